import type { Database } from '~/db/client.server'
import { causeOf, inTransaction } from '~/db/transaction.server'
import { lockApplication } from '../application/draft.server'
import { mayOrderServices } from '../application/application.rules'
import { writeAudit } from '../audit/audit.commands.server'
import type { OrderForm, ServiceForm } from './service.schema'
import { changeOrder, isLate, priceNow, type OrderChange } from './service.rules'

type Author = { editionId: string; actorId: string; now: Date }

/** Adds a service to what an edition offers. */
export async function createService({ form, editionId, actorId, now }: { form: ServiceForm } & Author, db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id } = await tx.service.create({ data: { ...form, editionId } })
    await writeAudit(tx, { actorId, action: 'service.create', subject: `service:${id}`, details: { name: form.nameRu }, now })
  })
}

/** Changes a service. Who has ordered it keeps the price of their order. @returns `gone` when this edition has no such service */
export function updateService(
  { id, form, editionId, actorId, now }: { id: string; form: ServiceForm } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'gone' }> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.service.updateMany({ where: { id, editionId }, data: form })
    if (count !== 1) return { ok: false, code: 'gone' }
    await writeAudit(tx, { actorId, action: 'service.update', subject: `service:${id}`, details: { name: form.nameRu }, now })
    return { ok: true }
  })
}

/** Removes a service. @returns `in-use` when somebody has ordered it: the foreign key decides; `gone` when it is not there */
export async function removeService(
  { id, editionId, actorId, now }: { id: string } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'in-use' | 'gone' }> {
  try {
    return await inTransaction(db, async (tx) => {
      const service = await tx.service.findFirst({ where: { id, editionId }, select: { nameRu: true } })
      const { count } = await tx.service.deleteMany({ where: { id, editionId } })
      if (!service || count !== 1) return { ok: false, code: 'gone' } as const
      await writeAudit(tx, { actorId, action: 'service.remove', subject: `service:${id}`, details: { name: service.nameRu }, now })
      return { ok: true } as const
    })
  } catch (error) {
    if (causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'in-use' }
    throw error
  }
}

/**
 * An exhibitor says how many of a service they want in all; what is new costs what it costs today. Steps of
 * one application follow one another, so that no order is lost or counted twice.
 */
export function orderService(
  { applicationId, userId, form, now }: { applicationId: string; userId: string; form: OrderForm; now: Date },
  db: Database,
): Promise<OrderChange> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId }, now, tx)
    if (!application) return { ok: false, code: 'wrong-state' }
    const { edition } = application
    const service = await tx.service.findFirst({ where: { id: form.service, editionId: edition.id } })
    const late = isLate(edition.lateFrom, now)
    const change = changeOrder(form.quantity, {
      draft: application.state === 'draft',
      mayOrder: mayOrderServices(application, edition, now),
      service,
      orders: application.services.filter((order) => order.serviceId === form.service),
      late,
    })
    if (!change.ok || !change.ordered || !service) return change
    const { quantity } = change.ordered
    const key = { applicationId, serviceId: service.id, late: change.ordered.late }
    // Of two prices only one is left once there are fewer than the other alone.
    if (change.ordered.late !== late) await tx.serviceOrder.deleteMany({ where: { ...key, late } })
    if (quantity === 0) await tx.serviceOrder.deleteMany({ where: key })
    else {
      const price = priceNow(service.price, key.late, edition.latePercent)
      // A draft is priced by today; what was sent keeps its price, and more is added at it.
      const data = { quantity, orderedAt: now, ...(application.state === 'draft' ? { price } : {}) }
      const { count } = await tx.serviceOrder.updateMany({ where: key, data })
      if (count === 0) await tx.serviceOrder.create({ data: { ...key, quantity, price, orderedAt: now } })
    }
    await tx.application.update({ where: { id: applicationId }, data: { version: { increment: 1 } } })
    await writeAudit(tx, {
      actorId: userId,
      action: 'service.order',
      subject: `application:${applicationId}`,
      details: { brand: application.exhibitor.brandRu, name: service.nameRu, quantity: form.quantity },
      now,
    })
    return change
  })
}
