import type { Database } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import type { SavedFilterForm } from './saved-filter.schema'

/**
 * Keeps a filter under a name.
 * @param save `query` is the query of the table's address
 * @returns `taken` when this organiser has another of that name
 */
export async function saveFilter(
  { form, query, organizerId, now }: { form: SavedFilterForm; query: string; organizerId: string; now: Date },
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'taken' }> {
  try {
    await inTransaction(db, async (tx) => {
      const { id } = await tx.savedFilter.create({ data: { ...form, query, organizerId, createdAt: now } })
      await writeAudit(tx, { actorId: organizerId, action: 'filter.save', subject: `filter:${id}`, details: { name: form.name, shared: form.shared }, now })
    })
    return { ok: true }
  } catch (error) {
    if (isUniqueViolation(error, 'SavedFilter', ['organizerId', 'name'])) return { ok: false, code: 'taken' }
    throw error
  }
}

/** Removes a filter of one's own; one that is gone, or somebody else's, stays as it is. */
export async function removeFilter({ id, organizerId, now }: { id: string; organizerId: string; now: Date }, db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const own = await tx.savedFilter.findFirst({ where: { id, organizerId }, select: { name: true } })
    const { count } = await tx.savedFilter.deleteMany({ where: { id, organizerId } })
    if (own && count === 1) await writeAudit(tx, { actorId: organizerId, action: 'filter.remove', subject: `filter:${id}`, details: { name: own.name }, now })
  })
}
