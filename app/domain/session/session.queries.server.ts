import type { Db } from '~/db/client.server'
import type { Prisma } from '~/db/generated/sqlite/client'
import { groupBy } from '~/lib/group-by'

const centreShown = { id: true, slug: true, nameRu: true, nameEn: true, cityRu: true, cityEn: true, timeZone: true, accent: true } as const
const hallShown = { id: true, nameRu: true, nameEn: true, capacity: true } as const
const personShown = { id: true, nameRu: true, nameEn: true, roleRu: true, roleEn: true } as const

/** The slots of a session as its form counts them. What has no time yet is last on either database. */
export const slotOrder: Prisma.SlotOrderByWithRelationInput[] = [{ startsAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]

/**
 * The plan of an edition for the organisers' list; of the given centres only, or of all. Each table is
 * read by itself: what Prisma includes with an order it asks for by a list of ids, and SQLite takes a
 * thousand parameters at the most.
 */
export async function plannedSessions(editionId: string, centreIds: string[] | null, db: Db) {
  const where = { editionId, ...(centreIds ? { centreId: { in: centreIds } } : {}) }
  const sessions = await db.session.findMany({
    where,
    include: { centre: { select: centreShown } },
    orderBy: [{ centre: { position: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  const slots = await db.slot.findMany({
    where: { session: where },
    include: { hall: { select: hallShown } },
    orderBy: slotOrder,
  })
  const speakers = await db.sessionSpeaker.findMany({
    where: { session: where },
    include: { person: { select: personShown } },
    orderBy: { position: 'asc' },
  })
  const slotsOf = groupBy(slots, (slot) => slot.sessionId)
  const speakersOf = groupBy(speakers, (speaker) => speaker.sessionId)
  return sessions.map((session) => ({
    ...session,
    slots: slotsOf.get(session.id) ?? [],
    speakers: speakersOf.get(session.id) ?? [],
  }))
}

export type PlannedSession = Awaited<ReturnType<typeof plannedSessions>>[number]

/** One session of the plan with all an editor needs, or null. */
export async function plannedSession(id: string, db: Db): Promise<PlannedSession | null> {
  const row = await db.session.findUnique({ where: { id }, select: { editionId: true, centreId: true } })
  if (!row) return null
  const rows = await plannedSessions(row.editionId, [row.centreId], db)
  return rows.find((session) => session.id === id) ?? null
}
