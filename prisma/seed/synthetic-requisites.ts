/**
 * Requisites of firms that do not exist: right by their check digits, impossible otherwise (tax office 99
 * of a region, year of registration 99), so that no real taxpayer can have them. Rules of the check
 * digits: приказ ФНС ММВ-7-6/435 (ИНН), приказ Минфина 165н (ОГРН, ОГРНИП).
 */
export type Requisites = { inn: string; ogrn: string }

/** Ten digits of INN and thirteen of OGRN. `region` is the two-digit code of the federal subject. */
export function companyRequisites(region: string, serial: number): Requisites {
  const inn = `${region}99${digits(serial, 5)}`
  const ogrn = `199${region}${digits(serial, 7)}`
  return { inn: inn + weighted(inn, [2, 4, 10, 3, 5, 9, 4, 6, 8]), ogrn: ogrn + remainder(ogrn, 11n) }
}

/** Twelve digits of INN and fifteen of OGRNIP. */
export function soleTraderRequisites(region: string, serial: number): Requisites {
  const ogrnip = `399${region}${digits(serial, 9)}`
  return { inn: personInn(region, serial), ogrn: ogrnip + remainder(ogrnip, 13n) }
}

/** The twelve digits of a person's INN. */
export function personInn(region: string, serial: number): string {
  const first = `${region}99${digits(serial, 6)}`
  const eleven = first + weighted(first, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
  return eleven + weighted(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
}

/** A bank that does not exist: no BIC of Russia has 99 in its third and fourth places. */
export const bank = { bankName: 'Учебный банк (вымышленный)', bic: '049999999', corrAccount: withKey('099', '30101810#00000000999') }

/** A settlement account in it; `kind` is its first five digits: 40702 of companies, 40802 of sole traders. */
export function bankAccount(kind: '40702' | '40802', serial: number): string {
  return withKey('999', `${kind}810#${digits(serial, 11)}`)
}

/** Puts the key in the place of #: the sum by weights 7, 1, 3 ends in 0 (Bank of Russia, order 515). */
function withKey(prefix: string, account: string): string {
  const sum = Array.from(prefix + account.replace('#', '0')).reduce((total, digit, i) => total + Number(digit) * [7, 1, 3][i % 3]!, 0)
  // The key stands in a place of weight 3, and 3 × 3 × n ends as −n does.
  return account.replace('#', String((sum * 3) % 10))
}

const digits = (serial: number, length: number) => String(serial).padStart(length, '0')
const weighted = (number: string, weights: number[]) =>
  String((weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11) % 10)
const remainder = (number: string, divisor: bigint) => String((BigInt(number) % divisor) % 10n)
