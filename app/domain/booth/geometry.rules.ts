import type { BoothShape, PlanShape, Point } from './floor-plan.schema'

/** All lengths in decimetres, y downwards, angles in degrees clockwise from north. */
export type Box = { x: number; y: number; w: number; h: number }

/** The point at a distance from a centre in a direction. */
export function polar(cx: number, cy: number, radius: number, angle: number): Point {
  const radians = (angle * Math.PI) / 180
  return [cx + radius * Math.sin(radians), cy - radius * Math.cos(radians)]
}

/** The `d` of an SVG path of a booth; one user unit is a decimetre. */
export function shapePath(shape: BoothShape): string {
  if (shape.kind !== 'sector') return polygonPath(corners(shape))
  const { cx, cy, inner, outer, from, to } = shape
  const large = to - from > 180 ? 1 : 0
  const out = `M${at(polar(cx, cy, outer, from))}A${outer} ${outer} 0 ${large} 1 ${at(polar(cx, cy, outer, to))}`
  if (inner === 0) return `${out}L${cx} ${cy}Z`
  return `${out}L${at(polar(cx, cy, inner, to))}A${inner} ${inner} 0 ${large} 0 ${at(polar(cx, cy, inner, from))}Z`
}

/** The `d` of an SVG path of a plan shape that is a line or a figure; empty for words, grids and the like. */
export function planShapePath(shape: PlanShape): string {
  switch (shape.kind) {
    case 'wall':
      return shape.closed ? polygonPath(shape.points) : `M${shape.points.map(at).join('L')}`
    case 'curved-wall': {
      const { cx, cy, radius, from, to } = shape
      const large = to - from > 180 ? 1 : 0
      return `M${at(polar(cx, cy, radius, from))}A${radius} ${radius} 0 ${large} 1 ${at(polar(cx, cy, radius, to))}`
    }
    case 'zone':
      return polygonPath(shape.points)
    case 'stage':
      return polygonPath(corners({ ...shape, kind: 'rect' }))
    case 'pillar': {
      const half = shape.size / 2
      return polygonPath(corners({ kind: 'rect', x: shape.x - half, y: shape.y - half, w: shape.size, h: shape.size }))
    }
    case 'podium': {
      const { cx, cy, radius } = shape
      return `M${cx - radius} ${cy}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`
    }
    case 'entrance':
    case 'grid':
    case 'label':
      return ''
  }
}

/** Where the label of a booth stands: its centroid, for a sector the middle of its arc and of its depth. */
export function shapeCentre(shape: BoothShape): Point {
  if (shape.kind === 'rect') return [shape.x + shape.w / 2, shape.y + shape.h / 2]
  if (shape.kind === 'sector') {
    return polar(shape.cx, shape.cy, (shape.inner + shape.outer) / 2, (shape.from + shape.to) / 2)
  }
  let twice = 0
  let x = 0
  let y = 0
  for (const [[ax, ay], [bx, by]] of edges(shape.points)) {
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [x / (3 * twice), y / (3 * twice)]
}

/** Area in square decimetres, rounded: what Booth.area holds. */
export function shapeArea(shape: BoothShape): number {
  if (shape.kind === 'rect') return shape.w * shape.h
  if (shape.kind === 'sector') {
    return Math.round(((shape.outer ** 2 - shape.inner ** 2) * Math.PI * (shape.to - shape.from)) / 360)
  }
  const twice = edges(shape.points).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0)
  return Math.round(Math.abs(twice) / 2)
}

/** The smallest upright rectangle around a booth. */
export function shapeBounds(shape: BoothShape): Box {
  const points = shapeOutline(shape)
  if (shape.kind === 'sector') {
    // An arc reaches furthest where it crosses a compass point, which need not be one of the outline's.
    for (let angle = Math.ceil(shape.from / 90) * 90; angle <= shape.to; angle += 90) {
      points.push(polar(shape.cx, shape.cy, shape.outer, angle))
    }
  }
  const x = Math.min(...points.map((p) => p[0]))
  const y = Math.min(...points.map((p) => p[1]))
  return { x, y, w: Math.max(...points.map((p) => p[0])) - x, h: Math.max(...points.map((p) => p[1])) - y }
}

/** The outline as a polygon; arcs become chords of at most two degrees. */
export function shapeOutline(shape: BoothShape): Point[] {
  if (shape.kind !== 'sector') return corners(shape)
  const { cx, cy, inner, outer, from, to } = shape
  const steps = Math.max(1, Math.ceil((to - from) / 2))
  const angles = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps)
  const outside = angles.map((angle) => polar(cx, cy, outer, angle))
  if (inner === 0) return [...outside, [cx, cy]]
  return [...outside, ...angles.reverse().map((angle) => polar(cx, cy, inner, angle))]
}

