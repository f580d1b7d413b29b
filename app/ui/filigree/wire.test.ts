import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arc, bounds, fit, heart, resample, scroll, straight } from './curves'
import type { Point } from './curves'
import { pencil, polyline, twist, twistRing } from './wire'

/** The points a path of relative m, l, c commands comes to, and how many lines it starts. */
function read(data: string): { points: Point[]; starts: number } {
  const points: Point[] = []
  let [x, y, starts] = [0, 0, 0]
  for (const [, letter, rest = ''] of data.matchAll(/([mlcz])([^mlcz]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = letter === 'c' ? 6 : 2
    if (letter === 'm') starts++
    for (let i = 0; i + step <= numbers.length; i += step) {
      x += numbers[i + step - 2]!
      y += numbers[i + step - 1]!
      points.push([x, y])
    }
  }
  return { points, starts }
}

describe('wire', () => {
  it('draws what it is given, to a tenth, without adding rounding up', () => {
    const coordinate = fc.double({ min: -500, max: 500, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }), (line) => {
        const { points } = read(polyline(line))
        expect(points).toHaveLength(line.length)
        points.forEach(([x, y], i) => {
          expect(Math.abs(x - line[i]![0])).toBeLessThan(0.051)
          expect(Math.abs(y - line[i]![1])).toBeLessThan(0.051)
        })
      }),
    )
  })
  it('keeps a pencil line on its curve from end to end', () => {
    const circle = arc(100)
    const { points } = read(pencil(circle))
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(100, 0)
    expect(points[0]![1]).toBeCloseTo(-100, 0)
    expect(points[points.length - 1]![1]).toBeCloseTo(-100, 0)
  })
  it('twists as many strands as half turns, and keeps them within the swing', () => {
    const { points, starts } = read(twist(straight([0, 0], [100, 0]), { swing: 2, halves: 20 }))
    expect(starts).toBe(20)
    for (const [x, y] of points) {
      expect(Math.abs(y)).toBeLessThanOrEqual(2.1)
      expect(x).toBeGreaterThan(-1)
      expect(x).toBeLessThan(101)
    }
  })
  it('closes a ring: slices of it meet, a full one has no seam', () => {
    const quarter = read(twistRing(100, 25, 2, 0, Math.PI / 2))
    const full = read(twistRing(100, 100, 2))
    expect(full.starts).toBe(quarter.starts * 4)
    for (const [x, y] of full.points) expect(Math.abs(Math.hypot(x, y) - 100)).toBeLessThan(2.2)
  })
})

describe('curves', () => {
  it('winds a scroll into two eyes that are its ends', () => {
    const s = scroll({ kind: 'S', turns: [2, 2], eye: 0.15, ease: 1.4 })
    const { left, right } = bounds(s)
    expect(s[0]![0]).toBeGreaterThan(left)
    expect(s[s.length - 1]![0]).toBeLessThan(right)
  })
  it('makes a heart its own mirror image, eyes where they are asked for', () => {
    for (const eyes of ['up', 'down'] as const) {
      const h = fit(heart(1.8, 1.5, 0.16, eyes), { width: 100, height: 100 })
      const { top, bottom, left, right } = bounds(h)
      expect((top + bottom) / 2).toBeCloseTo(0)
      expect(left).toBeCloseTo(-right)
      expect(h[0]![1] < 0).toBe(eyes === 'up')
    }
  })
  it('resamples into equal steps', () => {
    const { line, length } = resample(arc(50, 0, Math.PI), 30)
    expect(length).toBeCloseTo(50 * Math.PI, 1)
    const steps = line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1]))
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.05)
  })
})
