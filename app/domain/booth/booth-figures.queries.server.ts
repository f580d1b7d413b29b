import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { boothState } from './booth.rules'
import { addFigures, noFigures, type Figures } from './booth-figures.rules'
import { boothPrice } from './price.rules'
import { priceTerms } from './terms.rules'

export type GroupFigures = { key: string; name: LocalizedText; figures: Figures }

/** How much of an edition's space is let at this moment: in all, by hall and by category of booth. */
export async function boothFigures({ editionId, now }: { editionId: string; now: Date }, db: Db) {
  const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId } })
  const { sideSurcharges } = priceTerms(edition)
  const plans = await db.floorPlan.findMany({
    where: { editionId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { hall: true, booths: { select: { area: true, openSides: true, blocked: true, categoryId: true, claim: true } } },
  })
  const categories = await db.boothCategory.findMany({ where: { editionId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const rates = new Map(categories.map((category) => [category.id, category.rate]))
  const booths = plans.flatMap((plan) =>
    plan.booths.map((booth) => ({
      planId: plan.id,
      categoryId: booth.categoryId,
      state: boothState(booth, now),
      area: booth.area,
      price: boothPrice({ ...booth, rate: rates.get(booth.categoryId) ?? 0 }, sideSurcharges),
    })),
  )
  const sum = (some: typeof booths) => some.reduce(addFigures, noFigures)
  return {
    all: sum(booths),
    halls: plans.map(({ id, hall }): GroupFigures => ({
      key: id,
      name: { ru: hall.nameRu, en: hall.nameEn },
      figures: sum(booths.filter((booth) => booth.planId === id)),
    })),
    categories: categories.map(({ id, nameRu, nameEn }): GroupFigures => ({
      key: id,
      name: { ru: nameRu, en: nameEn },
      figures: sum(booths.filter((booth) => booth.categoryId === id)),
    })),
  }
}
