import type { Transaction } from '~/db/client.server'

export type AuditFacts = {
  /** Id of the user who did it; null for the product itself. */
  actorId: string | null
  /** Verb of the noun: "application.approve". */
  action: string
  /** What it was done to: "application:<id>". */
  subject: string
  /** Whatever a reader of the log needs to understand it. No secrets, no requisites. */
  details?: Record<string, string | number | boolean | null>
  now: Date
}

/** Writes one line of the log, in the transaction that makes the change. */
export async function writeAudit(tx: Transaction, entry: AuditFacts): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: entry.now,
      actorId: entry.actorId,
      action: entry.action,
      subject: entry.subject,
      details: JSON.stringify(entry.details ?? {}),
    },
  })
}
