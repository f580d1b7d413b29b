import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { advance } from '../application/advance.server'
import { mayStep } from '../application/application.transitions'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { payByOf } from '../application/payment-time.rules'
import { writeAudit } from '../audit/audit.commands.server'
import { tellOfPayment } from './payment.mail.server'
import { applicationBalance } from './payment.queries.server'
import { paymentState } from './payment.rules'
import type { PaymentForm, PaymentKind } from './payment.schema'

/** Why money is not entered. */
export type PaymentRefusal =
  /** There is no such application, or no invoice that asks for money. */
  | 'no-invoice'
  /** More is to go back than came. */
  | 'too-much'
  /** The entry is taken back already, takes another back itself, or is not there. */
  | 'reversed'
export type PaymentOutcome = { ok: true } | { ok: false; code: PaymentRefusal }

type Entering = { applicationId: string; form: PaymentForm; organizerId: string; baseUrl: string; now: Date }

/** Enters money that came from an exhibitor, or went back to them, and tells them. */
export function enterPayment({ applicationId, form, organizerId, baseUrl, now }: Entering, db: Database): Promise<PaymentOutcome> {
  const { kind, sum, paidOn, bankNumber, note } = form
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, now, tx)
    if (!application) return { ok: false, code: 'no-invoice' }
    const entry = { kind, amount: kind === 'refund' ? -sum : sum, paidOn, bankNumber, note, actorId: organizerId, baseUrl, now }
    return writePayment(application, entry, tx)
  })
}

type Entry = {
  kind: PaymentKind
  amount: number
  paidOn: string
  bankNumber: string
  note: string
  lineId?: string
  reversesId?: string
  actorId: string | null
  baseUrl: string
  now: Date
}

/** Adds one entry to the ledger of a locked application, moves the application by its balance, tells the exhibitor. */
export async function writePayment(application: LockedApplication, entry: Entry, tx: Transaction): Promise<PaymentOutcome> {
  const { actorId, baseUrl, now, ...row } = entry
  const before = await applicationBalance(application.id, tx)
  if (before.invoiced === 0) return { ok: false, code: 'no-invoice' }
  if (row.kind === 'refund' && before.paid + row.amount < 0) return { ok: false, code: 'too-much' }
  const payment = await tx.payment.create({
    data: { ...row, editionId: application.editionId, applicationId: application.id, createdAt: now, createdById: actorId },
  })
  const balance = await applicationBalance(application.id, tx)
  await writeAudit(tx, {
    actorId,
    action: `payment.${row.kind}`,
    subject: `application:${application.id}`,
    details: { brand: application.exhibitor.brandRu, kopecks: row.amount, ...(row.note && { reason: row.note }) },
    now,
  })
  await followMoney(application, paymentState(balance), { actorId, now }, tx)
  // An entry taken back is a mistake of ours; nobody is told of what never was.
  if (row.kind !== 'reversal') await tellOfPayment(application, { ...payment, kind: row.kind }, balance, baseUrl, now, tx)
  return { ok: true }
}

/** The state of an application follows its balance, forwards by money that came, backwards by an entry taken back or a refund. */
export async function followMoney(application: LockedApplication, state: ReturnType<typeof paymentState>, { actorId, now }: { actorId: string | null; now: Date }, tx: Transaction) {
  const steps = {
    paid: [['pay', 'organizer']],
    partly_paid: [['pay-part', 'organizer'], ['pay-less', 'system']],
    invoiced: [['unpay', 'system']],
  } as const
  const step = steps[state].find(([verb, by]) => mayStep(verb, application.state, by))
  // Whoever had paid gets the time to pay anew: their day may be long past.
  const isLate = step?.[0] === 'unpay' && application.payBy !== null && application.payBy <= now
  const data = isLate ? { payBy: payByOf(application.edition, now) } : {}
  if (step) await advance(application, { verb: step[0], by: step[1], actorId, data, now }, tx)
}

type Reversing = { applicationId: string; paymentId: string; reason: string; organizerId: string; baseUrl: string; now: Date }

/**
 * Takes an entry back by another of the opposite sum, once; a line of a statement it came from is
 * doubtful again.
 */
export async function reversePayment({ applicationId, paymentId, reason, organizerId, baseUrl, now }: Reversing, db: Database): Promise<PaymentOutcome> {
  try {
    return await inTransaction(db, async (tx) => {
      const application = await lockApplication({ applicationId, userId: null }, now, tx)
      const wrong = await tx.payment.findFirst({ where: { id: paymentId, applicationId, kind: { not: 'reversal' }, reversedBy: null } })
      if (!application || !wrong) return { ok: false, code: 'reversed' }
      const { amount, paidOn, bankNumber } = wrong
      const entry = { kind: 'reversal', amount: -amount, paidOn, bankNumber, note: reason, reversesId: wrong.id, actorId: organizerId, baseUrl, now } as const
      if (wrong.lineId) await tx.statementLine.update({ where: { id: wrong.lineId }, data: { state: 'doubtful', reason: 'reversed' } })
      return writePayment(application, entry, tx)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'Payment', ['reversesId'])) return { ok: false, code: 'reversed' }
    throw error
  }
}
