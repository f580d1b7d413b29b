import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationPrice, boothPrice, includedVat } from './price.rules'

const surcharges = [0, 10, 20, 30]

describe('boothPrice', () => {
  it('is the area by the rate', () => {
    expect(boothPrice({ area: 900, rate: 980_000, openSides: 1 }, surcharges)).toBe(8_820_000)
  })
  it.each([
    [1, 9_506_000],
    [2, 10_456_600],
    [3, 11_407_200],
    [4, 12_357_800],
  ])('with %i open sides is %i kopecks for 9.7 m²', (openSides, expected) => {
    expect(boothPrice({ area: 970, rate: 980_000, openSides }, surcharges)).toBe(expected)
  })
  it('rounds half a kopeck up', () => {
    expect(boothPrice({ area: 50, rate: 1, openSides: 1 }, surcharges)).toBe(1)
    expect(boothPrice({ area: 49, rate: 1, openSides: 1 }, surcharges)).toBe(0)
  })
})

describe('applicationPrice', () => {
  const terms = { sideSurcharges: surcharges, registrationFee: 1_200_000, vatPercent: 22 }
  const ring = { area: 970, rate: 980_000, openSides: 3 }

  it('shows how the sum comes about', () => {
    expect(applicationPrice([ring], terms)).toEqual({
      lines: [
        { key: 'space', quantity: 970, amount: 9_506_000 },
        { key: 'sides', quantity: 20, amount: 1_901_200 },
        { key: 'fee', amount: 1_200_000 },
        { key: 'vat', quantity: 22, amount: 2_773_584 },
      ],
      net: 12_607_200,
      vat: 2_773_584,
      total: 15_380_784,
    })
  })
  it('takes the fee once for several booths', () => {
    const row = { area: 900, rate: 980_000, openSides: 1 }
    const price = applicationPrice([row, row], terms)
    expect(price.lines.map((line) => line.key)).toEqual(['space', 'space', 'fee', 'vat'])
    expect(price.net).toBe(2 * 8_820_000 + 1_200_000)
  })
  it('has no VAT line «без НДС», but one for a rate of nothing', () => {
    const without = applicationPrice([ring], { ...terms, vatPercent: null })
    expect(without.lines.some((line) => line.key === 'vat')).toBe(false)
    expect(without.total).toBe(without.net)
    expect(applicationPrice([ring], { ...terms, vatPercent: 0 }).lines.at(-1)).toEqual({ key: 'vat', quantity: 0, amount: 0 })
  })
})

describe('includedVat', () => {
  it.each([
    [12_843_550, 22, 2_316_050],
    [12_843_550, 20, 2_140_592],
    [12_843_550, 5, 611_598],
    [12_843_550, 7, 840_232],
    [9_999_999, 22, 1_803_279],
    [1, 22, 0],
  ])('of %i kopecks at %i %% is %i', (total, percent, expected) => {
    expect(includedVat(total, percent)).toBe(expected)
  })
  it('finds the VAT of any sum that was made by adding it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), fc.integer({ min: 1, max: 40 }), (fee, vatPercent) => {
        const price = applicationPrice([], { sideSurcharges: surcharges, registrationFee: fee, vatPercent })
        expect(includedVat(price.total, vatPercent)).toBe(price.vat)
      }),
    )
  })
})
