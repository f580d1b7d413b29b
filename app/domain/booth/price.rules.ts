/** What a booth costs by: square decimetres, kopecks for a square metre, open sides 1 to 4. */
export type PricedBooth = { area: number; rate: number; openSides: number }

/** The edition's terms: surcharge in percent by open sides (first entry: one side), fee in kopecks. */
export type PriceTerms = { sideSurcharges: readonly number[]; registrationFee: number; vatPercent: number | null }

/**
 * A line of the sum. `amount` in kopecks. `quantity` is what it was counted from: for `space` the area in
 * square decimetres, for `sides` the surcharge in percent, for `vat` the rate in percent.
 */
export type PriceLine = { key: 'space' | 'sides' | 'fee' | 'vat'; quantity?: number; amount: number }

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
 * The sum of an application: every booth's space and surcharge, the registration fee once, then VAT on top
 * of their sum, or none where the rate is null («без НДС»). A surcharge or a fee of nothing makes no line.
 */
export function applicationPrice(booths: readonly PricedBooth[], terms: PriceTerms): Price {
  const lines: PriceLine[] = []
  for (const booth of booths) {
    lines.push({ key: 'space', quantity: booth.area, amount: spaceOf(booth) })
    const surcharge = surchargeOf(booth, terms.sideSurcharges)
    if (surcharge > 0) lines.push({ key: 'sides', quantity: percentOf(booth, terms.sideSurcharges), amount: surcharge })
  }
  if (terms.registrationFee > 0) lines.push({ key: 'fee', amount: terms.registrationFee })
  const net = lines.reduce((sum, line) => sum + line.amount, 0)
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

const spaceOf = (booth: PricedBooth) => halfUp(booth.area * booth.rate, 100)
const percentOf = (booth: PricedBooth, surcharges: readonly number[]) => surcharges[booth.openSides - 1] ?? 0
const surchargeOf = (booth: PricedBooth, surcharges: readonly number[]) =>
  halfUp(spaceOf(booth) * percentOf(booth, surcharges), 100)

/** n / d to the nearest whole number, halves up; both whole and not negative, so nothing gets lost. */
function halfUp(n: number, d: number): number {
  return Math.floor((2 * n + d) / (2 * d))
}
