import type { Transaction } from '~/db/client.server'
import { foldText } from '~/lib/search-text'
import { freeSlug, slugOf } from '~/lib/slug'
import { newCode } from '~/lib/tokens.server'
import type { Fineness, Stone, Technique, Trade } from './craft.rules'
import { chosenFirst } from '../team/chosen.rules'
import { companyColumns, requisiteFields, type CompanyForm } from './exhibitor.schema'
import { requisitesLock } from './profile.queries.server'

/**
 * Writes the company a user acts for: the one they are a member of, or a new one they become the owner
 * of. Somebody else's company cannot be reached: membership stands in the where-clause. Requisites that
 * they may not change stay what they are.
 * @param slugTaken somebody else has just taken the address tried first: a random one is made
 * @returns its id, and whether it is new
 */
export async function writeCompany(
  { company, editionId, userId, slugTaken, now }: { company: CompanyForm; editionId: string; userId: string; slugTaken: boolean; now: Date },
  tx: Transaction,
): Promise<{ exhibitorId: string; created: boolean }> {
  // The first save pressed twice must not make two companies: the second one waits here for the first.
  await tx.user.update({ where: { id: userId }, data: { id: userId } })
  const centre = company.centreId === '' ? null : await tx.centre.findUnique({ where: { id: company.centreId } })
  const columns = companyColumns(company)
  const data = { ...columns, centreId: centre?.id ?? null, searchText: searchTextOf(columns) }

  const membership = await companyOf(userId, tx)
  if (membership) {
    const { exhibitorId } = membership
    // Papers are issued under the application's lock: whoever comes second here sees what the first did.
    await tx.application.updateMany({ where: { editionId, exhibitorId }, data: { updatedAt: now } })
    const locked = await requisitesLock({ exhibitorId, editionId, userId }, tx)
    await forgetAssayCheck(exhibitorId, columns, tx)
    await tx.exhibitor.updateMany({
      where: { id: exhibitorId, members: { some: { userId } } },
      data: { ...(locked ? withoutRequisites(data) : data), version: { increment: 1 } },
    })
    return { exhibitorId, created: false }
  }
  const slug = await slugFor(company, slugTaken, tx)
  const exhibitor = await tx.exhibitor.create({
    data: { ...data, slug, createdAt: now, members: { create: { userId, createdAt: now } } },
  })
  return { exhibitorId: exhibitor.id, created: true }
}

function withoutRequisites<T extends object>(columns: T): Partial<T> {
  const locked: readonly string[] = requisiteFields
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !locked.includes(name))) as Partial<T>
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

/** The company somebody acts for. */
function companyOf(userId: string, tx: Transaction) {
  return tx.exhibitorMember.findFirst({ where: { userId }, orderBy: [...chosenFirst] })
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
