import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoothShape } from '../booth/floor-plan.schema'
import { proposedOpenSides } from './open-sides.rules'
import { maySave, neighbours, planProblems } from './plan-problems.rules'

const hall = { width: 400, height: 300 }
const rect = (x: number, y: number, w = 30, h = 30, rotation?: number): BoothShape => ({ kind: 'rect', x, y, w, h, ...(rotation && { rotation }) })
const named = (...shapes: BoothShape[]) => shapes.map((shape, i) => ({ code: `А-${i + 1}`, shape }))

describe('problems of a plan', () => {
  it('has none for booths side by side and across an aisle of 1.5 m', () => {
    expect(planProblems(named(rect(0, 0), rect(30, 0), rect(0, 45), rect(370, 270)), hall)).toEqual([])
  })
  it('tells narrow aisles, but not joints, and lets them be saved', () => {
    const problems = planProblems(named(rect(0, 0), rect(44, 0), rect(300, 0), rect(300, 34)), hall)
    expect(problems).toEqual([{ kind: 'aisle', booth: 0, other: 1, width: 14 }])
    expect(maySave(problems)).toBe(true)
  })
  it.each([
    ['outside', named(rect(380, 0))],
    ['outside', named(rect(0, 0, 30, 30, 45))],
    ['overlap', named(rect(0, 0), rect(29, 29))],
    ['overlap', named(rect(0, 0), rect(0, 0))],
    ['overlap', named(rect(0, 0, 100, 100), rect(40, 40, 10, 10))],
    ['duplicate', [{ code: 'А-1', shape: rect(0, 0) }, { code: 'а – 1', shape: rect(100, 0) }]],
    ['flat', named({ kind: 'polygon', points: [[0, 0], [10, 0], [20, 0]] })],
    ['tangled', named({ kind: 'polygon', points: [[0, 0], [30, 30], [30, 0], [0, 20]] })],
  ] as const)('refuses what is %s', (kind, booths) => {
    const problems = planProblems(booths, hall)
    expect(problems.map((problem) => problem.kind)).toContain(kind)
    expect(maySave(problems)).toBe(false)
  })

  const box = fc.record({ x: fc.nat(100), y: fc.nat(100), w: fc.integer({ min: 1, max: 40 }), h: fc.integer({ min: 1, max: 40 }) })
  it('reports an overlap of upright rectangles exactly where they share space', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 2, maxLength: 12 }), (boxes) => {
        const problems = planProblems(named(...boxes.map(({ x, y, w, h }) => rect(x, y, w, h))), hall)
        const told = problems.filter((problem) => problem.kind === 'overlap').map((problem) => `${problem.booth} ${'other' in problem ? problem.other : ''}`)
        const true_ = boxes.flatMap((a, i) =>
          boxes.flatMap((b, k) => (k > i && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h ? [`${i} ${k}`] : [])),
        )
        expect(told).toEqual(true_)
      }),
    )
  })
  it('finds every pair that is near, by whatever order', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 15 }), (boxes) => {
        const near = boxes.flatMap((a, i) =>
          boxes.flatMap((b, k) => (k > i && a.x < b.x + b.w + 15 && b.x < a.x + a.w + 15 && a.y < b.y + b.h + 15 && b.y < a.y + a.h + 15 ? [[i, k]] : [])),
        )
        expect(neighbours(boxes, 15)).toEqual(near)
      }),
    )
  })
  it('looks through a thousand booths while somebody drags one', () => {
    const booths = named(...Array.from({ length: 1_000 }, (_, i) => rect((i % 40) * 30, Math.floor(i / 40) * 45)))
    expect(planProblems(booths, { width: 1_200, height: 1_200 })).toEqual([])
  })
})

describe('open sides', () => {
  const others = (...shapes: BoothShape[]) => ({ others: shapes, ...hall })
  it('are those before which nothing stands', () => {
    expect(proposedOpenSides(rect(100, 100), others())).toBe(4)
    expect(proposedOpenSides(rect(100, 100), others(rect(130, 100)))).toBe(3)
    expect(proposedOpenSides(rect(100, 100), others(rect(130, 100), rect(100, 70)))).toBe(2)
    expect(proposedOpenSides(rect(100, 100), others(rect(130, 100), rect(70, 100), rect(100, 130)))).toBe(1)
  })
  it('are closed by the edge of the hall', () => expect(proposedOpenSides(rect(0, 0), others())).toBe(2))
  it('are never less than one', () => expect(proposedOpenSides(rect(0, 0, 400, 300), others())).toBe(1))
  it('of a part of a ring: its front, its back and its ends', () => {
    const part = (from: number): BoothShape => ({ kind: 'sector', cx: 200, cy: 150, inner: 76, outer: 102, from, to: from + 24 })
    expect(proposedOpenSides(part(-36), others(part(-12)))).toBe(3)
    expect(proposedOpenSides(part(-12), others(part(-36), part(12)))).toBe(2)
  })
})
