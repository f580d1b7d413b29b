import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import type { Prisma } from '~/db/generated/sqlite/client'
import { transitions } from '../application/application.transitions'
import { inTurn, targetOf, type WishTarget } from './wish.rules'

/** A wish as pages show it: a booth with its hall, or a category. */
export type Wish = { target: WishTarget; booth: { id: string; code: string; hall: LocalizedText } | null; category: LocalizedText | null }

/** What an application wishes for, the dearest first. */
export async function wishesOf(applicationId: string, db: Db): Promise<Wish[]> {
  const rows = await db.boothWish.findMany({
    where: { applicationId },
    orderBy: { rank: 'asc' },
    include: { booth: { include: { plan: { include: { hall: true } } } }, category: true },
  })
  return rows.map(({ booth, category, ...row }) => ({
    target: targetOf(row),
    booth: booth && { id: booth.id, code: booth.code, hall: { ru: booth.plan.hall.nameRu, en: booth.plan.hall.nameEn } },
    category: category && { ru: category.nameRu, en: category.nameEn },
  }))
}

/** The categories of an edition that can be wished for. */
export async function wishableCategories(editionId: string, db: Db) {
  const rows = await db.boothCategory.findMany({
    where: { editionId, booths: { some: { blocked: false } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, nameRu: true, nameEn: true },
  })
  return rows.map(({ id, nameRu, nameEn }) => ({ target: `category:${id}` as WishTarget, name: { ru: nameRu, en: nameEn } }))
}

/** Whom a booth may be offered: sent, without a booth, and nothing decided about them that they do not know yet. */
export const mayBeAsked = {
  state: { in: [...transitions['accept-offer'].from] },
  pendingVerb: null,
  submittedAt: { not: null },
  claims: { none: {} },
} satisfies Prisma.ApplicationWhereInput

/**
 * The applications that may be asked and wish for a booth, or for one of its category,
 * in the order in which they are asked. Whoever named both is there once.
 */
export async function wishersOf(boothId: string, db: Db) {
  const booth = await db.booth.findUnique({ where: { id: boothId }, select: { categoryId: true } })
  if (!booth) return []
  const rows = await db.application.findMany({
    where: {
      ...mayBeAsked,
      wishes: { some: { OR: [{ boothId }, { categoryId: booth.categoryId }] } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, submittedAt: true, exhibitor: { select: { brandRu: true, brandEn: true } }, wishes: { where: { boothId }, select: { rank: true } } },
  })
  return inTurn(
    rows.map(({ id, state, submittedAt, exhibitor, wishes }) => ({
      applicationId: id,
      state,
      submittedAt,
      brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
      exact: wishes.length > 0,
    })),
  )
}
