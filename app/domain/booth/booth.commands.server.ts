import type { Database, Db, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { applicationWindow } from '../application/application.rules'
import { lockApplication, type Whose } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { boothOnSale, nearestFree, type NearBooth } from './booth.queries.server'
import { keepsTogether, type StandingBooth } from './adjacency.rules'
import { boothState, compareCodes, holdUntil, isTimed } from './booth.rules'
import { claimBooth, claimLocked, lockForSale, offSale } from './claim.server'
import { readBoothShape } from './shape-cache'

export type HoldRefusal =
  /** Somebody else holds or has it. */
  | 'taken'
  /** It is not for sale. */
  | 'blocked'
  /** There is no such booth in this edition. */
  | 'unknown'
  /** It does not touch the booths it was to be added to. */
  | 'apart'
  /** An application may not have more booths than it has. */
  | 'limit'
  /** The application is no draft any more, or not theirs. */
  | 'wrong-state'
  /** The edition does not take applications now. */
  | 'closed'

export type HoldResult =
  | { ok: true; boothId: string; expiresAt: Date }
  | { ok: false; code: HoldRefusal; booth: string | null; nearest: NearBooth[] }

type Wish = {
  applicationId: string
  userId: string
  boothId: string
  /** Beside the booths it holds, and not instead of them. */
  add?: boolean
  now: Date
}

/**
 * Keeps a booth for an application for twenty minutes. The claim is taken by INSERT and the primary key
 * decides, so two can never have one booth; a hold that is over is deleted by whoever takes its place.
 *
 * A booth is taken instead of those held before, which are given back in the same transaction and kept when
 * the new one turns out to be gone; or it is added to them, where it touches one of them and the edition
 * allows so many. All of them end when the first one does. Picking a booth one holds already changes
 * nothing, its time runs on: twenty minutes are twenty minutes. Whoever lets them pass may try again like
 * everybody else.
 */
export async function holdBooth(wish: Wish, db: Database): Promise<HoldResult> {
  for (;;) {
    // What needs no lock is looked at outside the transaction: where two hundred want one booth, nearly all
    // are told here, and those who are not are in nobody's way for long.
    const look = await lookAt(wish, db)
    if (look.code !== null) return refuse(look.code, wish, look.booth, db)
    const another = trying.get(wish.boothId)
    if (!another) return tryToHold(wish, look.booth, db)
    await another
  }
}

/** Tries of this process that are not decided yet, by booth. Whoever wants the same waits and looks how it ended. */
const trying = new Map<string, Promise<unknown>>()

/** What forbids a hold before it is tried; `booth` is its code. */
async function lookAt({ boothId, applicationId, now }: Wish, db: Database): Promise<{ code: HoldRefusal; booth: string | null } | { code: null; booth: string }> {
  const booth = await boothOnSale({ boothId, applicationId }, db)
  if (!booth) return { code: 'unknown', booth: null }
  if (applicationWindow(booth.edition, now) !== 'open') return { code: 'closed', booth: booth.code }
  const state = boothState(booth, now)
  if (state === 'blocked') return { code: 'blocked', booth: booth.code }
  const isAnothers = state !== 'free' && booth.claim?.applicationId !== applicationId
  return { code: isAnothers ? 'taken' : null, booth: booth.code } as const
}

async function tryToHold(wish: Wish, code: string, db: Database): Promise<HoldResult> {
  const { boothId } = wish
  const holding = inTransaction(db, (tx) => hold(wish, code, tx))
  const decided = holding.then(ignore, ignore).then(() => trying.delete(boothId))
  trying.set(boothId, decided)
  try {
    const outcome = await holding
    return outcome.ok ? outcome : refuse(outcome.code, wish, code, db)
  } catch (error) {
    if (error === offSale) return refuse('blocked', wish, code, db)
    if (isUniqueViolation(error, 'BoothClaim', ['boothId'])) return refuse('taken', wish, code, db)
    throw error
  }
}

const ignore = () => {}

async function hold({ boothId, applicationId, userId, add = false, now }: Wish, code: string, tx: Transaction) {
  // Locks the application as lockApplication does, and has it still be a draft of theirs.
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, state: 'draft', exhibitor: { members: { some: { userId } } } },
    data: { updatedAt: now },
  })
  if (count !== 1) return { ok: false, code: 'wrong-state' } as const
  if (!(await lockForSale(boothId, now, tx))) return { ok: false, code: 'blocked' } as const
  const claims = await tx.boothClaim.findMany({ where: { applicationId, kind: 'held' }, include: { booth: { select: { planId: true, shape: true } } } })
  const held = claims.flatMap(({ expiresAt, ...claim }) => (expiresAt && now < expiresAt ? [{ ...claim, expiresAt }] : []))
  const own = held.find((claim) => claim.boothId === boothId)
  if (own) return { ok: true, boothId, expiresAt: own.expiresAt } as const
  const kept = add ? held : []
  const refusal = kept.length > 0 ? await mayAdd(boothId, kept, tx) : null
  if (refusal) return { ok: false, code: refusal } as const
  const expiresAt = kept[0] ? new Date(Math.min(...kept.map((claim) => claim.expiresAt.getTime()))) : holdUntil(now)
  if (!(await claimLocked({ boothId, applicationId, kind: 'held', expiresAt }, now, tx))) return { ok: false, code: 'taken' } as const
  const givenBack = claims.map((claim) => claim.boothId).filter((id) => id !== boothId && !kept.some((claim) => claim.boothId === id))
  if (givenBack.length > 0) await tx.boothClaim.deleteMany({ where: { applicationId, kind: 'held', boothId: { in: givenBack } } })
  await writeAudit(tx, { actorId: userId, action: 'booth.hold', subject: `application:${applicationId}`, details: { booth: code }, now })
  return { ok: true, boothId, expiresAt } as const
}

