import type { Db } from '~/db/client.server'
import { gathered } from '~/db/gathered.server'
import type { LocalizedText } from '~/i18n/locale'
import { isParticipating } from '../application/application.transitions'
import type { Edition } from '../edition/edition.queries.server'
import { boothState, compareCodes, isLive, type BoothState, type Claim } from './booth.rules'
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
      hall: { include: { centre: true, venue: true } },
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
    venue: { ru: hall.venue?.nameRu ?? '', en: hall.venue?.nameEn ?? '' },
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

/** The booth an application asks for, in the edition it applies to; null where there is none. */
export const boothOnSale = gathered(async (asked: readonly { boothId: string; applicationId: string }[], db) => {
  const applications = await db.application.findMany({
    where: { id: { in: asked.map(({ applicationId }) => applicationId) } },
    select: { id: true, editionId: true },
  })
  const booths = await db.booth.findMany({
    where: { id: { in: asked.map(({ boothId }) => boothId) } },
    select: { id: true, code: true, blocked: true, claim: true, plan: { select: { edition: true } } },
  })
  const editionOf = new Map(applications.map(({ id, editionId }) => [id, editionId]))
  const byId = new Map(booths.map((booth) => [booth.id, booth]))
  return asked.map(({ boothId, applicationId }) => {
    const booth = byId.get(boothId)
    // Several statements, so the hall's plan may be removed between them: then there is no such booth either.
    const edition = (booth?.plan as { edition: Edition } | null | undefined)?.edition
    if (!booth || !edition || edition.id !== editionOf.get(applicationId)) return null
    return { code: booth.code, blocked: booth.blocked, claim: booth.claim, edition }
  })
})

/** So many free booths are offered instead of another. */
const instead = 3

/** The free booths nearest to a booth in its hall, nearest first. */
export const nearestFree = gathered(async (asked: readonly { boothId: string; now: Date }[], db): Promise<NearBooth[][]> => {
  const wanted = await db.booth.findMany({
    where: { id: { in: asked.map(({ boothId }) => boothId) } },
    select: { id: true, planId: true, shape: true },
  })
  const plans = await db.floorPlan.findMany({
    where: { id: { in: wanted.map(({ planId }) => planId) } },
    select: { id: true, edition: true, booths: { include: { claim: true, category: true } } },
  })
  // All of them ask at one moment; of a hold that runs out within it the last word counts.
  const now = new Date(Math.max(...asked.map((one) => one.now.getTime())))
  const free = new Map(plans.map((plan) => [plan.id, freeIn(plan, now)]))
  const near = new Map(
    wanted.map(({ id, planId, shape }) => {
      const others = free.get(planId)?.filter((booth) => booth.id !== id) ?? []
      return [id, nearest([readBoothShape(shape)], others, instead).map(({ shape: _, ...booth }) => booth)]
    }),
  )
  return asked.map(({ boothId }) => near.get(boothId) ?? [])
})

type BoothRow = { id: string; code: string; shape: string; area: number; openSides: number; blocked: boolean; claim: Claim | null; category: { rate: number } }

/** The free booths of a plan in the order of their codes. */
function freeIn({ edition, booths }: { edition: EditionOfPlan; booths: BoothRow[] }, now: Date): (NearBooth & { shape: BoothShape })[] {
  const { sideSurcharges } = priceTerms(edition)
  return booths
    .filter((booth) => boothState(booth, now) === 'free')
    .sort((a, b) => compareCodes(a.code, b.code))
    .map((booth) => ({
      id: booth.id,
      code: booth.code,
      area: booth.area,
      price: boothPrice({ ...booth, rate: booth.category.rate }, sideSurcharges),
      shape: readBoothShape(booth.shape),
    }))
}
