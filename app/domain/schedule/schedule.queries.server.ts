import type { Db } from '~/db/client.server'
import { groupBy } from '~/lib/group-by'
import { draftOf, latestReleaseHead, releaseContentOf } from '../release/release.queries.server'
import { indexed, type Draft } from '../release/release.rules'
import { unpublishedSlots, type IndexedRelease } from '../release/unpublished.rules'
import type { ReleasedSlot } from '../release/release.schema'
import { readConflictRules } from './conflict-rules.schema'
import { readHallHours } from './hall-hours.rules'
import type { Schedule, ScheduleItem, Surroundings } from './schedule.rules'

/**
 * The schedule of an edition as the editor opens it: everything of all centres, so that clashes of people show.
 * @param centreIds the centres the viewer organises; null: all
 */
export async function scheduleOf({ editionId, centreIds }: { editionId: string; centreIds: readonly string[] | null }, db: Db): Promise<Schedule> {
  const revision = await planRevision(editionId, db)
  const items = await scheduleItems({ editionId }, db)
  const { startsOn, endsOn } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { startsOn: true, endsOn: true } })
  return { edition: { id: editionId, startsOn, endsOn }, items, surroundings: await surroundingsOf({ editionId, centreIds }, db), revision }
}

/** How often the plan of an edition has been changed. */
export async function planRevision(editionId: string, db: Db): Promise<number> {
  return (await db.planRevision.findUnique({ where: { editionId } }))?.number ?? 0
}

/**
 * What stands, or is to stand, in the schedule; of some sessions and breaks alone where they are named, at
 * most 500 of each.
 */
export async function scheduleItems(of: { editionId: string; sessionIds?: readonly string[]; breakIds?: readonly string[] }, db: Db): Promise<ScheduleItem[]> {
  const { editionId, sessionIds, breakIds } = of
  const ofSessions = { session: { editionId, ...(sessionIds && { id: { in: [...sessionIds] } }) } }
  // Before what they are versions of: of what is changed meanwhile the version is too old, never too new.
  const slots = await db.slot.findMany({ where: ofSessions, select: { id: true, version: true, noteRu: true, noteEn: true } })
  const breaks = await db.break.findMany({ where: { editionId, ...(breakIds && { id: { in: [...breakIds] } }) }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] })
  const draft = await draftOf(editionId, db, sessionIds)
  const last = await lastRelease(editionId, db)
  const unpublished = unpublishedSlots(last, draft)
  return [...slotItems(draft, new Map(slots.map((slot) => [slot.id, slot])), unpublished, last), ...breaks.map(breakItem)]
}

function slotItems(draft: Draft, rows: ReadonlyMap<string, { version: number; noteRu: string; noteEn: string }>, unpublished: ReadonlySet<string>, last: IndexedRelease | null): ScheduleItem[] {
  const sessions = new Map(draft.sessions.map((session) => [session.id, session]))
  const siblings = groupBy(draft.slots, ({ sessionId }) => sessionId)
  return draft.slots.flatMap((slot): ScheduleItem[] => {
    const [session, row] = [sessions.get(slot.sessionId), rows.get(slot.id)]
    // What came into being between two reads comes with the next revision.
    if (!session || !row) return []
    return [
      {
        id: slot.id,
        type: 'slot',
        centreId: session.centreId,
        hallId: slot.hallId,
        start: slot.startsAt?.getTime() ?? null,
        duration: slot.duration,
        title: session.title,
        note: { ru: row.noteRu, en: row.noteEn },
        hidden: false,
        sessionId: session.id,
        siblings: siblings.get(session.id)!.length,
        kind: session.kind,
        format: session.format,
        ageMark: session.ageMark,
        seats: slot.capacity,
        cancelled: session.cancelled,
        personIds: session.speakerIds,
        version: row.version,
        unpublished: unpublished.has(slot.id),
        ...publishedPlace(last?.slots.get(slot.id)),
      },
    ]
  })
}

function publishedPlace(slot: ReleasedSlot | undefined): Pick<ScheduleItem, 'published'> {
  if (!slot || slot.status === 'cancelled') return {}
  const start = Date.parse(slot.startsAt)
  return { published: { hallId: slot.hallId, start, duration: (Date.parse(slot.endsAt) - start) / 60_000 } }
}

type BreakRow = { id: string; centreId: string; hallId: string | null; startsAt: Date; duration: number; titleRu: string; titleEn: string; hidden: boolean; version: number }
function breakItem({ id, centreId, hallId, startsAt, duration, titleRu, titleEn, hidden, version }: BreakRow): ScheduleItem {
  return {
    ...{ id, type: 'break', centreId, hallId, start: startsAt.getTime(), duration, hidden, version },
    title: { ru: titleRu, en: titleEn },
    note: { ru: '', en: '' },
    ...{ sessionId: null, siblings: 0, kind: '', format: '', ageMark: 0, seats: null, cancelled: false, personIds: [], unpublished: false },
  }
}

/** What the items of an edition stand in. @param centreIds the centres the viewer organises; null: all */
export async function surroundingsOf({ editionId, centreIds }: { editionId: string; centreIds: readonly string[] | null }, db: Db): Promise<Surroundings> {
  const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { startsOn: true, endsOn: true, conflictRules: true } })
  const centres = await db.centre.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const halls = await db.hall.findMany({ orderBy: [{ position: 'asc' }, { nameRu: 'asc' }, { id: 'asc' }] })
  const people = await db.person.findMany({
    where: { sessions: { some: { session: { editionId } } } },
    select: { id: true, nameRu: true, nameEn: true },
  })
  const available = groupBy(await db.availability.findMany({ where: { editionId }, orderBy: { startsAt: 'asc' } }), ({ personId }) => personId)
  const [venueTravel, centreTravel] = [await db.venueTravel.findMany(), await db.centreTravel.findMany()]
  return {
    festival: { startsOn: edition.startsOn, endsOn: edition.endsOn },
    centres: centres.map((c) => ({ id: c.id, slug: c.slug, city: { ru: c.cityRu, en: c.cityEn }, timeZone: c.timeZone, accent: c.accent, own: centreIds?.includes(c.id) ?? true })),
    halls: halls.map(({ id, centreId, venueId, nameRu, nameEn, capacity, parallel, hours }) => ({
      ...{ id, centreId, venueId, capacity, parallel },
      name: { ru: nameRu, en: nameEn },
      hours: readHallHours(hours),
    })),
    people: people.map(({ id, nameRu, nameEn }) => ({
      id,
      name: { ru: nameRu, en: nameEn },
      available: (available.get(id) ?? []).map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), until: endsAt.getTime() })),
    })),
    travel: {
      venues: venueTravel.map(({ fromId, toId, minutes }) => [fromId, toId, minutes]),
      centres: centreTravel.map(({ fromId, toId, minutes }) => [fromId, toId, minutes]),
    },
    ...readConflictRules(edition.conflictRules),
  }
}

/** The last release, read once and kept: its document is large and never changes. */
let kept: { hash: string; release: IndexedRelease } | null = null

async function lastRelease(editionId: string, db: Db): Promise<IndexedRelease | null> {
  const head = await latestReleaseHead(editionId, db)
  if (!head) return null
  if (kept?.hash !== head.contentHash) kept = { hash: head.contentHash, release: indexed(await releaseContentOf(head.id, db)) }
  return kept.release
}
