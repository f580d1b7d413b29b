import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatSum, sumInWords } from './sum.rules'

describe('a sum on paper', () => {
  it.each([
    [100, 'Один рубль 00 копеек'],
    [200, 'Два рубля 00 копеек'],
    [500, 'Пять рублей 00 копеек'],
    [1100, 'Одиннадцать рублей 00 копеек'],
    [2101, 'Двадцать один рубль 01 копейка'],
    [100_222, 'Одна тысяча два рубля 22 копейки'],
    [200_100_000, 'Два миллиона одна тысяча рублей 00 копеек'],
    [12_843_550, 'Сто двадцать восемь тысяч четыреста тридцать пять рублей 50 копеек'],
    [1, 'Ноль рублей 01 копейка'],
  ])('%i kopecks are «%s»', (kopecks, words) => expect(sumInWords(kopecks)).toBe(words))

  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [99_900, '999,00'],
    [13_300_440, '133\u00a0004,40'],
    [200_100_000, '2\u00a0001\u00a0000,00'],
    [-150, '−1,50'],
  ])('%i kopecks are «%s»', (kopecks, text) => expect(formatSum(kopecks)).toBe(text))

  it('loses no kopeck', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (kopecks) => {
        expect(Number(formatSum(kopecks).replace(/[\u00a0,]/g, ''))).toBe(kopecks)
      }),
    )
  })
})
