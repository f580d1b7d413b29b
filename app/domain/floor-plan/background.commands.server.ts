import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'

type Author = { planId: string; editionId: string; actorId: string; now: Date }
type Done = { ok: true } | { ok: false; code: 'gone' }

const gone = { ok: false, code: 'gone' } as const

/**
 * Lays a picture under the drawing of a hall; another one takes its place and lies where it lay. The first
 * lies in the corner, as wide as the hall.
 * @param picture WebP, its measures in pixels
 * @returns `gone` when this edition has no such plan
 */
export function setBackground(
  { picture, ...author }: { picture: { bytes: Uint8Array<ArrayBuffer>; width: number; height: number; hash: string } } & Author,
  db: Database,
): Promise<Done> {
  return inTransaction(db, async (tx) => {
    const plan = await lockPlan(author, tx)
    if (!plan) return gone
    const { planId, now } = author
    const data = { bytes: picture.bytes, pixelWidth: picture.width, pixelHeight: picture.height, hash: picture.hash, updatedAt: now }
    const { count } = await tx.planBackground.updateMany({ where: { planId }, data })
    if (count === 0) await tx.planBackground.create({ data: { planId, width: plan.width, ...data } })
    await audit('plan.background', plan.hall.nameRu, author, tx)
    return { ok: true }
  })
}

/** Lays it elsewhere: x, y and width in decimetres, opacity in percent. @returns `gone` when there is none */
export function placeBackground({ place, ...author }: { place: { x: number; y: number; width: number; opacity: number } } & Author, db: Database): Promise<Done> {
  return inTransaction(db, async (tx) => {
    const plan = await lockPlan(author, tx)
    const { count } = await tx.planBackground.updateMany({ where: { planId: author.planId, plan: { editionId: author.editionId } }, data: place })
    if (!plan || count === 0) return gone
    await audit('plan.place-background', plan.hall.nameRu, author, tx)
    return { ok: true }
  })
}

/** Takes it away. @returns `gone` when there is none */
export function removeBackground(author: Author, db: Database): Promise<Done> {
  return inTransaction(db, async (tx) => {
    const plan = await lockPlan(author, tx)
    const { count } = await tx.planBackground.deleteMany({ where: { planId: author.planId, plan: { editionId: author.editionId } } })
    if (!plan || count === 0) return gone
    await audit('plan.remove-background', plan.hall.nameRu, author, tx)
    return { ok: true }
  })
}

/** The plan, locked until the end of the transaction; null when this edition has no such plan. */
async function lockPlan({ planId, editionId, now }: Author, tx: Transaction) {
  const { count } = await tx.floorPlan.updateMany({ where: { id: planId, editionId }, data: { updatedAt: now } })
  return count === 0 ? null : tx.floorPlan.findUnique({ where: { id: planId }, select: { width: true, hall: { select: { nameRu: true } } } })
}

function audit(action: string, hall: string, { planId, actorId, now }: Author, tx: Transaction) {
  return writeAudit(tx, { actorId, action, subject: `plan:${planId}`, details: { hall }, now })
}
