import { isDeepStrictEqual } from 'node:util'
import type { LocalizedText } from '~/i18n/locale'
import { groupBy } from '~/lib/group-by'
import type { Draft } from './release.rules'
import type { ReleaseContent, ReleasedSlot } from './release.schema'

type PlannedSession = Draft['sessions'][number]
type PlannedSlot = Draft['slots'][number]

/** The work in progress as it would be after going back to a release. */
export type Restoration = {
  draft: Draft
  /** Sessions that become different. */
  changed: PlannedSession[]
  /** Slots that become different. */
  slots: PlannedSlot[]
  /** What the release does not have: it stays in the plan, without a time. */
  unscheduled: { sessionId: string; title: LocalizedText }[]
  /** Slots whose hall has been removed since. */
  hallless: { sessionId: string; title: LocalizedText; hall: LocalizedText }[]
}

/**
 * Brings the work in progress of one centre (or of all, with `centreId` null) back to what a release says: the
 * words of its sessions, who speaks and who holds them, times, halls, seats and cancellations. How people, halls
 * and centres are called stays as it is now, since others may refer to them. What came since stays, unscheduled.
 */
export function restoration(draft: Draft, content: ReleaseContent, centreId: string | null): Restoration {
  const inScope = (session: { centreId: string }) => centreId === null || session.centreId === centreId
  const then = new Map(content.sessions.map((session) => [session.id, session]))
  const slotsThen = new Map(content.slots.map((slot) => [slot.id, slot]))
  const slotsOf = groupBy(draft.slots, (slot) => slot.sessionId)
  const slotsThenOf = groupBy(content.slots, (slot) => slot.sessionId)
  const known = { people: new Set(draft.people.map(({ id }) => id)), hosts: new Set(draft.hosts.map(({ id }) => id)), halls: new Set(draft.halls.map(({ id }) => id)) }
  const hallNames = new Map(content.halls.map((hall) => [hall.id, hall.name]))

  const result: Restoration = { draft, changed: [], slots: [], unscheduled: [], hallless: [] }
  const sessions = draft.sessions.map((session) => {
    const was = then.get(session.id)
    if (!was || !inScope(session) || !inScope(was)) return session
    const back = {
      ...was,
      speakerIds: was.speakerIds.filter((id) => known.people.has(id)),
      hostIds: was.hostIds.filter((id) => known.hosts.has(id)),
      parts: Object.fromEntries(Object.entries(was.parts).filter(([id]) => known.people.has(id))),
      // Papers are kept in one version only: those of now stay.
      files: session.files,
      cancelled: cancelledThen(session, slotsOf.get(session.id) ?? [], slotsThenOf.get(session.id) ?? []),
    }
    if (!isDeepStrictEqual(back, session)) result.changed.push(back)
    return back
  })
  const now = new Map(sessions.map((session) => [session.id, session]))
  const slots = draft.slots.map((slot) => {
    const session = now.get(slot.sessionId)!
    if (!inScope(session)) return slot
    const was = slotsThen.get(slot.id)
    const back = was ? slotThen(slot, was, session.cancelled, known.halls) : { ...slot, startsAt: session.cancelled ? slot.startsAt : null }
    if (was?.status === 'confirmed' && was.hallId && back.hallId === null) result.hallless.push({ sessionId: session.id, title: session.title, hall: hallNames.get(was.hallId)! })
    if (!was && slot.startsAt && !back.startsAt) result.unscheduled.push({ sessionId: session.id, title: session.title })
    if (!isDeepStrictEqual(back, slot)) result.slots.push(back)
    return back
  })
  return { ...result, draft: { ...draft, sessions, slots } }
}

/** A session is cancelled when the release has none of its slots; one that is so for want of times stays as it is. */
function cancelledThen(session: PlannedSession, slots: readonly PlannedSlot[], then: readonly ReleasedSlot[]): boolean {
  if (then.some((slot) => slot.status === 'confirmed')) return false
  return session.cancelled || slots.some((slot) => slot.startsAt !== null)
}

/** A slot as the release has it. Of a cancelled one nothing is told but that; so its place stays. */
function slotThen(slot: PlannedSlot, was: ReleasedSlot, sessionCancelled: boolean, halls: ReadonlySet<string>): PlannedSlot {
  if (was.status === 'cancelled') return sessionCancelled ? slot : { ...slot, startsAt: null }
  const startsAt = new Date(was.startsAt)
  return {
    ...slot,
    startsAt,
    duration: Math.round((Date.parse(was.endsAt) - startsAt.getTime()) / 60_000),
    capacity: was.capacity,
    note: was.note,
    hallId: was.hallId && halls.has(was.hallId) ? was.hallId : null,
  }
}
