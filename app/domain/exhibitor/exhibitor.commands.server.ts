import type { Transaction } from '~/db/client.server'
import { foldText } from '~/lib/search-text'
import { freeSlug, slugOf } from '~/lib/slug'
import { newCode } from '~/lib/tokens.server'
import type { Fineness, Stone, Technique, Trade } from './craft.rules'
import { chosenFirst } from '../team/chosen.rules'
import { columnsOf, companyColumns, type CompanyForm, type CompanyOpenForm } from './exhibitor.schema'
import { requisitesLock } from './profile.queries.server'

/** Why a company is not written. */
export type CompanyRefusal =
  /** Requisites came with it, and they may not be changed (any more). */
  | 'locked'
  /** Somebody changed the company since the page was opened, or they are no member of it any more. */
  | 'stale'
  /** They act for a company by now, and the form was of a new one. */
  | 'another'

/** Undoes what was written before it was known that somebody else had changed the company. */
export const staleCompany = new Error('A company was changed by somebody else')

type Change = {
  /** With the requisites, or without. */
  form: CompanyForm | CompanyOpenForm
  exhibitorId: string
  /** The one that was on the page. */
  version: number
  editionId: string
  userId: string
  now: Date
}

/**
 * Changes a company of which a user is a member: that stands in the where-clause, and so does the version. That
 * requisites are not locked is decided here, under the application's lock, under which papers are issued as well.
 * @returns what it was and what is written
 * @throws staleCompany
 */
export async function changeCompany({ form, exhibitorId, version, editionId, userId, now }: Change, tx: Transaction) {
  const whose = { id: exhibitorId, members: { some: { userId } } }
  await tx.application.updateMany({ where: { editionId, exhibitor: whose }, data: { updatedAt: now } })
  const before = await tx.exhibitor.findFirst({ where: whose })
  if (!before) throw staleCompany
  if ('payerType' in form && (await requisitesLock({ exhibitorId, editionId, userId }, tx))) return { ok: false, code: 'locked' } as const
  const columns = await columnsWithCentre(form, tx)
  await forgetAssayCheck(exhibitorId, columns, tx)
  const { count } = await tx.exhibitor.updateMany({
    where: { ...whose, version },
    data: { ...columns, searchText: searchTextOf(columns), version: { increment: 1 } },
  })
  if (count !== 1) throw staleCompany
  return { ok: true, before, columns } as const
}

/** A centre that is gone by now is none. */
async function columnsWithCentre<F extends CompanyForm | CompanyOpenForm>(form: F, tx: Transaction) {
  const centre = form.centreId === '' ? null : await tx.centre.findUnique({ where: { id: form.centreId } })
  return { ...columnsOf(form), centreId: centre?.id ?? null }
}

/**
 * Makes the company of a user who has none, and makes them its owner. The same form sent twice makes one.
 * @param slugTaken somebody else has just taken the address tried first: a random one is made
 * @returns its id, and whether it is new
 */
export async function createCompany({ form, userId, slugTaken, now }: { form: CompanyForm; userId: string; slugTaken: boolean; now: Date }, tx: Transaction) {
  // The first save pressed twice must not make two companies: the second one waits here for the first.
  await tx.user.update({ where: { id: userId }, data: { id: userId } })
  const columns = { ...companyColumns(form), centreId: (await columnsWithCentre(form, tx)).centreId }
  const known = await tx.exhibitorMember.findFirst({ where: { userId }, orderBy: [...chosenFirst], include: { exhibitor: true } })
  if (known) {
    const same = Object.entries(columns).every(([name, value]) => known.exhibitor[name as keyof typeof columns] === value)
    return same ? ({ ok: true, exhibitorId: known.exhibitorId, created: false } as const) : ({ ok: false, code: 'another' } as const)
  }
  const slug = await slugFor(form, slugTaken, tx)
  const { id } = await tx.exhibitor.create({
    data: { ...columns, searchText: searchTextOf(columns), slug, createdAt: now, members: { create: { userId, createdAt: now } } },
  })
  return { ok: true, exhibitorId: id, created: true } as const
}

/** What a maker works with, kept with the maker: it is theirs whatever they show in an edition. */
export async function writeCraft(
  { exhibitorId, craft }: { exhibitorId: string; craft: { finenesses: Fineness[]; stones: Stone[]; techniques: Technique[]; trade: Trade } },
  tx: Transaction,
): Promise<void> {
  await tx.exhibitor.update({
    where: { id: exhibitorId },
    data: {
      finenesses: JSON.stringify(craft.finenesses),
      stones: JSON.stringify(craft.stones),
      techniques: JSON.stringify(craft.techniques),
      trade: craft.trade,
    },
  })
}

type AssayNumbers = { assayNumber: string; makersMark: string; makersMarkYear: number | null }

/** What an organiser has checked is unchecked again once it becomes something else. */
export async function forgetAssayCheck(id: string, { assayNumber, makersMark, makersMarkYear: year }: AssayNumbers, tx: Transaction) {
  const otherYear = year === null ? { makersMarkYear: { not: null } } : { OR: [{ makersMarkYear: null }, { makersMarkYear: { not: year } }] }
  await tx.exhibitor.updateMany({
    where: { id, OR: [{ assayNumber: { not: assayNumber } }, { makersMark: { not: makersMark } }, otherYear] },
    data: { assayCheckedAt: null, assayCheckedById: null, assayNote: '' },
  })
}

/**
 * The address of a new company; it stays what it was at first, whatever the company calls itself later.
 * @param slugTaken somebody else has just taken the address tried first: a random one is made
 */
export async function slugFor({ brandRu, brandEn }: Pick<CompanyForm, 'brandRu' | 'brandEn'>, slugTaken: boolean, tx: Transaction): Promise<string> {
  const brand = brandEn || brandRu
  if (slugTaken) return `${slugOf(brand, 'exhibitor')}-${newCode(6).toLowerCase()}`
  const similar = await tx.exhibitor.findMany({ where: { slug: { startsWith: slugOf(brand, 'exhibitor') } }, select: { slug: true } })
  const taken = new Set(similar.map((row) => row.slug))
  return freeSlug(brand, (slug) => taken.has(slug), 'exhibitor')
}

/** What the directory's search looks at: only what its page shows. */
export function searchTextOf(c: Pick<CompanyForm, 'brandRu' | 'brandEn' | 'cityRu' | 'cityEn' | 'descriptionRu' | 'descriptionEn'>): string {
  return foldText([c.brandRu, c.brandEn, c.cityRu, c.cityEn, c.descriptionRu, c.descriptionEn].join(' '))
}
