import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '~/db/client.server'
import { causeOf, inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { shapeArea } from '../booth/geometry.rules'
import { insertRows, updateRows } from '../exchange/bulk.server'
import { planChanges, takenChanges, type PlanChanges, type StandingBooth, type TakenChange } from './plan-changes.rules'
import type { DocumentBooth, PlanDocument } from './plan-document.schema'
import { maySave, planProblems } from './plan-problems.rules'
import { claimsOf, tellOfChanges } from './plan.mail.server'

export type PlanRefusal =
  /** Somebody has saved the plan since it was opened, or it is not of this edition. */
  | { ok: false; code: 'stale' | 'gone' }
  /** A category that the edition has not, or geometry that planProblems refuses. */
  | { ok: false; code: 'category' | 'geometry' }
  /** Booths that somebody holds or has would change. */
  | { ok: false; code: 'taken'; taken: TakenChange[] }

/** `ids` of the booths, in the order of the document. */
export type SavedPlan = { ok: true; version: number; ids: string[] } | PlanRefusal

type Save = {
  planId: string
  editionId: string
  /** The version that was opened. */
  version: number
  document: PlanDocument
  /** Agrees to change numbers and geometry of claimed booths; their holders read it. */
  reason: string
  actorId: string
  baseUrl: string
  now: Date
}

class Refused extends Error {
  constructor(readonly refusal: PlanRefusal) {
    super(refusal.code)
  }
}

/**
 * Saves the whole drawing of a hall in one transaction. The version decides between two editors. Booths
 * that change are locked before their claims are read, and whoever claims one locks it too, so a booth
 * cannot be claimed unseen while it changes; a claim that came first makes a removal fail by its foreign key.
 */
export async function savePlan(save: Save, db: Database): Promise<SavedPlan> {
  if (!maySave(planProblems(save.document.booths, save.document))) return { ok: false, code: 'geometry' }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(db, (tx) => write(save, tx))
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      // A claim came between: read again, it is there now and will be named.
      if (causeOf(error)?.kind !== 'ForeignKeyConstraintViolation' || attempt === 3) throw error
    }
  }
}

async function write(save: Save, tx: Transaction): Promise<SavedPlan> {
  const { planId, editionId, version, document, now } = save
  const { count } = await tx.floorPlan.updateMany({
    where: { id: planId, editionId, version },
    data: { version: version + 1, width: document.width, height: document.height, shapes: JSON.stringify(document.shapes), updatedAt: now },
  })
  if (count !== 1) {
    const there = await tx.floorPlan.count({ where: { id: planId, editionId } })
    throw new Refused({ ok: false, code: there === 1 ? 'stale' : 'gone' })
  }
  const categories = new Map((await tx.boothCategory.findMany({ where: { editionId } })).map((row) => [row.code, row.id]))
  if (document.booths.some((booth) => !categories.has(booth.category))) throw new Refused({ ok: false, code: 'category' })

  const standing = await standingBooths(planId, tx)
  const changes = planChanges(standing, document.booths)
  const touched = [...changes.removed, ...changes.changed.map(({ before }) => before)].map(({ id }) => id)
  for (const ids of inHundreds(touched)) await tx.booth.updateMany({ where: { planId, id: { in: ids } }, data: { updatedAt: now } })
  const claims = await claimsOf(touched, tx)
  const taken = takenChanges(changes, claims, now)
  if (taken.some((change) => change.never) || (taken.length > 0 && save.reason === '')) throw new Refused({ ok: false, code: 'taken', taken })

  const ids = await writeBooths(planId, changes, document.booths, categories, now, tx)
  await tellOfChanges({ planId, version: version + 1, changed: changes.changed, taken, claims, reason: save.reason, baseUrl: save.baseUrl, now }, tx)
  await writeAudit(tx, {
    actorId: save.actorId,
    action: 'plan.save',
    subject: `plan:${planId}`,
    details: {
      version: version + 1,
      added: changes.added.length,
      changed: changes.changed.length,
      removed: changes.removed.length,
      ...(taken.length > 0 && { taken: taken.map(({ code }) => code).join(', '), reason: save.reason }),
    },
    now,
  })
  return { ok: true, version: version + 1, ids }
}

/** The booths of a plan as its changes are found by. */
async function standingBooths(planId: string, tx: Transaction): Promise<StandingBooth[]> {
  const booths = await tx.booth.findMany({ where: { planId }, include: { category: { select: { code: true } } } })
  return booths.map(({ category, ...booth }) => ({ ...booth, category: category.code }))
}

async function writeBooths(
  planId: string,
  { removed, changed, added }: PlanChanges,
  wanted: readonly DocumentBooth[],
  categories: ReadonlyMap<string, string>,
  now: Date,
  tx: Transaction,
): Promise<string[]> {
  for (const ids of inHundreds(removed.map(({ id }) => id))) {
    await tx.boothClaim.deleteMany({ where: { boothId: { in: ids }, expiresAt: { lte: now } } })
    await tx.booth.deleteMany({ where: { planId, id: { in: ids } } })
  }
  const columns = (booth: DocumentBooth & { position: number }) => ({
    code: booth.code,
    categoryId: categories.get(booth.category)!,
    shape: JSON.stringify(booth.shape),
    area: shapeArea(booth.shape),
    openSides: booth.openSides,
    equipped: booth.equipped,
    blocked: booth.blocked,
    position: booth.position,
  })
  // Numbers may have been exchanged: for a moment every renumbered booth is called by its id.
  const renumbered = changed.filter(({ what }) => what.includes('code'))
  await updateRows('Booth', renumbered.map(({ before }) => ({ id: before.id, code: `~${before.id}` })), tx)
  await updateRows('Booth', changed.map(({ before, after }) => ({ id: before.id, ...columns(after) })), tx)
  // A reason stands as long as the booth is off sale.
  await tx.booth.updateMany({ where: { planId, blocked: false, blockReason: { not: '' } }, data: { blockReason: '' } })
  const newIds = new Map(added.map(({ position }) => [position, randomUUID() as string]))
  await insertRows('Booth', added.map((booth) => ({ id: newIds.get(booth.position)!, planId, ...columns(booth), createdAt: now, updatedAt: now })), tx)
  return wanted.map((booth, position) => newIds.get(position) ?? booth.id!)
}

/** Ids a few hundred at a time, as many as a statement takes. */
function* inHundreds(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += 500) yield ids.slice(at, at + 500)
}
