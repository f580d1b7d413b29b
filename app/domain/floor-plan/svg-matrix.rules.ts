import type { Point } from '../booth/floor-plan.schema'

/** An affine map as SVG writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First the inner map, then the outer. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function mapped([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** A `transform` attribute; null where it says something that is no transform of SVG 1.1. */
export function readTransform(text: string | undefined): Matrix | null {
  if (text === undefined || text.trim() === '') return identity
  let matrix = identity
  let rest = text.trim()
  while (rest !== '') {
    const [whole = '', name = '', list = ''] = /^(\w+)\s*\(([-+\d.eE,\s]*)\)[\s,]*/.exec(rest) ?? []
    const step = stepOf(name, list.trim().split(/[\s,]+/).map(Number))
    if (whole === '' || step === null) return null
    matrix = combine(matrix, step)
    rest = rest.slice(whole.length)
  }
  return matrix
}

function stepOf(name: string, n: number[]): Matrix | null {
  if (!n.every(Number.isFinite)) return null
  const [a = 0, b = 0, c = 0] = n
  switch (name) {
    case 'matrix':
      return n.length === 6 ? (n as unknown as Matrix) : null
    case 'translate':
      return [1, 0, 0, 1, a, b]
    case 'scale':
      return [a, 0, 0, n.length > 1 ? b : a, 0, 0]
    case 'rotate': {
      const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)]
      return combine([1, 0, 0, 1, b, c], combine([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -b, -c]))
    }
  }
  return null
}
