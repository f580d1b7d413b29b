import type { Database } from '~/db/client.server'
import { causeOf, inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'

type Author = { actorId: string; now: Date }

export type CreatedPlan = { ok: true; id: string } | { ok: false; code: 'exists' | 'unknown-hall' | 'unknown-plan' }

/**
 * Begins the plan of a hall for an edition: empty, width and height in decimetres, or a copy of another plan
 * with its size, of any year and hall. A copy has no exhibitors; categories that this edition lacks come along.
 * @returns `exists` when the hall has a plan already: the unique key decides
 */
export async function createPlan(
  wish: { editionId: string; hallId: string; width: number; height: number; copyOf?: string | undefined } & Author,
  db: Database,
): Promise<CreatedPlan> {
  const { editionId, hallId, actorId, now } = wish
  try {
    return await inTransaction(db, async (tx) => {
      const hall = await tx.hall.findUnique({ where: { id: hallId }, select: { nameRu: true } })
      if (!hall) return { ok: false, code: 'unknown-hall' } as const
      const model = wish.copyOf === undefined ? null : await tx.floorPlan.findUnique({ where: { id: wish.copyOf }, include: { booths: true, background: true } })
      if (wish.copyOf !== undefined && !model) return { ok: false, code: 'unknown-plan' } as const
      const position = await tx.floorPlan.count({ where: { editionId } })
      const { width, height, shapes } = model ?? { ...wish, shapes: '[]' }
      const plan = await tx.floorPlan.create({ data: { editionId, hallId, width, height, shapes, position, createdAt: now, updatedAt: now } })
      if (model?.background) await tx.planBackground.create({ data: { ...model.background, planId: plan.id } })
      if (model) {
        const categories = await categoriesLike(model.editionId, editionId, tx)
        await tx.booth.createMany({
          data: model.booths.map(({ id: _, planId: __, categoryId, ...booth }) => ({
            ...booth,
            // Nobody ever had a booth of this plan.
            freedAt: null,
            freedFrom: null,
            planId: plan.id,
            categoryId: categories.get(categoryId)!,
            createdAt: now,
            updatedAt: now,
          })),
        })
      }
      await writeAudit(tx, { actorId, action: 'plan.create', subject: `plan:${plan.id}`, details: { hall: hall.nameRu, booths: model?.booths.length ?? 0 }, now })
      return { ok: true, id: plan.id } as const
    })
  } catch (error) {
    if (isUniqueViolation(error, 'FloorPlan', ['editionId', 'hallId'])) return { ok: false, code: 'exists' }
    throw error
  }
}

/**
 * Removes the plan of a hall with its booths, as it was seen: by its version. Last year's plan serves as a
 * model and costs nothing to keep; this is for one begun by mistake.
 * @returns `taken` when somebody holds or has a booth of it: the foreign key of claims decides; `stale` when
 *   it was saved since it was opened; `gone` when this edition has no such plan
 */
export async function removePlan(
  removal: { id: string; editionId: string; version: number } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'taken' | 'stale' | 'gone' }> {
  const { id, editionId, version, actorId, now } = removal
  try {
    return await inTransaction(db, async (tx) => {
      const plan = await tx.floorPlan.findFirst({ where: { id, editionId }, select: { hall: { select: { nameRu: true } }, _count: { select: { booths: true } } } })
      if (!plan) return { ok: false, code: 'gone' } as const
      // Locks the row, so that nobody saves the drawing meanwhile.
      const { count } = await tx.floorPlan.updateMany({ where: { id, version }, data: { version: version + 1 } })
      if (count !== 1) return { ok: false, code: 'stale' } as const
      await tx.boothClaim.deleteMany({ where: { booth: { planId: id }, expiresAt: { lte: now } } })
      await tx.booth.deleteMany({ where: { planId: id } })
      await tx.floorPlan.delete({ where: { id } })
      await writeAudit(tx, { actorId, action: 'plan.remove', subject: `plan:${id}`, details: { hall: plan.hall.nameRu, booths: plan._count.booths }, now })
      return { ok: true } as const
    })
  } catch (error) {
    if (causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'taken' }
    throw error
  }
}

type Tx = Parameters<Parameters<typeof inTransaction>[1]>[0]

/** The categories of an edition by the ids of another's, matched by code; those that lack are added. */
async function categoriesLike(fromEditionId: string, editionId: string, tx: Tx): Promise<Map<string, string>> {
  const models = await tx.boothCategory.findMany({ where: { editionId: fromEditionId } })
  if (fromEditionId !== editionId) {
    const own = new Set((await tx.boothCategory.findMany({ where: { editionId }, select: { code: true } })).map((row) => row.code))
    await tx.boothCategory.createMany({
      data: models.filter((model) => !own.has(model.code)).map(({ id: _, ...model }) => ({ ...model, editionId })),
    })
  }
  const byCode = new Map((await tx.boothCategory.findMany({ where: { editionId } })).map((row) => [row.code, row.id]))
  return new Map(models.map((model) => [model.id, byCode.get(model.code)!]))
}
