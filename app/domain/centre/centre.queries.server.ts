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
  brandRu: true,
  brandEn: true,
  behindRu: true,
  behindEn: true,
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
    /** The regional brand; null where it has none. */
    brand: c.brandRu === '' ? null : { name: { ru: c.brandRu, en: c.brandEn }, behind: { ru: c.behindRu, en: c.behindEn } },
    timeZone: c.timeZone,
    accent: c.accent,
  }))
}

export type Centre = Awaited<ReturnType<typeof allCentres>>[number]

/** The halls of a centre, for an organiser's form. */
export function hallsOf(centreId: string, db: Db) {
  return db.hall.findMany({
    where: { centreId },
    select: { id: true, nameRu: true, nameEn: true, venueId: true, venue: { select: { nameRu: true, nameEn: true } }, capacity: true, hours: true, parallel: true, position: true },
    orderBy: [{ position: 'asc' }, { nameRu: 'asc' }],
  })
}

/** A centre as an organiser's form has it; null when there is none at that address. */
export function centreBySlug(slug: string, db: Db) {
  return db.centre.findUnique({ where: { slug }, select: { ...select, position: true } })
}

/** Every centre with its halls and team, for the organisers' list. */
export function centresWithPeople(db: Db) {
  return db.centre.findMany({
    select: {
      ...select,
      halls: { select: { nameRu: true, nameEn: true }, orderBy: [{ position: 'asc' }, { nameRu: 'asc' }] },
      organizers: { select: { user: { select: { email: true } } }, orderBy: { user: { email: 'asc' } } },
    },
    orderBy: [{ position: 'asc' }, { nameRu: 'asc' }],
  })
}

/** Where a new centre would stand: behind the last one. */
export async function nextPosition(db: Db): Promise<number> {
  const { _max } = await db.centre.aggregate({ _max: { position: true } })
  return (_max.position ?? -1) + 1
}

/** The venues of a centre, for an organiser's form. */
export function venuesOf(centreId: string, db: Db) {
  return db.venue.findMany({
    where: { centreId },
    select: { id: true, nameRu: true, nameEn: true, addressRu: true, addressEn: true, position: true },
    orderBy: [{ position: 'asc' }, { nameRu: 'asc' }],
  })
}

/** Ways between venues of a centre, in minutes. */
export function venueTravel(centreId: string, db: Db) {
  return db.venueTravel.findMany({ where: { from: { centreId } }, orderBy: [{ fromId: 'asc' }, { toId: 'asc' }] })
}

/** Ways between the cities of centres, in minutes. */
export function centreTravel(db: Db) {
  return db.centreTravel.findMany({ orderBy: [{ fromId: 'asc' }, { toId: 'asc' }] })
}
