/**
 * Numbers that tax offices and registers give to companies, checked by their own arithmetic. They are
 * strings throughout: leading zeros matter. All functions expect what `cleanNumber` returns.
 */

/** Drops what people paste along: spaces of every kind, dashes, full stops and №. Letters become capitals. */
export function cleanNumber(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u202f\u200b\ufeff.№\p{Pd}]/gu, '').toUpperCase()
}

const digits = (text: string) => Array.from(text, Number)

function weighted(text: string, weights: number[]): number {
  const numbers = digits(text)
  return weights.reduce((sum, weight, i) => sum + weight * (numbers[i] ?? 0), 0)
}

/** INN of a Russian organisation: 10 digits, the last a check digit (order of the FNS ММВ-7-6/435@). */
export function isInn10(inn: string): boolean {
  // No region has the code 00, and ten zeros would pass the arithmetic.
  return /^(?!00)\d{10}$/.test(inn) && (weighted(inn, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(inn[9])
}

/** INN of a Russian person, also of a sole trader: 12 digits, two check digits (the same order). */
export function isInn12(inn: string): boolean {
  return (
    /^(?!00)\d{12}$/.test(inn) &&
    (weighted(inn, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(inn[10]) &&
    (weighted(inn, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(inn[11])
  )
}

/** KPP: nine signs, the fifth and sixth may be Latin capitals; it has no check digit. */
export function isKpp(kpp: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp)
}

/** OGRN of an organisation: 13 digits, the first 1 or 5, the last = (first twelve mod 11) mod 10. */
export function isOgrn(ogrn: string): boolean {
  return /^[15]\d{12}$/.test(ogrn) && (Number(ogrn.slice(0, 12)) % 11) % 10 === Number(ogrn[12])
}

/** OGRNIP of a sole trader: 15 digits, the first 3, the last = (first fourteen mod 13) mod 10. */
export function isOgrnip(ogrnip: string): boolean {
  return /^3\d{14}$/.test(ogrnip) && (Number(ogrnip.slice(0, 14)) % 13) % 10 === Number(ogrnip[14])
}

/** Cyrillic capitals that stand for Latin ones in a Belarusian number. */
const lookAlikes: Record<string, string> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T',
}
const latin = (text: string) => Array.from(text, (sign) => lookAlikes[sign] ?? sign).join('')

/** The form of a Belarusian УНП: nine digits, or two letters and seven digits. */
function looksLikeUnp(unp: string): boolean {
  return /^(?:[1-7]\d|[ABCEHKM][ABCEHKMOPT])\d{7}$/.test(latin(unp))
}

/** УНП of Belarus; Cyrillic letters count as their Latin twins. Weights and letters as python-stdnum by.unp. */
export function isUnp(unp: string): boolean {
  if (!looksLikeUnp(unp)) return false
  const signs = latin(unp)
  const second = /\d/.test(signs[1] ?? '') ? signs[1] : 'ABCEHKMOPT'.indexOf(signs[1] ?? '')
  const values = Array.from(`${signs[0]}${second}${signs.slice(2, 8)}`, (sign) => parseInt(sign, 36))
  const sum = [29, 23, 19, 17, 13, 7, 5, 3].reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0)
  // A remainder of 10 was never given out; it cannot equal one digit.
  return sum % 11 === Number(signs[8])
}

/** BIN or IIN of Kazakhstan: 12 digits, the last by two rounds of weights (adilet.zan.kz P030000565_). */
export function isKazakhId(id: string): boolean {
  if (!/^(?!0{12})\d{12}$/.test(id)) return false
  const first = weighted(id, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
  const check = first === 10 ? weighted(id, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first
  return check === Number(id[11])
}

/**
 * What is wrong with a foreign company's registration number. Only the form is a reason to refuse
 * ('format'); a check digit that does not match ('check-digit') is for the organiser to look at, because
 * registers abroad have exceptions we do not know. Countries without a rule take up to 32 signs.
 */
export function foreignIdProblem(country: string, id: string): 'format' | 'check-digit' | null {
  switch (country) {
    case 'BY':
      return isUnp(id) ? null : looksLikeUnp(id) ? 'check-digit' : 'format'
    case 'KZ':
      return isKazakhId(id) ? null : /^\d{12}$/.test(id) ? 'check-digit' : 'format'
    case 'AM':
      return /^\d{8}$/.test(id) ? null : 'format'
    case 'KG':
      return /^\d{14}$/.test(id) ? null : 'format'
    default:
      return /^[\p{L}\d/]{2,32}$/u.test(id) ? null : 'format'
  }
}

/** BIC of a Russian bank: nine digits. It has no check digit of its own; the accounts are checked with it. */
export function isBic(bic: string): boolean {
  return /^\d{9}$/.test(bic)
}

/** A clearing currency has a letter in the sixth place of its account; it counts as this digit. */
const accountLetters = 'ABCEHKMPTX'

/** Sum of the check of an account by weights 7, 1, 3 modulo 10 (Bank of Russia, order 515 of 08.09.1997); 0 is right. */
function accountKey(prefix: string, account: string): number {
  const value = (sign: string) => (/\d/.test(sign) ? Number(sign) : accountLetters.indexOf(sign))
  return Array.from(prefix + account).reduce((sum, sign, i) => sum + value(sign) * [7, 1, 3][i % 3]!, 0) % 10
}

/**
 * A settlement account with the bank's BIC: 20 signs and their key. Accounts of the treasury (BIC from 00
 * to 02, or the account from 03) have a key of another kind, so only their form is looked at.
 */
export function isAccount(bic: string, account: string): boolean {
  if (!isBic(bic) || !/^\d{5}[\dABCEHKMPTX]\d{14}$/.test(account)) return false
  if (/^0[0-2]/.test(bic) || account.startsWith('03')) return true
  const inBankOfRussia = /00[0-2]$/.test(bic)
  return accountKey(inBankOfRussia ? `0${bic.slice(4, 6)}` : bic.slice(6), account) === 0
}

/** A correspondent account of a bank: from 301, ending as the BIC does, with its key. The treasury's single account begins with 40102. */
export function isCorrAccount(bic: string, account: string): boolean {
  if (!isBic(bic)) return false
  if (/^0[0-2]/.test(bic)) return /^40102\d{15}$/.test(account)
  return /^301\d{17}$/.test(account) && account.slice(17) === bic.slice(6) && accountKey(`0${bic.slice(4, 6)}`, account) === 0
}

/** SWIFT code of a bank abroad (ISO 9362): eight or eleven signs. */
export function isSwift(code: string): boolean {
  return /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/.test(code)
}

/** IBAN with its two check digits (ISO 13616). Countries such as Armenia have none: theirs never look like one. */
export function isIban(account: string): boolean {
  if (!looksLikeIban(account)) return false
  const numbers = Array.from(account.slice(4) + account.slice(0, 4), (sign) => parseInt(sign, 36)).join('')
  return BigInt(numbers) % 97n === 1n
}
const looksLikeIban = (account: string) => /^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/.test(account)

/** An account abroad whose check digits do not match: for the organiser to look at, as with registration numbers. */
export function isDoubtfulAccount(account: string): boolean {
  return looksLikeIban(account) && !isIban(account)
}
