import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '~/db/client.server'
import type { Locale } from '~/i18n/locale'
import { problemOf, storeProblem, type Problem } from './problems'
import { mailTraits, renderMail, type MailName, type RenderedMail } from './templates'
import type { MailTransport } from './transport.server'

export type MailWorker = {
  /** Looks for mail at once; call it after the commit that queued some. */
  wake: () => void
  /** Takes no more mail; resolves when what was under way has left or failed. */
  stop: () => Promise<void>
  /** Resolves when nothing is under way and nothing is due. For tests, and for tools that send and end. */
  idle: () => Promise<void>
}

export type MailWorkerOptions = {
  db: Database
  transport: MailTransport
  /** The present instant. */
  now: () => Date
  /** Address of the site, for the links in the mails. */
  baseUrl: string
  /** Milliseconds between two looks for mail that nobody woke us for. */
  pollEvery?: number
  /** Told of errors that are not a mail's: the database does not answer. */
  onError?: (error: unknown) => void
}

/** Milliseconds a claim lasts; it is renewed at every look while the mail is under way. */
const lease = 20_000

/** Milliseconds. No pause between two attempts is longer than the first; no claim reaches further ahead than the second. */
const farAhead = { nextAt: 2 * 3_600_000, lockedUntil: 3 * lease }

/**
 * Starts sending what the outbox holds. Any number of workers in any number of processes may share it:
 * a mail is claimed by a conditional update, and a claim that is never finished (the process was killed)
 * runs out. Each mail leaves at least once, always with the same Message-ID.
 *
 * Failures are retried with growing pauses for about a day; then, or at once when the server refuses the
 * mail for good, it is marked failed and shown to organisers.
 */
export function startMailWorker(options: MailWorkerOptions): MailWorker {
  const { db, transport, now, baseUrl, pollEvery = 3000, onError = console.error } = options
  const workerId = randomUUID()
  const flights = new Set<Promise<void>>()
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = false

  function wake() {
    lookAgain = true
    if (looking || stopped) return
    looking = look()
      .catch(onError)
      .finally(() => {
        looking = undefined
        if (lookAgain) wake()
      })
  }

  async function look() {
    while (lookAgain && !stopped) {
      lookAgain = false
      const found = await findDue(db, now(), transport.connections - flights.size, transport.connections)
      for (const id of found) {
        // A thousand mails are seconds of work, and SQLite answers without ever letting go of the thread:
        // requests and timers get their turn between two mails.
        await setImmediate()
        if (stopped) return
        const mail = await claim(db, id, workerId, now())
        if (mail) takeOff(mail)
      }
      if (found.length > 0) lookAgain = true
    }
  }

  function takeOff(mail: ClaimedMail) {
    const flight = deliver(mail)
      .catch(onError)
      .finally(() => {
        flights.delete(flight)
        wake()
      })
    flights.add(flight)
  }

  async function deliver(mail: ClaimedMail) {
    const problem = await send(mail, transport, now(), baseUrl)
    await finish(db, mail, problem, now())
  }

  const timer = setInterval(() => {
    if (flights.size > 0) renew(db, workerId, now()).catch(onError)
    wake()
  }, pollEvery)
  wake()

  return {
    wake,
    stop: async () => {
      stopped = true
      await looking
      await Promise.all(flights)
      clearInterval(timer)
    },
    idle: async () => {
      wake()
      while (looking || flights.size > 0) await Promise.race([...flights, looking].filter(Boolean))
    },
  }
}

type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claim>>>

/**
 * Ids of mails whose turn it is, the most urgent first, no more than there are free connections. The last
 * free connection is kept for urgent mail, so that a slow bulk never holds up a sign-in. Of a stream only
 * the first mail that has not left is due.
 */
async function findDue(db: Database, now: Date, free: number, connections: number): Promise<string[]> {
  if (free <= 0) return []
  const onlyUrgent = free === 1 && connections > 1
  const limit = onlyUrgent || connections === 1 ? free : free - 1
  const lowestPriority = onlyUrgent ? 0 : 1_000_000
  const times = timesAt(now)
  // In SQL because Prisma cannot compare a row with its neighbours. Both databases understand it.
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT mail."id" FROM "Outbox" AS mail
    WHERE mail."status" = 'pending' AND mail."priority" <= ${lowestPriority}
      AND (mail."nextAt" <= ${now} OR mail."nextAt" > ${times.tooLateToWait})
      AND (mail."lockedUntil" IS NULL OR mail."lockedUntil" <= ${now} OR mail."lockedUntil" > ${times.tooLateToHold})
      AND NOT EXISTS (
        SELECT 1 FROM "Outbox" AS earlier
        WHERE earlier."stream" = mail."stream" AND earlier."status" = 'pending' AND earlier."position" < mail."position"
      )
    ORDER BY mail."priority", mail."createdAt", mail."id"
    LIMIT ${limit}`
  return rows.map((row) => row.id)
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
async function claim(db: Database, id: string, workerId: string, now: Date) {
  const mail = await db.outbox.findUnique({ where: { id } })
  if (!mail) return null
  const { count } = await db.outbox.updateMany({
    where: {
      id,
      status: 'pending',
      attempts: mail.attempts,
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }, { lockedUntil: { gt: timesAt(now).tooLateToHold } }],
    },
    data: { attempts: mail.attempts + 1, lockedBy: workerId, lockedUntil: new Date(now.getTime() + lease) },
  })
  return count === 1 ? { ...mail, attempts: mail.attempts + 1, lockedBy: workerId } : null
}

/** Keeps the claims of a worker, however long a mail server takes. */
async function renew(db: Database, workerId: string, now: Date) {
  await db.outbox.updateMany({
    where: { status: 'pending', lockedBy: workerId },
    data: { lockedUntil: new Date(now.getTime() + lease) },
  })
}

/** Sends a mail outside any transaction. Resolves to what went wrong, or null. */
async function send(mail: ClaimedMail, transport: MailTransport, now: Date, baseUrl: string): Promise<Problem | null> {
  let rendered: RenderedMail
  try {
    const props = JSON.parse(mail.props) as never
    const minutes = mailTraits(mail.template).usefulMinutes?.(props)
    if (minutes !== undefined && now.getTime() > mail.createdAt.getTime() + minutes * 60_000) {
      return { code: 'outlived', detail: '', permanent: true }
    }
    rendered = renderMail(mail.template as MailName, props, mail.locale as Locale, { baseUrl })
  } catch (error) {
    // A mistake in a template, mended by the next version of the product: worth trying again.
    return { code: 'broken', detail: problemOf(error).detail, permanent: false }
  }
  try {
    const { recipientName, ...content } = rendered
    await transport.send({
      ...content,
      id: mail.id,
      createdAt: mail.createdAt,
      messageId: mail.messageId,
      to: { name: recipientName, address: mail.recipient },
    })
    return null
  } catch (error) {
    return problemOf(error)
  }
}

/** Writes down how it went, unless the claim has run out and the mail is another worker's now. */
async function finish(db: Database, mail: ClaimedMail, problem: Problem | null, now: Date) {
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
