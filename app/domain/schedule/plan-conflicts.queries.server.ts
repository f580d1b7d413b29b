import type { Db } from '~/db/client.server'
import { findConflicts } from './conflict.rules'
import { readConflictRules } from './conflict-rules.schema'
import { scheduleItems, surroundingsOf } from './schedule.queries.server'
import type { Conflict, ScheduleItem, Surroundings } from './schedule.rules'

/** Conflicts with what they are about. */
export type PlanConflicts = { conflicts: Conflict[]; items: ReadonlyMap<string, ScheduleItem>; surroundings: Surroundings }

/** What does not go together in the plan of an edition; with a centre, only where something of that centre is part of it. */
export async function planConflicts({ editionId, centreId = null }: { editionId: string; centreId?: string | null }, db: Db): Promise<PlanConflicts> {
  const surroundings = await surroundingsOf({ editionId, centreIds: null }, db)
  const items = new Map((await scheduleItems({ editionId }, db)).map((item) => [item.id, item]))
  const conflicts = findConflicts(items.values(), surroundings).filter((conflict) => centreId === null || conflict.items.some((id) => items.get(id)?.centreId === centreId))
  return { conflicts, items, surroundings }
}

/** The conflicts for which the rules of the edition allow no release of this centre, or of all (null). */
export async function blockingConflicts(editionId: string, centreId: string | null, db: Db): Promise<Conflict[]> {
  const { conflictRules } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { conflictRules: true } })
  if (!Object.values(readConflictRules(conflictRules).rules).includes('block')) return []
  return (await planConflicts({ editionId, centreId }, db)).conflicts.filter(({ level }) => level === 'block')
}
