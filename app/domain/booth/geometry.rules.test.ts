import { describe, expect, it } from 'vitest'
import type { BoothShape } from './floor-plan.schema'
import {
  liesWithin,
  nearest,
  planShapePath,
  shapeArea,
  shapeBounds,
  shapeCentre,
  shapeDistance,
  shapePath,
  shapesOverlap,
} from './geometry.rules'

const rect = (x: number, y: number, w = 30, h = 30, rotation?: number): BoothShape => ({ kind: 'rect', x, y, w, h, rotation })
const sector = (from: number, to: number, inner = 76, outer = 102): BoothShape => ({
  kind: 'sector', cx: 310, cy: 205, inner, outer, from, to,
})
const triangle: BoothShape = { kind: 'polygon', points: [[0, 0], [30, 0], [0, 60]] }

describe('shapePath', () => {
  it('draws each kind', () => {
    expect(shapePath(rect(10, 20))).toBe('M10 20L40 20L40 50L10 50Z')
    expect(shapePath(triangle)).toBe('M0 0L30 0L0 60Z')
    expect(shapePath(sector(0, 90))).toBe('M310 103A102 102 0 0 1 412 205L386 205A76 76 0 0 0 310 129Z')
    expect(shapePath(sector(0, 90, 0))).toBe('M310 103A102 102 0 0 1 412 205L310 205Z')
  })
  it('takes the long way round for more than half a turn', () => {
    expect(shapePath(sector(0, 270))).toContain('A102 102 0 1 1 208 205')
  })
  it('turns a rectangle clockwise about its centre', () => {
    expect(shapePath(rect(0, 0, 40, 20, 90))).toBe('M30 -10L30 30L10 30L10 -10Z')
  })
})

describe('planShapePath', () => {
  it('closes a wall only when told to', () => {
    expect(planShapePath({ kind: 'wall', points: [[0, 0], [10, 0]] })).toBe('M0 0L10 0')
    expect(planShapePath({ kind: 'wall', points: [[0, 0], [10, 0], [10, 5]], closed: true })).toBe('M0 0L10 0L10 5Z')
  })
  it('bends a curved wall', () => {
    expect(planShapePath({ kind: 'curved-wall', cx: 100, cy: 100, radius: 50, from: 0, to: 90 })).toBe('M100 50A50 50 0 0 1 150 100')
  })
})

describe('shapeCentre and shapeArea', () => {
  it('know rectangles, polygons and sectors', () => {
    expect(shapeCentre(rect(10, 20, 40, 30))).toEqual([30, 35])
    expect(shapeArea(rect(10, 20, 40, 30))).toBe(1200)
    expect(shapeCentre(triangle)).toEqual([10, 20])
    expect(shapeArea(triangle)).toBe(900)
    const [x, y] = shapeCentre(sector(60, 120))
    expect(x).toBeCloseTo(399)
    expect(y).toBeCloseTo(205)
    // A quarter of a ring: π/4 (102² − 76²).
    expect(shapeArea(sector(0, 90))).toBe(3635)
  })
  it('do not mind which way round a polygon runs', () => {
    expect(shapeArea({ kind: 'polygon', points: [[0, 60], [30, 0], [0, 0]] })).toBe(900)
  })
})

describe('shapeBounds', () => {
  it('holds the bulge of an arc between its ends', () => {
    const box = shapeBounds(sector(45.5, 133.5))
    expect(box.x + box.w).toBeCloseTo(412)
  })
  it('holds a turned rectangle', () => {
    expect(shapeBounds(rect(0, 0, 40, 20, 90))).toEqual({ x: 10, y: -10, w: 20, h: 40 })
  })
})

describe('shapesOverlap', () => {
  it('lets neighbours share an edge, straight or radial', () => {
    expect(shapesOverlap(rect(0, 0), rect(30, 0))).toBe(false)
    expect(shapesOverlap(rect(0, 0), rect(30, 30))).toBe(false)
    expect(shapesOverlap(sector(-36, -12), sector(-12, 12))).toBe(false)
    expect(shapesOverlap(sector(0, 24), sector(0, 24, 50, 76))).toBe(false)
  })
  it.each([
    ['a corner in the other', rect(0, 0), rect(20, 20)],
    ['the same place', rect(0, 0), rect(0, 0)],
    ['one inside the other', rect(0, 0), rect(10, 10, 5, 5)],
    ['a cross', rect(0, 10, 30, 10), rect(10, 0, 10, 30)],
    ['shared edges', rect(0, 0), rect(15, 0)],
    ['two sectors', sector(0, 24), sector(20, 40)],
    ['a sector and a rectangle', sector(80, 100), rect(380, 190)],
    ['a turned rectangle', rect(0, 0, 60, 10), rect(25, -20, 60, 10, -45)],
  ])('sees %s, whichever comes first', (_, a, b) => {
    expect(shapesOverlap(a, b)).toBe(true)
    expect(shapesOverlap(b, a)).toBe(true)
  })
})

describe('shapeDistance', () => {
  it('measures the aisle between two booths', () => {
    expect(shapeDistance(rect(0, 0), rect(50, 0))).toBe(20)
    expect(shapeDistance(rect(0, 0), rect(60, 70))).toBe(50)
    expect(shapeDistance(rect(0, 0), rect(30, 10))).toBe(0)
    expect(shapeDistance(rect(0, 0), rect(10, 10))).toBe(0)
    expect(shapeDistance(sector(80, 100), rect(442, 190))).toBeCloseTo(30, 1)
  })
})

describe('nearest', () => {
  const candidates = [
    { code: 'far', shape: rect(300, 0) },
    { code: 'across the corner', shape: rect(30, 30) },
    { code: 'next', shape: rect(30, 0) },
    { code: 'over the aisle', shape: rect(0, 60) },
  ]
  it('puts touching neighbours before those over an aisle', () => {
    expect(nearest([rect(0, 0)], candidates, 3).map((c) => c.code)).toEqual(['next', 'across the corner', 'over the aisle'])
  })
  it('gives what there is', () => {
    expect(nearest([rect(0, 0)], candidates, 9)).toHaveLength(4)
    expect(nearest([rect(0, 0)], [], 3)).toEqual([])
  })
})

describe('liesWithin', () => {
  const hall: [number, number][] = [[0, 0], [100, 0], [100, 50], [0, 50]]
  it('allows standing at the wall, not through it', () => {
    expect(liesWithin(rect(0, 0), hall)).toBe(true)
    expect(liesWithin(rect(70, 20), hall)).toBe(true)
    expect(liesWithin(rect(71, 20), hall)).toBe(false)
  })
})
