import type { BankLine } from './statement.read'

/** An application that may be paid for: numbers of its invoices, the payer's INN, kopecks still due. */
export type Debtor = { applicationId: string; numbers: readonly string[]; inn: string | null; due: number }

/** Why a line is nobody's. */
export type IgnoredReason = 'outgoing' | 'other-account' | 'not-received' | 'unrelated'
/** Why an organiser has to look at a line. */
export type DoubtfulReason = 'several' | 'no-number' | 'unknown-number' | 'inn' | 'sum'

export type Match =
  | { kind: 'sure'; applicationId: string }
  | { kind: 'doubtful'; reason: DoubtfulReason; applicationId: string | null }
  | { kind: 'ignored'; reason: IgnoredReason }

/**
 * Numbers of invoices in a purpose, in one spelling: «ЗК-2027-0042». People write them with Latin letters,
 * a three for «З», other dashes or none.
 */
export function invoiceNumbers(purpose: string): string[] {
  const found = purpose.matchAll(/(?<![\p{L}\d])[ЗзZz3][КкKk][\s\u00a0\p{Pd}]*(20\d\d)[\s\u00a0\p{Pd}]*(\d{1,6})(?!\d)/gu)
  return [...new Set([...found].map(([, year, sequence]) => `ЗК-${year}-${sequence!.replace(/^0+(?=\d)/, '').padStart(4, '0')}`))]
}

/**
 * Whose a line of a statement is. Sure is only what agrees in all: the number of an invoice in the
 * purpose, the INN of its payer, and a sum no larger than what is due. What has some of it goes to an
 * organiser; what has none is nobody's.
 * @param account the organiser's own settlement account
 */
export function matchLine(line: BankLine, account: string, debtors: readonly Debtor[]): Match {
  if (line.payerAccount === account) return { kind: 'ignored', reason: 'outgoing' }
  if (line.receiverAccount !== account) return { kind: 'ignored', reason: 'other-account' }
  if (line.receivedOn === '') return { kind: 'ignored', reason: 'not-received' }
  const numbers = invoiceNumbers(line.purpose)
  const byNumber = debtors.filter((debtor) => debtor.numbers.some((number) => numbers.includes(number)))
  const byInn = line.payerInn === '' ? [] : debtors.filter((debtor) => debtor.inn === line.payerInn)
  if (numbers.length === 0 && byInn.length === 0) return { kind: 'ignored', reason: 'unrelated' }
  const doubtful = (reason: DoubtfulReason, debtor: Debtor | undefined): Match => ({
    kind: 'doubtful',
    reason,
    applicationId: debtor?.applicationId ?? null,
  })
  if (byNumber.length > 1) return doubtful('several', undefined)
  const [debtor] = byNumber
  if (!debtor) return doubtful(numbers.length > 0 ? 'unknown-number' : 'no-number', byInn.length === 1 ? byInn[0] : undefined)
  if (debtor.inn === null || debtor.inn !== line.payerInn) return doubtful('inn', debtor)
  return line.amount <= debtor.due ? { kind: 'sure', applicationId: debtor.applicationId } : doubtful('sum', debtor)
}