/** The shortest way between two booths; 0 where they touch or overlap. */
export function shapeDistance(a: BoothShape, b: BoothShape): number {
  if (shapesOverlap(a, b)) return 0
  const one = edges(shapeOutline(a))
  const other = edges(shapeOutline(b))
  let shortest = Infinity
  for (const p of one) {
    for (const q of other) {
      shortest = Math.min(
        shortest,
        toSegment(p[0], q),
        toSegment(p[1], q),
        toSegment(q[0], p),
        toSegment(q[1], p),
      )
    }
  }
  return shortest < touching ? 0 : shortest
}

/** True where two booths share more than an edge: what a plan must not contain. */
export function shapesOverlap(a: BoothShape, b: BoothShape): boolean {
  const one = shapeOutline(a)
  const other = shapeOutline(b)
  if (edges(one).some((p) => edges(other).some((q) => crosses(p, q)))) return true
  // Without a crossing one lies in the other, or they share a part of the outline: then a corner, the
  // middle of an edge or the centre of one is inside the other.
  return probes(a, one).some((p) => isInside(p, other)) || probes(b, other).some((p) => isInside(p, one))
}

/** True where a booth lies within a polygon, its edge included. */
export function liesWithin(shape: BoothShape, polygon: readonly Point[]): boolean {
  return shapeOutline(shape).every(
    (p) => isInside(p, polygon) || edges(polygon).some((edge) => toSegment(p, edge) <= touching),
  )
}

/**
 * The candidates nearest to a booth, or to any of several, nearest first: by the free way between the
 * outlines, then by the distance of the centres, then in the order given.
 */
export function nearest<T extends { shape: BoothShape }>(from: readonly BoothShape[], candidates: readonly T[], limit: number): T[] {
  return candidates
    .map((candidate) => ({
      candidate,
      way: Math.min(...from.map((shape) => shapeDistance(shape, candidate.shape))),
      centres: Math.min(...from.map((shape) => distance(shapeCentre(shape), shapeCentre(candidate.shape)))),
    }))
    .sort((a, b) => a.way - b.way || a.centres - b.centres)
    .slice(0, limit)
    .map((entry) => entry.candidate)
}

/** Less than this, in decimetres, is the same place: half a centimetre. */
const touching = 0.05

type Edge = readonly [Point, Point]

const at = (p: Point) => `${round(p[0])} ${round(p[1])}`
const round = (n: number) => Math.round(n * 100) / 100
const polygonPath = (points: readonly Point[]) => `M${points.map(at).join('L')}Z`
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
const middle = ([a, b]: Edge): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

function corners(shape: Exclude<BoothShape, { kind: 'sector' }>): Point[] {
  if (shape.kind === 'polygon') return [...shape.points]
  const { x, y, w, h, rotation = 0 } = shape
  const square: Point[] = [[x, y], [x + w, y], [x + w, y + h], [x, y + h]]
  if (rotation === 0) return square
  const radians = (rotation * Math.PI) / 180
  const [cx, cy] = [x + w / 2, y + h / 2]
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)]
  return square.map(([px, py]) => [
    cx + (px - cx) * cos - (py - cy) * sin,
    cy + (px - cx) * sin + (py - cy) * cos,
  ])
}

function edges(points: readonly Point[]): Edge[] {
  return points.flatMap((p, i) => {
    const next = points[(i + 1) % points.length]
    return next ? [[p, next] as const] : []
  })
}

function probes(shape: BoothShape, outline: readonly Point[]): Point[] {
  return [...outline, ...edges(outline).map(middle), shapeCentre(shape)]
}

/** Distance of a point from a line through an edge, positive on the right-hand side. */
function side([a, b]: Edge, p: Point): number {
  return ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / (distance(a, b) || 1)
}

/** True where two edges cross each other in their inner parts; touching is no crossing. */
function crosses(p: Edge, q: Edge): boolean {
  const [a, b] = [side(p, q[0]), side(p, q[1])]
  const [c, d] = [side(q, p[0]), side(q, p[1])]
  const apart = (m: number, n: number) => Math.min(Math.abs(m), Math.abs(n)) > touching && m * n < 0
  return apart(a, b) && apart(c, d)
}

/** True for a point inside a polygon and not on its edge (even-odd rule). */
export function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false
  for (const edge of edges(polygon)) {
    if (toSegment([x, y], edge) <= touching) return false
    const [[ax, ay], [bx, by]] = edge
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

function toSegment(p: Point, [a, b]: Edge): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)
  const part = Math.min(1, Math.max(0, along))
  return distance(p, [a[0] + part * dx, a[1] + part * dy])
}
