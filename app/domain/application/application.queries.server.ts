import type { Db } from '~/db/client.server'
import { gathered } from '~/db/gathered.server'
import type { LocalizedText } from '~/i18n/locale'
import { groupBy } from '~/lib/group-by'
import { foldText, matchesSearch } from '~/lib/search-text'
import { placesOf } from '../booth/adjacency.rules'
import { compareCodes, isLive, isOwn, type ClaimKind } from '../booth/booth.rules'
import { hallNames } from '../booth/halls.rules'
import { craftOf, type Craft } from '../exhibitor/craft.rules'
import type { Price } from '../booth/price.rules'
import { readBoothShape } from '../booth/shape-cache'
import { priceOfApplication, type Priced } from './application-price.rules'
import { chosenFirst } from '../team/chosen.rules'
import { fitsFilter, type ApplicationFilter } from './application-filter.rules'
import type { QuietVerb } from './application.rules'
import { parseProducts, type Product } from './application.schema'
import { applicationStates, type ApplicationState } from './application.transitions'

const withBooth = {
  claims: { include: { booth: { include: { category: true, plan: { include: { hall: { include: { centre: true, venue: true } } } } } } } },
} as const

/** With what its price comes from. */
const withPrice = { ...withBooth, services: { include: { service: true } } } as const

type ClaimRow = {
  kind: string
  expiresAt: Date | null
  booth: {
    id: string
    code: string
    area: number
    openSides: number
    equipped: boolean
    category: { code: string; nameRu: string; nameEn: string; rate: number }
    plan: { hall: { slug: string; nameRu: string; nameEn: string; venue: { nameRu: string; nameEn: string } | null; centre: { timeZone: string } } }
  }
}

/** The booth of an application and what becomes of it. */
export type ApplicationBooth = {
  id: string
  code: string
  hall: { slug: string; name: LocalizedText; venue: LocalizedText; timeZone: string }
  category: LocalizedText
  categoryCode: string
  /** Square decimetres. */
  area: number
  openSides: number
  equipped: boolean
  /** Kopecks for a square metre. */
  rate: number
  kind: ClaimKind
  /** End of a hold. */
  expiresAt: Date | null
}

/** The booths of an application that are still its own, by code. A hold that is over is nobody's. */
function liveBooths(claims: readonly ClaimRow[], now: Date): ApplicationBooth[] {
  return claims
    .filter((claim) => isOwn(claim) && isLive(claim, now))
    .map(toBooth)
    .sort((a, b) => compareCodes(a.code, b.code))
}

function toBooth({ booth, kind, expiresAt }: ClaimRow): ApplicationBooth {
  const { hall } = booth.plan
  return {
    id: booth.id,
    code: booth.code,
    hall: {
      slug: hall.slug,
      name: { ru: hall.nameRu, en: hall.nameEn },
      venue: { ru: hall.venue?.nameRu ?? '', en: hall.venue?.nameEn ?? '' },
      timeZone: hall.centre.timeZone,
    },
    category: { ru: booth.category.nameRu, en: booth.category.nameEn },
    categoryCode: booth.category.code,
    area: booth.area,
    openSides: booth.openSides,
    equipped: booth.equipped,
    rate: booth.category.rate,
    kind: kind as ApplicationBooth['kind'],
    expiresAt,
  }
}

/**
 * The company somebody acts for and its application of an edition: everything their own pages show.
 * Both are null for a newcomer; the application alone for a company that has not applied this time.
 */
export async function ownApplication({ userId, editionId, now }: { userId: string; editionId: string; now: Date }, db: Db) {
  const membership = await db.exhibitorMember.findFirst({
    where: { userId },
    orderBy: [...chosenFirst],
    include: { exhibitor: { include: { applications: { where: { editionId }, include: { ...withPrice, edition: true, _count: { select: { wishes: true } } } } } } },
  })
  if (!membership) return { company: null, application: null }
  const { applications, ...company } = membership.exhibitor
  const [row] = applications
  if (!row) return { company, application: null }
  const booths = liveBooths(row.claims, now)
  return {
    company,
    application: {
      id: row.id,
      editionId: row.editionId,
      state: row.state as ApplicationState,
      version: row.version,
      products: parseProducts(row.products),
      craft: craftOf(company, parseProducts(row.products)),
      note: row.note,
      decisionReason: row.decisionReason,
      createdAt: row.createdAt,
      submittedAt: row.submittedAt,
      decidedAt: row.decidedAt,
      payBy: row.payBy,
      /** Kopecks. */
      cancellationFee: row.cancellationFee,
      /** Organisers let the requisites be changed once. */
      requisitesOpen: row.requisitesOpenAt !== null,
      booths,
      /** A booth that is offered to it, until expiresAt. */
      offer: offerOf(row.claims, row, company, now),
      /** It had a booth whose twenty minutes are over. */
      holdOver: row.state === 'draft' && row.claims.some((claim) => claim.kind === 'held' && !isLive(claim, now)),
      /** How many booths or categories it wishes for. */
      wishes: row._count.wishes,
      services: row.services,
      price: priceOf(booths, { ...row, exhibitor: company }, now),
    },
  }
}

