import type { Db } from '~/db/client.server'
import { compareCodes, isLive, isOwn } from '../booth/booth.rules'
import { hallNames } from '../booth/halls.rules'
import { priceOfApplication } from './application-price.rules'

/** What the organisers take away of some applications, in the order of the ids given. */
export async function applicationsForExport({ editionId, ids, now }: { editionId: string; ids: readonly string[]; now: Date }, db: Db) {
  const rows = await db.application.findMany({
    where: { editionId },
    include: { edition: true, exhibitor: true, services: { include: { service: true } }, claims: { include: { booth: { include: { category: true, plan: { include: { hall: true } } } } } } },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const booths = row.claims.filter((claim) => isOwn(claim) && isLive(claim, now)).map((claim) => claim.booth)
    const price = booths.length > 0 ? priceOfApplication(booths.map((booth) => ({ ...booth, rate: booth.category.rate })), row, now) : null
    return {
      id,
      company: row.exhibitor,
      booths: booths.map((booth) => booth.code).sort(compareCodes),
      hall: hallNames(booths.map((booth) => booth.plan.hall)),
      /** Square decimetres. */
      area: booths.reduce((sum, booth) => sum + booth.area, 0),
      /** Kopecks, with VAT; null without a booth. */
      total: price?.total ?? null,
      submittedAt: row.submittedAt,
    }
  })
}
