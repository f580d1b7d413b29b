import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { formats } from '../session/session.schema'
import type { ConflictRulesForm } from './conflict-rules.schema'
import { planChanged } from './plan-change.server'
import { conflictKinds, ruleLevels } from './schedule.rules'

/** Sets what each kind of conflict means in an edition, and which formats have a lowest age mark. */
export async function setConflictRules({ editionId, form, actorId, now }: { editionId: string; form: ConflictRulesForm; actorId: string; now: Date }, db: Database): Promise<void> {
  const levels = Object.fromEntries(conflictKinds.map((kind) => [kind, form[`level-${kind}`]]))
  const ages = Object.fromEntries(formats.flatMap((format) => (form[`age-${format}`] > 0 ? [[format, form[`age-${format}`]]] : [])))
  await inTransaction(db, async (tx) => {
    await planChanged(tx, editionId)
    await tx.edition.update({ where: { id: editionId }, data: { conflictRules: JSON.stringify({ levels, ages }), updatedAt: now } })
    const named = Object.fromEntries(ruleLevels.map((level) => [level, conflictKinds.filter((kind) => levels[kind] === level).join(', ')]))
    await writeAudit(tx, { actorId, action: 'edition.rules', subject: `edition:${editionId}`, details: named, now })
  })
}
