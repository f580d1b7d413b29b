import type { Database, Transaction } from '~/db/client.server'
import { causeOf } from '~/db/transaction.server'
import { withFreeSlugs } from '../session/session.commands.server'
import { planChanged } from './plan-change.server'
import type { PlanEdit, PlanEditResult } from './plan-edit.schema'
import { doEdit, Refused } from './plan-edit-verbs.server'
import { planRevision, scheduleItems } from './schedule.queries.server'

export type PlanEditOrder = {
  editionId: string
  edits: readonly PlanEdit[]
  /** The centres whose part the author may change; null: all. */
  centreIds: readonly string[] | null
  actorId: string
  now: Date
}

/**
 * Changes the plan: all edits or none. Each row is written by its version, so that of two who change the same
 * thing at once the later one is told how it stands now (`stale`) and nothing is overwritten unseen.
 */
export async function editPlan(order: PlanEditOrder, db: Database): Promise<PlanEditResult> {
  try {
    return await withFreeSlugs(db, (tx) => applyEdits(order, tx))
  } catch (error) {
    if (error instanceof Refused) return error.code === 'stale' ? staleAnswer(order, db) : { ok: false, code: error.code }
    // A hall that was removed meanwhile.
    if (causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'invalid' }
    throw error
  }
}

async function applyEdits(order: PlanEditOrder, tx: Transaction): Promise<PlanEditResult> {
  const { editionId, edits } = order
  const revision = await planChanged(tx, editionId)
  const known = await knownTo(order, tx)
  const done = { sessionIds: new Set<string>(), breakIds: new Set<string>(), gone: [] as string[], added: {} as Record<string, string> }
  for (const edit of edits) await doEdit(edit, { ...order, ...known }, done, tx)
  const sessionIds = [...done.sessionIds]
  // A form of the session that was opened before is stale now.
  await tx.session.updateMany({ where: { id: { in: sessionIds } }, data: { version: { increment: 1 } } })
  const items = await scheduleItems({ editionId, sessionIds, breakIds: [...done.breakIds] }, tx)
  return { ok: true, revision, items, gone: done.gone, added: done.added }
}

/** What the edits name, read at once. Of the sessions of this edition only. */
async function knownTo({ editionId, edits }: PlanEditOrder, tx: Transaction) {
  const ids = namesIn(edits)
  const session = { select: { id: true, centreId: true, titleRu: true, centre: { select: { timeZone: true } } } } as const
  const [slots, sessions, breaks, halls, centres] = [
    await tx.slot.findMany({ where: { id: { in: ids.slots }, session: { editionId } }, select: { id: true, session } }),
    await tx.session.findMany({ where: { id: { in: ids.sessions }, editionId }, select: { ...session.select, slots: { select: { capacity: true }, orderBy: { id: 'asc' }, take: 1 } } }),
    await tx.break.findMany({ where: { id: { in: ids.breaks }, editionId }, select: { id: true, centreId: true, titleRu: true, hidden: true } }),
    await tx.hall.findMany({ select: { id: true, centreId: true, nameRu: true } }),
    await tx.centre.findMany({ select: { id: true, timeZone: true } }),
  ]
  return { slots: byId(slots), sessions: byId(sessions), breaks: byId(breaks), halls: byId(halls), centres: byId(centres) }
}
export type Known = Awaited<ReturnType<typeof knownTo>>

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))

function namesIn(edits: readonly PlanEdit[]) {
  return {
    slots: edits.flatMap((edit) => ('slotId' in edit ? [edit.slotId] : [])),
    sessions: edits.flatMap((edit) => ('sessionId' in edit ? [edit.sessionId] : [])),
    breaks: edits.flatMap((edit) => ('breakId' in edit ? [edit.breakId] : [])),
  }
}

/** How what the edits name stands now. */
async function staleAnswer({ editionId, edits }: PlanEditOrder, db: Database): Promise<PlanEditResult> {
  const ids = namesIn(edits)
  const revision = await planRevision(editionId, db)
  const slots = await db.slot.findMany({ where: { id: { in: ids.slots }, session: { editionId } }, select: { sessionId: true } })
  const named = new Set([...ids.slots, ...ids.breaks])
  const all = await scheduleItems({ editionId, sessionIds: [...new Set(slots.map(({ sessionId }) => sessionId))], breakIds: ids.breaks }, db)
  const items = all.filter(({ id }) => named.has(id))
  const there = new Set(items.map(({ id }) => id))
  return { ok: false, code: 'stale', revision, items, gone: [...named].filter((id) => !there.has(id)) }
}
