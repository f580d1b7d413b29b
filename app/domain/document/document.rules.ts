import { formatSum } from './sum.rules'
import type { DocumentKind } from './document.schema'

/** Why a paper is not issued. */
export type IssueRefusal =
  /** The application is not where this paper belongs: not approved yet, or ended. */
  | 'wrong-state'
  /** The organiser's own requisites are missing. */
  | 'no-issuer'
  /** An edition without VAT, and nobody has said on what ground. */
  | 'no-vat-ground'
  | 'no-booth'
  /** The exhibitor has not given all that a contract names. */
  | 'details-missing'
  /** There is one in force: correct it instead. */
  | 'already-issued'
  /** The paper to be replaced is not the one in force any more. */
  | 'stale'
  /** An act is about what an invoice was for. */
  | 'no-invoice'

const letters: Record<DocumentKind, string> = { invoice: '', contract: 'Д-', act: 'А-' }

/** The number of a paper: «ЗК-2027-0042» for an invoice, «ЗК-Д-2027-0042» for a contract, «ЗК-А-…» for an act. */
export function numberOf(kind: DocumentKind, year: number, sequence: number): string {
  return `ЗК-${letters[kind]}${year}-${String(sequence).padStart(4, '0')}`
}

/** «15.03.2027» */
export const shortDay = (day: string) => day.split('-').reverse().join('.')

/** What a payer writes as the purpose: the invoice, and the VAT, which payment papers must name. */
export function purposeOf({ number, day, vat, vatPercent }: { number: string; day: string; vat: number; vatPercent: number | null }): string {
  const tax = vatPercent === null ? 'Без НДС' : `В т. ч. НДС ${vatPercent} % ${formatSum(vat)} руб.`
  return `Оплата по счёту № ${number} от ${shortDay(day)}. ${tax}`
}

type IssueFacts = {
  approved: boolean
  issuer: { vatGround: string } | null
  vatPercent: number | null
  booths: number
  invoiced: boolean
  /** What the exhibitor has not told yet (papers.rules.ts). */
  missing: readonly string[]
  /** The paper of this kind in force. */
  currentId: string | null
}

/** Whether a paper may be issued now; `replaces` is the one it corrects, null for the first. */
export function issueProblem(kind: DocumentKind, replaces: string | null, facts: IssueFacts): IssueRefusal | null {
  if (!facts.approved) return 'wrong-state'
  if (facts.currentId !== replaces) return replaces === null ? 'already-issued' : 'stale'
  if (!facts.issuer) return 'no-issuer'
  if (facts.vatPercent === null && facts.issuer.vatGround === '') return 'no-vat-ground'
  if (facts.booths === 0) return 'no-booth'
  if (kind === 'contract' && facts.missing.length > 0) return 'details-missing'
  return kind === 'act' && !facts.invoiced ? 'no-invoice' : null
}
