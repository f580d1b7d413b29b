import type { Db } from '~/db/client.server'
import type { Prisma } from '~/db/generated/sqlite/client'
import { dictionary } from '~/i18n/dictionary'
import { locales, type LocalizedText } from '~/i18n/locale'
import { foldText, matchesSearch } from '~/lib/search-text'
import { slugOf } from '~/lib/slug'
import { parseProducts, type Product } from '../application/application.schema'
import { participating } from '../application/application.transitions'
import { compareCodes } from '../booth/booth.rules'
import { nearest } from '../booth/geometry.rules'
import { readBoothShape } from '../booth/shape-cache'
import { pictureColumns, shownPictures, type ShownPicture } from '../picture/picture.queries.server'
import { logoPlace } from '../picture/picture.rules'
import { craftOf, splitStone, type Craft, type CraftColumns } from './craft.rules'

export type ListedBooth = { code: string; hall: string; hallName: LocalizedText }

/** An exhibitor as the directory shows one: approved for this edition, and nothing of requisites or contacts. */
export type ListedExhibitor = {
  slug: string
  brand: LocalizedText
  city: LocalizedText
  /** The town in an address, the same in both languages. */
  citySlug: string
  country: string
  description: LocalizedText
  centre: { slug: string; name: LocalizedText; accent: string } | null
  products: Product[]
  craft: Craft
  /** Id and measures of the small file; the photos are for the maker's own page. */
  logo: ShownPicture | null
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
      finenesses: true,
      stones: true,
      techniques: true,
      trade: true,
      pictures: { ...pictureColumns, where: { place: logoPlace } },
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

/** The maker's own page shows the photos too. */
const whole = { ...listed, exhibitor: { select: { ...listed.exhibitor.select, pictures: pictureColumns } } } as const

/**
 * The directory of an edition by name, in one query; `q` searches names, towns, descriptions and what they
 * work with, in both languages, case and ё/е aside.
 */
export async function listedExhibitors(editionId: string, q: string, db: Db): Promise<ListedExhibitor[]> {
  const rows = await db.application.findMany({ where: { editionId, state: { in: [...participating] } }, select: listed })
  return rows
    .map((row) => ({ exhibitor: toListed(row), text: row.exhibitor.searchText }))
    .filter(({ exhibitor, text }) => !q || matchesSearch(`${text} ${craftText(exhibitor)}`, q))
    .map(({ exhibitor }) => exhibitor)
    .sort(byBrand)
}

/** Those of them who are of the region of a centre, by name. */
export async function listedOfCentre({ editionId, centreId }: { editionId: string; centreId: string }, db: Db): Promise<ListedExhibitor[]> {
  const rows = await db.application.findMany({ where: { editionId, state: { in: [...participating] }, exhibitor: { centreId } }, select: listed })
  return rows.map(toListed).sort(byBrand)
}

/** How many exhibitors of an edition each centre's region has, by the centre's id. */
export async function countsByCentre(editionId: string, db: Db): Promise<Map<string | null, number>> {
  const rows = await db.exhibitor.groupBy({
    by: ['centreId'],
    where: { applications: { some: { editionId, state: { in: [...participating] } } } },
    _count: true,
  })
  return new Map(rows.map(({ centreId, _count }) => [centreId, _count]))
}

/** The words of what somebody shows and works with, folded. */
function craftText({ products, craft }: ListedExhibitor): string {
  const words = locales.flatMap((locale) => {
    const t = dictionary(locale).exhibitors
    const stones = craft.stones.map(splitStone).map(({ kind, origin }) => t.stone(t.stones[kind], origin))
    const metals = craft.metals.map(({ metal, finenesses }) => t.metalFinenesses(t.products[metal], finenesses))
    return [...[...products, ...craft.techniques].map((key) => t.products[key]), ...stones, ...metals]
  })
  return foldText(words.join(' '))
}

const byName = new Intl.Collator('ru')
const byBrand = (a: ListedExhibitor, b: ListedExhibitor) => byName.compare(a.brand.ru, b.brand.ru)

/** Transliteration is slow, and many makers are of one town. */
function citySlug(city: string): string {
  const known = citySlugs.get(city)
  if (known !== undefined) return known
  if (citySlugs.size > 1000) citySlugs.clear()
  const slug = slugOf(city, 'city')
  citySlugs.set(city, slug)
  return slug
}
const citySlugs = new Map<string, string>()

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
    pictures: Parameters<typeof shownPictures>[0]
  } & CraftColumns
  claims: { booth: { code: string; plan: { hall: { slug: string; nameRu: string; nameEn: string } } } }[]
}

function toListed({ exhibitor: e, products: shown, claims }: ListedRow): ListedExhibitor {
  const products = parseProducts(shown)
  return {
    slug: e.slug,
    brand: { ru: e.brandRu, en: e.brandEn },
    city: { ru: e.cityRu, en: e.cityEn },
    citySlug: e.cityRu === '' ? '' : citySlug(e.cityRu),
    country: e.country,
    description: { ru: e.descriptionRu, en: e.descriptionEn },
    centre: e.centre && { slug: e.centre.slug, name: { ru: e.centre.nameRu, en: e.centre.nameEn }, accent: e.centre.accent },
    products,
    craft: craftOf(e, products),
    logo: shownPictures(e.pictures).logo,
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

type ExhibitorPage = ListedExhibitor & { website: string; photos: ShownPicture[]; neighbours: Neighbour[] }

/** The page of one exhibitor, with those who stand nearest to them; null unless approved for this edition. */
export function listedExhibitor(slug: string, editionId: string, db: Db): Promise<ExhibitorPage | null> {
  return exhibitorPage({ editionId, state: { in: [...participating] }, exhibitor: { slug } }, db)
}

/** The same as its own members may see it before the yes; null for anybody else. */
export function previewedExhibitor({ slug, userId, editionId }: { slug: string; userId: string; editionId: string }, db: Db): Promise<ExhibitorPage | null> {
  return exhibitorPage({ editionId, exhibitor: { slug, members: { some: { userId } } } }, db)
}

async function exhibitorPage(where: Prisma.ApplicationWhereInput, db: Db): Promise<ExhibitorPage | null> {
  const row = await db.application.findFirst({ where, select: whole })
  if (!row) return null
  return {
    ...toListed(row),
    website: row.exhibitor.website,
    photos: shownPictures(row.exhibitor.pictures).photos,
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
