import { isForeign } from './payer.rules'

/**
 * Registration with the Assay Chamber (Федеральная пробирная палата) and the maker's mark (именник). There
 * is no check digit and no public register to ask, so nothing here refuses: what looks odd is for an
 * organiser to look at.
 */

/** A number or mark as we keep it: capitals, without spaces, dashes and №. */
export function cleanMark(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u202f\u200b\ufeff.№\p{Pd}]/gu, '').toUpperCase()
}

export type AssayFacts = { payerType: string; precious: boolean; assayNumber: string; makersMark: string; makersMarkYear: number | null }

/** What an organiser should look at: each is a hint, never a refusal. */
export type AssayDoubt = 'number-missing' | 'number-odd' | 'mark-odd' | 'mark-year'

/**
 * What is odd about a maker's registration for an edition of the given year: no number though they work
 * with precious metals in Russia, a number unlike «ЮЛ4400000000» or «ИП4400000000», a mark that is not four Cyrillic
 * capitals, a mark of another calendar year.
 */
export function assayDoubts(facts: AssayFacts, year: number): AssayDoubt[] {
  if (!facts.precious) return []
  const doubts: AssayDoubt[] = []
  if (facts.assayNumber === '') {
    if (!isForeign(facts.payerType)) doubts.push('number-missing')
  } else if (!/^(ЮЛ|ИП)\d{10}$/.test(facts.assayNumber)) doubts.push('number-odd')
  if (facts.makersMark !== '') {
    if (!/^[А-ЯЁ]{4}$/.test(facts.makersMark)) doubts.push('mark-odd')
    if (facts.makersMarkYear !== year) doubts.push('mark-year')
  }
  return doubts
}
