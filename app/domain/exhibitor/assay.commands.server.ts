import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import type { AssayCheckForm } from './assay.schema'

/**
 * An organiser has looked at the registration and the mark of an application's company by hand, and notes
 * what they found. What they saw must still be what stands there: else `stale`.
 */
export function checkAssay(
  { applicationId, form, organizerId, now }: { applicationId: string; form: AssayCheckForm; organizerId: string; now: Date },
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.exhibitor.updateMany({
      where: { applications: { some: { id: applicationId } }, precious: true, assayNumber: form.assayNumber, makersMark: form.makersMark },
      data: { assayCheckedAt: now, assayCheckedById: organizerId, assayNote: form.note },
    })
    if (count !== 1) return { ok: false, code: 'stale' }
    await writeAudit(tx, { actorId: organizerId, action: 'exhibitor.assay', subject: `application:${applicationId}`, details: form.note ? { reason: form.note } : {}, now })
    return { ok: true }
  })
}
