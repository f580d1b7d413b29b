import type { Database } from '~/db/client.server'
import { causeOf, inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import type { ServiceForm } from './service.schema'

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
