import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { boothState, compareCodes, type BoothState } from '../booth/booth.rules'
import { readBoothShape, readPlanShapes } from '../booth/shape-cache'
import type { PlanDocument } from './plan-document.schema'

/** A plan in the list of an edition's. Width and height in decimetres, area in square decimetres. */
export type ListedPlan = { id: string; hall: LocalizedText; city: LocalizedText; width: number; height: number; booths: number; area: number }

/** The plans of an edition, the halls that have none yet, and plans of any year to copy from. */
export async function plansOf(editionId: string, db: Db) {
  const hallFacts = { select: { id: true, nameRu: true, nameEn: true, centre: { select: { cityRu: true, cityEn: true } } } } as const
  const plans = await db.floorPlan.findMany({
    orderBy: [{ edition: { year: 'desc' } }, { position: 'asc' }, { id: 'asc' }],
    include: { hall: hallFacts, edition: { select: { year: true } } },
  })
  const sums = await db.booth.groupBy({ by: ['planId'], _count: true, _sum: { area: true } })
  const sumOf = new Map(sums.map((sum) => [sum.planId, sum]))
  const halls = await db.hall.findMany({ orderBy: [{ centre: { position: 'asc' } }, { position: 'asc' }, { id: 'asc' }], ...hallFacts })
  const own = plans.filter((plan) => plan.editionId === editionId)
  const planned = new Set(own.map((plan) => plan.hall.id))
  const named = (hall: (typeof halls)[number]) => ({
    hall: { ru: hall.nameRu, en: hall.nameEn },
    city: { ru: hall.centre.cityRu, en: hall.centre.cityEn },
  })
  return {
    plans: own.map((plan): ListedPlan => ({
      id: plan.id,
      ...named(plan.hall),
      width: plan.width,
      height: plan.height,
      booths: sumOf.get(plan.id)?._count ?? 0,
      area: sumOf.get(plan.id)?._sum.area ?? 0,
    })),
    free: halls.filter((hall) => !planned.has(hall.id)).map((hall) => ({ id: hall.id, ...named(hall) })),
    models: plans.map((plan) => ({ id: plan.id, year: plan.edition.year, ...named(plan.hall) })),
  }
}

/** The categories of an edition with the number of their booths. `rate` in kopecks for a square metre. */
export async function categoriesOf(editionId: string, db: Db) {
  const rows = await db.boothCategory.findMany({
    where: { editionId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { _count: { select: { booths: true } } },
  })
  return rows.map(({ id, code, nameRu, nameEn, rate, _count }) => ({ id, code, nameRu, nameEn, rate, booths: _count.booths }))
}

/** A plan as the editor opens it. `states` says by id which booths are somebody's: those are not to vanish. */
export type OpenedPlan = {
  id: string
  version: number
  hall: LocalizedText
  /** Of the hall. */
  slug: string
  document: PlanDocument
  states: Record<string, BoothState>
}

/** A plan of the edition ready for editing; null when the edition has no such plan. */
export async function planForEditing({ id, editionId, now }: { id: string; editionId: string; now: Date }, db: Db): Promise<OpenedPlan | null> {
  const plan = await db.floorPlan.findFirst({
    where: { id, editionId },
    include: {
      hall: { select: { slug: true, nameRu: true, nameEn: true } },
      booths: { include: { claim: { select: { kind: true, expiresAt: true } }, category: { select: { code: true } } } },
    },
  })
  if (!plan) return null
  const booths = plan.booths.sort((a, b) => a.position - b.position || compareCodes(a.code, b.code))
  return {
    id: plan.id,
    version: plan.version,
    hall: { ru: plan.hall.nameRu, en: plan.hall.nameEn },
    slug: plan.hall.slug,
    document: {
      format: 'golden-ring-floor-plan',
      formatVersion: 1,
      width: plan.width,
      height: plan.height,
      shapes: readPlanShapes(plan.shapes),
      booths: booths.map((booth) => ({
        id: booth.id,
        code: booth.code,
        category: booth.category.code,
        shape: readBoothShape(booth.shape),
        openSides: booth.openSides,
        equipped: booth.equipped,
        blocked: booth.blocked,
      })),
    },
    states: Object.fromEntries(booths.map((booth) => [booth.id, boothState({ blocked: false, claim: booth.claim }, now)]).filter(([, state]) => state !== 'free')) as Record<string, BoothState>,
  }
}
