import { expect, test } from 'vitest'
import { formatRoubles } from './money'

test.each([
  [5_880_000, '58\u00a0800\u00a0₽', 'RUB\u00a058,800'],
  [128_435_050, '1\u00a0284\u00a0350,50\u00a0₽', 'RUB\u00a01,284,350.50'],
  [100, '1\u00a0₽', 'RUB\u00a01'],
  [1, '0,01\u00a0₽', 'RUB\u00a00.01'],
  [99, '0,99\u00a0₽', 'RUB\u00a00.99'],
  [0, '0\u00a0₽', 'RUB\u00a00'],
  [-5_880_000, '-58\u00a0800\u00a0₽', '-RUB\u00a058,800'],
])('%i kopecks', (kopecks, ru, en) => {
  expect(formatRoubles(kopecks, 'ru')).toBe(ru)
  expect(formatRoubles(kopecks, 'en')).toBe(en)
})
