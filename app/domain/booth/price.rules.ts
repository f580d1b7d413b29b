import type { LocalizedText } from '~/i18n/locale'

/** What a booth costs by: square decimetres, kopecks for a square metre, open sides 1 to 4. */
export type PricedBooth = { area: number; rate: number; openSides: number }

/** The edition's terms: surcharge in percent by open sides (first entry: one side), fee in kopecks, discounts in percent. */
export type PriceTerms = {
  sideSurcharges: readonly number[]
  registrationFee: number
  vatPercent: number | null
  earlyPercent?: number
  smallPercent?: number
}

/** A service as it was ordered: kopecks for one, the surcharge for ordering late included. */
export type PricedService = { name: LocalizedText; quantity: number; price: number; late: boolean }

/** What an application may claim: the early rate, the rate of small workshops, services. */
export type PriceClaims = { early: boolean; small: boolean; services: readonly PricedService[] }

const nothingClaimed: PriceClaims = { early: false, small: false, services: [] }

/**
 * A line of the sum. `amount` in kopecks. `quantity` is what it was counted from: for `space` the area in
 * square decimetres, for `sides`, `early`, `small` and `vat` the percent, for `service` how many. Discounts
 * have a negative amount.
 */
export type PriceLine = { key: 'space' | 'sides' | 'early' | 'small' | 'fee' | 'vat'; quantity?: number; amount: number } | ServiceLine
export type ServiceLine = { key: 'service'; quantity: number; amount: number; service: PricedService }

/** Kopecks. `net` is without VAT; `total` is what is paid. */
export type Price = { lines: PriceLine[]; net: number; vat: number; total: number }

/**
 * What a booth itself costs in kopecks: its area by the rate, and the surcharge for its open sides. Without
 * the registration fee and without VAT, each rounded half up to a kopeck.
 */
export function boothPrice(booth: PricedBooth, sideSurcharges: readonly number[]): number {
  return spaceOf(booth) + surchargeOf(booth, sideSurcharges)
}

/**
 * The sum of an application: every booth's space and surcharge, less the discounts it may claim, each of
 * that sum; services; the registration fee once; then VAT on top of all, or none where the rate is null
 * («без НДС»). What comes to nothing makes no line.
 */
export function applicationPrice(booths: readonly PricedBooth[], terms: PriceTerms, claims: PriceClaims = nothingClaimed): Price {
  const lines: PriceLine[] = []
  for (const booth of booths) {
    lines.push({ key: 'space', quantity: booth.area, amount: spaceOf(booth) })
    const surcharge = surchargeOf(booth, terms.sideSurcharges)
    if (surcharge > 0) lines.push({ key: 'sides', quantity: percentOf(booth, terms.sideSurcharges), amount: surcharge })
  }
  const space = sumOf(lines)
  const discount = (key: 'early' | 'small', percent: number) => {
    const amount = halfUp(space * percent, 100)
    if (amount > 0) lines.push({ key, quantity: percent, amount: -amount })
  }
  if (claims.early) discount('early', terms.earlyPercent ?? 0)
  if (claims.small) discount('small', terms.smallPercent ?? 0)
  for (const service of claims.services) {
    lines.push({ key: 'service', quantity: service.quantity, amount: service.quantity * service.price, service })
  }
  if (terms.registrationFee > 0) lines.push({ key: 'fee', amount: terms.registrationFee })
  const net = sumOf(lines)
  if (terms.vatPercent === null) return { lines, net, vat: 0, total: net }
  const vat = halfUp(net * terms.vatPercent, 100)
  lines.push({ key: 'vat', quantity: terms.vatPercent, amount: vat })
  return { lines, net, vat, total: net + vat }
}

/**
 * The VAT inside a sum that includes it, in kopecks, half up: «в т. ч. НДС 22 %» is 22/122 of the sum
 * (Налоговый кодекс РФ, ст. 164 п. 4). For a total of applicationPrice it is that price's vat again.
 */
export function includedVat(total: number, vatPercent: number): number {
  return halfUp(total * vatPercent, 100 + vatPercent)
}

const sumOf = (lines: readonly PriceLine[]) => lines.reduce((sum, line) => sum + line.amount, 0)
const spaceOf = (booth: PricedBooth) => halfUp(booth.area * booth.rate, 100)
const percentOf = (booth: PricedBooth, surcharges: readonly number[]) => surcharges[booth.openSides - 1] ?? 0
const surchargeOf = (booth: PricedBooth, surcharges: readonly number[]) =>
  halfUp(spaceOf(booth) * percentOf(booth, surcharges), 100)

/** n / d to the nearest whole number, halves up; both whole and not negative, so nothing gets lost. */
function halfUp(n: number, d: number): number {
  return Math.floor((2 * n + d) / (2 * d))
}
