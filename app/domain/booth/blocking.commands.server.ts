import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { isLive } from './booth.rules'
import type { By, Placed } from './placing.commands.server'

type Booth = { boothId: string } & Omit<By, 'baseUrl'>

/** Takes a free booth off sale, with the reason. One that somebody has is refused: it is vacated or moved first. */
export async function blockBooth({ boothId, organizerId, reason, now }: Booth, db: Database): Promise<Placed> {
  const work = async (tx: Transaction): Promise<Placed> => {
    const booth = await tx.booth.findUnique({ where: { id: boothId } })
    if (!booth) return { ok: false, code: 'unknown' }
    await raiseVersion(booth.planId, tx)
    // First the flag, which locks the booth, then the look: whoever claims it now waits, and finds the flag.
    const { count } = await tx.booth.updateMany({ where: { id: boothId, blocked: false }, data: { blocked: true, blockReason: reason } })
    if (count !== 1) return { ok: false, code: 'blocked' }
    const claim = await tx.boothClaim.findUnique({ where: { boothId } })
    if (claim && isLive(claim, now)) throw somebodyHasIt
    await writeAudit(tx, { actorId: organizerId, action: 'booth.block', subject: `booth:${boothId}`, details: { booth: booth.code, reason }, now })
    return { ok: true }
  }
  try {
    return await inTransaction(db, work)
  } catch (error) {
    if (error === somebodyHasIt) return { ok: false, code: 'taken' }
    throw error
  }
}

const somebodyHasIt = new Error('A booth that somebody has was taken off sale')

/** A drawing that was opened before says something else of the booth: saved, it would undo what is done here. */
async function raiseVersion(planId: string, tx: Transaction): Promise<void> {
  await tx.floorPlan.update({ where: { id: planId }, data: { version: { increment: 1 } } })
}

/** Puts a booth on sale again. */
export function unblockBooth({ boothId, organizerId, reason, now }: Booth, db: Database): Promise<Placed> {
  return inTransaction(db, async (tx) => {
    const booth = await tx.booth.findUnique({ where: { id: boothId } })
    if (!booth) return { ok: false, code: 'unknown' }
    await raiseVersion(booth.planId, tx)
    const { count } = await tx.booth.updateMany({ where: { id: boothId, blocked: true }, data: { blocked: false, blockReason: '' } })
    if (count !== 1) return { ok: false, code: 'changed' }
    const details = { booth: booth.code, ...(reason ? { reason } : {}) }
    await writeAudit(tx, { actorId: organizerId, action: 'booth.unblock', subject: `booth:${boothId}`, details, now })
    return { ok: true }
  })
}
