import type { Db, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { compareCodes, isOwn } from '../booth/booth.rules'
import type { Decision } from './application.rules'

/** An application by its id, and the user it must belong to; null stands for an organiser. */
export type Whose = { applicationId: string; userId: string | null }

/**
 * Locks an application for the rest of the transaction, so that its steps follow one another, and reads
 * it with its claims, and apart from them the booths that are only offered to it. Whose it is stands in the where-clause.
 * @returns null when there is none, or it is not theirs
 */
export async function lockApplication({ applicationId, userId }: Whose, now: Date, tx: Transaction) {
  const where = { id: applicationId, ...(userId === null ? {} : { exhibitor: { members: { some: { userId } } } }) }
  // An UPDATE locks the row on PostgreSQL; on SQLite the transaction has the database to itself anyway.
  const { count } = await tx.application.updateMany({ where, data: { updatedAt: now } })
  if (count !== 1) return null
  const { claims, ...application } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: {
      edition: true,
      exhibitor: true,
      wishes: { orderBy: { rank: 'asc' } },
      services: { include: { service: true } },
      claims: { include: { booth: { include: { category: true, plan: { include: { hall: true } } } } } },
    },
  })
  return { ...application, claims: claims.filter(isOwn), offered: claims.filter((claim) => !isOwn(claim)) }
}

export type LockedApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>

/** One step of an application: locked, so that steps follow one another; not theirs is `wrong-state`. */
export function step(
  whose: Whose,
  now: Date,
  db: Db,
  work: (application: LockedApplication, tx: Transaction) => Promise<Decision>,
): Promise<Decision> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication(whose, now, tx)
    return application ? work(application, tx) : { ok: false, code: 'wrong-state' }
  })
}

/** A line of the log about an application: who did what, with which booth. */
export function auditStep(action: string, application: LockedApplication, actorId: string | null, now: Date, tx: Transaction, reason?: string) {
  return writeAudit(tx, {
    actorId,
    action,
    subject: `application:${application.id}`,
    details: {
      brand: application.exhibitor.brandRu,
      booth: codesOf(application.claims),
      ...(reason ? { reason } : {}),
    },
    now,
  })
}

/** The codes of its booths as people count them: «К-1, К-2». */
export function codesOf(claims: LockedApplication['claims']): string {
  return claims.map(({ booth }) => booth.code).sort(compareCodes).join(', ')
}
