import type { LocalizedText } from '~/i18n/locale'
import type { ReleaseContent, ReleasedHall, ReleasedPerson, ReleasedSession, ReleasedSlot } from './release.schema'

/** The work in progress of an edition, as a release would see it. */
export type Draft = {
  edition: ReleaseContent['edition']
  centres: ReleaseContent['centres']
  halls: ReleasedHall[]
  people: ReleasedPerson[]
  sessions: (ReleasedSession & { cancelled: boolean })[]
  slots: { id: string; sessionId: string; hallId: string | null; startsAt: Date | null; duration: number; capacity: number | null }[]
}

/** How a slot differs from the last release. Time, hall and cancellation are what calendars must be told. */
export type ChangeKind = 'new' | 'retimed' | 'rehalled' | 'retexted' | 'resized' | 'cancelled' | 'revived'

export type Change = {
  slotId: string
  sessionId: string
  centreId: string
  title: LocalizedText
  kinds: ChangeKind[]
  before: ReleasedSlot | null
  after: ReleasedSlot
}

const toldToCalendars: readonly ChangeKind[] = ['retimed', 'rehalled', 'cancelled', 'revived']

/** True for a change that raises SEQUENCE and sends mail (RFC 5546, section 2.1.4). */
export function isMaterial(change: Change): boolean {
  return change.kinds.some((kind) => toldToCalendars.includes(kind))
}

/**
 * The release that would come next: the part of one centre (or of all, with `centreId` null) from the
 * draft, everything else as the previous release has it. Nothing that was ever published disappears: a
 * slot that left the draft stays as cancelled, so that calendars learn of it.
 */
