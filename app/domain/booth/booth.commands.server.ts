import type { Database, Db, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { applicationWindow } from '../application/application.rules'
import { lockApplication, type Whose } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { nearestFree, type NearBooth } from './booth.queries.server'
import { boothState, holdUntil, isLive } from './booth.rules'
import { claimBooth, offSale } from './claim.server'

export type HoldRefusal =
  /** Somebody else holds or has it. */
  | 'taken'
  /** It is not for sale. */
  | 'blocked'
  /** There is no such booth in this edition. */
  | 'unknown'
  /** The application is no draft any more, or not theirs. */
  | 'wrong-state'
  /** The edition does not take applications now. */
  | 'closed'

export type HoldResult =
  | { ok: true; boothId: string; expiresAt: Date }
  | { ok: false; code: HoldRefusal; booth: string | null; nearest: NearBooth[] }

type Wish = { applicationId: string; userId: string; boothId: string; now: Date }

/**
 * Keeps a booth for an application for twenty minutes. The claim is taken by INSERT and the primary key
 * decides, so two can never have one booth; a hold that is over is deleted by whoever takes its place.
 *
 * One booth an application: the one held before is given back in the same transaction, and kept when the
 * new one turns out to be gone. Picking the booth one holds already changes nothing, its time runs on:
 * twenty minutes are twenty minutes. Whoever lets them pass may try again like everybody else.
 */
export async function holdBooth(wish: Wish, db: Database): Promise<HoldResult> {
  const { boothId, applicationId, now } = wish
  // What needs no lock is looked at outside the transaction: where two hundred want one booth, most are
  // told here, and those who are not are in nobody's way for long.
  const booth = await db.booth.findFirst({
    where: { id: boothId, plan: { edition: { applications: { some: { id: applicationId } } } } },
    select: { code: true, blocked: true, claim: true, plan: { select: { edition: true } } },
  })
  // Two statements, so the hall's plan may be removed between them: then there is no such booth either.
  if (!booth || !(booth.plan as object | null)) return refuse('unknown', wish, db)
  if (applicationWindow(booth.plan.edition, now) !== 'open') return refuse('closed', wish, db)
  const state = boothState(booth, now)
  if (state === 'blocked') return refuse('blocked', wish, db)
  if (state !== 'free' && booth.claim?.applicationId !== applicationId) return refuse('taken', wish, db)
  try {
    const outcome = await inTransaction(db, (tx) => hold(wish, booth.code, tx))
    return outcome.ok ? outcome : refuse(outcome.code, wish, db)
  } catch (error) {
    if (error === offSale) return refuse('blocked', wish, db)
    if (isUniqueViolation(error, 'BoothClaim', ['boothId'])) return refuse('taken', wish, db)
    throw error
  }
}

async function hold({ boothId, applicationId, userId, now }: Wish, code: string, tx: Transaction) {
  // Locks the application as lockApplication does, and has it still be a draft of theirs.
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, state: 'draft', exhibitor: { members: { some: { userId } } } },
    data: { updatedAt: now },
  })
  if (count !== 1) return { ok: false, code: 'wrong-state' } as const
  // Waits for a drawing of the hall that is being saved, and has the booth still be for sale afterwards.
  const { count: forSale } = await tx.booth.updateMany({ where: { id: boothId, blocked: false }, data: { updatedAt: now } })
  if (forSale !== 1) return { ok: false, code: 'blocked' } as const
  const own = await tx.boothClaim.findUnique({ where: { boothId, applicationId } })
  if (own?.expiresAt && isLive(own, now)) return { ok: true, boothId, expiresAt: own.expiresAt } as const
  const expiresAt = holdUntil(now)
  if (!(await claimBooth({ boothId, applicationId, kind: 'held', expiresAt }, now, tx))) return { ok: false, code: 'taken' } as const
  await tx.boothClaim.deleteMany({ where: { applicationId, kind: 'held', boothId: { not: boothId } } })
  await writeAudit(tx, { actorId: userId, action: 'booth.hold', subject: `application:${applicationId}`, details: { booth: code }, now })
  return { ok: true, boothId, expiresAt } as const
}

/** A refusal that helps: what was wanted, and the free booths nearest to it. */
async function refuse(code: HoldRefusal, { boothId, now }: Wish, db: Db): Promise<HoldResult> {
  const booth = await db.booth.findUnique({ where: { id: boothId }, select: { code: true } })
  const helps = booth !== null && (code === 'taken' || code === 'blocked')
  return { ok: false, code, booth: booth?.code ?? null, nearest: helps ? await nearestFree(boothId, 3, now, db) : [] }
}

/**
 * Gives a held booth back before its time.
 * @returns false when there was none
 */
export async function releaseHold(whose: Whose & { now: Date }, db: Database): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication(whose, whose.now, tx)
    const held = application?.claims.filter((claim) => claim.kind === 'held') ?? []
    if (held.length === 0) return false
    await tx.boothClaim.deleteMany({ where: { applicationId: whose.applicationId, kind: 'held' } })
    await writeAudit(tx, {
      actorId: whose.userId,
      action: 'booth.release',
      subject: `application:${whose.applicationId}`,
      details: { booth: held.map((claim) => claim.booth.code).join(', ') },
      now: whose.now,
    })
    return true
  })
}

/**
 * Gives a booth to an application as an organiser does: reserved at once, whoever was only thinking about
 * it. Nothing happens for a booth of another edition.
 * @throws what isBoothGone knows when somebody has it or it is off sale
 */
export async function takeForApplication(
  { applicationId, editionId, boothId, now }: { applicationId: string; editionId: string; boothId: string; now: Date },
  tx: Transaction,
): Promise<void> {
  const booth = await tx.booth.findFirst({ where: { id: boothId, plan: { editionId } }, select: { id: true } })
  if (booth && !(await claimBooth({ boothId, applicationId, kind: 'reserved', expiresAt: null }, now, tx))) throw offSale
}

/** held → reserved, for as long as the application lives. Only holds that are not over. @returns how many */
export async function reserveHeld(applicationId: string, now: Date, tx: Transaction): Promise<number> {
  const { count } = await tx.boothClaim.updateMany({
    where: { applicationId, kind: 'held', expiresAt: { gt: now } },
    data: { kind: 'reserved', expiresAt: null },
  })
  return count
}

/** reserved → confirmed. */
export async function confirmReserved(applicationId: string, tx: Transaction): Promise<void> {
  await tx.boothClaim.updateMany({ where: { applicationId, kind: 'reserved' }, data: { kind: 'confirmed' } })
}

/** Everything an application has becomes free. */
export async function freeBooths(applicationId: string, tx: Transaction): Promise<void> {
  await tx.boothClaim.deleteMany({ where: { applicationId } })
}
