import type { LocalizedText } from '~/i18n/locale'
import type { ReleaseContent, ReleasedCentre, ReleasedHall, ReleasedHost, ReleasedPerson, ReleasedSession, ReleasedSlot } from './release.schema'

/** The work in progress of an edition, as a release would see it. */
export type Draft = {
  edition: ReleaseContent['edition']
  centres: ReleaseContent['centres']
  halls: ReleasedHall[]
  people: ReleasedPerson[]
  /** Those alone who may be named in public. */
  hosts: ReleasedHost[]
  sessions: (ReleasedSession & { cancelled: boolean })[]
  slots: { id: string; sessionId: string; hallId: string | null; startsAt: Date | null; duration: number; capacity: number | null; note: LocalizedText }[]
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

/** A slot as it is to stand, before it is compared with how it stood. */
type Stand = Omit<ReleasedSlot, 'sequence' | 'createdAt' | 'changedAt' | 'previous'>

/**
 * The release that would come next: the part of one centre (or of all, with `centreId` null) from the
 * draft, everything else as the previous release has it. Nothing that was ever published disappears: a
 * slot that left the draft stays as cancelled, so that calendars learn of it.
 *
 * A speaker is one person in all centres, and a host one exhibitor. The release of one centre leaves whoever
 * is also named in another as the previous release has them; a release of all brings their new name
 * everywhere at once, which counts as a change of every slot it is read at.
 * @param leave centres whose part stays as the previous release has it, whatever the draft says
 */
export function nextRelease(
  previous: ReleaseContent | null,
  draft: Draft,
  centreId: string | null,
  now: Date,
  leave: ReadonlySet<string> = new Set(),
): { content: ReleaseContent; changes: Change[] } {
  const inScope = (id: string) => (centreId === null || id === centreId) && !leave.has(id)
  const before = previous && indexed(previous)
  const plan = indexed({ ...draft, sessions: draft.sessions.map(({ cancelled: _, ...session }) => session) })
  const cancelled = new Set(draft.sessions.filter((session) => session.cancelled).map((session) => session.id))

  const stands = new Map<string, Stand>()
  const elsewhere = new Set<string>()
  for (const { startsAt, duration, ...slot } of draft.slots) {
    const session = plan.sessions.get(slot.sessionId)
    if (session && !inScope(session.centreId)) elsewhere.add(slot.id)
    if (!session || startsAt === null || cancelled.has(session.id) || !inScope(session.centreId)) continue
    const endsAt = new Date(startsAt.getTime() + duration * 60_000)
    stands.set(slot.id, { ...slot, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), status: 'confirmed' })
  }
  const planned = [...stands.values()]
  const former = before ? [...before.slots.values()].filter((was) => !stands.has(was.id)) : []
  // What is to go to another centre stays until that one publishes.
  const stays = (was: ReleasedSlot) => !inScope(before!.sessions.get(was.sessionId)!.centreId) || elsewhere.has(was.id)
  for (const was of former) stands.set(was.id, stays(was) ? was : { ...was, status: 'cancelled' })

  // The first row of an id wins: people, hosts and halls of what stays, then the draft, then what was.
  const rows: Rows = { sessions: new Map(), halls: new Map(), people: new Map(), hosts: new Map() }
  for (const was of former.filter(stays)) referShared(rows, was, before!)
  for (const slot of planned) refer(rows, slot, plan)
  for (const was of former) refer(rows, was, before!)

  const content: ReleaseContent = {
    form: 1,
    edition: draft.edition,
    centres: [
      ...draft.centres.map((centre) => (inScope(centre.id) ? centre : (before?.centres.get(centre.id) ?? centre))),
      ...(previous?.centres ?? []).filter((centre) => !plan.centres.has(centre.id)),
    ],
    halls: [...rows.halls.values()],
    people: [...rows.people.values()].sort(by((person) => person.id)),
    hosts: [...rows.hosts.values()].sort(by((host) => host.id)),
    sessions: [...rows.sessions.values()].sort(by((session) => session.id)),
    slots: [],
  }
  const after = indexed(content)
  const changes: Change[] = []
  for (const stand of stands.values()) {
    const was = before?.slots.get(stand.id) ?? null
    const kinds = was ? kindsOf(was, stand, isReworded(before!, was, after, stand)) : ['new' as const]
    const is = slotAfter(was, stand, kinds, now.toISOString())
    content.slots.push(is)
    if (kinds.length === 0) continue
    const { id, centreId: itsCentre, title } = after.sessions.get(is.sessionId)!
    changes.push({ slotId: is.id, sessionId: id, centreId: itsCentre, title, kinds, before: was, after: is })
  }
  for (const slot of content.slots) if (slot.previous?.hallId) add(rows.halls, before!.halls.get(slot.previous.hallId))
  content.halls = [...rows.halls.values()].sort(by((hall) => hall.id))
  content.slots.sort(by((slot) => `${slot.startsAt} ${slot.id}`))
  return { content, changes }
}

