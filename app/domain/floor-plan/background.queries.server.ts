import type { Db } from '~/db/client.server'

/** A picture to trace where it lies: decimetres, percent. `hash` is a part of its address. */
export type Background = { x: number; y: number; width: number; height: number; opacity: number; hash: string }

/** The picture under the drawing of a hall, without its bytes; null where there is none. */
export async function backgroundOf(planId: string, db: Db): Promise<Background | null> {
  const row = await db.planBackground.findUnique({
    where: { planId },
    select: { x: true, y: true, width: true, opacity: true, pixelWidth: true, pixelHeight: true, hash: true },
  })
  if (!row) return null
  const { pixelWidth, pixelHeight, ...background } = row
  return { ...background, height: Math.round((row.width * pixelHeight) / pixelWidth) }
}

/** Its bytes, by the plan of an edition and its hash. */
export function backgroundFile({ planId, editionId, hash }: { planId: string; editionId: string; hash: string }, db: Db) {
  return db.planBackground.findFirst({ where: { planId, hash, plan: { editionId } }, select: { bytes: true } })
}
