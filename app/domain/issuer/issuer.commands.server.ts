import type { Database } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { issuerColumns, type IssuerForm } from './issuer.schema'

type Saving = { editionId: string; form: IssuerForm; actorId: string; now: Date }

/** Writes the organiser's own requisites. Papers already issued keep those they were issued with. */
export async function saveIssuer(saving: Saving, db: Database): Promise<void> {
  const write = () =>
    inTransaction(db, async (tx) => {
      const { editionId, now } = saving
      const data = { ...issuerColumns(saving.form), updatedAt: now }
      const { count } = await tx.issuer.updateMany({ where: { editionId }, data })
      if (count === 0) await tx.issuer.create({ data: { editionId, ...data } })
      await writeAudit(tx, { actorId: saving.actorId, action: 'issuer.save', subject: `edition:${editionId}`, now })
    })
  try {
    await write()
  } catch (error) {
    // Two who write the first one at once: the second finds it there now.
    if (!isUniqueViolation(error, 'Issuer', ['editionId'])) throw error
    await write()
  }
}
