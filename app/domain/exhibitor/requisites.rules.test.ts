import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanNumber,
  foreignIdProblem,
  isDoubtfulAccount,
  isIban,
  isInn10,
  isInn12,
  isKazakhId,
  isKpp,
  isOgrn,
  isOgrnip,
  isSwift,
  isUnp,
} from './requisites.rules'

const vectors: [name: string, check: (text: string) => boolean, valid: string[], invalid: string[]][] = [
  [
    'INN of an organisation',
    isInn10,
    ['7707083893', '4401000005', '4401123455', '4415001231', '4401000020'],
    ['7707083894', '4401000006', '4401000021', '4401100005', '0000000000', '770708389', '77070838930', '770708389x', ''],
  ],
  [
    'INN of a person',
    isInn12,
    ['500100732259', '440112345641', '190198765494', '170100012350'],
    ['500100732250', '440112345642', '440112345651', '170100012360', '000000000000', '50010073225', ''],
  ],
  ['KPP', isKpp, ['440101001', '773601001', '4401AB001'], ['44010101', '44010100A', '4401АВ001', '']],
  [
    'OGRN',
    isOgrn,
    ['1027700132195', '1024400000129', '1144401001238', '1216700000450', '1024400000020'],
    ['1024400000120', '1216700000451', '2027700132195', '4057910142110', '102770013219', ''],
  ],
  [
    'OGRNIP',
    isOgrnip,
    ['317440100012341', '304190100001234', '317440100000002'],
    ['317440100012342', '304190100001235', '417440100012341', '31744010001234', ''],
  ],
  ['УНП', isUnp, ['200988541', '191682495', 'MA1953684', 'МА1953684', '100582213'], ['200988542', '900988541', 'ZA1953684', '20098854', '']],
  ['SWIFT', isSwift, ['ALFABY2X', 'DEUTDEFF500'], ['ALFABY2', 'ALFABY2X5', 'alfaby2x', '044525225', '']],
  ['IBAN', isIban, ['DE89370400440532013000', 'KZ86125KZT5004100100', 'BY13NBRB3600900000002Z00AB00'], ['DE89370400440532013001', 'DE', '40702810429000000123', '']],
  ['BIN and IIN', isKazakhId, ['050140001238', '990340000123', '061211600012'], ['050140001239', '061211600013', '000000000000', '']],
]

describe.each(vectors)('%s', (_name, check, valid, invalid) => {
  it.each(valid)('accepts %s', (number) => expect(check(number)).toBe(true))
  it.each(invalid)('refuses «%s»', (number) => expect(check(number)).toBe(false))
})

describe('a slip of one digit', () => {
  /** Share of single-digit errors that the check lets through, over every place and every digit. */
  function missed(check: (text: string) => boolean, valid: string[], from = 0): number {
    let tried = 0
    let through = 0
    for (const number of valid) {
      for (let place = from; place < number.length; place += 1) {
        for (let digit = 0; digit < 10; digit += 1) {
          if (String(digit) === number[place]) continue
          tried += 1
          if (check(number.slice(0, place) + digit + number.slice(place + 1))) through += 1
        }
      }
    }
    return through / tried
  }
  /** Numbers with right check digits, made by trying the last ones. */
  function sample(check: (text: string) => boolean, prefix: fc.Arbitrary<string>, checkDigits: number): string[] {
    const tails = Array.from({ length: 10 ** checkDigits }, (_, n) => String(n).padStart(checkDigits, '0'))
    return fc
      .sample(prefix, { numRuns: 300, seed: 7 })
      .map((start) => tails.map((tail) => start + tail).find(check))
      .filter((number) => number !== undefined)
  }
  const digitsOf = (length: number, first = '4') =>
    fc.stringMatching(new RegExp(`^\\d{${length - 1}}$`)).map((rest) => first + rest)

  it('is caught in an INN of ten at least 98 times of 100: remainder 10 shares the digit 0', () => {
    const share = missed(isInn10, sample(isInn10, digitsOf(9), 1))
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.02)
  })
  it('is caught in an INN of twelve almost always', () => {
    expect(missed(isInn12, sample(isInn12, digitsOf(10), 2))).toBeLessThan(0.002)
  })
  it('is caught in an OGRN at least 97 times of 100', () => {
    expect(missed(isOgrn, sample(isOgrn, digitsOf(12, '1'), 1))).toBeLessThan(0.03)
  })
  it('is caught in an OGRNIP at least 93 times of 100: thirteen remainders share ten digits', () => {
    expect(missed(isOgrnip, sample(isOgrnip, digitsOf(14, '3'), 1))).toBeLessThan(0.07)
  })
  it('is always caught in a Belarusian number: remainder 10 is never given out', () => {
    expect(missed(isUnp, sample(isUnp, digitsOf(8, '2'), 1))).toBe(0)
  })
})

describe('cleanNumber', () => {
  it('takes a number as it is pasted from a letter or a table', () => {
    expect(cleanNumber(' 7707 0838\u00a093 ')).toBe('7707083893')
    expect(cleanNumber('77-07–083—893')).toBe('7707083893')
    expect(cleanNumber('№\u202f1 027 700.132.195')).toBe('1027700132195')
    expect(cleanNumber('ma1953684')).toBe('MA1953684')
  })
  it('changes no number that is clean', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{0,15}$/), (number) => cleanNumber(number) === number))
  })
})

describe('an account abroad', () => {
  it('is doubtful only where it looks like an IBAN and is none', () => {
    expect(isDoubtfulAccount('DE89370400440532013001')).toBe(true)
    expect(isDoubtfulAccount('DE89370400440532013000')).toBe(false)
    expect(isDoubtfulAccount('1570001234567890')).toBe(false)
  })
})

describe('foreignIdProblem', () => {
  it('refuses a wrong form only', () => {
    expect(foreignIdProblem('BY', '200988541')).toBeNull()
    expect(foreignIdProblem('BY', '200988542')).toBe('check-digit')
    expect(foreignIdProblem('BY', '20098854')).toBe('format')
    expect(foreignIdProblem('KZ', '050140001238')).toBeNull()
    expect(foreignIdProblem('KZ', '050140001239')).toBe('check-digit')
    expect(foreignIdProblem('KZ', '05014000123')).toBe('format')
    expect(foreignIdProblem('AM', '01234567')).toBeNull()
    expect(foreignIdProblem('AM', '0123456')).toBe('format')
    expect(foreignIdProblem('KG', '01234567890123')).toBeNull()
    expect(foreignIdProblem('KG', '0123456789012')).toBe('format')
  })
  it('takes what another country writes, within 32 signs', () => {
    expect(foreignIdProblem('DE', 'HRB86891')).toBeNull()
    expect(foreignIdProblem('CN', '91310000MA1FL4YL5X')).toBeNull()
    expect(foreignIdProblem('DE', 'A'.repeat(33))).toBe('format')
    expect(foreignIdProblem('DE', '<b>1</b>')).toBe('format')
  })
})
