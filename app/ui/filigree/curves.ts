/**
 * Plane curves as dense polylines, y downwards: the centre lines on which filigree wire is laid.
 * Everything here is pure; lengths are in the units of the drawing, angles in radians.
 */
export type Point = readonly [x: number, y: number]
export type Line = readonly Point[]

export const TAU = Math.PI * 2

export function first(line: Line): Point {
  return line[0] ?? [0, 0]
}

export function last(line: Line): Point {
  return line[line.length - 1] ?? [0, 0]
}

/** The same points turned about a centre, clockwise as seen on screen. */
export function rotate(line: Line, angle: number, [cx, cy]: Point = [0, 0]): Line {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return line.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos])
}

export function move(line: Line, dx: number, dy: number): Line {
  return line.map(([x, y]) => [x + dx, y + dy])
}

/** Mirrored in the upright line through x. */
export function mirror(line: Line, axis = 0): Line {
  return line.map(([x, y]) => [2 * axis - x, y])
}

export function flip(line: Line): Line {
  return line.map(([x, y]) => [x, -y])
}

export function bounds(line: Line): { left: number; top: number; right: number; bottom: number } {
  const xs = line.map(([x]) => x)
  const ys = line.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** Scaled, keeping its shape, to fit a box of this size about a centre. */
export function fit(line: Line, box: { width?: number; height?: number; cx?: number; cy?: number }): Line {
  const { left, top, right, bottom } = bounds(line)
  const scale = Math.min((box.width ?? Infinity) / (right - left), (box.height ?? Infinity) / (bottom - top))
  return line.map(([x, y]) => [
    (box.cx ?? 0) + (x - (left + right) / 2) * scale,
    (box.cy ?? 0) + (y - (top + bottom) / 2) * scale,
  ])
}

/** A point at this distance from the centre, the angle counted clockwise from twelve o'clock. */
export function polar(radius: number, angle: number, [cx, cy]: Point = [0, 0]): Point {
  return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)]
}

/** An arc of a circle, clockwise from twelve o'clock. */
export function arc(radius: number, from = 0, to = TAU, centre: Point = [0, 0], points = 720): Line {
  return Array.from({ length: points + 1 }, (_, i) => polar(radius, from + ((to - from) * i) / points, centre))
}

export function straight(from: Point, to: Point, points = 60): Line {
  return Array.from({ length: points + 1 }, (_, i) => {
    const share = i / points
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  })
}

/** The same line as `intervals` equal steps along it, and its length. */
export function resample(line: Line, intervals: number): { line: Line; length: number } {
  const along = [0]
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1]!
    const [bx, by] = line[i]!
    along.push(along[i - 1]! + Math.hypot(bx - ax, by - ay))
  }
  const length = along[along.length - 1]!
  const points: Point[] = []
  let j = 0
  for (let i = 0; i <= intervals; i++) {
    const at = (length * i) / intervals
    while (j < line.length - 2 && along[j + 1]! < at) j++
    const a = line[j]!
    const b = line[j + 1]!
    const share = (at - along[j]!) / (along[j + 1]! - along[j]! || 1)
    points.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])
  }
  return { line: points, length }
}

export type ScrollShape = {
  /** The halves turn opposite ways (S) or the same way (C, a heart). */
  kind: 'S' | 'C'
  /** Turns of each half. */
  turns: readonly [number, number]
  /** Lengths of the halves to each other. */
  lengths?: readonly [number, number]
  /** Radius of the eye to the outer radius, 0 to 1. */
  eye: number
  /** How long the line stays straight before it curls: 1 not at all. */
  ease: number
}

/**
 * A scroll of filigree: two volutes from one middle. A volute is an Archimedean spiral by arc length:
 * its radius falls evenly with the turn, so the gap between turns is constant, as it is when wire of
 * one gauge is wound. Heading at share u of the length, T turns, eye e, ease p:
 * θ(u) = 2πT · (1 − √(1 − (1 − e²)·uᵖ)) / (1 − e).
 */
export function scroll({ kind, turns, lengths = [1, 1], eye, ease }: ScrollShape): Line {
  const steps = 900
  const half = (direction: 1 | -1, turn: number, length: number): Point[] => {
    const points: Point[] = []
    let x = 0
    let y = 0
    for (let i = 0; i <= steps; i++) {
      points.push([x, y])
      const share = (i / steps) ** ease
      const heading = ((TAU * turn * (1 - Math.sqrt(1 - (1 - eye * eye) * share))) / (1 - eye)) * (kind === 'S' ? 1 : direction)
      x += (direction * Math.cos(heading) * length) / steps
      y += (direction * Math.sin(heading) * length) / steps
    }
    return points
  }
  return [...half(-1, turns[0], lengths[0]).reverse(), ...half(1, turns[1], lengths[1]).slice(1)]
}

/** Turned so that the line between its two ends points this way. */
export function pointing(line: Line, angle: number): Line {
  const [ax, ay] = first(line)
  const [bx, by] = last(line)
  return rotate(line, angle - Math.atan2(by - ay, bx - ax))
}

/** A heart with its two eyes at the top, or at the bottom. */
export function heart(turn: number, ease: number, eye: number, eyes: 'up' | 'down'): Line {
  const line = pointing(scroll({ kind: 'C', turns: [turn, turn], eye, ease }), 0)
  const { top, bottom } = bounds(line)
  const areUp = (first(line)[1] + last(line)[1]) / 2 < (top + bottom) / 2
  return areUp === (eyes === 'up') ? line : flip(line)
}
