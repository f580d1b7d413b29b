import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { participating } from '../application/application.transitions'
import { currentEdition } from '../edition/edition.queries.server'
import { boothState } from './booth.rules'
import type { LiveBooth } from './live-states.rules'

/** Exhibitors by application, so that names are read once and not every second. */
export type KnownExhibitors = Map<string, { slug: string; brand: LocalizedText }>

/**
 * The booths of the present edition that are not free now, and how many are free in each hall, by slug. Small
 * and quick: it is asked every second while somebody looks at a plan.
 * @param names exhibitors known already; those met for the first time are added
 */
export async function boothStates({ now, names }: { now: Date; names: KnownExhibitors }, db: Db) {
  const edition = await currentEdition(db)
  const plans = edition
    ? await db.floorPlan.findMany({
        where: { editionId: edition.id },
        select: { hall: { select: { slug: true } }, booths: { select: { id: true, blocked: true } } },
      })
    : []
  const claims = edition
    ? await db.boothClaim.findMany({
        where: { booth: { plan: { editionId: edition.id } } },
        select: { boothId: true, applicationId: true, kind: true, expiresAt: true },
      })
    : []
  const byBooth = new Map(claims.map((claim) => [claim.boothId, claim]))
  await learnNames(claims.filter(({ kind, applicationId }) => kind === 'confirmed' && !names.has(applicationId)), names, db)
  const booths = new Map<string, LiveBooth>()
  const free: Record<string, number> = {}
  for (const { hall, booths: placed } of plans) {
    free[hall.slug] = 0
    for (const { id, blocked } of placed) {
      const claim = byBooth.get(id) ?? null
      const state = boothState({ blocked, claim }, now)
      if (state === 'free') free[hall.slug]! += 1
      else booths.set(id, { id, state, offered: state === 'held' && claim?.kind === 'offered', exhibitor: claim?.kind === 'confirmed' ? (names.get(claim.applicationId) ?? null) : null })
    }
  }
  return { booths, free }
}

async function learnNames(claims: readonly { applicationId: string }[], names: KnownExhibitors, db: Db) {
  const ids = [...new Set(claims.map((claim) => claim.applicationId))]
  // A statement takes a limited number of parameters.
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db.application.findMany({
      where: { id: { in: ids.slice(from, from + 500) }, state: { in: [...participating] } },
      select: { id: true, exhibitor: { select: { slug: true, brandRu: true, brandEn: true } } },
    })
    for (const { id, exhibitor } of rows) names.set(id, { slug: exhibitor.slug, brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn } })
  }
}
