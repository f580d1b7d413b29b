import type { BoothShape } from '../booth/floor-plan.schema'
import { shapeBounds, shapeDistance, shapesOverlap, type Box } from '../booth/geometry.rules'
import { foldCode } from '../booth/booth.rules'

/** Decimetres. People pass each other where there are 1.5 m; up to half a metre is a joint nobody walks through. */
export const narrowest = 15
const widestJoint = 5

type Placed = { code: string; shape: BoothShape }

/** What is wrong with a plan. Only `aisle` may be saved; `width` of it in decimetres. Booths by their index. */
export type PlanProblem =
  | { kind: 'outside' | 'flat' | 'tangled'; booth: number }
  | { kind: 'duplicate' | 'overlap'; booth: number; other: number }
  | { kind: 'aisle'; booth: number; other: number; width: number }

/** Problems in the order of the booths: a save is refused by any that is no `aisle`. */
export function planProblems(booths: readonly Placed[], hall: { width: number; height: number }): PlanProblem[] {
  const boxes = booths.map((booth) => shapeBounds(booth.shape))
  const sound = booths.map((booth, i) => soundness(booth.shape, boxes[i]!))
  return [
    ...sound.flatMap((kind, booth): PlanProblem[] => (kind === 'sound' ? [] : [{ kind, booth }])),
    ...boxes.flatMap((box, booth): PlanProblem[] => (isWithin(box, hall) ? [] : [{ kind: 'outside', booth }])),
    ...duplicates(booths),
    ...spacing(booths, neighbours(boxes, narrowest).filter(([a, b]) => sound[a] === 'sound' && sound[b] === 'sound')),
  ]
}

/** Overlaps and narrow aisles. What stands in one block, each booth touching the next, has no aisle within. */
function spacing(booths: readonly Placed[], pairs: readonly [number, number][]): PlanProblem[] {
  const problems: PlanProblem[] = []
  const block = booths.map((_, i) => i)
  const blockOf = (i: number): number => (block[i] === i ? i : (block[i] = blockOf(block[i]!)))
  for (const [booth, other] of pairs) {
    const [a, b] = [booths[booth]!.shape, booths[other]!.shape]
    if (shapesOverlap(a, b)) {
      problems.push({ kind: 'overlap', booth, other })
      continue
    }
    const width = shapeDistance(a, b)
    if (width === 0) block[blockOf(booth)] = blockOf(other)
    else if (width > widestJoint && width < narrowest) problems.push({ kind: 'aisle', booth, other, width: Math.floor(width) })
  }
  return problems.filter((problem) => problem.kind !== 'aisle' || blockOf(problem.booth) !== blockOf(problem.other))
}

/** True where nothing but narrow aisles is wrong. */
export function maySave(problems: readonly PlanProblem[]): boolean {
  return problems.every((problem) => problem.kind === 'aisle')
}

const tolerance = 0.05
const isWithin = (box: Box, hall: { width: number; height: number }) =>
  box.x >= -tolerance && box.y >= -tolerance && box.x + box.w <= hall.width + tolerance && box.y + box.h <= hall.height + tolerance

/** Whether a shape encloses a place at all; a polygon whose lines cross each other has no inside. */
function soundness(shape: BoothShape, box: Box): 'sound' | 'flat' | 'tangled' {
  if (shape.kind !== 'polygon') return 'sound'
  const { points } = shape
  const twice = points.reduce((sum, [ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!
    return sum + ax * by - bx * ay
  }, 0)
  if (Math.abs(twice) < 2 || box.w === 0 || box.h === 0) return 'flat'
  return isTangled(points) ? 'tangled' : 'sound'
}

type Points = readonly (readonly [number, number])[]

function isTangled(points: Points): boolean {
  const n = points.length
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const adjacent = j === i + 1 || (i === 0 && j === n - 1)
      if (!adjacent && meet(points[i]!, points[(i + 1) % n]!, points[j]!, points[(j + 1) % n]!)) return true
    }
  }
  return false
}

type P = readonly [number, number]
const turn = (a: P, b: P, c: P) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
const between1 = (a: number, b: number, c: number) => Math.min(a, b) <= c && c <= Math.max(a, b)
const onSegment = (a: P, b: P, c: P) => turn(a, b, c) === 0 && between1(a[0], b[0], c[0]) && between1(a[1], b[1], c[1])

/** True where two lines have a point in common. */
function meet(a: P, b: P, c: P, d: P): boolean {
  if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return true
  return onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b)
}

function duplicates(booths: readonly Placed[]): PlanProblem[] {
  const first = new Map<string, number>()
  return booths.flatMap(({ code }, booth): PlanProblem[] => {
    const key = foldCode(code)
    const other = first.get(key)
    if (other === undefined) first.set(key, booth)
    return other === undefined ? [] : [{ kind: 'duplicate', booth, other }]
  })
}

/** Pairs of boxes nearer to each other than `reach`, by a sweep from left to right. */
export function neighbours(boxes: readonly Box[], reach: number): [number, number][] {
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[a]!.x - boxes[b]!.x)
  const pairs: [number, number][] = []
  let open: number[] = []
  for (const i of order) {
    const box = boxes[i]!
    open = open.filter((k) => boxes[k]!.x + boxes[k]!.w + reach > box.x)
    for (const k of open) {
      const other = boxes[k]!
      if (other.y < box.y + box.h + reach && box.y < other.y + other.h + reach) pairs.push(i < k ? [i, k] : [k, i])
    }
    open.push(i)
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
