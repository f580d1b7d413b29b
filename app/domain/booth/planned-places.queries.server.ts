import type { Db } from '~/db/client.server'

/** The halls of an edition that have a plan, and its categories of booths, in their order. */
export async function plannedPlaces(editionId: string, db: Db) {
  const order = [{ position: 'asc' }, { id: 'asc' }] as const
  const plans = await db.floorPlan.findMany({ where: { editionId }, orderBy: [...order], select: { hall: { select: { slug: true, nameRu: true, nameEn: true } } } })
  const categories = await db.boothCategory.findMany({ where: { editionId }, orderBy: [...order], select: { code: true, nameRu: true, nameEn: true } })
  return {
    halls: plans.map(({ hall }) => ({ slug: hall.slug, name: { ru: hall.nameRu, en: hall.nameEn } })),
    categories: categories.map(({ code, nameRu, nameEn }) => ({ code, name: { ru: nameRu, en: nameEn } })),
  }
}
