import { foldCode } from '../booth/booth.rules'

/**
 * The numbers that follow a booth's, «А-1» → «А-2», «А-3» …, those in use left out. What has no number gets
 * one behind it; leading noughts are kept.
 */
export function nextCodes(code: string, used: readonly string[], count: number): string[] {
  const [, before = '', digits = '', after = ''] = /^(.*?)(\d+)(\D*)$/u.exec(code) ?? [null, `${code}-`, '1', '']
  const taken = new Set(used.map(foldCode))
  const codes: string[] = []
  for (let n = Number(digits) + 1; codes.length < count; n += 1) {
    const next = `${before}${String(n).padStart(digits.length, '0')}${after}`
    if (!taken.has(foldCode(next))) codes.push(next)
  }
  return codes
}

export const directions = ['right', 'left', 'down', 'up'] as const
export type RowDirection = (typeof directions)[number]

/** From one booth of a row to the next, in decimetres: the size of what is repeated and a gap. */
export function rowStep(size: { w: number; h: number }, gap: number, direction: RowDirection): { dx: number; dy: number } {
  const [x, y] = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] }[direction] as [number, number]
  return { dx: x * (Math.ceil(size.w) + gap), dy: y * (Math.ceil(size.h) + gap) }
}
