import type { Database, Db, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { takeForApplication } from '../booth/booth.commands.server'
import { isBoothGone } from '../booth/claim.server'
import { advance } from './advance.server'
import { tellOfDecision } from './application.mail.server'
import { mayDecide, quietDecisions, type Decision, type DecisionVerb, type QuietVerb } from './application.rules'
import { mayStep } from './application.transitions'
import { payByOf } from './payment-time.rules'
import { auditStep, lockApplication, step, type LockedApplication } from './draft.server'

type OrganizersDecision = {
  applicationId: string
  verb: DecisionVerb
  /** Version of the application the organiser was looking at. */
  version: number
  reason: string
  /** The booth that an application without one gets with the yes; empty for none. */
  boothId?: string
  organizerId: string
  baseUrl: string
  now: Date
}

/**
 * Decides, and tells the exhibitor at once: yes, waiting list, a question, or no.
 * @returns besides the usual refusals `hold-over` when the booth chosen with a yes is no longer free
 */
export async function decideApplication(wish: OrganizersDecision, db: Db): Promise<Decision> {
  try {
    return await step({ applicationId: wish.applicationId, userId: null }, wish.now, db, async (locked, tx) => {
      const application = await withBooth(locked, wish, tx)
      const decision = mayDecide(wish.verb, application, wish.version)
      return decision.ok ? announce(application, wish.verb, wish, tx) : decision
    })
  } catch (error) {
    if (isBoothGone(error)) return { ok: false, code: 'hold-over' }
    throw error
  }
}

/** The application with the booth it is given with the yes; the primary key of claims decides whether it can be. */
async function withBooth(application: LockedApplication, { verb, boothId, version, now }: OrganizersDecision, tx: Transaction) {
  const fits = verb === 'approve' && application.version === version && mayStep('approve', application.state, 'organizer')
  if (!boothId || !fits || application.claims.length > 0) return application
  await takeForApplication({ applicationId: application.id, editionId: application.editionId, boothId, now }, tx)
  return (await lockApplication({ applicationId: application.id, userId: null }, now, tx))!
}

/**
 * Decides without telling anybody: shown to organisers only, until it is announced, dropped, or overtaken
 * by a step of the exhibitor's. Booths stay reserved meanwhile.
 */
export async function decideQuietly(
  { applicationId, verb, version, reason, organizerId, now }: Omit<OrganizersDecision, 'verb' | 'baseUrl' | 'boothId'> & { verb: QuietVerb },
  db: Db,
): Promise<Decision> {
  return step({ applicationId, userId: null }, now, db, async (application, tx) => {
    const decision = mayDecide(verb, application, version)
    if (!decision.ok) return decision
    await tx.application.update({ where: { id: applicationId }, data: { pendingVerb: verb, pendingReason: reason, version: { increment: 1 } } })
    await auditStep(`application.${verb}-quietly`, application, organizerId, now, tx, reason)
    return decision
  })
}

/** Takes a quiet decision back. */
export async function dropQuietDecision(
  { applicationId, version, organizerId, now }: { applicationId: string; version: number; organizerId: string; now: Date },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId: null }, now, db, async (application, tx) => {
    if (!application.pendingVerb) return { ok: false, code: 'wrong-state' }
    if (application.version !== version) return { ok: false, code: 'stale' }
    await tx.application.update({ where: { id: applicationId }, data: { pendingVerb: null, pendingReason: '', version: { increment: 1 } } })
    await auditStep('application.undecide', application, organizerId, now, tx)
    return { ok: true }
  })
}

/**
 * Announces quiet decisions as the organiser saw them, each in a transaction of its own, so that one that cannot be any more holds
 * up no other. Pressed twice, the second finds nothing to announce.
 * @returns how many were told, and how many could not be any more
 */
export async function announceDecisions(
  { seen, organizerId, baseUrl, now }: { seen: readonly { applicationId: string; version: number }[]; organizerId: string; baseUrl: string; now: Date },
  db: Database,
): Promise<{ told: number; failed: number }> {
  let told = 0
  let failed = 0
  for (const { applicationId, version } of seen) {
    const outcome = await inTransaction(db, async (tx) => {
      const application = await lockApplication({ applicationId, userId: null }, now, tx)
      const verb = quietDecisions.find((quiet) => quiet === application?.pendingVerb)
      if (!application || !verb) return null
      const decision = mayDecide(verb, application, version)
      return decision.ok ? announce(application, verb, { reason: application.pendingReason, organizerId, baseUrl, now }, tx) : decision
    })
    if (outcome?.ok) told += 1
    else if (outcome) failed += 1
  }
  return { told, failed }
}

type Announcement = Pick<OrganizersDecision, 'reason' | 'organizerId' | 'baseUrl' | 'now'>

async function announce(application: LockedApplication, verb: DecisionVerb, { reason, organizerId, baseUrl, now }: Announcement, tx: Transaction): Promise<Decision> {
  const payBy = verb === 'approve' ? payByOf(application.edition, now) : null
  const data = { decisionReason: reason, decidedAt: now, decidedById: organizerId, ...(verb === 'approve' && { payBy }) }
  const advanced = await advance(application, { verb, by: 'organizer', actorId: organizerId, reason, data, now }, tx)
  if (advanced.ok) await tellOfDecision(application, { verb, reason, payBy, baseUrl, now }, tx)
  return advanced
}
