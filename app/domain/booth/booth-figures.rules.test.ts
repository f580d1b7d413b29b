import { describe, expect, it } from 'vitest'
import { addFigures, noFigures, shareOf, totalOf } from './booth-figures.rules'

describe('figures of booths', () => {
  it('count what is for sale by its state', () => {
    const figures = [
      { state: 'taken', area: 900, price: 8_820_000 },
      { state: 'taken', area: 600, price: 5_880_000 },
      { state: 'held', area: 900, price: 9_702_000 },
      { state: 'blocked', area: 400, price: 1 },
    ].reduce((sum, booth) => addFigures(sum, booth as Parameters<typeof addFigures>[1]), noFigures)
    expect(figures.taken).toEqual({ booths: 2, area: 1500, price: 14_700_000 })
    expect(figures.held).toEqual({ booths: 1, area: 900, price: 9_702_000 })
    expect(figures.free).toEqual({ booths: 0, area: 0, price: 0 })
    expect(totalOf(figures)).toEqual({ booths: 3, area: 2400, price: 24_402_000 })
  })

  it('say «everything» and «nothing» only where it is so', () => {
    expect([shareOf(0, 0), shareOf(0, 7), shareOf(7, 7)]).toEqual([0, 0, 100])
    expect([shareOf(1, 1000), shareOf(999, 1000), shareOf(1, 3)]).toEqual([1, 99, 33])
  })
})