/** The company and the id of the application that ownApplication would show, alone and cheap; null where there is no application. */
export const ownApplicationHead = gathered(async (asked: readonly { userId: string; editionId: string }[], db) => {
  const where = { editionId: { in: [...new Set(asked.map(({ editionId }) => editionId))] } }
  const rows = await db.exhibitorMember.findMany({
    where: { userId: { in: asked.map(({ userId }) => userId) } },
    orderBy: [...chosenFirst],
    select: {
      userId: true,
      exhibitor: { select: { id: true, brandRu: true, brandEn: true, applications: { where, select: { id: true, editionId: true } } } },
    },
  })
  const ofUsers = groupBy(rows, (row) => row.userId)
  return asked.map(({ userId, editionId }) => {
    const first = ofUsers.get(userId)?.[0]
    if (!first) return null
    const { applications, ...company } = first.exhibitor
    const application = applications.find((one) => one.editionId === editionId)
    return application ? { applicationId: application.id, company } : null
  })
})

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof ownApplication>>['application']>

/** The booth offered to an application, and what it would cost with it. */
function offerOf(claims: readonly ClaimRow[], application: Omit<Priced, 'exhibitor'>, exhibitor: Priced['exhibitor'], now: Date) {
  const claim = claims.find((one) => !isOwn(one) && isLive(one, now))
  if (!claim?.expiresAt) return null
  const booth = toBooth(claim)
  return { booth, expiresAt: claim.expiresAt, price: priceOfApplication([booth], { ...application, exhibitor }, now) }
}

/** Null without a booth. */
function priceOf(booths: ApplicationBooth[], application: Priced, now: Date): Price | null {
  return booths.length === 0 ? null : priceOfApplication(booths, application, now)
}

/** A line of the organisers' table. */
export type ApplicationRow = {
  id: string
  brand: LocalizedText
  city: LocalizedText
  state: ApplicationState
  /** Codes. */
  booths: string[]
  hall: LocalizedText | null
  products: Product[]
  craft: Craft
  submittedAt: Date | null
  updatedAt: Date
}

/**
 * Applications of an edition, those that wait for a decision first, then by name, with the count of each
 * state.
 */
export async function applicationTable(
  { editionId, now, ...filter }: ApplicationFilter & { editionId: string; now: Date },
  db: Db,
): Promise<{ rows: ApplicationRow[]; counts: Record<ApplicationState, number> }> {
  const { state, q } = filter
  const all = await db.application.findMany({ where: { editionId }, include: { ...withBooth, exhibitor: { include: { centre: { select: { slug: true } } } } } })
  const counts = Object.fromEntries(applicationStates.map((s) => [s, all.filter((row) => row.state === s).length]))
  const rows = all
    .filter((row) => !state || row.state === state)
    .map((row) => ({ row, booths: liveBooths(row.claims, now) }))
    .filter(({ row, booths }) => fitsFilter({ ...row, booths: booths.map(({ hall, categoryCode }) => ({ hall: hall.slug, category: categoryCode })) }, filter))
    .filter(({ row, booths }) => !q || matchesSearch(soughtIn(row.exhibitor, booths), q))
    .map(({ row, booths }) => ({
      id: row.id,
      brand: { ru: row.exhibitor.brandRu, en: row.exhibitor.brandEn },
      city: { ru: row.exhibitor.cityRu, en: row.exhibitor.cityEn },
      state: row.state as ApplicationState,
      booths: booths.map((booth) => booth.code),
      hall: hallNames(booths.map(({ hall: { name } }) => ({ nameRu: name.ru, nameEn: name.en }))),
      products: parseProducts(row.products),
      craft: craftOf(row.exhibitor, parseProducts(row.products)),
      submittedAt: row.submittedAt,
      updatedAt: row.updatedAt,
    }))
    .sort((a, b) => rank(a) - rank(b) || byName.compare(a.brand.ru, b.brand.ru))
  return { rows, counts: counts as Record<ApplicationState, number> }
}
type Sought = { searchText: string; legalName: string; inn: string | null; foreignId: string | null }
const soughtIn = (company: Sought, booths: ApplicationBooth[]) =>
  foldText([company.searchText, company.legalName, company.inn, company.foreignId, ...booths.map((b) => b.code)].join(' '))
