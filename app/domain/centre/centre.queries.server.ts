import type { Db } from '~/db/client.server'

const select = {
  id: true,
  slug: true,
  nameRu: true,
  nameEn: true,
  cityRu: true,
  cityEn: true,
  descriptionRu: true,
  descriptionEn: true,
  timeZone: true,
  accent: true,
} as const

/** All centres in their order, in both languages. */
export async function allCentres(db: Db) {
  const rows = await db.centre.findMany({ select, orderBy: { position: 'asc' } })
  return rows.map((c) => ({
    id: c.id,
    slug: c.slug,
    name: { ru: c.nameRu, en: c.nameEn },
    city: { ru: c.cityRu, en: c.cityEn },
    description: { ru: c.descriptionRu, en: c.descriptionEn },
    timeZone: c.timeZone,
    accent: c.accent,
  }))
}

export type Centre = Awaited<ReturnType<typeof allCentres>>[number]

/** The halls of a centre, for an organiser's form. */
export function hallsOf(centreId: string, db: Db) {
  return db.hall.findMany({
    where: { centreId },
    select: { id: true, nameRu: true, nameEn: true, venueRu: true, venueEn: true, capacity: true },
    orderBy: [{ position: 'asc' }, { nameRu: 'asc' }],
  })
}
