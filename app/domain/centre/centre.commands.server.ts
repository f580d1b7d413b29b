import type { Database } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { writeAudit } from '../audit/audit.commands.server'
import { plansChanged } from '../schedule/plan-change.server'
import type { CentreForm } from './centre.schema'

type Author = { actorId: string; now: Date }

/** Words that are pages of their own beside the centres'. */
const reserved = ['new']

/** Adds a jewellery centre. Its address is made of its city and never changes. */
export async function createCentre(centre: { form: CentreForm } & Author, db: Database): Promise<{ id: string; slug: string }> {
  for (;;) {
    try {
      return await inTransaction(db, async (tx) => {
        const taken = new Set([...reserved, ...(await tx.centre.findMany({ select: { slug: true } })).map((row) => row.slug)])
        const { cityRu, cityEn } = centre.form
        const slug = freeSlug(cityEn || cityRu, (wish) => taken.has(wish), 'centre')
        const { id } = await tx.centre.create({ data: { ...centre.form, slug, createdAt: centre.now, updatedAt: centre.now } })
        await writeAudit(tx, { actorId: centre.actorId, action: 'centre.create', subject: `centre:${id}`, details: { name: centre.form.nameRu }, now: centre.now })
        return { id, slug }
      })
    } catch (error) {
      // Another centre took the address in the meantime: the next free one is another.
      if (!isUniqueViolation(error, 'Centre', ['slug'])) throw error
    }
  }
}

/**
 * Changes a centre. With another time zone its sessions keep their instants: local times shift.
 * @returns whether the zone is another one and sessions with a time are affected
 */
export async function updateCentre(change: { id: string; form: CentreForm } & Author, db: Database): Promise<{ shifted: boolean }> {
  return inTransaction(db, async (tx) => {
    await plansChanged(tx)
    const before = await tx.centre.findUniqueOrThrow({ where: { id: change.id }, select: { timeZone: true } })
    await tx.centre.update({ where: { id: change.id }, data: { ...change.form, updatedAt: change.now } })
    const zoneChanged = before.timeZone !== change.form.timeZone
    const affected = zoneChanged ? await tx.slot.count({ where: { session: { centreId: change.id }, startsAt: { not: null } } }) : 0
    await writeAudit(tx, {
      actorId: change.actorId,
      action: 'centre.update',
      subject: `centre:${change.id}`,
      details: { name: change.form.nameRu, ...(zoneChanged && { timeZone: `${before.timeZone} → ${change.form.timeZone}` }) },
      now: change.now,
    })
    return { shifted: affected > 0 }
  })
}
