import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { withdrawOffer } from '../offer/offer.commands.server'
import { claimKindFor, isLive, isOwn } from './booth.rules'
import { endOffers, markFreed } from './booth.commands.server'
import { claimBooth, offSale } from './claim.server'
import { tellOfBoothChange, type BoothChange } from './placing.mail.server'

export type PlacingRefusal =
  /** Somebody else holds or has it. */
  | 'taken'
  /** It is not for sale. */
  | 'blocked'
  /** There is no such booth or application in this edition. */
  | 'unknown'
  /** An application in this state has no booth. */
  | 'wrong-state'
  /** The booth is no longer whose the organiser saw it to be. */
  | 'changed'
  /** It was offered this booth before. */
  | 'offered-before'

/** `was` says what a booth that was vacated had been to its application: a kind of claim. */
export type Placed = { ok: true; was?: string } | { ok: false; code: PlacingRefusal }

/** Which organiser does it, why, and what mails need. */
export type By = { organizerId: string; reason: string; baseUrl: string; now: Date }

type Owned = { boothId: string; applicationId: string }

const done: Placed = { ok: true }
const no = (code: PlacingRefusal): Placed => ({ ok: false, code })

/** Gives a free booth to an application that was sent; one already approved has it confirmed at once. */
export function assignBooth({ boothId, applicationId, ...by }: Owned & By, db: Database): Promise<Placed> {
  return placing(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, by.now, tx)
    const booth = await boothOf(boothId, tx)
    if (!application || booth?.plan.editionId !== application.editionId) return no('unknown')
    const kind = claimKindFor(application.state)
    if (!kind) return no('wrong-state')
    if (!(await claimBooth({ boothId, applicationId, kind, expiresAt: null }, by.now, tx))) return no('taken')
    // Offers are for those without a booth.
    await endOffers(applicationId, by.now, tx)
    await record('booth.assign', application, { change: 'assigned', before: null, after: booth }, by, tx)
    return done
  })
}

/** An application gets a free booth instead of one it has; a hold keeps its end. */
export function moveBooth({ boothId, applicationId, to, ...by }: Owned & { to: string } & By, db: Database): Promise<Placed> {
  return placing(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, by.now, tx)
    const [from, target] = [await boothOf(boothId, tx), await boothOf(to, tx)]
    if (!application || !from || target?.plan.editionId !== application.editionId) return no('unknown')
    const claim = claimOn(boothId, application, by.now)
    if (!claim) return no('changed')
    const { kind, expiresAt } = claim
    if (!(await claimBooth({ boothId: to, applicationId, kind, expiresAt }, by.now, tx))) return no('taken')
    await giveBack({ boothId, applicationId }, tx)
    await markFreed(applicationId, [claim], by.now, tx)
    await record('booth.move', application, { change: 'moved', before: from, after: target }, by, tx)
    return done
  })
}

/** Two applications change booths; what is only held is not swapped. */
export function swapBooths({ boothId, applicationId, other, ...by }: Owned & { other: Owned } & By, db: Database): Promise<Placed> {
  return placing(db, async (tx) => {
    if (other.applicationId === applicationId) return no('changed')
    const applications = new Map<string, LockedApplication>()
    for (const id of [applicationId, other.applicationId].sort()) {
      const application = await lockApplication({ applicationId: id, userId: null }, by.now, tx)
      if (application) applications.set(id, application)
    }
    const [one, two] = [applications.get(applicationId), applications.get(other.applicationId)]
    const [first, second] = [await boothOf(boothId, tx), await boothOf(other.boothId, tx)]
    if (!one || !two || !first || !second || one.editionId !== two.editionId) return no('unknown')
    const [ours, theirs] = [claimOn(boothId, one, by.now), claimOn(other.boothId, two, by.now)]
    if (!ours || !theirs || ours.expiresAt || theirs.expiresAt) return no('changed')
    // The kind belongs to the application, not to the booth.
    await handOver(first.id, { from: one.id, to: two.id, kind: theirs.kind }, tx)
    await handOver(second.id, { from: two.id, to: one.id, kind: ours.kind }, tx)
    await record('booth.swap', one, { change: 'moved', before: first, after: second }, by, tx)
    await record('booth.swap', two, { change: 'moved', before: second, after: first }, by, tx)
    return done
  })
}

/** What the log and the mail say of a booth that was taken from an application. */
function takenBack(kind: string) {
  if (kind === 'held') return ['booth.release', 'released'] as const
  return kind === 'offered' ? (['booth.offer-withdrawn', 'withdrawn'] as const) : (['booth.vacate', 'vacated'] as const)
}

/** Takes a booth from an application: what was held or offered is released, what it had is vacated. The application stays. */
export function vacateBooth({ boothId, applicationId, ...by }: Owned & By, db: Database): Promise<Placed> {
  return placing(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, by.now, tx)
    const booth = await boothOf(boothId, tx)
    if (!application || !booth) return no('unknown')
    const claim = claimOn(boothId, application, by.now) ?? offerOn(boothId, application, by.now)
    if (!claim) return no('changed')
    if (!isOwn(claim)) await withdrawOffer({ boothId, applicationId, now: by.now }, tx)
    await giveBack({ boothId, applicationId }, tx)
    await markFreed(applicationId, [claim], by.now, tx)
    const [action, change] = takenBack(claim.kind)
    await record(action, application, { change, before: booth, after: null }, by, tx)
    return { ok: true, was: claim.kind }
  })
}

/** A claim went away although its application was locked: its hold ended by another's clock, and it was taken. */
const changed = new Error('A claim changed although its application was locked')

async function placing(db: Database, work: (tx: Transaction) => Promise<Placed>): Promise<Placed> {
  try {
    return await inTransaction(db, work)
  } catch (error) {
    if (error === changed) return no('changed')
    if (error === offSale) return no('blocked')
    if (isUniqueViolation(error, 'BoothClaim', ['boothId'])) return no('taken')
    throw error
  }
}

const boothOf = (id: string, tx: Transaction) => tx.booth.findUnique({ where: { id }, include: { plan: { include: { hall: true } } } })

/** The live claim of a locked application on a booth. */
const claimOn = (boothId: string, { claims }: LockedApplication, now: Date) => claims.find((claim) => claim.boothId === boothId && isLive(claim, now))

/** The open offer of a booth to a locked application. */
const offerOn = (boothId: string, { offered }: LockedApplication, now: Date) => offered.find((claim) => claim.boothId === boothId && isLive(claim, now))

async function giveBack(owned: Owned, tx: Transaction): Promise<void> {
  const { count } = await tx.boothClaim.deleteMany({ where: owned })
  if (count !== 1) throw changed
}

async function handOver(boothId: string, { from, to, kind }: { from: string; to: string; kind: string }, tx: Transaction): Promise<void> {
  const { count } = await tx.boothClaim.updateMany({ where: { boothId, applicationId: from }, data: { applicationId: to, kind } })
  if (count !== 1) throw changed
}

/** Whoever looks at an older version decides on something else: it rises. Then the log and the mail. */
async function record(action: string, application: LockedApplication, change: BoothChange, by: By, tx: Transaction) {
  await tx.application.update({ where: { id: application.id }, data: { version: { increment: 1 } } })
  await writeAudit(tx, {
    actorId: by.organizerId,
    action,
    subject: `application:${application.id}`,
    details: {
      brand: application.exhibitor.brandRu,
      booth: [change.before?.code, change.after?.code].filter(Boolean).join(' → '),
      ...(by.reason ? { reason: by.reason } : {}),
    },
    now: by.now,
  })
  await tellOfBoothChange(application, change, by, tx)
}
