import { describe, expect, it } from 'vitest'
import { changedWishes, columnsOf, inTurn, targetOf } from './wish.rules'

describe('wishes', () => {
  const [a, b, c] = ['booth:a', 'booth:b', 'category:c'] as const
  it('are added at the end, once, five at most', () => {
    expect(changedWishes([a], 'wish', b)).toEqual([a, b])
    expect(changedWishes([a, b], 'wish', a)).toEqual([a, b])
    expect(changedWishes([a, b, c, 'booth:d', 'booth:e'], 'wish', 'booth:f')).toBeNull()
    expect(changedWishes([a, b, c, 'booth:d', 'booth:e'], 'wish', c)).toHaveLength(5)
  })
  it('move one place, and not beyond the ends', () => {
    expect(changedWishes([a, b, c], 'wish-up', c)).toEqual([a, c, b])
    expect(changedWishes([a, b, c], 'wish-down', a)).toEqual([b, a, c])
    expect(changedWishes([a, b, c], 'wish-up', a)).toEqual([a, b, c])
    expect(changedWishes([a, b, c], 'wish-down', c)).toEqual([a, b, c])
  })
  it('are taken out; what is not there changes nothing', () => {
    expect(changedWishes([a, b], 'unwish', a)).toEqual([b])
    expect(changedWishes([a, b], 'unwish', c)).toEqual([a, b])
    expect(changedWishes([a, b], 'wish-up', c)).toEqual([a, b])
  })
  it('are told by their columns and back', () => {
    for (const target of [a, c]) expect(targetOf({ boothId: null, categoryId: null, ...columnsOf(target) })).toBe(target)
  })
})

it('that very booth comes before its category, then the earlier application', () => {
  const at = (day: number) => new Date(Date.UTC(2027, 2, day))
  const wishers = [
    { who: 'category, early', exact: false, submittedAt: at(1) },
    { who: 'exact, late', exact: true, submittedAt: at(9) },
    { who: 'never sent', exact: true, submittedAt: null },
    { who: 'exact, early', exact: true, submittedAt: at(3) },
  ]
  expect(inTurn(wishers).map(({ who }) => who)).toEqual(['exact, early', 'exact, late', 'never sent', 'category, early'])
})
