import { isDeepStrictEqual } from 'node:util'
import type { Db } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { blockingConflicts } from '../schedule/plan-conflicts.queries.server'
import type { FrozenPlan } from './frozen.rules'
import { comparisonName, draftOf, successionOf, waitingReleases } from './release.queries.server'

type Freezing = {
  editionId: string
  name: string
  /** The centre whose part is to be published; null: all. */
  centreId: string | null
  /** Preview.seen of the comparison the organiser looked at. */
  seen?: string
  publicFrom: Date
  actorId: string
  now: Date
}

/**
 * Freezes the work in progress as a release that waits for its time. What waits already for the same part of
 * the programme, or for parts of it, is replaced: it would bring an older plan over a newer one.
 * @returns `past` for a time that is over; `stale` when another comparison would be shown by now; `blocked` by
 *   conflicts that the rules of the edition do not allow
 */
export async function freezeRelease(order: Freezing, db: Db): Promise<{ ok: true; id: string } | { ok: false; code: 'past' | 'stale' | 'unchanged' | 'blocked' }> {
  const { editionId, name, centreId, publicFrom, now } = order
  if (publicFrom <= now) return { ok: false, code: 'past' }
  if ((await blockingConflicts(editionId, centreId, db)).length > 0) return { ok: false, code: 'blocked' }
  try {
    return await inTransaction(db, async (tx) => {
      const draft = await draftOf(editionId, tx)
      const plan = () => Promise.resolve({ draft, leave: new Set<string>() })
      const { head, previous, content } = await successionOf({ editionId, centreId, now, plan }, tx)
      const replaced = await waitingReleases(order, tx)
      if (order.seen !== undefined && order.seen !== comparisonName(head, content, replaced)) return { ok: false, code: 'stale' } as const
      if (previous && isDeepStrictEqual(content, previous)) return { ok: false, code: 'unchanged' } as const
      await tx.pendingRelease.deleteMany({ where: { id: { in: replaced.map(({ id }) => id) } } })
      const frozen: FrozenPlan = { after: head?.number ?? 0, draft }
      const { id } = await tx.pendingRelease.create({
        data: { editionId, scope: centreId ?? 'all', centreId, name, draft: JSON.stringify(frozen), publicFrom, createdAt: now, createdById: order.actorId },
      })
      const details = { name, publicFrom: publicFrom.toISOString(), ...(replaced.length > 0 && { replaced: replaced.length }) }
      await writeAudit(tx, { actorId: order.actorId, action: 'release.freeze', subject: subjectOf(editionId), details, now })
      return { ok: true, id } as const
    })
  } catch (error) {
    // Another organiser froze the same part at this very moment.
    if (isUniqueViolation(error, 'PendingRelease', ['editionId', 'scope'])) return { ok: false, code: 'stale' }
    throw error
  }
}

type Waits = {
  id: string
  editionId: string
  /** When it was to come out, as far as the organiser knew. */
  at: Date
  actorId: string
  now: Date
}

/** Gives a waiting release another time. @returns `stale` when it waits no more, or until another time */
export async function moveWaiting(order: Waits & { publicFrom: Date }, db: Db): Promise<{ ok: true } | { ok: false; code: 'past' | 'stale' }> {
  const { id, editionId, at, publicFrom, actorId, now } = order
  if (publicFrom <= now) return { ok: false, code: 'past' }
  return inTransaction(db, async (tx) => {
    const { count } = await tx.pendingRelease.updateMany({ where: { id, editionId, publicFrom: at }, data: { publicFrom, problem: '' } })
    if (count !== 1) return { ok: false, code: 'stale' } as const
    const { name } = await tx.pendingRelease.findUniqueOrThrow({ where: { id }, select: { name: true } })
    await writeAudit(tx, { actorId, action: 'release.reschedule', subject: subjectOf(editionId), details: { name, publicFrom: publicFrom.toISOString() }, now })
    return { ok: true } as const
  })
}

/** Takes a waiting release back: nothing is published. @returns `stale` when it waits no more, or until another time */
export async function withdrawWaiting({ id, editionId, at, actorId, now }: Waits, db: Db): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
  return inTransaction(db, async (tx) => {
    const row = await tx.pendingRelease.findFirst({ where: { id, editionId }, select: { name: true } })
    const { count } = await tx.pendingRelease.deleteMany({ where: { id, editionId, publicFrom: at } })
    if (count !== 1 || !row) return { ok: false, code: 'stale' } as const
    await writeAudit(tx, { actorId, action: 'release.withdraw', subject: subjectOf(editionId), details: { name: row.name }, now })
    return { ok: true } as const
  })
}

/** A release that waits has no number yet, so the log tells it of the edition. */
const subjectOf = (editionId: string) => `edition:${editionId}`
