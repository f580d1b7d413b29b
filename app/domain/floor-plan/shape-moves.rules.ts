import type { BoothShape, PlanShape, Point } from '../booth/floor-plan.schema'
import { shapeBounds, type Box } from '../booth/geometry.rules'

/** Whatever stands on a plan. */
export type AnyShape = BoothShape | PlanShape

/** The shape elsewhere. Decimetres; fractions are rounded away, so that everything stays on the grid of 0.1 m. */
export function moved<S extends AnyShape>(shape: S, dx: number, dy: number): S {
  const [x, y] = [Math.round(dx), Math.round(dy)]
  if ('points' in shape) return { ...shape, points: shape.points.map(([px, py]): Point => [px + x, py + y]) }
  if ('cx' in shape) return { ...shape, cx: shape.cx + x, cy: shape.cy + y }
  return { ...shape, x: shape.x + x, y: shape.y + y }
}

/** The smallest upright rectangle around a shape. Of words: a place to take hold of them. */
export function boundsOf(shape: AnyShape): Box {
  switch (shape.kind) {
    case 'rect':
    case 'polygon':
    case 'sector':
      return shapeBounds(shape)
    case 'wall':
    case 'zone':
      return around(shape.points)
    case 'stage':
    case 'grid':
      return { x: shape.x, y: shape.y, w: shape.w, h: shape.h }
    case 'podium':
    case 'curved-wall': {
      const { cx, cy, radius } = shape
      return { x: cx - radius, y: cy - radius, w: 2 * radius, h: 2 * radius }
    }
    case 'pillar':
      return { x: shape.x - shape.size / 2, y: shape.y - shape.size / 2, w: shape.size, h: shape.size }
    case 'entrance':
      return { x: shape.x - shape.width / 2, y: shape.y - shape.width / 2, w: shape.width, h: shape.width }
    case 'label':
      return { x: shape.x - 20, y: shape.y - 6, w: 40, h: 12 }
  }
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** The rectangle around several. Null around nothing. */
export function boundsOfAll(shapes: readonly AnyShape[]): Box | null {
  if (shapes.length === 0) return null
  const boxes = shapes.map(boundsOf)
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y }
}

/** Which side or corner is pulled: −1 left or top, 0 neither, 1 right or bottom. */
export type Handle = { x: -1 | 0 | 1; y: -1 | 0 | 1 }

export function canResize(shape: AnyShape): boolean {
  return ['rect', 'polygon', 'stage', 'grid', 'zone'].includes(shape.kind)
}

/** The shape with a side or a corner pulled by so much; the opposite one stays. Never smaller than a decimetre. */
export function resized<S extends AnyShape>(shape: S, handle: Handle, dx: number, dy: number): S {
  if ('points' in shape) {
    const from = around(shape.points)
    const to = pulled(from, handle, dx, dy)
    const along = (at: number, start: number, length: number, newStart: number, newLength: number) =>
      Math.round(newStart + ((at - start) / (length || 1)) * newLength)
    return { ...shape, points: shape.points.map(([x, y]): Point => [along(x, from.x, from.w, to.x, to.w), along(y, from.y, from.h, to.y, to.h)]) }
  }
  if (!('w' in shape)) return shape
  const rotation = 'rotation' in shape ? (shape.rotation ?? 0) : 0
  if (rotation === 0) return { ...shape, ...pulled(shape, handle, dx, dy) }
  // In the shape's own directions, then back about its new middle.
  const own = turned([dx, dy], -rotation)
  const [w, h] = [Math.max(1, Math.round(shape.w + handle.x * own[0])), Math.max(1, Math.round(shape.h + handle.y * own[1]))]
  const [mx, my] = turned([(handle.x * (w - shape.w)) / 2, (handle.y * (h - shape.h)) / 2], rotation)
  return { ...shape, w, h, x: Math.round(shape.x + shape.w / 2 + mx - w / 2), y: Math.round(shape.y + shape.h / 2 + my - h / 2) }
}

