import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { mayWish } from '../application/application.rules'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { boothState } from '../booth/booth.rules'
import { changedWishes, columnsOf, targetOf, type WishTarget, type WishVerb } from './wish.rules'

export type WishRefusal =
  /** There is no such booth that is let, or no such category, in this edition. */
  | 'unknown'
  /** The booth is free: it is taken, not wished for. */
  | 'free'
  /** There are as many wishes as may be. */
  | 'too-many'
  /** An application that was sent without a booth waits for something. */
  | 'last'
  | 'wrong-state'
  | 'closed'

export type WishOutcome = { ok: true } | { ok: false; code: WishRefusal; booth: string | null }

/**
 * Adds, removes or moves a wish of a draft, or of an application that waits for a booth; its turn stays that of
 * the application. The list is written anew under the lock of the application's row, so that two who press at
 * once never leave a gap or a sixth.
 */
export function changeWishes(
  { applicationId, userId, verb, target, now }: { applicationId: string; userId: string; verb: WishVerb; target: WishTarget; now: Date },
  db: Database,
): Promise<WishOutcome> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId }, now, tx)
    if (!application) return { ok: false, code: 'wrong-state', booth: null }
    const may = mayWish(application, application.edition, now)
    if (!may.ok) return { ok: false, code: may.code === 'closed' ? 'closed' : 'wrong-state', booth: null }
    const wished = await named(target, application, now, tx)
    if (verb === 'wish' && wished.refusal) return { ok: false, code: wished.refusal, booth: wished.name }
    const before = application.wishes.map(targetOf)
    const after = changedWishes(before, verb, target)
    if (!after) return { ok: false, code: 'too-many', booth: wished.name }
    if (after.join() === before.join()) return { ok: true }
    if (after.length === 0 && application.state !== 'draft') return { ok: false, code: 'last', booth: wished.name }
    await tx.boothWish.deleteMany({ where: { applicationId } })
    await tx.boothWish.createMany({ data: after.map((wish, at) => ({ applicationId, rank: at + 1, ...columnsOf(wish) })) })
    await tx.application.update({ where: { id: applicationId }, data: { version: { increment: 1 } } })
    await writeAudit(tx, { actorId: userId, action: `booth.${verb}`, subject: `application:${applicationId}`, details: { booth: wished.name ?? '' }, now })
    return { ok: true }
  })
}

/** What a target is called, and why it cannot be wished for. */
async function named(target: WishTarget, { editionId }: LockedApplication, now: Date, tx: Transaction): Promise<{ name: string | null; refusal: WishRefusal | null }> {
  const columns = columnsOf(target)
  if ('categoryId' in columns) {
    const category = await tx.boothCategory.findFirst({ where: { id: columns.categoryId, editionId }, select: { nameRu: true } })
    return { name: category?.nameRu ?? null, refusal: category ? null : 'unknown' }
  }
  const booth = await tx.booth.findFirst({ where: { id: columns.boothId, plan: { editionId } }, select: { code: true, blocked: true, claim: true } })
  const state = booth && boothState(booth, now)
  const refusal = state === null || state === 'blocked' ? 'unknown' : state === 'free' ? 'free' : null
  return { name: booth?.code ?? null, refusal }
}
