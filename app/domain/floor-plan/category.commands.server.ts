import type { Database } from '~/db/client.server'
import { causeOf, inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { writeAudit } from '../audit/audit.commands.server'
import type { CategoryForm } from './category.schema'

type Author = { editionId: string; actorId: string; now: Date }

/** Adds a category of booths to an edition. Its code is made of its name and never changes. */
export async function createCategory({ form, editionId, actorId, now }: { form: CategoryForm } & Author, db: Database): Promise<{ id: string }> {
  for (;;) {
    try {
      return await inTransaction(db, async (tx) => {
        const own = await tx.boothCategory.findMany({ where: { editionId }, select: { code: true } })
        const taken = new Set(own.map((row) => row.code))
        const code = freeSlug(form.nameEn || form.nameRu, (wish) => taken.has(wish), 'category').slice(0, 40)
        const { id } = await tx.boothCategory.create({ data: { ...form, editionId, code, position: own.length } })
        await writeAudit(tx, { actorId, action: 'category.create', subject: `category:${id}`, details: { name: form.nameRu, rate: form.rate }, now })
        return { id }
      })
    } catch (error) {
      // Another category took the code in the meantime: the next free one is another.
      if (!isUniqueViolation(error, 'BoothCategory', ['editionId', 'code'])) throw error
    }
  }
}

/** Renames a category, or sets its rate. @returns `gone` when the edition has no such category */
export async function updateCategory(
  { id, form, editionId, actorId, now }: { id: string; form: CategoryForm } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'gone' }> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.boothCategory.updateMany({ where: { id, editionId }, data: form })
    if (count !== 1) return { ok: false, code: 'gone' } as const
    await writeAudit(tx, { actorId, action: 'category.update', subject: `category:${id}`, details: { name: form.nameRu, rate: form.rate }, now })
    return { ok: true } as const
  })
}

/** Removes a category. @returns `in-use` when booths are of it: the foreign key decides; `gone` when there is none */
export async function removeCategory(
  { id, editionId, actorId, now }: { id: string } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'in-use' | 'gone' }> {
  try {
    return await inTransaction(db, async (tx) => {
      const category = await tx.boothCategory.findFirst({ where: { id, editionId }, select: { nameRu: true } })
      const { count } = await tx.boothCategory.deleteMany({ where: { id, editionId } })
      if (!category || count !== 1) return { ok: false, code: 'gone' } as const
      await writeAudit(tx, { actorId, action: 'category.remove', subject: `category:${id}`, details: { name: category.nameRu }, now })
      return { ok: true } as const
    })
  } catch (error) {
    if (causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'in-use' }
    throw error
  }
}