export function nextRelease(
  previous: ReleaseContent | null,
  draft: Draft,
  centreId: string | null,
  now: Date,
): { content: ReleaseContent; changes: Change[] } {
  const inScope = (session: { centreId: string }) => centreId === null || session.centreId === centreId
  const before = previous ? indexed(previous) : null
  const draftSessions = byId(draft.sessions)
  const draftHalls = byId(draft.halls)
  const draftPeople = byId(draft.people)
  const instant = now.toISOString()

  const sessions = new Map<string, ReleasedSession>()
  const slots: ReleasedSlot[] = []
  const changes: Change[] = []
  const halls = new Map<string, ReleasedHall>()
  const people = new Map<string, ReleasedPerson>()

  const keep = (slot: ReleasedSlot) => {
    // As it was: slot, session and all they refer to.
    const session = before!.sessions.get(slot.sessionId)!
    slots.push(slot)
    if (!sessions.has(session.id)) sessions.set(session.id, session)
    if (slot.hallId) add(halls, before!.halls.get(slot.hallId))
    for (const id of session.speakerIds) add(people, before!.people.get(id))
  }

  const cancel = (slot: ReleasedSlot) => {
    if (slot.status === 'cancelled') return keep(slot)
    const after: ReleasedSlot = { ...slot, status: 'cancelled', sequence: slot.sequence + 1, changedAt: instant }
    keep(after)
    const session = before!.sessions.get(slot.sessionId)!
    changes.push(change(session, ['cancelled'], slot, after))
  }

  for (const slot of draft.slots) {
    const session = draftSessions.get(slot.sessionId)
    if (!session || !inScope(session)) continue
    const was = before?.slots.get(slot.id) ?? null
    if (session.cancelled || slot.startsAt === null) {
      if (was) cancel(was)
      continue
    }
    const { cancelled: _, ...released } = session
    const stands = {
      id: slot.id,
      sessionId: slot.sessionId,
      hallId: slot.hallId,
      startsAt: slot.startsAt.toISOString(),
      endsAt: new Date(slot.startsAt.getTime() + slot.duration * 60_000).toISOString(),
      capacity: slot.capacity,
      status: 'confirmed' as const,
    }
    const hall = slot.hallId ? draftHalls.get(slot.hallId) : undefined
    const speakers = released.speakerIds.map((id) => draftPeople.get(id)).filter((p) => p !== undefined)
    sessions.set(released.id, released)
    add(halls, hall)
    for (const speaker of speakers) add(people, speaker)

    if (!was) {
      const after: ReleasedSlot = { ...stands, sequence: 0, createdAt: instant, changedAt: instant, previous: null }
      slots.push(after)
      changes.push(change(released, ['new'], null, after))
      continue
    }
    const kinds: ChangeKind[] = []
    if (was.status === 'cancelled') kinds.push('revived')
    if (was.startsAt !== stands.startsAt || was.endsAt !== stands.endsAt) kinds.push('retimed')
    if (was.hallId !== stands.hallId) kinds.push('rehalled')
    if (was.capacity !== stands.capacity) kinds.push('resized')
    if (words(released, hall, speakers) !== before!.words(was)) kinds.push('retexted')
    const material = kinds.some((kind) => toldToCalendars.includes(kind))
    const moved = kinds.includes('retimed') || kinds.includes('rehalled')
    const after: ReleasedSlot = {
      ...stands,
      sequence: was.sequence + (material ? 1 : 0),
      createdAt: was.createdAt,
      changedAt: kinds.length > 0 ? instant : was.changedAt,
      previous: moved ? { startsAt: was.startsAt, endsAt: was.endsAt, hallId: was.hallId, movedAt: instant } : was.previous,
    }
    slots.push(after)
    if (moved && was.hallId) add(halls, draftHalls.get(was.hallId) ?? before!.halls.get(was.hallId))
    if (kinds.length > 0) changes.push(change(released, kinds, was, after))
  }

  if (before && previous) {
    const drafted = new Set(draft.slots.map((slot) => slot.id))
    for (const slot of previous.slots) {
      const session = before.sessions.get(slot.sessionId)!
      if (!inScope(session)) keep(slot)
      else if (!drafted.has(slot.id)) cancel(slot)
      if (slot.previous?.hallId) add(halls, before.halls.get(slot.previous.hallId))
    }
  }

  const content: ReleaseContent = {
    form: 1,
    edition: draft.edition,
    centres: draft.centres,
    halls: [...halls.values()].sort(by((h) => h.id)),
    people: [...people.values()].sort(by((p) => p.id)),
    sessions: [...sessions.values()].sort(by((s) => s.id)),
    slots: slots.sort(by((s) => `${s.startsAt} ${s.id}`)),
  }
  return { content, changes }
}

/** What a visitor reads of a slot besides time and place. */
function words(session: ReleasedSession, hall: ReleasedHall | undefined, speakers: ReleasedPerson[]): string {
  const { title, abstract, kind, format, language, ageMark, speakerIds } = session
  return JSON.stringify([title, abstract, kind, format, language, ageMark, speakerIds, hall && [hall.name, hall.venue], speakers.map((s) => [s.name, s.role])])
}

function indexed(content: ReleaseContent) {
  const sessions = byId(content.sessions)
  const halls = byId(content.halls)
  const people = byId(content.people)
  return {
    sessions,
    halls,
    people,
    slots: byId(content.slots),
    words: (slot: ReleasedSlot) => {
      const session = sessions.get(slot.sessionId)!
      const speakers = session.speakerIds.map((id) => people.get(id)).filter((p) => p !== undefined)
      return words(session, slot.hallId ? halls.get(slot.hallId) : undefined, speakers)
    },
  }
}

function change(session: ReleasedSession, kinds: ChangeKind[], before: ReleasedSlot | null, after: ReleasedSlot): Change {
  return { slotId: after.id, sessionId: session.id, centreId: session.centreId, title: session.title, kinds, before, after }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** Adds what is there; the draft's row, added first, wins over an older one. */
function add<T extends { id: string }>(map: Map<string, T>, row: T | undefined): void {
  if (row && !map.has(row.id)) map.set(row.id, row)
}

function by<T>(key: (row: T) => string) {
  return (a: T, b: T) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
