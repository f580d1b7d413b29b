import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mondayOf, splitMoney, splitSum, weeksOf } from './money-figures.rules'

describe('a sum split by weights', () => {
  it('is whole kopecks that are together the sum', () => {
    expect(splitSum(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitSum(-100, [1, 2])).toEqual([-33, -67])
    expect(splitSum(7, [0, 0])).toEqual([4, 3])
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 8 }), (sum, weights) => {
        const parts = splitSum(sum, weights)
        expect(parts.every(Number.isInteger)).toBe(true)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(sum)
      }),
    )
  })

  it('leaves what is due what invoices ask for less what came, in every part', () => {
    const parts = splitMoney({ contracted: 101, invoiced: 101, paid: 50, due: 51, overdue: 51 }, [1, 1])
    expect(parts.map(({ invoiced, paid, due }) => invoiced - paid - due)).toEqual([0, 0])
    expect(parts.reduce((sum, { due }) => sum + due, 0)).toBe(51)
  })
})

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(['2027-03-01', '2027-03-07', '2027-03-08', '2027-01-01'].map(mondayOf)).toEqual(['2027-03-01', '2027-03-01', '2027-03-08', '2026-12-28'])
  })

  it('leave none out between the first and the last', () => {
    const weeks = weeksOf([{ day: '2027-03-01', amount: 100 }, { day: '2027-03-17', amount: -20 }], [{ day: '2027-03-18', amount: 50 }])
    expect(weeks).toEqual([
      { from: '2027-03-01', to: '2027-03-07', invoiced: 100, paid: 0, invoicedSoFar: 100, paidSoFar: 0 },
      { from: '2027-03-08', to: '2027-03-14', invoiced: 0, paid: 0, invoicedSoFar: 100, paidSoFar: 0 },
      { from: '2027-03-15', to: '2027-03-21', invoiced: -20, paid: 50, invoicedSoFar: 80, paidSoFar: 50 },
    ])
    expect(weeksOf([], [])).toEqual([])
  })
})
