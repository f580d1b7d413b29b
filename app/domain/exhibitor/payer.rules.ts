/**
 * Who pays. Most Kostroma jewellers are sole traders, so they are no special case: a company has an INN of
 * ten digits, a KPP and an OGRN, a sole trader an INN of twelve and an OGRNIP, a self-employed master an INN
 * of twelve, an individual perhaps that. Neighbours of the Eurasian union have numbers of their own, whose
 * form we know; everybody else writes the number of their register.
 */
export const payerTypes = [
  'company',
  'sole_trader',
  'self_employed',
  'individual',
  'belarus',
  'kazakhstan',
  'armenia',
  'kyrgyzstan',
  'other_country',
] as const
export type PayerType = (typeof payerTypes)[number]

/** The country that a kind of payer means; null where it is to be chosen. */
const countryOfPayer = { belarus: 'BY', kazakhstan: 'KZ', armenia: 'AM', kyrgyzstan: 'KG', other_country: null } as const
type ForeignPayer = keyof typeof countryOfPayer

export const isForeign = (payer: string): payer is ForeignPayer => Object.hasOwn(countryOfPayer, payer)

/** ISO code of the payer's country: that of the kind, or the chosen one. */
export function payerCountry(payer: PayerType, chosen: string): string {
  return isForeign(payer) ? (countryOfPayer[payer] ?? chosen) : 'RU'
}

/** Has an entry in a Russian register of organisations or sole traders. */
export const isRegistered = (payer: string) => payer === 'company' || payer === 'sole_trader'

/** Signs in person: there is nobody to have a post or the right to sign. */
export const signsInPerson = (payer: string) => payer === 'sole_trader' || payer === 'self_employed' || payer === 'individual'
