import { describe, expect, it } from 'vitest'
import { applicationPrice } from '../booth/price.rules'
import { paperLines } from './paper-lines.rules'

const booth = { code: 'А-12', category: 'В ряду', area: 900, rate: 980_000, openSides: 2 }
const terms = { sideSurcharges: [0, 10, 20, 30], registrationFee: 1_200_000, vatPercent: 22, earlyPercent: 10, smallPercent: 15 }
const showcase = { name: { ru: 'Витрина', en: 'Showcase' }, quantity: 2, price: 1_180_000, late: false }

describe('the lines of a paper', () => {
  const price = applicationPrice([booth], terms, { early: true, small: true, services: [showcase] })
  const lines = paperLines(price, [booth])

  it('name discounts and services as the bill has them', () => {
    expect(lines.map(({ name }) => name)).toEqual([
      'Предоставление выставочной площади, стенд А-12',
      'Наценка за расположение стенда А-12 (две открытые стороны, 10\u00a0%)',
      'Скидка за раннюю заявку, 10\u00a0%',
      'Скидка малой мастерской, 15\u00a0%',
      'Витрина',
      'Регистрационный взнос',
    ])
    expect(lines[4]).toMatchObject({ quantity: 200, unit: 'шт.', price: 1_180_000, amount: 2_360_000 })
  })
  it('come to the sum before VAT', () => {
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(price.net)
  })
})
