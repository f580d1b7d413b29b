import type { BoothShape, Point } from '../booth/floor-plan.schema'
import { isInside, polar, shapeBounds, shapeOutline } from '../booth/geometry.rules'

/** Decimetres from a side at which one looks for what stands before it. */
const look = 3

type Surroundings = { others: readonly BoothShape[]; width: number; height: number }

/**
 * From how many sides people can come to a booth, 1 to 4: the sides before which there is neither another
 * booth nor the hall's edge. A proposal: the organiser knows of partitions that are not drawn.
 */
export function proposedOpenSides(shape: BoothShape, { others, width, height }: Surroundings): number {
  const box = shapeBounds(shape)
  const near = others.filter((other) => {
    const b = shapeBounds(other)
    return b.x < box.x + box.w + look + 1 && box.x < b.x + b.w + look + 1 && b.y < box.y + box.h + look + 1 && box.y < b.y + b.h + look + 1
  })
  const outlines = near.map(shapeOutline)
  const isClosed = ([x, y]: Point) => x < 0 || y < 0 || x > width || y > height || outlines.some((outline) => isInside([x, y], outline))
  const open = sidesOf(shape).filter((probes) => probes.filter(isClosed).length < 2).length
  return Math.min(4, Math.max(1, open))
}

/** Three points before each side. A sector has four sides: outwards, inwards and its two ends. */
function sidesOf(shape: BoothShape): Point[][] {
  if (shape.kind === 'sector') {
    const { cx, cy, inner, outer, from, to } = shape
    const along = [0.25, 0.5, 0.75]
    const arc = (radius: number) => along.map((part) => polar(cx, cy, radius, from + (to - from) * part))
    const end = (angle: number, way: number) =>
      along.map((part) => {
        const radius = inner + (outer - inner) * part
        return polar(cx, cy, radius, angle + (way * look * 180) / (Math.PI * Math.max(1, radius)))
      })
    return [arc(outer + look), ...(inner > look ? [arc(inner - look)] : []), end(from, -1), end(to, 1)]
  }
  const points = shapeOutline(shape)
  const sign = Math.sign(points.reduce((sum, [ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!
    return sum + ax * by - bx * ay
  }, 0))
  return points.map(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!
    const length = Math.hypot(bx - ax, by - ay) || 1
    const [nx, ny] = [(sign * (by - ay)) / length, (-sign * (bx - ax)) / length]
    return [0.25, 0.5, 0.75].map((part): Point => [ax + (bx - ax) * part + nx * look, ay + (by - ay) * part + ny * look])
  })
}
