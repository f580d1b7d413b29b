import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { lockApplication } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { writePayment, type PaymentOutcome } from './payment.commands.server'
import { applicationBalance, invoicedApplications } from './payment.queries.server'
import type { BankLine } from './statement.read'
import { matchLine, type IgnoredReason, type Match } from './statement.rules'

/** What an import did: counts, and what it left alone with the reason. */
export type ImportReport = {
  booked: number
  doubtful: number
  /** Lines an earlier import has brought. */
  known: number
  ignored: { number: string; day: string; amount: number; payer: string; reason: IgnoredReason }[]
}

type Importing = { editionId: string; account: string; lines: readonly BankLine[]; organizerId: string; baseUrl: string; now: Date }

/**
 * Books what a bank statement says for sure, keeps what is doubtful for an organiser, leaves the rest.
 * Every line has a transaction of its own, and the unique key of the bank's fields makes a second import,
 * or two at once, change nothing.
 */
export async function importStatement(importing: Importing, db: Database): Promise<ImportReport> {
  const { editionId, account, lines, now } = importing
  const report: ImportReport = { booked: 0, doubtful: 0, known: 0, ignored: [] }
  const known = await knownKeys(lines, db)
  const debtors = (await invoicedApplications(editionId, db)).map(({ balance, ...one }) => ({ ...one, due: balance.due }))
  for (const line of lines) {
    if (known.has(line.key)) {
      report.known += 1
      continue
    }
    known.add(line.key)
    const match = matchLine(line, account, debtors)
    if (match.kind === 'ignored') {
      report.ignored.push({ number: line.number, day: line.receivedOn, amount: line.amount, payer: line.payerName, reason: match.reason })
      continue
    }
    const outcome = await keepLine(line, match, importing, db)
    report[outcome] += 1
    // What is due is decided again in the transaction; here it only sorts the lines that follow.
    const debtor = debtors.find((one) => one.applicationId === match.applicationId)
    if (outcome === 'booked' && debtor) debtor.due -= line.amount
  }
  await inTransaction(db, (tx) =>
    writeAudit(tx, {
      actorId: importing.organizerId,
      action: 'statement.import',
      subject: `edition:${editionId}`,
      details: { booked: report.booked, doubtful: report.doubtful, known: report.known, ignored: report.ignored.length },
      now,
    }),
  )
  return report
}

/** Which of these lines were imported before. */
async function knownKeys(lines: readonly BankLine[], db: Database): Promise<Set<string>> {
  const known = new Set<string>()
  // Both databases limit the number of parameters of a statement.
  for (let start = 0; start < lines.length; start += 500) {
    const keys = lines.slice(start, start + 500).map((line) => line.key)
    const rows = await db.statementLine.findMany({ where: { bankKey: { in: keys } }, select: { bankKey: true } })
    for (const { bankKey } of rows) known.add(bankKey)
  }
  return known
}

type Kept = Exclude<Match, { kind: 'ignored' }>

/** Keeps a line, and books it where that is sure and its sum is still due. */
async function keepLine(line: BankLine, match: Kept, importing: Importing, db: Database): Promise<'booked' | 'doubtful' | 'known'> {
  const { organizerId, baseUrl, now } = importing
  try {
    return await inTransaction(db, async (tx) => {
      if (match.kind === 'doubtful') {
        await createLine(line, { state: 'doubtful', reason: match.reason, guessId: match.applicationId }, importing, tx)
        return 'doubtful'
      }
      const application = await lockApplication({ applicationId: match.applicationId, userId: null }, now, tx)
      const { due } = await applicationBalance(match.applicationId, tx)
      const sure = application !== null && line.amount <= due
      const state = sure ? { state: 'booked', reason: '' } : { state: 'doubtful', reason: 'sum' }
      const { id } = await createLine(line, { ...state, guessId: match.applicationId }, importing, tx)
      if (sure) await writePayment(application, { ...entryOf(line.amount, line.receivedOn, line.number), lineId: id, actorId: organizerId, baseUrl, now }, tx)
      return sure ? 'booked' : 'doubtful'
    })
  } catch (error) {
    if (isUniqueViolation(error, 'StatementLine', ['bankKey'])) return 'known'
    throw error
  }
}

const entryOf = (amount: number, paidOn: string, bankNumber: string) => ({ kind: 'payment', amount, paidOn, bankNumber, note: '' }) as const

function createLine(line: BankLine, fate: { state: string; reason: string; guessId: string | null }, { editionId, now }: Importing, tx: Transaction) {
  const { amount, payerName, payerInn, purpose } = line
  return tx.statementLine.create({
    data: { editionId, bankKey: line.key, ...fate, amount, paidOn: line.receivedOn, bankNumber: line.number, payerName, payerInn, purpose, importedAt: now },
  })
}

type Settling = { editionId: string; lineId: string; organizerId: string; now: Date }
/** Somebody else has dealt with the line, or it is not there. */
type Settled = PaymentOutcome | { ok: false; code: 'settled' }

const settled = { ok: false, code: 'settled' } as const

/** Books a doubtful line for the application an organiser has chosen. */
export function bookLine(settling: Settling & { applicationId: string; baseUrl: string }, db: Database): Promise<Settled> {
  const { editionId, lineId, applicationId, organizerId, baseUrl, now } = settling
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, now, tx)
    if (!application || application.editionId !== editionId) return { ok: false, code: 'no-invoice' }
    if ((await applicationBalance(applicationId, tx)).invoiced === 0) return { ok: false, code: 'no-invoice' }
    // The state in the where-clause decides between two who settle one line at once.
    const { count } = await tx.statementLine.updateMany({
      where: { id: lineId, editionId, state: { in: ['doubtful', 'aside'] } },
      data: { state: 'booked', guessId: applicationId },
    })
    if (count !== 1) return settled
    const line = await tx.statementLine.findUniqueOrThrow({ where: { id: lineId } })
    return writePayment(application, { ...entryOf(line.amount, line.paidOn, line.bankNumber), lineId, actorId: organizerId, baseUrl, now }, tx)
  })
}

/** Sets a doubtful line aside, with the organiser's reason. */
export function setLineAside({ editionId, lineId, organizerId, reason, now }: Settling & { reason: string }, db: Database): Promise<Settled> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.statementLine.updateMany({ where: { id: lineId, editionId, state: 'doubtful' }, data: { state: 'aside', reason } })
    if (count !== 1) return settled
    await writeAudit(tx, { actorId: organizerId, action: 'statement.aside', subject: `edition:${editionId}`, details: { reason }, now })
    return { ok: true }
  })
}
