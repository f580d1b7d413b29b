import type { Transaction } from '~/db/client.server'
import { confirmReserved, freeBooths } from '../booth/booth.commands.server'
import { type Decision } from './application.rules'
import { mayStep, transitions, type StepBy, type Verb } from './application.transitions'
import { auditStep, type LockedApplication } from './draft.server'

type Step = {
  verb: Verb
  by: StepBy
  /** Id of the user; null for the product itself. */
  actorId: string | null
  /** Said in the log, and to whom it concerns. */
  reason?: string
  /** Further columns that the step writes. */
  data?: { decisionReason?: string; answer?: string; submittedAt?: Date | null; decidedAt?: Date; decidedById?: string | null; locale?: string; payBy?: Date | null; cancellationFee?: number }
  now: Date
}

/**
 * The one way an application changes its state, whoever moves it: checks the table, settles the booths,
 * writes the row and the log. What is to be mailed is for the caller to queue, in the same transaction. A
 * decision that was taken quietly and not announced is dropped: it was about the state before.
 */
export async function advance(application: LockedApplication, { verb, by, actorId, reason, data, now }: Step, tx: Transaction): Promise<Decision> {
  if (!mayStep(verb, application.state, by)) return { ok: false, code: 'wrong-state' }
  const { to, booths } = transitions[verb]
  if (booths === 'free') await freeBooths(application.id, now, tx)
  if (booths === 'confirm') await confirmReserved(application.id, now, tx)
  await tx.application.update({
    where: { id: application.id },
    data: { ...data, state: to, pendingVerb: null, pendingReason: '', version: { increment: 1 } },
  })
  await auditStep(`application.${verb}`, application, actorId, now, tx, reason)
  return { ok: true }
}
