import type { Database } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import type { QuietVerb } from './application.rules'
import type { BulkForm } from './bulk.schema'
import { decideApplication, decideQuietly } from './decision.commands.server'

type Bulk = {
  /** Made when the confirmation was shown: the same run pressed twice decides once. */
  bulkId: string
  editionId: string
  form: BulkForm
  /** What was shown: applications and their versions. */
  seen: readonly { applicationId: string; version: number }[]
  organizerId: string
  baseUrl: string
  now: Date
}

/**
 * Takes one decision about many applications. The run is written down first, then each application is
 * decided in a transaction of its own, so that one that cannot be holds up no other; what came of each is in
 * bulkReport. Applications of other editions are left out.
 * @returns false when none is left; then nothing is written down
 */
export async function decideMany({ bulkId, editionId, form, seen, organizerId, baseUrl, now }: Bulk, db: Database): Promise<boolean> {
  const { verb, reason, quietly } = form
  try {
    const written = await inTransaction(db, async (tx) => {
      const known = await tx.application.findMany({ where: { editionId, id: { in: seen.map((one) => one.applicationId) } }, select: { id: true } })
      const ids = new Set(known.map(({ id }) => id))
      const rows = seen.filter((one) => ids.has(one.applicationId)).map((one) => ({ bulkId, ...one }))
      if (rows.length === 0) return false
      await tx.bulkDecision.create({ data: { id: bulkId, editionId, verb, reason, quietly, organizerId, createdAt: now } })
      await tx.bulkDecisionRow.createMany({ data: rows })
      await writeAudit(tx, { actorId: organizerId, action: 'bulk.decide', subject: `bulk:${bulkId}`, details: { verb, quietly, applications: rows.length }, now })
      return true
    })
    if (!written) return false
  } catch (error) {
    // The run is there already: the button was pressed twice.
    if (!isUniqueViolation(error, 'BulkDecision', ['id'])) throw error
  }
  await continueBulk({ bulkId, editionId, baseUrl, now }, db)
  return true
}

/** Decides what a run has left undone: all of it at first, the rest after it was interrupted, nothing when it is complete. */
export async function continueBulk({ bulkId, editionId, baseUrl, now }: Pick<Bulk, 'bulkId' | 'editionId' | 'baseUrl' | 'now'>, db: Database): Promise<void> {
  const bulk = await db.bulkDecision.findFirst({ where: { id: bulkId, editionId }, include: { rows: { where: { outcome: '' } } } })
  if (!bulk) return
  for (const { applicationId, version } of bulk.rows) {
    await inTransaction(db, async (tx) => {
      // Whoever changes the row first decides; the other finds it taken.
      const { count } = await tx.bulkDecisionRow.updateMany({ where: { bulkId, applicationId, outcome: '' }, data: { outcome: 'done' } })
      if (count === 0) return
      const wish = { applicationId, version, verb: bulk.verb as QuietVerb, reason: bulk.reason, organizerId: bulk.organizerId, now }
      const decision = bulk.quietly ? await decideQuietly(wish, tx) : await decideApplication({ ...wish, baseUrl }, tx)
      if (decision.ok) return
      await tx.bulkDecisionRow.update({ where: { bulkId_applicationId: { bulkId, applicationId } }, data: { outcome: decision.code } })
    })
  }
}
