export type Direction = 'left' | 'right' | 'up' | 'down'

/** The direction of an arrow key, or null. */
export function directionOf(key: string): Direction | null {
  return ({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const)[key] ?? null
}

/**
 * Where an arrow key leads from a place: to the nearest other place within a right angle around its
 * direction; what lies aside counts double, so that one walks along rows.
 */
export function neighbourOf<T extends { x: number; y: number }>(from: T, places: readonly T[], direction: Direction): T | null {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number]
  let best: T | null = null
  let least = Infinity
  for (const place of places) {
    const dx = place.x - from.x
    const dy = place.y - from.y
    const ahead = dx * ux + dy * uy
    const aside = Math.abs(dx * uy - dy * ux)
    if (ahead <= 0 || aside > ahead) continue
    const way = ahead + 2 * aside
    if (way < least) {
      least = way
      best = place
    }
  }
  return best
}
