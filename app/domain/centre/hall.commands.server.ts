import type { Database, Transaction } from '~/db/client.server'
import { causeOf, inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { writeAudit } from '../audit/audit.commands.server'
import { plansChanged } from '../schedule/plan-change.server'
import type { HallForm } from './centre.schema'
import { parseHours } from './hours-text.rules'

type Author = { centreId: string; actorId: string; now: Date }

/** Adds a hall to a centre. Its address inside the centre is made of its name and never changes. @returns `venue-unknown` when this centre has no such venue */
export async function createHall(hall: { form: HallForm } & Author, db: Database): Promise<{ ok: true; id: string } | { ok: false; code: 'venue-unknown' }> {
  const { centreId, now } = hall
  for (;;) {
    try {
      return await inTransaction(db, async (tx) => {
        if (!(await isVenueOf(hall, tx))) return { ok: false, code: 'venue-unknown' } as const
        await plansChanged(tx)
        const taken = new Set((await tx.hall.findMany({ where: { centreId }, select: { slug: true } })).map((row) => row.slug))
        const slug = freeSlug(hall.form.nameEn || hall.form.nameRu, (wish) => taken.has(wish), 'hall')
        const { id } = await tx.hall.create({ data: { ...rowOf(hall.form), centreId, slug, createdAt: now, updatedAt: now } })
        await writeAudit(tx, { actorId: hall.actorId, action: 'hall.create', subject: `hall:${id}`, details: { name: hall.form.nameRu }, now })
        return { ok: true, id } as const
      })
    } catch (error) {
      // Another hall took the address in the meantime: the next free one is another.
      if (!isUniqueViolation(error, 'Hall', ['centreId', 'slug'])) throw error
    }
  }
}

/** Changes a hall. @returns `gone` when this centre has no such hall, `venue-unknown` when it has no such venue */
export async function updateHall(
  change: { id: string; form: HallForm } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'gone' | 'venue-unknown' }> {
  return inTransaction(db, async (tx) => {
    if (!(await isVenueOf(change, tx))) return { ok: false, code: 'venue-unknown' } as const
    await plansChanged(tx)
    const where = { id: change.id, centreId: change.centreId }
    const { count } = await tx.hall.updateMany({ where, data: { ...rowOf(change.form), updatedAt: change.now } })
    if (count !== 1) return { ok: false, code: 'gone' } as const
    await writeAudit(tx, { actorId: change.actorId, action: 'hall.update', subject: `hall:${change.id}`, details: { name: change.form.nameRu }, now: change.now })
    return { ok: true } as const
  })
}

/**
 * Removes a hall that nothing refers to.
 * @returns `in-use` when sessions or a floor plan stand in it: the foreign keys decide; `gone` when this
 *   centre has no such hall
 */
export async function removeHall(
  removal: { id: string } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'in-use' | 'gone' }> {
  try {
    return await inTransaction(db, async (tx) => {
      await plansChanged(tx)
      const where = { id: removal.id, centreId: removal.centreId }
      const hall = await tx.hall.findFirst({ where, select: { nameRu: true } })
      const { count } = await tx.hall.deleteMany({ where })
      if (!hall || count !== 1) return { ok: false, code: 'gone' } as const
      await writeAudit(tx, { actorId: removal.actorId, action: 'hall.remove', subject: `hall:${removal.id}`, details: { name: hall.nameRu }, now: removal.now })
      return { ok: true } as const
    })
  } catch (error) {
    if (causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'in-use' }
    throw error
  }
}

function rowOf({ capacity, venueId, hours, ...form }: HallForm) {
  return { ...form, venueId: venueId || null, hours: JSON.stringify(parseHours(hours) ?? []), capacity: capacity === '' ? null : capacity }
}

async function isVenueOf({ form, centreId }: { form: HallForm; centreId: string }, tx: Transaction): Promise<boolean> {
  return form.venueId === '' || (await tx.venue.count({ where: { id: form.venueId, centreId } })) === 1
}
