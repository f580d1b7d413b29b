import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { advance } from '../application/advance.server'
import { mayStep } from '../application/application.transitions'
import { auditStep, lockApplication, type LockedApplication, type Whose } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { claimKindFor, isLive } from '../booth/booth.rules'
import { claimBooth, offSale } from '../booth/claim.server'
import { tellOfOffer, tellOfOfferOver } from './offer.mail.server'

export type OfferRefusal =
  /** Somebody holds or has it. */
  | 'taken'
  /** It is not for sale. */
  | 'blocked'
  /** There is no such booth or application in this edition. */
  | 'unknown'
  /** It waits for no booth: it has one, is offered one, is not sent or no longer wanted, or something is decided about it. */
  | 'wrong-state'
  /** It was offered this booth before. */
  | 'offered-before'

export type Offered = { ok: true } | { ok: false; code: OfferRefusal }

type NewOffer = {
  boothId: string
  applicationId: string
  /** The organiser who offers it by hand; null for the clock. */
  organizerId: string | null
  baseUrl: string
  now: Date
}

/**
 * Offers a free booth to an application that waits without one, for as many hours as the edition says, and
 * tells the exhibitor. Two keys decide: the claim's, whether the booth is still free; the offer's, whether this
 * application was asked before.
 */
export async function offerBooth(offer: NewOffer, db: Database): Promise<Offered> {
  try {
    return await inTransaction(db, (tx) => writeOffer(offer, tx))
  } catch (error) {
    if (error === offSale) return { ok: false, code: 'blocked' }
    if (isUniqueViolation(error, 'BoothClaim', ['boothId'])) return { ok: false, code: 'taken' }
    if (isUniqueViolation(error, 'BoothOffer', ['boothId', 'applicationId'])) return { ok: false, code: 'offered-before' }
    throw error
  }
}

async function writeOffer({ boothId, applicationId, organizerId, baseUrl, now }: NewOffer, tx: Transaction): Promise<Offered> {
  const application = await lockApplication({ applicationId, userId: null }, now, tx)
  const booth = await tx.booth.findUnique({ where: { id: boothId }, include: { plan: { include: { hall: { include: { centre: true } } } } } })
  if (!application || booth?.plan.editionId !== application.editionId) return { ok: false, code: 'unknown' }
  const asked = application.offered.some((claim) => isLive(claim, now))
  if (asked || application.claims.length > 0 || application.pendingVerb !== null || !mayStep('accept-offer', application.state, 'exhibitor')) return { ok: false, code: 'wrong-state' }
  if (await tx.boothOffer.findUnique({ where: { boothId_applicationId: { boothId, applicationId } } })) return { ok: false, code: 'offered-before' }
  const expiresAt = new Date(now.getTime() + application.edition.offerHours * 3_600_000)
  if (!(await claimBooth({ boothId, applicationId, kind: 'offered', expiresAt }, now, tx))) return { ok: false, code: 'taken' }
  await tx.boothOffer.create({ data: { boothId, applicationId, offeredAt: now, expiresAt } })
  await tx.application.update({ where: { id: applicationId }, data: { version: { increment: 1 } } })
  await log('booth.offer', application, booth.code, organizerId, now, tx)
  await tellOfOffer(application, { booth, expiresAt, baseUrl, now }, tx)
  return { ok: true }
}

export type OfferAnswer = { ok: true } | { ok: false; code: 'over' }

type Answer = Whose & { userId: string; boothId: string; now: Date }

/**
 * Takes an offered booth: it is reserved. From the waiting list the application is before the organisers again.
 */
export function acceptOffer({ boothId, now, ...whose }: Answer, db: Database): Promise<OfferAnswer> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication(whose, now, tx)
    const claim = application?.offered.find((one) => one.boothId === boothId)
    const kind = application && claimKindFor(application.state)
    if (!application || !claim || !kind) return over
    const where = { boothId, applicationId: application.id, kind: 'offered', expiresAt: { gt: now } }
    const { count } = await tx.boothClaim.updateMany({ where, data: { kind, expiresAt: null } })
    if (count !== 1) return over
    await end({ boothId, applicationId: application.id, outcome: 'accepted', now }, tx)
    const mine = { ...application, claims: [...application.claims, claim] }
    if (!mayStep('accept-offer', application.state, 'exhibitor')) {
      // Whoever looks at the version before sees no booth.
      await tx.application.update({ where: { id: application.id }, data: { version: { increment: 1 } } })
      await auditStep('application.accept-offer', mine, whose.userId, now, tx)
      return accepted
    }
    await advance(mine, { verb: 'accept-offer', by: 'exhibitor', actorId: whose.userId, now }, tx)
    return accepted
  })
}
const accepted: OfferAnswer = { ok: true }
const over: OfferAnswer = { ok: false, code: 'over' }

/** Gives an offered booth to the next in line. */
export function declineOffer({ boothId, now, ...whose }: Answer, db: Database): Promise<OfferAnswer> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication(whose, now, tx)
    const claim = application?.offered.find((one) => one.boothId === boothId)
    if (!application || !claim) return over
    await tx.boothClaim.deleteMany({ where: { boothId, applicationId: application.id, kind: 'offered' } })
    await end({ boothId, applicationId: application.id, outcome: 'declined', now }, tx)
    await log('booth.offer-declined', application, claim.booth.code, whose.userId, now, tx)
    return accepted
  })
}

/** Ends an offer whose time is over, and tells the exhibitor. @returns false when it was answered at the last moment */
export function expireOffer(
  { boothId, applicationId, baseUrl, now }: { boothId: string; applicationId: string; baseUrl: string; now: Date },
  db: Database,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, now, tx)
    if (!application) return false
    if (!(await end({ boothId, applicationId, outcome: 'expired', now }, tx))) return false
    await tx.boothClaim.deleteMany({ where: { boothId, applicationId, kind: 'offered' } })
    const booth = await tx.booth.findUniqueOrThrow({ where: { id: boothId }, include: { plan: { include: { hall: { include: { centre: true } } } } } })
    await log('booth.offer-expired', application, booth.code, null, now, tx)
    await tellOfOfferOver(application, { booth, baseUrl, now }, tx)
    return true
  })
}

/** Takes an open offer back, in the transaction in which an organiser takes the booth. */
export async function withdrawOffer({ boothId, applicationId, now }: { boothId: string; applicationId: string; now: Date }, tx: Transaction): Promise<void> {
  await end({ boothId, applicationId, outcome: 'withdrawn', now }, tx)
}

type Ended = { boothId: string; applicationId: string; outcome: 'accepted' | 'declined' | 'expired' | 'withdrawn'; now: Date }

async function end({ boothId, applicationId, outcome, now }: Ended, tx: Transaction): Promise<boolean> {
  const { count } = await tx.boothOffer.updateMany({ where: { boothId, applicationId, endedAt: null }, data: { endedAt: now, outcome } })
  return count === 1
}

function log(action: string, application: LockedApplication, code: string, actorId: string | null, now: Date, tx: Transaction) {
  const details = { brand: application.exhibitor.brandRu, booth: code }
  return writeAudit(tx, { actorId, action, subject: `application:${application.id}`, details, now })
}
