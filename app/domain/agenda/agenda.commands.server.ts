import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { hashToken, newToken } from '~/lib/tokens.server'
import { writeAudit } from '../audit/audit.commands.server'

/**
 * Gives a visitor a new private calendar address; every earlier one stops working.
 * @returns the token, this once: only its hash is kept
 */
export async function renewFeedToken(ask: { userId: string; now: Date }, db: Database): Promise<string> {
  const token = newToken()
  await inTransaction(db, async (tx) => {
    // Changes nothing and holds the row: of two renewals at once the second waits, and revokes the first.
    await tx.$executeRaw`UPDATE "User" SET "locale" = "locale" WHERE "id" = ${ask.userId}`
    await tx.feedToken.updateMany({ where: { userId: ask.userId, revokedAt: null }, data: { revokedAt: ask.now } })
    await tx.feedToken.create({ data: { tokenHash: hashToken(token), userId: ask.userId, createdAt: ask.now } })
    await writeAudit(tx, { actorId: ask.userId, action: 'agenda.renew-feed', subject: `user:${ask.userId}`, now: ask.now })
  })
  return token
}