/** Whether a booth may come to those an application holds. Its row is locked, so what is counted here stays so. */
async function mayAdd(boothId: string, held: readonly HeldBooth[], tx: Transaction): Promise<'limit' | 'apart' | null> {
  const booth = await tx.booth.findUniqueOrThrow({
    where: { id: boothId },
    select: { planId: true, shape: true, plan: { select: { edition: { select: { boothsPerApplication: true } } } } },
  })
  if (held.length >= booth.plan.edition.boothsPerApplication) return 'limit'
  const standing = held.map(standingOf)
  return keepsTogether(standing, [...standing, standingOf({ booth })]) ? null : 'apart'
}

type HeldBooth = { booth: { planId: string; shape: string } }
const standingOf = ({ booth }: HeldBooth): StandingBooth => ({ planId: booth.planId, shape: readBoothShape(booth.shape) })

/** A refusal that helps: what was wanted, and, for who has to begin anew, the free booths nearest to it. */
async function refuse(code: HoldRefusal, { boothId, add, now }: Wish, booth: string | null, db: Db): Promise<HoldResult> {
  const helps = booth !== null && !add && (code === 'taken' || code === 'blocked')
  return { ok: false, code, booth, nearest: helps ? await nearestFree({ boothId, now }, db) : [] }
}

export type ReleaseRefusal =
  /** It holds no such booth. */
  | 'none'
  /** Without it the others would stand apart. */
  | 'apart'

/**
 * Gives a held booth back before its time, or all of them. One in the middle stays: the others would no
 * longer be neighbours.
 */
export async function releaseHold(
  { boothId, ...whose }: Whose & { boothId?: string | undefined; now: Date },
  db: Database,
): Promise<{ ok: true } | { ok: false; code: ReleaseRefusal; booth: string }> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication(whose, whose.now, tx)
    const held = application?.claims.filter((claim) => claim.kind === 'held') ?? []
    const given = held.filter((claim) => boothId === undefined || claim.boothId === boothId)
    if (given.length === 0) return { ok: false, code: 'none', booth: '' } as const
    const codes = given.map((claim) => claim.booth.code).sort(compareCodes).join(', ')
    const rest = held.filter((claim) => !given.includes(claim))
    if (!keepsTogether(held.map(standingOf), rest.map(standingOf))) return { ok: false, code: 'apart', booth: codes } as const
    await tx.boothClaim.deleteMany({ where: { applicationId: whose.applicationId, kind: 'held', boothId: { in: given.map((claim) => claim.boothId) } } })
    await writeAudit(tx, {
      actorId: whose.userId,
      action: 'booth.release',
      subject: `application:${whose.applicationId}`,
      details: { booth: codes },
      now: whose.now,
    })
    return { ok: true } as const
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

/** reserved → confirmed; what was only offered is no longer. */
export async function confirmReserved(applicationId: string, now: Date, tx: Transaction): Promise<void> {
  await endOffers(applicationId, now, tx)
  await tx.boothClaim.updateMany({ where: { applicationId, kind: 'reserved' }, data: { kind: 'confirmed' } })
}

/** Everything an application has becomes free, and nothing is offered to it any more. */
export async function freeBooths(applicationId: string, now: Date, tx: Transaction): Promise<void> {
  await endOffers(applicationId, now, tx)
  const claims = await tx.boothClaim.findMany({ where: { applicationId } })
  await markFreed(applicationId, claims, now, tx)
  await tx.boothClaim.deleteMany({ where: { applicationId } })
}

/** Notes when an application gave booths up or lost them, for others who wish for them. What was only held or offered was never its own. */
export async function markFreed(applicationId: string, claims: readonly { boothId: string; kind: string }[], now: Date, tx: Transaction): Promise<void> {
  const ids = claims.filter((claim) => !isTimed(claim)).map((claim) => claim.boothId)
  if (ids.length > 0) await tx.booth.updateMany({ where: { id: { in: ids } }, data: { freedAt: now, freedFrom: applicationId } })
}

/** What is offered to an application is no longer. */
export async function endOffers(applicationId: string, now: Date, tx: Transaction): Promise<void> {
  await tx.boothOffer.updateMany({ where: { applicationId, endedAt: null }, data: { endedAt: now, outcome: 'withdrawn' } })
  await tx.boothClaim.deleteMany({ where: { applicationId, kind: 'offered' } })
}
