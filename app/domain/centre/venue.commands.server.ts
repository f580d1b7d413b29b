import type { Database } from '~/db/client.server'
import { causeOf, inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { writeAudit } from '../audit/audit.commands.server'
import { plansChanged } from '../schedule/plan-change.server'
import type { VenueForm } from './centre.schema'

type Author = { centreId: string; actorId: string; now: Date }

/** Adds a venue to a centre. Its address inside the centre is made of its name and never changes. */
export async function createVenue(venue: { form: VenueForm } & Author, db: Database): Promise<{ id: string }> {
  const { centreId, now } = venue
  for (;;) {
    try {
      return await inTransaction(db, async (tx) => {
        await plansChanged(tx)
        const taken = new Set((await tx.venue.findMany({ where: { centreId }, select: { slug: true } })).map((row) => row.slug))
        const slug = freeSlug(venue.form.nameEn || venue.form.nameRu, (wish) => taken.has(wish), 'venue')
        const { id } = await tx.venue.create({ data: { ...venue.form, centreId, slug, createdAt: now, updatedAt: now } })
        await writeAudit(tx, { actorId: venue.actorId, action: 'venue.create', subject: `venue:${id}`, details: { name: venue.form.nameRu }, now })
        return { id }
      })
    } catch (error) {
      // Another venue took the address in the meantime: the next free one is another.
      if (!isUniqueViolation(error, 'Venue', ['centreId', 'slug'])) throw error
    }
  }
}

/** Changes a venue. @returns `gone` when this centre has no such venue */
export function updateVenue(change: { id: string; form: VenueForm } & Author, db: Database): Promise<{ ok: true } | { ok: false; code: 'gone' }> {
  return inTransaction(db, async (tx) => {
    await plansChanged(tx)
    const where = { id: change.id, centreId: change.centreId }
    const { count } = await tx.venue.updateMany({ where, data: { ...change.form, updatedAt: change.now } })
    if (count !== 1) return { ok: false, code: 'gone' } as const
    await writeAudit(tx, { actorId: change.actorId, action: 'venue.update', subject: `venue:${change.id}`, details: { name: change.form.nameRu }, now: change.now })
    return { ok: true } as const
  })
}

/** Removes a venue that no hall stands in: the foreign keys decide. @returns `in-use` when one does, `gone` when this centre has no such venue */
export async function removeVenue(removal: { id: string } & Author, db: Database): Promise<{ ok: true } | { ok: false; code: 'in-use' | 'gone' }> {
  try {
    return await inTransaction(db, async (tx) => {
      await plansChanged(tx)
      const where = { id: removal.id, centreId: removal.centreId }
      const venue = await tx.venue.findFirst({ where, select: { nameRu: true } })
      const { count } = await tx.venue.deleteMany({ where })
      if (!venue || count !== 1) return { ok: false, code: 'gone' } as const
      await writeAudit(tx, { actorId: removal.actorId, action: 'venue.remove', subject: `venue:${removal.id}`, details: { name: venue.nameRu }, now: removal.now })
      return { ok: true } as const
    })
  } catch (error) {
    if (causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'in-use' }
    throw error
  }
}
