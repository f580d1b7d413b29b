import type { Transaction } from '~/db/client.server'

/** An application by its id, and the user it must belong to; null stands for an organiser. */
export type Whose = { applicationId: string; userId: string | null }

/**
 * Locks an application for the rest of the transaction, so that its steps follow one another, and reads
 * it with its claims. Whose it is stands in the where-clause.
 * @returns null when there is none, or it is not theirs
 */
export async function lockApplication({ applicationId, userId }: Whose, now: Date, tx: Transaction) {
  const where = { id: applicationId, ...(userId === null ? {} : { exhibitor: { members: { some: { userId } } } }) }
  // An UPDATE locks the row on PostgreSQL; on SQLite the transaction has the database to itself anyway.
  const { count } = await tx.application.updateMany({ where, data: { updatedAt: now } })
  if (count !== 1) return null
  return tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: {
      edition: true,
      exhibitor: true,
      claims: { include: { booth: { include: { category: true, plan: { include: { hall: true } } } } } },
    },
  })
}

export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>
