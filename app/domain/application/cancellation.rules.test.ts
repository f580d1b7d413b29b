import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancellationFee, parseCancellationFees, readCancellationFees, writeCancellationFees } from './cancellation.rules'

const ladder = [
  { days: 60, percent: 0 },
  { days: 30, percent: 50 },
  { days: 0, percent: 100 },
]

describe('what a cancellation costs', () => {
  it.each([
    ['2027-04-24', 0, 0],
    ['2027-04-25', 50, 6_650_220],
    ['2027-05-24', 50, 6_650_220],
    ['2027-05-25', 100, 13_300_440],
    ['2027-06-23', 100, 13_300_440],
    ['2027-07-01', 100, 13_300_440],
  ])('on %s: %i %%', (today, percent, amount) => {
    expect(cancellationFee(13_300_440, ladder, today, '2027-06-23')).toEqual({ percent, amount })
  })

  it('is rounded half up to a kopeck', () => {
    expect(cancellationFee(1, ladder, '2027-05-24', '2027-06-23').amount).toBe(1)
    expect(cancellationFee(3, [{ days: 0, percent: 33 }], '2027-05-24', '2027-06-23').amount).toBe(1)
  })
})

describe('the ladder as organisers write it', () => {
  it('is read with any dash, a colon, or a percent sign, in any order', () => {
    expect(readCancellationFees('0 – 100%\n60 — 0\n\n 30: 50 ')).toEqual(ladder)
  })
  it.each(['', 'sixty — 0', '60 — 0', '60 — 0\n60 — 10\n0 — 100', '60 — 50\n0 — 10', '0 — 101', '30 - 50 - 70\n0 — 100'])('refuses %j', (text) => {
    expect(readCancellationFees(text)).toBeNull()
  })
  it('comes back as it was written', () => {
    const rungs = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 9 }).chain((days) =>
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: days.length + 1, maxLength: days.length + 1 }).map((percents) => {
        const down = [...days, 0].sort((a, b) => b - a)
        const up = [...percents].sort((a, b) => a - b)
        return down.map((day, index) => ({ days: day, percent: up[index]! }))
      }),
    )
    fc.assert(
      fc.property(rungs, (fees) => {
        expect(readCancellationFees(writeCancellationFees(fees))).toEqual(fees)
        expect(parseCancellationFees(JSON.stringify([...fees].reverse()))).toEqual(fees)
      }),
    )
  })
})
