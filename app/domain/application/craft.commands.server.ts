import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { finenesses, parseKeys, stones, techniques } from '../exhibitor/craft.rules'
import { writeCraft } from '../exhibitor/exhibitor.commands.server'
import { mayChangeCraft } from './application.rules'
import { parseProducts, shownProducts, type CraftForm } from './application.schema'
import { lockApplication, type LockedApplication } from './draft.server'

export type CraftRefusal =
  /** They do not take part (any more), or it is not theirs. */
  | 'wrong-state'
  /** A colleague changed the company since the page was opened. */
  | 'stale'

type ChangeCraft = { applicationId: string; userId: string; form: CraftForm; now: Date }

/**
 * What a company that takes part shows and works with becomes something else; the directory follows at once, the
 * log says what came and what went. Saved as it was, nothing happens.
 */
export function changeCraft({ applicationId, userId, form, now }: ChangeCraft, db: Database): Promise<{ ok: true } | { ok: false; code: CraftRefusal }> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId }, now, tx)
    if (!application || !mayChangeCraft(application)) return { ok: false, code: 'wrong-state' } as const
    const { exhibitor } = application
    // Its row decides between two colleagues: who comes later finds another version.
    const { count } = await tx.exhibitor.updateMany({ where: { id: exhibitor.id, version: form.version }, data: { version: { increment: 1 } } })
    if (count !== 1) return { ok: false, code: 'stale' } as const
    const shown = shownProducts(form)
    const changes = differences(application, { ...form, products: shown })
    if (Object.keys(changes).length === 0) return { ok: true } as const
    await writeCraft({ exhibitorId: exhibitor.id, craft: { ...form, techniques: techniques.filter((key) => shown.includes(key)) } }, tx)
    await tx.application.update({ where: { id: applicationId }, data: { products: JSON.stringify(shown), version: { increment: 1 } } })
    const details = { brand: exhibitor.brandRu, ...changes }
    await writeAudit(tx, { actorId: userId, action: 'exhibitor.craft-changed', subject: `application:${applicationId}`, details, now })
    return { ok: true } as const
  })
}

/** What came and what went, as keys of the directories; and how they sell now, where that changed. */
function differences({ products, exhibitor }: LockedApplication, form: Omit<CraftForm, 'version'>) {
  const before = [...parseProducts(products), ...parseKeys(exhibitor.finenesses, finenesses), ...parseKeys(exhibitor.stones, stones)]
  const after = [...form.products, ...form.finenesses, ...form.stones]
  const craftAdded = after.filter((key) => !before.includes(key)).join(', ')
  const craftRemoved = before.filter((key) => !after.includes(key)).join(', ')
  return {
    ...(craftAdded && { craftAdded }),
    ...(craftRemoved && { craftRemoved }),
    ...(form.trade !== exhibitor.trade && { trade: form.trade }),
  }
}