const rank = (row: { state: ApplicationState }) => (row.state === 'submitted' ? 0 : 1)
const byName = new Intl.Collator('ru')

/** Everything an organiser of the festival needs to decide on an application; null when there is none. */
export async function applicationForOrganizer({ id, now }: { id: string; now: Date }, db: Db) {
  const row = await db.application.findUnique({
    where: { id },
    include: { ...withPrice, edition: true, exhibitor: { include: { centre: true } } },
  })
  if (!row) return null
  const { inn, foreignId } = row.exhibitor
  const sameNumber =
    inn || foreignId
      ? await db.application.findMany({
          where: { editionId: row.editionId, id: { not: id }, exhibitor: inn ? { inn } : { foreignId } },
          select: { id: true, exhibitor: { select: { brandRu: true, brandEn: true } } },
        })
      : []
  const booths = liveBooths(row.claims, now)
  const { assayCheckedById } = row.exhibitor
  const checker = assayCheckedById && (await db.user.findUnique({ where: { id: assayCheckedById }, select: { email: true } }))
  return {
    id: row.id,
    state: row.state as ApplicationState,
    version: row.version,
    products: parseProducts(row.products),
    craft: craftOf(row.exhibitor, parseProducts(row.products)),
    note: row.note,
    decisionReason: row.decisionReason,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    /** What organisers have decided and not announced. Nothing of it is for the applicant. */
    pendingVerb: row.pendingVerb,
    pendingReason: row.pendingReason,
    answer: row.answer,
    payBy: row.payBy,
    /** Kopecks. */
    cancellationFee: row.cancellationFee,
    /** Address of the organiser who checked the assay number; empty when nobody did. */
    assayCheckedBy: checker ? checker.email : '',
    edition: row.edition,
    company: row.exhibitor,
    booths,
    /** A booth that is offered to it, until expiresAt. */
    offer: offerOf(row.claims, row, row.exhibitor, now),
    /** Some of its booths do not touch the others: organisers put them there. */
    apart: placesOf(row.claims.filter((claim) => isOwn(claim) && isLive(claim, now)).map(({ booth }) => ({ planId: booth.planId, shape: readBoothShape(booth.shape) }))) > 1,
    price: priceOf(booths, row, now),
    /** Other applications with the same tax number: perhaps one company twice, perhaps a stranger. */
    sameNumber: sameNumber.map((other) => ({ id: other.id, brand: { ru: other.exhibitor.brandRu, en: other.exhibitor.brandEn } })),
  }
}

/** Decisions taken quietly and not announced, by name. */
export async function pendingDecisions({ editionId, now }: { editionId: string; now: Date }, db: Db) {
  const rows = await db.application.findMany({ where: { editionId, pendingVerb: { not: null } }, include: { ...withBooth, exhibitor: true } })
  return rows
    .map((row) => ({
      id: row.id,
      brand: { ru: row.exhibitor.brandRu, en: row.exhibitor.brandEn },
      version: row.version,
      verb: row.pendingVerb as QuietVerb,
      reason: row.pendingReason,
      booths: liveBooths(row.claims, now).map((booth) => booth.code),
    }))
    .sort((a, b) => byName.compare(a.brand.ru, b.brand.ru))
}

/** How many decisions are taken and not announced. */
export function pendingCount(editionId: string, db: Db): Promise<number> {
  return db.application.count({ where: { editionId, pendingVerb: { not: null } } })
}

/** How many applications wait for a decision. */
export function waitingApplications(editionId: string, db: Db): Promise<number> {
  return db.application.count({ where: { editionId, state: 'submitted' } })
}

/** When and to which wording a company's consent was given; null when it was not, or was taken back. */
export function consentOf(purpose: 'processing' | 'publication', subject: string, db: Db) {
  return db.consent.findFirst({
    where: { purpose, subject, withdrawnAt: null },
    orderBy: { givenAt: 'desc' },
    select: { givenAt: true, textVersion: true },
  })
}
