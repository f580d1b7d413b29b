import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { isReminded, tellOfDeadline } from './application.mail.server'
import { transitions } from './application.transitions'
import { lockApplication } from './draft.server'
import { expireApplication } from './later.commands.server'

/** How long before the end of the payment time exhibitors are reminded. */
export const reminderDays = [7, 2] as const
const day = 86_400_000

/**
 * What the clock has to do with payments: reminds of those that are due soon, each reminder once (its key in
 * the outbox sees to that), and frees the booths of those that did not come. May run in any number of
 * processes at once, as often as one likes.
 * @returns how many mails were queued and how many booths were freed
 */
export async function watchDeadlines({ baseUrl, now }: { baseUrl: string; now: Date }, db: Database): Promise<{ reminded: number; expired: number }> {
  const soon = new Date(now.getTime() + Math.max(...reminderDays) * day)
  const due = await db.application.findMany({
    where: { state: { in: [...transitions.expire.from] }, payBy: { not: null, lte: soon } },
    select: { id: true, payBy: true },
    orderBy: { payBy: 'asc' },
  })
  const done = { reminded: 0, expired: 0 }
  for (const { id, payBy } of due) {
    if (!payBy) continue
    const left = payBy.getTime() - now.getTime()
    const reminder = Math.min(...reminderDays.filter((days) => left <= days * day))
    // Most of the time there is nothing to do, and nobody's row is touched for that.
    if (left > 0 && (await isReminded(id, payBy, reminder, db))) continue
    const settle = inTransaction(db, async (tx) => {
      const application = await lockApplication({ applicationId: id, userId: null }, now, tx)
      // Paid, prolonged or cancelled since it was read: then there is nothing to do.
      if (!application || application.payBy?.getTime() !== payBy.getTime()) return
      if (left <= 0) {
        if ((await expireApplication(application, baseUrl, now, tx)).ok) done.expired += 1
        return
      }
      if (await tellOfDeadline(application, { reminder, payBy, baseUrl, now }, tx)) done.reminded += 1
    })
    // One that cannot be settled now does not keep the others waiting; it is looked at again in a minute.
    await settle.catch((error: unknown) => console.error(error))
  }
  return done
}