/** How a slot stands differently from how it stood. @param retexted whether anything is read of it besides time, hall and seats that differs */
export function kindsOf(was: ReleasedSlot, is: Stand, retexted: boolean): ChangeKind[] {
  const kinds: ChangeKind[] = []
  if (was.status !== is.status) kinds.push(is.status === 'cancelled' ? 'cancelled' : 'revived')
  if (was.startsAt !== is.startsAt || was.endsAt !== is.endsAt) kinds.push('retimed')
  if (was.hallId !== is.hallId) kinds.push('rehalled')
  if (was.capacity !== is.capacity) kinds.push('resized')
  if (retexted) kinds.push('retexted')
  return kinds
}

function slotAfter(was: ReleasedSlot | null, stand: Stand, kinds: ChangeKind[], instant: string): ReleasedSlot {
  const { id, sessionId, hallId, startsAt, endsAt, capacity, note, status } = stand
  const is = { id, sessionId, hallId, startsAt, endsAt, capacity, note, status }
  if (!was) return { ...is, sequence: 0, createdAt: instant, changedAt: instant, previous: null }
  const moved = kinds.includes('retimed') || kinds.includes('rehalled')
  return {
    ...is,
    sequence: was.sequence + (kinds.some((kind) => toldToCalendars.includes(kind)) ? 1 : 0),
    createdAt: was.createdAt,
    changedAt: kinds.length > 0 ? instant : was.changedAt,
    previous: moved ? { startsAt: was.startsAt, endsAt: was.endsAt, hallId: was.hallId, movedAt: instant } : was.previous,
  }
}

/** Whether a visitor reads anything else of a slot, besides time, hall and seats. */
export function isReworded(before: Rows & Centres, was: Stand, after: Rows & Centres, is: Stand): boolean {
  if (aboutSession(before, was) !== aboutSession(after, is)) return true
  return was.hallId !== null && was.hallId === is.hallId && aboutHall(before, was.hallId) !== aboutHall(after, is.hallId)
}

function aboutSession({ sessions, people, hosts, centres }: Rows & Centres, slot: Stand): string {
  const session = sessions.get(slot.sessionId)!
  const { city, timeZone } = centres.get(session.centreId)!
  const speakers = session.speakerIds.map((id) => people.get(id))
  const named = session.hostIds.map((id) => hosts.get(id)?.name)
  return JSON.stringify([session, slot.note, city, timeZone, speakers.map((person) => person && [person.name, person.role]), named])
}

function aboutHall({ halls }: Rows, id: string): string {
  const hall = halls.get(id)
  return JSON.stringify(hall && [hall.name, hall.venue])
}

type Rows = {
  sessions: Map<string, ReleasedSession>
  halls: Map<string, ReleasedHall>
  people: Map<string, ReleasedPerson>
  hosts: Map<string, ReleasedHost>
}
type Centres = { centres: Map<string, ReleasedCentre> }

/** Adds all a slot refers to. A row that is there already stays. */
function refer(rows: Rows, slot: Pick<Stand, 'sessionId' | 'hallId'>, source: Rows): void {
  add(rows.sessions, source.sessions.get(slot.sessionId))
  referShared(rows, slot, source)
}

/** Adds what a slot refers to and others may refer to as well. */
function referShared(rows: Rows, slot: Pick<Stand, 'sessionId' | 'hallId'>, source: Rows): void {
  if (slot.hallId) add(rows.halls, source.halls.get(slot.hallId))
  const { speakerIds, hostIds } = source.sessions.get(slot.sessionId)!
  for (const id of speakerIds) add(rows.people, source.people.get(id))
  for (const id of hostIds) add(rows.hosts, source.hosts.get(id))
}

/** The rows of a document or a draft by their ids. */
export function indexed<S extends { id: string }>(rows: {
  centres: ReleasedCentre[]
  halls: ReleasedHall[]
  people: ReleasedPerson[]
  hosts: ReleasedHost[]
  sessions: ReleasedSession[]
  slots: S[]
}) {
  return {
    centres: byId(rows.centres),
    halls: byId(rows.halls),
    people: byId(rows.people),
    hosts: byId(rows.hosts),
    sessions: byId(rows.sessions),
    slots: byId(rows.slots),
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function add<T extends { id: string }>(map: Map<string, T>, row: T | undefined): void {
  if (row && !map.has(row.id)) map.set(row.id, row)
}

function by<T>(key: (row: T) => string) {
  return (a: T, b: T) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}
