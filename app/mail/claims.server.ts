import type { Database } from '~/db/client.server'
import { storeProblem, type Problem } from './problems'
import { mailTraits } from './templates'

/** Milliseconds a claim lasts; it is renewed at every look while the mail is under way. */
const lease = 20_000

/** Milliseconds. No pause between two attempts is longer than the first; no claim reaches further ahead than the second. */
const farAhead = { nextAt: 2 * 3_600_000, lockedUntil: 3 * lease }

/** A mail that is ours to send until the claim runs out. */
export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claim>>>

/** A mail as it was seen: a claim of it fails once anybody has tried to send it since. */
type DueMail = { id: string; attempts: number }

/**
 * Mails whose turn it is, the most urgent first, no more than there are free connections. The last
 * free connection is kept for urgent mail, so that a slow bulk never holds up a sign-in. Of a stream only
 * the first mail that has not left is due.
 */
export async function findDue(db: Database, now: Date, free: number, connections: number): Promise<DueMail[]> {
  if (free <= 0) return []
  const onlyUrgent = free === 1 && connections > 1
  const limit = onlyUrgent || connections === 1 ? free : free - 1
  const lowestPriority = onlyUrgent ? 0 : 1_000_000
  const times = timesAt(now)
  // In SQL because Prisma cannot compare a row with its neighbours. Both databases understand it.
  return db.$queryRaw<DueMail[]>`
    SELECT mail."id", mail."attempts" FROM "Outbox" AS mail
    WHERE mail."status" = 'pending' AND mail."priority" <= ${lowestPriority}
      AND (mail."nextAt" <= ${now} OR mail."nextAt" > ${times.tooLateToWait})
      AND (mail."lockedUntil" IS NULL OR mail."lockedUntil" <= ${now} OR mail."lockedUntil" > ${times.tooLateToHold})
      AND NOT EXISTS (
        SELECT 1 FROM "Outbox" AS earlier
        WHERE earlier."stream" = mail."stream" AND earlier."status" = 'pending' AND earlier."position" < mail."position"
      )
    ORDER BY mail."priority", mail."createdAt", mail."id"
    LIMIT ${limit}`
}

/**
 * Times that nobody writes, unless the clock was ahead then and has been set back since: a mail that waits
 * for one of them would wait for ever.
 */
function timesAt(now: Date) {
  return {
    tooLateToWait: new Date(now.getTime() + farAhead.nextAt),
    tooLateToHold: new Date(now.getTime() + farAhead.lockedUntil),
  }
}

/** Claims a mail, or null when another worker has. Counts the attempt, so that a crash counts as one too. */
export async function claim(db: Database, { id, attempts }: DueMail, workerId: string, now: Date) {
  const { count } = await db.outbox.updateMany({
    where: {
      id,
      status: 'pending',
      attempts,
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }, { lockedUntil: { gt: timesAt(now).tooLateToHold } }],
    },
    data: { attempts: attempts + 1, lockedBy: workerId, lockedUntil: new Date(now.getTime() + lease) },
  })
  return count === 1 ? db.outbox.findUnique({ where: { id } }) : null
}

/** Keeps the claims of a worker, however long a mail server takes. */
export async function renew(db: Database, workerId: string, now: Date) {
  await db.outbox.updateMany({
    where: { status: 'pending', lockedBy: workerId },
    data: { lockedUntil: new Date(now.getTime() + lease) },
  })
}

/** Writes down how it went, unless the claim has run out and the mail is another worker's now. */
export async function finish(db: Database, mail: ClaimedMail, problem: Problem | null, now: Date) {
  const delay = problem && !problem.permanent ? retryDelay(mail.attempts) : null
  const unlocked = { lockedBy: null, lockedUntil: null, lastError: problem ? storeProblem(problem) : '' }
  const emptied = mailTraits(mail.template).secret ? { props: '{}' } : {}
  await db.outbox.updateMany({
    where: { id: mail.id, status: 'pending', lockedBy: mail.lockedBy, attempts: mail.attempts },
    data: !problem
      ? { ...unlocked, ...emptied, status: 'sent', sentAt: now }
      : delay === null
        ? { ...unlocked, ...emptied, status: 'failed' }
        : { ...unlocked, nextAt: new Date(now.getTime() + delay) },
  })
}

/**
 * Milliseconds until a mail is tried again after so many attempts: 5 seconds, doubling up to an hour, each
 * time up to a fifth less so that mails do not come back all at once. Null after 36 attempts, which take
 * a day. Counted in attempts, not by the clock, because a night in which we were switched off is no reason
 * to give up.
 */
export function retryDelay(attempts: number): number | null {
  if (attempts >= 36) return null
  return Math.min(3600, 5 * 2 ** (attempts - 1)) * 1000 * (1 - Math.random() / 5)
}
