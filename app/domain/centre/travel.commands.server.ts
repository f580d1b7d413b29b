import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { plansChanged } from '../schedule/plan-change.server'
import type { TravelForm } from './centre.schema'

type Author = { actorId: string; now: Date }
type Outcome = { ok: true } | { ok: false; code: 'gone' }

/** The ends of a way in the order in which it is kept: it takes as long in either direction. */
function ends({ fromId, toId }: TravelForm) {
  return fromId < toId ? { fromId, toId } : { fromId: toId, toId: fromId }
}

/** Says how long it takes between two venues of a centre; without minutes nothing is known any more. @returns `gone` when they are not both venues of it */
export function setVenueTravel({ form, centreId, actorId, now }: { form: TravelForm; centreId: string } & Author, db: Database): Promise<Outcome> {
  const pair = ends(form)
  return inTransaction(db, async (tx) => {
    await plansChanged(tx)
    const venues = await tx.venue.findMany({ where: { id: { in: [pair.fromId, pair.toId] }, centreId }, select: { nameRu: true }, orderBy: { position: 'asc' } })
    if (venues.length !== 2) return { ok: false, code: 'gone' } as const
    if (form.minutes === '') await tx.venueTravel.deleteMany({ where: pair })
    else await tx.venueTravel.upsert({ where: { fromId_toId: pair }, create: { ...pair, minutes: form.minutes }, update: { minutes: form.minutes } })
    await writeAudit(tx, { actorId, action: 'venue.travel', subject: `venue:${pair.fromId}`, details: { name: venues.map((venue) => venue.nameRu).join(' — '), minutes: form.minutes }, now })
    return { ok: true } as const
  })
}

/** The same between the cities of two centres. */
export function setCentreTravel({ form, actorId, now }: { form: TravelForm } & Author, db: Database): Promise<Outcome> {
  const pair = ends(form)
  return inTransaction(db, async (tx) => {
    await plansChanged(tx)
    const centres = await tx.centre.findMany({ where: { id: { in: [pair.fromId, pair.toId] } }, select: { cityRu: true }, orderBy: { position: 'asc' } })
    if (centres.length !== 2) return { ok: false, code: 'gone' } as const
    if (form.minutes === '') await tx.centreTravel.deleteMany({ where: pair })
    else await tx.centreTravel.upsert({ where: { fromId_toId: pair }, create: { ...pair, minutes: form.minutes }, update: { minutes: form.minutes } })
    await writeAudit(tx, { actorId, action: 'centre.travel', subject: `centre:${pair.fromId}`, details: { name: centres.map((centre) => centre.cityRu).join(' — '), minutes: form.minutes }, now })
    return { ok: true } as const
  })
}
