import { applicationPrice, type Price, type PriceClaims, type PricedBooth } from '../booth/price.rules'
import { priceTerms } from '../booth/terms.rules'

type Terms = Parameters<typeof priceTerms>[0] & { earlyUntil: Date | null; smallUpTo: number }

/** An application's row with what its price comes from. */
export type Priced = {
  submittedAt: Date | null
  edition: Terms
  exhibitor: { staffCount: number | null }
  services: readonly { quantity: number; price: number; late: boolean; service: { nameRu: string; nameEn: string; position: number } }[]
}

/** What an application costs with these booths: the one way to its sum, for pages, mails, files and papers. */
export function priceOfApplication(booths: readonly PricedBooth[], application: Priced, now: Date): Price {
  return applicationPrice(booths, priceTerms(application.edition), claimsOf(application, now))
}

/** The early rate goes by the instant of sending; a draft is priced as if it were sent now. */
function claimsOf({ submittedAt, edition, exhibitor, services }: Priced, now: Date): PriceClaims {
  const sentAt = submittedAt ?? now
  return {
    early: edition.earlyUntil !== null && sentAt < edition.earlyUntil,
    small: exhibitor.staffCount !== null && exhibitor.staffCount <= edition.smallUpTo,
    services: [...services]
      .sort((a, b) => a.service.position - b.service.position || Number(a.late) - Number(b.late))
      .map(({ quantity, price, late, service }) => ({ quantity, price, late, name: { ru: service.nameRu, en: service.nameEn } })),
  }
}
