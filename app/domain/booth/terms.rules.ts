import type { PriceTerms } from './price.rules'

type EditionTerms = { sideSurcharges: string; registrationFee: number; vatPercent: number | null; earlyPercent?: number; smallPercent?: number }

/** The edition's price terms, with the surcharges read from their JSON column. */
export function priceTerms(edition: EditionTerms): PriceTerms {
  return {
    sideSurcharges: JSON.parse(edition.sideSurcharges) as number[],
    registrationFee: edition.registrationFee,
    vatPercent: edition.vatPercent,
    earlyPercent: edition.earlyPercent ?? 0,
    smallPercent: edition.smallPercent ?? 0,
  }
}
