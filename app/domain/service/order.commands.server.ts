import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { mayOrderServices } from '../application/application.rules'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { tellExhibitorOfOrder, tellOrganizersOfOrder, type OrderNews } from './order.mail.server'
import { changeOrder, isLate, priceNow, type Ordered, type OrderChange } from './service.rules'
import type { OrderForm, ReorderForm } from './service.schema'

type Asked = { applicationId: string; now: Date; baseUrl: string }

/**
 * An exhibitor says how many of a service they want in all; what is new costs what it costs today. Once there is
 * an invoice, organisers are told, because it does not have the new order.
 */
export function orderService({ applicationId, userId, form, now, baseUrl }: Asked & { userId: string; form: OrderForm }, db: Database): Promise<OrderChange> {
  return inTransaction(db, async (tx) => {
    // Orders of one application follow one another, so that none is lost or counted twice.
    const application = await lockApplication({ applicationId, userId }, now, tx)
    if (!application) return { ok: false, code: 'wrong-state' }
    const { change, news } = await order(application, { form, actorId: userId, mayTakeBack: application.state === 'draft', now }, tx)
    const invoice = news && (await tx.document.findFirst({ where: { applicationId, kind: 'invoice' }, select: { id: true } }))
    if (invoice) await tellOrganizersOfOrder(news, { baseUrl, now }, tx)
    return change
  })
}

/**
 * An organiser makes an order less, or more, for an exhibitor, who is told. `stale` when the application has
 * changed since the organiser saw it.
 */
export function reorderService(
  { applicationId, organizerId, form, now, baseUrl }: Asked & { organizerId: string; form: ReorderForm },
  db: Database,
): Promise<OrderChange | { ok: false; code: 'stale' }> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: null }, now, tx)
    if (!application) return { ok: false, code: 'wrong-state' } as const
    if (application.version !== form.version) return { ok: false, code: 'stale' } as const
    const { change, news } = await order(application, { form, reason: form.reason, actorId: organizerId, mayTakeBack: true, now }, tx)
    if (news) await tellExhibitorOfOrder(news, { reason: form.reason, baseUrl, now }, tx)
    return change
  })
}

type Order = { form: OrderForm; reason?: string; actorId: string; mayTakeBack: boolean; now: Date }

/** Changes the orders of one service; news where something did change. */
async function order(
  application: LockedApplication,
  { form, reason, actorId, mayTakeBack, now }: Order,
  tx: Transaction,
): Promise<{ change: OrderChange; news: OrderNews | null }> {
  const { edition } = application
  const service = await tx.service.findFirst({ where: { id: form.service, editionId: edition.id } })
  const late = isLate(edition.lateFrom, now)
  const orders = application.services.filter((row) => row.serviceId === form.service)
  const today = { late, price: service ? priceNow(service.price, late, edition.latePercent) : 0, now }
  const change = changeOrder(form.quantity, { mayOrder: mayOrderServices(application, edition, now), mayTakeBack, service, orders, today })
  if (!change.ok || !change.orders || !service) return { change, news: null }
  await write({ applicationId: application.id, serviceId: service.id }, change.orders, tx)
  const { version } = await tx.application.update({ where: { id: application.id }, data: { version: { increment: 1 } } })
  const was = orders.reduce((sum, { quantity }) => sum + quantity, 0)
  await writeAudit(tx, {
    actorId,
    action: 'service.order',
    subject: `application:${application.id}`,
    details: { brand: application.exhibitor.brandRu, name: service.nameRu, was, quantity: form.quantity, ...(reason ? { reason } : {}) },
    now,
  })
  return { change, news: { application: { ...application, version }, service, was, quantity: form.quantity } }
}

/** The orders of a service as they are to be: rows of other prices go. */
async function write(of: { applicationId: string; serviceId: string }, orders: readonly Ordered[], tx: Transaction) {
  const prices = orders.map(({ late, price }) => ({ late, price }))
  await tx.serviceOrder.deleteMany({ where: { ...of, NOT: { OR: prices } } })
  for (const { late, price, quantity, orderedAt } of orders) {
    const row = { ...of, late, price }
    await tx.serviceOrder.upsert({
      where: { applicationId_serviceId_late_price: row },
      create: { ...row, quantity, orderedAt },
      update: { quantity, orderedAt },
    })
  }
}