/** Whether a shape is made of corners one can move: a polygon, a zone, a wall. */
export function hasCorners(shape: AnyShape): shape is Extract<AnyShape, { points: readonly Point[] }> {
  return 'points' in shape
}

/** The shape with one corner elsewhere, on the grid of 0.1 m. */
export function withCornerAt<S extends AnyShape>(shape: S, index: number, [x, y]: Point): S {
  if (!hasCorners(shape)) return shape
  return { ...shape, points: shape.points.map((point, i): Point => (i === index ? [Math.round(x), Math.round(y)] : point)) }
}

/** The shape with a new corner half-way from one to the next; beyond the last of a wall, halfway back to the one before. */
export function withCornerAfter<S extends AnyShape>(shape: S, index: number): S {
  if (!hasCorners(shape)) return shape
  const from = shape.points[index]
  if (!from) return shape
  const isEnd = shape.kind === 'wall' && index === shape.points.length - 1
  const to = (isEnd ? shape.points[index - 1] : shape.points[(index + 1) % shape.points.length])!
  const middle: Point = [Math.round((from[0] + to[0]) / 2), Math.round((from[1] + to[1]) / 2)]
  const points = shape.points.toSpliced(isEnd ? index : index + 1, 0, middle)
  return { ...shape, points }
}

/** The shape without a corner; as it was where too few would be left: three, or two of a wall. */
export function withoutCorner<S extends AnyShape>(shape: S, index: number): S {
  if (!hasCorners(shape) || shape.points.length <= fewestCorners(shape)) return shape
  return { ...shape, points: shape.points.toSpliced(index, 1) }
}

/** How many corners a shape cannot do without. */
export const fewestCorners = ({ kind }: AnyShape) => (kind === 'wall' ? 2 : 3)

function pulled({ x, y, w, h }: Box, handle: Handle, dx: number, dy: number): Box {
  const width = Math.max(1, Math.round(w + handle.x * dx))
  const height = Math.max(1, Math.round(h + handle.y * dy))
  return { x: handle.x < 0 ? x + w - width : x, y: handle.y < 0 ? y + h - height : y, w: width, h: height }
}

function turned([x, y]: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180
  return [x * Math.cos(radians) - y * Math.sin(radians), x * Math.sin(radians) + y * Math.cos(radians)]
}

/** The shape turned clockwise about a point; a part of a ring alone turns about the middle of its ring. */
export function rotated<S extends AnyShape>(shape: S, degrees: number, about: Point): S {
  const place = (x: number, y: number): Point => {
    const [dx, dy] = turned([x - about[0], y - about[1]], degrees)
    return [about[0] + dx, about[1] + dy]
  }
  if ('points' in shape) return { ...shape, points: shape.points.map(([x, y]) => place(x, y).map(Math.round) as Point) }
  if ('from' in shape) {
    const [cx, cy] = place(shape.cx, shape.cy)
    const turns = Math.floor((shape.from + degrees) / 360) * 360
    return { ...shape, cx: Math.round(cx), cy: Math.round(cy), from: tidy(shape.from + degrees - turns), to: tidy(shape.to + degrees - turns) }
  }
  if ('cx' in shape) {
    const [cx, cy] = place(shape.cx, shape.cy)
    return { ...shape, cx: Math.round(cx), cy: Math.round(cy) }
  }
  const [w, h] = 'w' in shape ? [shape.w, shape.h] : [0, 0]
  const [mx, my] = place(shape.x + w / 2, shape.y + h / 2)
  const there = { ...shape, x: Math.round(mx - w / 2), y: Math.round(my - h / 2) }
  if (there.kind === 'rect' || there.kind === 'label') return { ...there, rotation: upright((there.rotation ?? 0) + degrees) }
  if (there.kind === 'entrance') return { ...there, direction: upright(there.direction + degrees) }
  return there
}

const tidy = (degrees: number) => Math.round(degrees * 10) / 10
/** From −180 to 180. */
const upright = (degrees: number) => tidy(((((degrees + 180) % 360) + 360) % 360) - 180)
