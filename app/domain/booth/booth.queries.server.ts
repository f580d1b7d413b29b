import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { isParticipating } from '../application/application.transitions'
import { boothState, compareCodes, isLive, type BoothState } from './booth.rules'
import type { BoothShape, PlanShape } from './floor-plan.schema'
import { nearest } from './geometry.rules'
import { readBoothShape, readPlanShapes } from './shape-cache'
import { boothPrice } from './price.rules'
import { priceTerms } from './terms.rules'

/** A booth as everybody may see it: who holds one is nobody's business, who has one is said once confirmed. */
export type PlannedBooth = {
  id: string
  code: string
  category: { code: string; name: LocalizedText }
  shape: BoothShape
  /** Square decimetres. */
  area: number
  openSides: number
  equipped: boolean
  state: BoothState
  /** Somebody is asked whether they take it. */
  offered: boolean
  /** It is claimed by the application the plan was asked for. */
  mine: boolean
  /** Kopecks: space and surcharge, without fee and VAT. */
  price: number
  exhibitor: { slug: string; brand: LocalizedText } | null
}

export type PlannedHall = {
  slug: string
  name: LocalizedText
  venue: LocalizedText
  city: LocalizedText
  timeZone: string
  /** Decimetres. */
  width: number
  height: number
  shapes: PlanShape[]
  booths: PlannedBooth[]
}

type EditionOfPlan = { id: string; sideSurcharges: string; registrationFee: number; vatPercent: number | null }

/**
 * Every hall of an edition with its booths as they are at this moment, in the order of their codes.
 * @param applicationId marks the booths this application has
 */
export async function plannedHalls(
  { edition, applicationId, now }: { edition: EditionOfPlan; applicationId?: string | undefined; now: Date },
  db: Db,
): Promise<PlannedHall[]> {
  const plans = await db.floorPlan.findMany({
    where: { editionId: edition.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      hall: { include: { centre: true } },
      booths: {
        include: {
          category: true,
          claim: {
            include: {
              application: {
                select: { state: true, exhibitor: { select: { slug: true, brandRu: true, brandEn: true } } },
              },
            },
          },
        },
      },
    },
  })
  const { sideSurcharges } = priceTerms(edition)
  return plans.map(({ hall, booths, ...plan }) => ({
    slug: hall.slug,
    name: { ru: hall.nameRu, en: hall.nameEn },
    venue: { ru: hall.venueRu, en: hall.venueEn },
    city: { ru: hall.centre.cityRu, en: hall.centre.cityEn },
    timeZone: hall.centre.timeZone,
    width: plan.width,
    height: plan.height,
    shapes: readPlanShapes(plan.shapes),
    booths: booths
      .map(({ claim, category, ...booth }) => {
        const confirmed = claim?.kind === 'confirmed' && isParticipating(claim.application.state) ? claim.application : null
        return {
          id: booth.id,
          code: booth.code,
          category: { code: category.code, name: { ru: category.nameRu, en: category.nameEn } },
          shape: readBoothShape(booth.shape),
          area: booth.area,
          openSides: booth.openSides,
          equipped: booth.equipped,
          state: boothState({ blocked: booth.blocked, claim }, now),
          offered: claim?.kind === 'offered' && isLive(claim, now),
          mine: claim !== null && claim.applicationId === applicationId && isLive(claim, now),
          price: boothPrice({ ...booth, rate: category.rate }, sideSurcharges),
          exhibitor: confirmed && {
            slug: confirmed.exhibitor.slug,
            brand: { ru: confirmed.exhibitor.brandRu, en: confirmed.exhibitor.brandEn },
          },
        }
      })
      .sort((a, b) => compareCodes(a.code, b.code)),
  }))
}

/** What the home page says of the booths; `cheapest` in kopecks without fee and VAT, null when none is free. */
export async function boothSummary(
  editionId: string,
  now: Date,
  db: Db,
): Promise<{ free: number; total: number; cheapest: number | null }> {
  const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId } })
  const booths = await db.booth.findMany({
    where: { blocked: false, plan: { editionId } },
    select: { area: true, openSides: true, blocked: true, category: { select: { rate: true } }, claim: true },
  })
  const { sideSurcharges } = priceTerms(edition)
  const prices = booths
    .filter((booth) => boothState(booth, now) === 'free')
    .map((booth) => boothPrice({ ...booth, rate: booth.category.rate }, sideSurcharges))
  return { free: prices.length, total: booths.length, cheapest: prices.length === 0 ? null : Math.min(...prices) }
}

/** Every booth of an edition that is free at this moment, by hall and code; price in kopecks without fee and VAT. */
export async function freeBoothsOf({ edition, now }: { edition: EditionOfPlan; now: Date }, db: Db) {
  const halls = await plannedHalls({ edition, now }, db)
  return halls.flatMap((hall) =>
    hall.booths.filter((booth) => booth.state === 'free').map(({ id, code, area, price }) => ({ id, code, area, price, hall: hall.name })),
  )
}

/** A free booth to offer instead of another. */
export type NearBooth = { id: string; code: string; area: number; price: number }

/** The free booths nearest to a booth in its hall, nearest first. */
export async function nearestFree(boothId: string, limit: number, now: Date, db: Db): Promise<NearBooth[]> {
  const wanted = await db.booth.findUnique({
    where: { id: boothId },
    include: { plan: { include: { edition: true, booths: { include: { claim: true, category: true } } } } },
  })
  if (!wanted) return []
  const { sideSurcharges } = priceTerms(wanted.plan.edition)
  const free = wanted.plan.booths
    .filter((booth) => booth.id !== boothId && boothState(booth, now) === 'free')
    .sort((a, b) => compareCodes(a.code, b.code))
    .map((booth) => ({ booth, shape: readBoothShape(booth.shape) }))
  return nearest([readBoothShape(wanted.shape)], free, limit).map(({ booth }) => ({
    id: booth.id,
    code: booth.code,
    area: booth.area,
    price: boothPrice({ ...booth, rate: booth.category.rate }, sideSurcharges),
  }))
}
