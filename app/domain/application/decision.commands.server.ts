import type { Database, Transaction } from '~/db/client.server'
import { confirmReserved, freeBooths } from '../booth/booth.commands.server'
import { tellOfDecision } from './application.mail.server'
import { mayDecide, type Decision } from './application.rules'
import { auditStep, step, type LockedApplication } from './draft.server'

type OrganizersDecision = {
  applicationId: string
  /** Version of the application the organiser was looking at. */
  version: number
  reason: string
  organizerId: string
  baseUrl: string
  now: Date
}

/** The organiser's yes: the booth is confirmed, the company becomes public. */
export function approveApplication(wish: OrganizersDecision, db: Database): Promise<Decision> {
  return decide(wish, db, 'approved', (application, tx) => confirmReserved(application.id, tx))
}

/** The organiser's no, with its reason: the booth is free again. */
export function rejectApplication(wish: OrganizersDecision, db: Database): Promise<Decision> {
  return decide(wish, db, 'rejected', (application, tx) => freeBooths(application.id, tx))
}

async function decide(
  { applicationId, version, reason, organizerId, baseUrl, now }: OrganizersDecision,
  db: Database,
  state: 'approved' | 'rejected',
  settleBooths: (application: LockedApplication, tx: Transaction) => Promise<void>,
): Promise<Decision> {
  return step({ applicationId, userId: null }, now, db, async (application, tx) => {
    const decision = mayDecide(application, version)
    if (!decision.ok) return decision
    await settleBooths(application, tx)
    await tx.application.update({
      where: { id: applicationId },
      data: { state, decisionReason: reason, decidedAt: now, decidedById: organizerId, version: { increment: 1 } },
    })
    await auditStep(state === 'approved' ? 'application.approve' : 'application.reject', application, organizerId, now, tx, reason)
    await tellOfDecision(application, { state, reason, baseUrl, now }, tx)
    return decision
  })
}
