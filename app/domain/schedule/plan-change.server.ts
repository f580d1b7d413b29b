import type { Transaction } from '~/db/client.server'

/**
 * Says that the plan of an edition is another one now, so that open editors look. Every command that changes
 * what they show calls it, as the first thing in its transaction: whoever changes the same plan waits here for
 * their turn instead of for each other's rows.
 * @returns the number of this state of the plan
 */
export async function planChanged(tx: Transaction, editionId: string): Promise<number> {
  const { number } = await tx.planRevision.upsert({
    where: { editionId },
    create: { editionId, number: 1 },
    update: { number: { increment: 1 } },
  })
  return number
}

/** The same for the plan that a session belongs to. */
export async function planOfSessionChanged(tx: Transaction, sessionId: string): Promise<void> {
  const session = await tx.session.findUnique({ where: { id: sessionId }, select: { editionId: true } })
  if (session) await planChanged(tx, session.editionId)
}

/** The same where what has changed belongs to no edition: a hall, a centre's zone, somebody's name. */
export async function plansChanged(tx: Transaction): Promise<void> {
  await tx.planRevision.updateMany({ data: { number: { increment: 1 } } })
}
