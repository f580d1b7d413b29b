import { describe, expect, it } from 'vitest'
import { keepsTogether, placesOf, touch, type StandingBooth } from './adjacency.rules'

/** A booth of 3 by 3 m. */
const at = (x: number, y = 0, planId = 'arena'): StandingBooth => ({ planId, shape: { kind: 'rect', x, y, w: 30, h: 30 } })
const ring = (from: number): StandingBooth => ({ planId: 'arena', shape: { kind: 'sector', cx: 310, cy: 205, inner: 76, outer: 102, from, to: from + 24 } })

describe('two booths touch', () => {
  it('wall to wall, corner to corner and across less than 30 cm, and not across an aisle', () => {
    expect(touch(at(0), at(30))).toBe(true)
    expect(touch(at(0), at(30, 30))).toBe(true)
    expect(touch(at(0), at(32))).toBe(true)
    expect(touch(at(0), at(33))).toBe(false)
    expect(touch(at(0), at(50))).toBe(false)
  })
  it('along an arc as along a line', () => {
    expect(touch(ring(0), ring(24))).toBe(true)
    expect(touch(ring(0), ring(36))).toBe(false)
  })
  it('in one hall only', () => {
    expect(touch(at(0), at(30, 0, 'gallery'))).toBe(false)
  })
})

describe('some booths', () => {
  it('are one place when each is reached from another, in whatever order they are named', () => {
    expect(placesOf([])).toBe(0)
    expect(placesOf([at(0), at(60), at(30)])).toBe(1)
    expect(placesOf([at(0), at(60)])).toBe(2)
    expect(placesOf([at(0), at(30), at(0, 0, 'gallery')])).toBe(2)
  })
  it('stay together: a neighbour may come, an end may go, the middle may not', () => {
    const row = [at(0), at(30), at(60)]
    expect(keepsTogether([], [at(90)])).toBe(true)
    expect(keepsTogether(row, [...row, at(90)])).toBe(true)
    expect(keepsTogether(row, [...row, at(120)])).toBe(false)
    expect(keepsTogether(row, [at(30), at(60)])).toBe(true)
    expect(keepsTogether(row, [at(0), at(60)])).toBe(false)
  })
  it('that an organiser has put apart may be given back and grow where they stand', () => {
    const apart = [at(0), at(120)]
    expect(keepsTogether(apart, [at(0)])).toBe(true)
    expect(keepsTogether(apart, [...apart, at(30)])).toBe(true)
    expect(keepsTogether(apart, [...apart, at(300)])).toBe(false)
  })
})
