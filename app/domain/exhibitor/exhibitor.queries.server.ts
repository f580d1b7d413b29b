import type { Db } from '~/db/client.server'
import type { Prisma } from '~/db/generated/sqlite/client'
import type { LocalizedText } from '~/i18n/locale'
import { matchesSearch } from '~/lib/search-text'
import { parseProducts, type Product } from '../application/application.schema'
import { participating } from '../application/application.transitions'
import { compareCodes } from '../booth/booth.rules'
import { nearest } from '../booth/geometry.rules'
import { readBoothShape } from '../booth/shape-cache'

export type ListedBooth = { code: string; hall: string; hallName: LocalizedText }

/** An exhibitor as the directory shows one: approved for this edition, and nothing of requisites or contacts. */
export type ListedExhibitor = {
  slug: string
  brand: LocalizedText
  city: LocalizedText
  country: string
  description: LocalizedText
  centre: { slug: string; name: LocalizedText; accent: string } | null
  products: Product[]
  booths: ListedBooth[]
}

/** Only these columns ever reach a public page. */
const listed = {
  products: true,
  exhibitor: {
    select: {
      slug: true,
      brandRu: true,
      brandEn: true,
      cityRu: true,
      cityEn: true,
      country: true,
      descriptionRu: true,
      descriptionEn: true,
      website: true,
      searchText: true,
      centre: { select: { slug: true, nameRu: true, nameEn: true, accent: true } },
    },
  },
  claims: {
    where: { kind: 'confirmed' },
    select: {
      boothId: true,
      booth: { select: { code: true, plan: { select: { hall: { select: { slug: true, nameRu: true, nameEn: true } } } } } },
    },
  },
} as const

type Filter = { q?: string | undefined; centre?: string | undefined; product?: string | undefined }

/** The directory of an edition by name; `q` searches name, town and description, case and ё/е aside. */
export async function listedExhibitors(editionId: string, filter: Filter, db: Db): Promise<ListedExhibitor[]> {
  const rows = await db.application.findMany({
    where: {
      editionId,
      state: { in: [...participating] },
      ...(filter.centre ? { exhibitor: { centre: { slug: filter.centre } } } : {}),
    },
    select: listed,
  })
  return rows
    .filter((row) => !filter.q || matchesSearch(row.exhibitor.searchText, filter.q))
    .map(toListed)
    .filter((exhibitor) => !filter.product || exhibitor.products.some((key) => key === filter.product))
    .sort((a, b) => byName.compare(a.brand.ru, b.brand.ru))
}
const byName = new Intl.Collator('ru')

type ListedRow = {
  products: string
  exhibitor: {
    slug: string
    brandRu: string
    brandEn: string
    cityRu: string
    cityEn: string
    country: string
    descriptionRu: string
    descriptionEn: string
    centre: { slug: string; nameRu: string; nameEn: string; accent: string } | null
  }
  claims: { booth: { code: string; plan: { hall: { slug: string; nameRu: string; nameEn: string } } } }[]
}

function toListed({ exhibitor: e, products, claims }: ListedRow): ListedExhibitor {
  return {
    slug: e.slug,
    brand: { ru: e.brandRu, en: e.brandEn },
    city: { ru: e.cityRu, en: e.cityEn },
    country: e.country,
    description: { ru: e.descriptionRu, en: e.descriptionEn },
    centre: e.centre && { slug: e.centre.slug, name: { ru: e.centre.nameRu, en: e.centre.nameEn }, accent: e.centre.accent },
    products: parseProducts(products),
    booths: claims
      .map(({ booth }) => ({
        code: booth.code,
        hall: booth.plan.hall.slug,
        hallName: { ru: booth.plan.hall.nameRu, en: booth.plan.hall.nameEn },
      }))
      .sort((a, b) => compareCodes(a.code, b.code)),
  }
}

export type Neighbour = { code: string; slug: string; brand: LocalizedText; city: LocalizedText }

type ExhibitorPage = ListedExhibitor & { website: string; neighbours: Neighbour[] }

/** The page of one exhibitor, with those who stand nearest to them; null unless approved for this edition. */
export function listedExhibitor(slug: string, editionId: string, db: Db): Promise<ExhibitorPage | null> {
  return exhibitorPage({ editionId, state: { in: [...participating] }, exhibitor: { slug } }, db)
}

/** The same as its own members may see it before the yes; null for anybody else. */
export function previewedExhibitor({ slug, userId, editionId }: { slug: string; userId: string; editionId: string }, db: Db): Promise<ExhibitorPage | null> {
  return exhibitorPage({ editionId, exhibitor: { slug, members: { some: { userId } } } }, db)
}

async function exhibitorPage(where: Prisma.ApplicationWhereInput, db: Db): Promise<ExhibitorPage | null> {
  const row = await db.application.findFirst({ where, select: listed })
  if (!row) return null
  return {
    ...toListed(row),
    website: row.exhibitor.website,
    neighbours: await neighboursOf(row.claims.map((claim) => claim.boothId), row.exhibitor.slug, db),
  }
}

/** The confirmed exhibitors whose booths are nearest to some in the hall of the first, three others at most, each once. */
async function neighboursOf(boothIds: readonly string[], slug: string, db: Db): Promise<Neighbour[]> {
  const own = await db.booth.findMany({ where: { id: { in: [...boothIds] } }, select: { shape: true, planId: true }, orderBy: [{ planId: 'asc' }, { code: 'asc' }] })
  const [here] = own
  if (!here) return []
  const others = await db.boothClaim.findMany({
    where: { kind: 'confirmed', booth: { planId: here.planId }, application: { state: { in: [...participating] }, exhibitor: { slug: { not: slug } } } },
    select: {
      booth: { select: { code: true, shape: true } },
      application: { select: { exhibitor: { select: { slug: true, brandRu: true, brandEn: true, cityRu: true, cityEn: true } } } },
    },
  })
  const candidates = others.map(({ booth, application: { exhibitor } }) => ({ ...exhibitor, code: booth.code, shape: readBoothShape(booth.shape) }))
  const shapes = own.filter((booth) => booth.planId === here.planId).map((booth) => readBoothShape(booth.shape))
  const byDistance = nearest(shapes, candidates, candidates.length)
  const once = byDistance.filter((c, i) => byDistance.findIndex((other) => other.slug === c.slug) === i)
  return once.slice(0, 3).map((c) => ({
    code: c.code,
    slug: c.slug,
    brand: { ru: c.brandRu, en: c.brandEn },
    city: { ru: c.cityRu, en: c.cityEn },
  }))
}
