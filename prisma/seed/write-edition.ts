import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/db/client.server'
import { shapeArea } from '~/domain/booth/geometry.rules'
import { instantOf } from '~/lib/wall-time'
import { centres } from './centres'
import { categories, plans } from './floor-plans'
import { typeset } from './typeset'

/** Where the rest of the demo edition finds what was written: centres by slug, halls by "centre/hall". */
export type Places = { editionId: string; centreIds: Map<string, string>; hallIds: Map<string, string> }

/** What exhibitors may order in the demo; kopecks. */
const services = [
  { nameRu: 'Электричество, 1\u00a0кВт', nameEn: 'Electricity, 1\u00a0kW', price: 650_000, maximum: 5 },
  { nameRu: 'Высокая витрина с подсветкой', nameEn: 'Tall showcase with lights', price: 1_180_000, maximum: 6 },
  { nameRu: 'Сейф на ночь', nameEn: 'Safe overnight', price: 900_000, maximum: 2 },
  { nameRu: 'Пропуск для машины', nameEn: 'Pass for a car', price: 150_000, maximum: 3, carsEach: 1 },
  { nameRu: 'Ещё один бейдж', nameEn: 'One more badge', price: 50_000, maximum: 10, peopleEach: 1 },
]

/**
 * Writes the edition, its centres with their halls, and the two floor plans with their booths.
 * @returns also the booths' ids by their codes
 */
export async function writeEdition(now: Date, tx: Transaction): Promise<Places & { boothIds: Map<string, string> }> {
  const edition = await tx.edition.create({
    data: {
      year: 2027,
      titleRu: 'Золотое кольцо России — 2027',
      titleEn: 'Golden Ring of Russia 2027',
      startsOn: '2027-06-23',
      endsOn: '2027-06-27',
      applicationsFrom: instantOf('2026-06-29', '09:00', 'Europe/Moscow'),
      // Late enough that whoever tries the demo in spring can still apply.
      applicationsUntil: instantOf('2027-06-20', '23:59', 'Europe/Moscow'),
      registrationFee: 1_200_000,
      paymentDays: 14,
      vatPercent: 22,
      earlyUntil: instantOf('2026-12-01', '00:00', 'Europe/Moscow'),
      earlyPercent: 10,
      smallUpTo: 3,
      smallPercent: 15,
      lateFrom: instantOf('2027-06-12', '00:00', 'Europe/Moscow'),
      latePercent: 15,
      moveInFrom: instantOf('2027-06-22', '08:00', 'Europe/Moscow'),
      moveInUntil: instantOf('2027-06-22', '20:00', 'Europe/Moscow'),
      proposalsUntil: instantOf('2027-06-15', '00:00', 'Europe/Moscow'),
      passesUntil: instantOf('2027-06-15', '00:00', 'Europe/Moscow'),
      demo: true,
      createdAt: now,
    },
  })

  await tx.service.createMany({ data: services.map((service, position) => ({ ...service, editionId: edition.id, position })) })

  const places: Places = { editionId: edition.id, centreIds: new Map(), hallIds: new Map() }
  for (const [position, centre] of centres.entries()) {
    const description = typeset(centre.description)
    const behind = typeset(centre.behind)
    const { id } = await tx.centre.create({
      data: {
        slug: centre.slug,
        nameRu: centre.name.ru,
        nameEn: centre.name.en,
        cityRu: centre.city.ru,
        cityEn: centre.city.en,
        descriptionRu: description.ru,
        descriptionEn: description.en,
        brandRu: centre.brand.ru,
        brandEn: centre.brand.en,
        behindRu: behind.ru,
        behindEn: behind.en,
        timeZone: centre.timeZone,
        accent: centre.accent,
        position,
        createdAt: now,
      },
    })
    places.centreIds.set(centre.slug, id)
    const venues = [...new Set(centre.halls.map((hall) => hall.venue))].map((venue, index) => ({ id: randomUUID(), venue, index }))
    await tx.venue.createMany({
      data: venues.map(({ id: venueId, venue: { slug, name, address }, index }) => ({
        ...{ id: venueId, centreId: id, slug, position: index, createdAt: now },
        ...{ nameRu: typeset(name).ru, nameEn: name.en, addressRu: typeset(address).ru, addressEn: address.en },
      })),
    })
    if (venues.length === 2) {
      const [fromId, toId] = venues.map((one) => one.id).sort() as [string, string]
      await tx.venueTravel.create({ data: { fromId, toId, minutes: 15 } })
    }
    const halls = centre.halls.map((hall, index) => ({
      id: randomUUID(),
      centreId: id,
      slug: hall.slug,
      nameRu: typeset(hall.name).ru,
      nameEn: hall.name.en,
      venueId: venues.find((one) => one.venue === hall.venue)!.id,
      parallel: hall.parallel ?? false,
      capacity: hall.capacity,
      position: index,
      createdAt: now,
    }))
    await tx.hall.createMany({ data: halls })
    for (const hall of halls) places.hallIds.set(`${centre.slug}/${hall.slug}`, hall.id)
  }
  return { ...places, boothIds: await writePlans(places, now, tx) }
}

/** Finds the centres and halls of an edition that was written before. */
export async function readPlaces(editionId: string, tx: Transaction): Promise<Places> {
  const rows = await tx.centre.findMany({ include: { halls: true } })
  return {
    editionId,
    centreIds: new Map(rows.map((centre) => [centre.slug, centre.id])),
    hallIds: new Map(rows.flatMap((centre) => centre.halls.map((hall) => [`${centre.slug}/${hall.slug}`, hall.id]))),
  }
}

async function writePlans(places: Places, now: Date, tx: Transaction): Promise<Map<string, string>> {
  const boothIds = new Map<string, string>()
  const rows = categories.map((category, position) => ({
    id: randomUUID(),
    editionId: places.editionId,
    code: category.code,
    nameRu: category.name.ru,
    nameEn: category.name.en,
    rate: category.rate,
    position,
  }))
  await tx.boothCategory.createMany({ data: rows })
  const categoryIds = new Map(rows.map((row) => [row.code, row.id]))

  for (const [position, plan] of plans.entries()) {
    const { id: planId } = await tx.floorPlan.create({
      data: {
        editionId: places.editionId,
        hallId: places.hallIds.get(`kostroma/${plan.hall}`)!,
        width: plan.width,
        height: plan.height,
        shapes: JSON.stringify(plan.shapes),
        position,
        createdAt: now,
      },
    })
    const booths = plan.booths.map((booth, index) => ({
      id: randomUUID(),
      planId,
      code: booth.code,
      categoryId: categoryIds.get(booth.category)!,
      shape: JSON.stringify(booth.shape),
      area: shapeArea(booth.shape),
      openSides: booth.openSides,
      equipped: booth.equipped,
      blocked: booth.blocked,
      position: index,
      createdAt: now,
    }))
    await tx.booth.createMany({ data: booths })
    for (const booth of booths) boothIds.set(booth.code, booth.id)
  }
  return boothIds
}
