import type { Db } from '~/db/client.server'

export type SavedFilter = {
  id: string
  name: string
  /** Query of the table's address. */
  query: string
  shared: boolean
  /** Whether it is theirs to remove. */
  own: boolean
}

const byName = new Intl.Collator('ru')

/** The filters an organiser sees: their own, and what other organisers of the festival share; by name. */
export async function savedFilters(organizerId: string, db: Db): Promise<SavedFilter[]> {
  const rows = await db.savedFilter.findMany({
    where: { OR: [{ organizerId }, { shared: true, organizer: { festivalOrganizer: { isNot: null } } }] },
  })
  return rows
    .map(({ id, name, query, shared, organizerId: owner }) => ({ id, name, query, shared, own: owner === organizerId }))
    .sort((a, b) => byName.compare(a.name, b.name))
}
