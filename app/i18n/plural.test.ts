import { expect, test } from 'vitest'
import { formatNumber, pluralEn, pluralRu } from './plural'

const booths = (n: number) => pluralRu(n, 'стенд', 'стенда', 'стендов')

test('Russian has a form for 1, for 2 to 4, for the rest, and for fractions', () => {
  const of = (form: string) => [0, 1, 2, 4, 5, 10, 11, 12, 14, 15, 20, 21, 22, 25, 100, 101, 111, 112, 121, 1.5].filter((n) => booths(n) === form)
  expect(of('стенд')).toEqual([1, 21, 101, 121])
  expect(of('стенда')).toEqual([2, 4, 22, 1.5])
  expect(of('стендов')).toEqual([0, 5, 10, 11, 12, 14, 15, 20, 25, 100, 111, 112])
  expect(pluralRu(1.5, 'час', 'часа', 'часов', 'часа (дробь)')).toBe('часа (дробь)')
})

test('English has two', () => {
  expect([0, 1, 2, 21, 1.5].map((n) => pluralEn(n, 'booth', 'booths'))).toEqual(['booths', 'booth', 'booths', 'booths', 'booths'])
})

test('numbers, with a space that does not break', () => {
  expect(formatNumber(1284, 'ru')).toBe('1\u00a0284')
  expect(formatNumber(1284350.5, 'ru')).toBe('1\u00a0284\u00a0350,5')
  expect(formatNumber(1284, 'en')).toBe('1,284')
})
