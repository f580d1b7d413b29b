import type { BoothShape } from './floor-plan.schema'
import { shapeBounds, shapeDistance } from './geometry.rules'

/** A booth in its hall: only booths of one plan can touch. */
export type StandingBooth = { planId: string; shape: BoothShape }

/** Nearer than this, in decimetres, nobody walks between two booths: they touch. */
export const gap = 3

/** Whether two booths of one plan stand side by side. */
export function touch(a: StandingBooth, b: StandingBooth): boolean {
  return a.planId === b.planId && boundsMeet(a.shape, b.shape) && shapeDistance(a.shape, b.shape) < gap
}

/** In how many places some booths stand: those that touch, directly or by others of them, are one. */
export function placesOf(booths: readonly StandingBooth[]): number {
  const left = new Set(booths)
  let places = 0
  for (const start of booths) {
    if (!left.delete(start)) continue
    places += 1
    const reached = [start]
    for (const here of reached) {
      for (const there of left) {
        if (!touch(here, there)) continue
        left.delete(there)
        reached.push(there)
      }
    }
  }
  return places
}

/** Whether an applicant may make these booths of those: what stood together must not come apart, a first booth stands anywhere. */
export function keepsTogether(before: readonly StandingBooth[], after: readonly StandingBooth[]): boolean {
  return placesOf(after) <= Math.max(1, placesOf(before))
}

type HallWithBooths = { booths: readonly { id: string; shape: BoothShape; mine: boolean }[] }

/** The ids of the booths that touch one's own and may come to them, whoever has them now; none where there are `limit` already. */
export function addableBooths(halls: readonly HallWithBooths[], limit: number): string[] {
  const all = halls.flatMap((hall, k) => hall.booths.map((booth) => ({ ...booth, planId: String(k) })))
  const own = all.filter((booth) => booth.mine)
  if (own.length >= limit) return []
  return all.filter((booth) => !booth.mine && own.some((one) => touch(one, booth))).map((booth) => booth.id)
}

/** A quick look, because most booths of a hall are far away. */
function boundsMeet(one: BoothShape, other: BoothShape): boolean {
  const [a, b] = [shapeBounds(one), shapeBounds(other)]
  return a.x - gap < b.x + b.w && b.x - gap < a.x + a.w && a.y - gap < b.y + b.h && b.y - gap < a.y + a.h
}
