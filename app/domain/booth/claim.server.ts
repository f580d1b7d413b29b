import type { Transaction } from '~/db/client.server'
import { isUniqueViolation } from '~/db/transaction.server'
import { isLive } from './booth.rules'

/** Thrown where a booth turned out not to be for sale when it was claimed: then all is undone. */
export const offSale = new Error('A booth that is not for sale was claimed')

/** Whether an error says that a booth could not be claimed: off sale, or somebody was faster. */
export function isBoothGone(error: unknown): boolean {
  return error === offSale || isUniqueViolation(error, 'BoothClaim', ['boothId'])
}

type NewClaim = { boothId: string; applicationId: string; kind: string; expiresAt: Date | null }

/**
 * Touches a booth if it is still for sale, which waits for anybody who is taking it off sale or saving its
 * drawing at this moment, and makes them wait for us: an UPDATE locks the row on PostgreSQL; on SQLite the
 * transaction has the database to itself anyway. First the booth, then its claim, everywhere: whoever locked
 * them the other way round would wait for us while we wait for them.
 * @returns false when it is off sale or not there
 */
export async function lockForSale(boothId: string, now: Date, tx: Transaction): Promise<boolean> {
  const { count } = await tx.booth.updateMany({ where: { id: boothId, blocked: false }, data: { updatedAt: now } })
  return count === 1
}

/**
 * Claims a booth, locked by lockForSale before, by INSERT: the primary key of claims decides, and a hold that
 * is over is deleted by whoever takes its place.
 * @returns false when somebody has it
 * @throws a unique violation of BoothClaim when somebody takes it at this very moment
 */
export async function claimLocked(claim: NewClaim, now: Date, tx: Transaction): Promise<boolean> {
  const { boothId } = claim
  const former = await tx.boothClaim.findUnique({ where: { boothId } })
  if (former && isLive(former, now)) return false
  if (former) await tx.boothClaim.deleteMany({ where: { boothId, kind: former.kind, expiresAt: { lte: now } } })
  await tx.boothClaim.create({ data: { ...claim, createdAt: now } })
  return true
}

/** Locks a booth and claims it. @throws offSale, and like claimLocked */
export async function claimBooth(claim: NewClaim, now: Date, tx: Transaction): Promise<boolean> {
  if (!(await lockForSale(claim.boothId, now, tx))) throw offSale
  return claimLocked(claim, now, tx)
}
