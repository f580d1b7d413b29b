import { TAU, arc, resample } from './curves'
import type { Line, Point } from './curves'

/**
 * SVG path data of wire laid on a centre line. Coordinates are relative and rounded to a tenth without
 * adding the errors up; the result is what goes into a `d` attribute.
 */

type Pen = {
  move: (to: Point) => void
  line: (to: Point) => void
  curve: (a: Point, b: Point, to: Point) => void
  close: () => void
  data: () => string
}

function pen(): Pen {
  let data = ''
  let command = ''
  let x = 0
  let y = 0
  const tenth = (n: number) => Math.round(n * 10)
  const emit = (letter: string, points: readonly Point[]) => {
    // A command letter repeats by itself, except m, which would go on as l.
    if (letter !== command || letter === 'm') data += letter
    let previous = data.endsWith(letter) ? letter : 'number'
    const steps = points.map(([px, py]) => [tenth(px) - x, tenth(py) - y] as const)
    for (const n of steps.flat()) {
      const text = String(n / 10).replace(/^(-?)0\./, '$1.')
      const touches = previous === letter || text.startsWith('-') || (text.startsWith('.') && previous.includes('.'))
      data += touches ? text : ` ${text}`
      previous = text
    }
    const [dx, dy] = steps[steps.length - 1]!
    x += dx
    y += dy
    command = letter
  }
  return {
    move: (to) => emit('m', [to]),
    line: (to) => emit('l', [to]),
    curve: (a, b, to) => emit('c', [a, b, to]),
    close: () => {
      data += 'z'
      command = 'z'
    },
    // Relative to nothing, the first m is absolute anyway.
    data: () => data,
  }
}

/** A polygon or an open polyline. */
export function polyline(points: Line, closed = false): string {
  const p = pen()
  points.forEach((point, i) => (i === 0 ? p.move(point) : p.line(point)))
  if (closed) p.close()
  return p.data()
}

/** Many separate lines as one path. */
export function polylines(lines: readonly Line[]): string {
  const p = pen()
  for (const line of lines) line.forEach((point, i) => (i === 0 ? p.move(point) : p.line(point)))
  return p.data()
}

/**
 * The centre line itself, as few cubics as look right: a new one at every `turn` radians. This is the
 * master's pencil line, and the plain wire of small sizes.
 */
export function pencil(line: Line, turn = 0.6): string {
  const dense = resample(line, 1200)
  const points = dense.line
  const step = dense.length / 1200
  const heading = (i: number): Point => {
    const a = points[Math.max(0, i - 1)]!
    const b = points[Math.min(points.length - 1, i + 1)]!
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    return [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  }
  const nodes = [0]
  let turned = 0
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = heading(i - 1)
    const [bx, by] = heading(i)
    turned += Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by))
    if (turned >= turn || i - nodes[nodes.length - 1]! > 150 || i === points.length - 1) {
      nodes.push(i)
      turned = 0
    }
  }
  const p = pen()
  p.move(points[0]!)
  for (let k = 1; k < nodes.length; k++) {
    const [from, to] = [nodes[k - 1]!, nodes[k]!]
    const reach = ((to - from) * step) / 3
    const [a, b] = [points[from]!, points[to]!]
    const [ha, hb] = [heading(from), heading(to)]
    p.curve([a[0] + ha[0] * reach, a[1] + ha[1] * reach], [b[0] - hb[0] * reach, b[1] - hb[1] * reach], b)
  }
  return p.data()
}

export type Twist = {
  /** How far a strand swings from the centre line. */
  swing: number
  /** Length of half a turn of the strands; ignored where `halves` is given. */
  lay?: number
  /** How many half turns in all. */
  halves?: number
  /** The break where one strand passes under the other, as a share of half a turn. */
  gap?: number
  /** Half turns at each end that only lead in and are not drawn: a slice that joins its neighbour. */
  lead?: number
}

/**
 * Twisted wire: two strands wound round the centre line, each cut where it passes under the other.
 * A strand swings as a sine; one cubic through four of its points draws it from cut to cut (its peak
 * comes out a little too high, which SWELL takes back).
 */
export function twist(line: Line, { swing, lay = 3, halves, gap = 0.5, lead = 0 }: Twist): string {
  const SWELL = 0.93
  const length = resample(line, 2).length
  const count = (halves ?? Math.max(2, Math.round(length / lay))) + 2 * lead
  const per = 10
  const points = resample(line, count * per).line
  const strand = (t: number, phase: number): Point => {
    const position = Math.max(0, Math.min(points.length - 1.001, t * per))
    const i = Math.floor(position)
    const share = position - i
    const [a, b] = [points[i]!, points[i + 1]!]
    const [before, after] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 2)]!]
    const span = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const off = (swing * SWELL * Math.sin(phase * Math.PI)) / span
    // The normal of the line is its direction turned a quarter.
    return [
      a[0] + (b[0] - a[0]) * share - (after[1] - before[1]) * off,
      a[1] + (b[1] - a[1]) * share + (after[0] - before[0]) * off,
    ]
  }
  const reach = 1 - gap / 2.2
  const p = pen()
  for (let j = lead; j < count - lead; j++) {
    const middle = j + 0.5
    const from = Math.max(-reach, -middle)
    const to = Math.min(reach, count - middle)
    const [p0, p1, p2, p3] = [0, 1 / 3, 2 / 3, 1].map((share) => {
      const phase = from + (to - from) * share
      return strand(middle + phase, phase)
    }) as [Point, Point, Point, Point]
    // The cubic through four points at even steps.
    const handle = (k: 0 | 1, q0: Point, q1: Point, q2: Point, q3: Point) => (-5 * q0[k] + 18 * q1[k] - 9 * q2[k] + 2 * q3[k]) / 6
    p.move(p0)
    p.curve(
      [handle(0, p0, p1, p2, p3), handle(1, p0, p1, p2, p3)],
      [handle(0, p3, p2, p1, p0), handle(1, p3, p2, p1, p0)],
      p3,
    )
  }
  return p.data()
}

/**
 * Twisted wire on a circle, or on an exact share of it whose ends meet the next slice's: `halves` half
 * turns between two angles.
 */
export function twistRing(radius: number, halves: number, swing: number, from = 0, to = TAU, gap = 0.42): string {
  const step = (to - from) / halves
  return twist(arc(radius, from - step, to + step, [0, 0], 1440), { swing, halves, lead: 1, gap })
}

/** A grain (зернь). */
export function bead([x, y]: Point, radius: number): string {
  const tenth = (n: number) => String(Math.round(n * 10) / 10)
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${radius}"/>`
}
