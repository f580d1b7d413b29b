import { polar } from './curves'

/** Radii of the dial in its own units, y downwards, the centre at (0, 0). */
export const DIAL = { outerRim: 334, innerRim: 258, ticks: 345, stone: 376 } as const

const tenth = ([x, y]: readonly [number, number]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

/** An arc as path data for a word to run on: clockwise above, anticlockwise below, so that it stands upright. */
export function textArc(radius: number, angle: number, spread: number): string {
  const below = Math.cos(angle) < 0
  const ends = [polar(radius, angle - spread), polar(radius, angle + spread)] as const
  const [from, to] = below ? [ends[1], ends[0]] : ends
  return `M${tenth(from)}A${radius} ${radius} 0 0 ${below ? 0 : 1} ${tenth(to)}`
}
