import { createHash, randomUUID } from 'node:crypto'
import type { Db, Transaction } from '~/db/client.server'
import { Prisma } from '~/db/generated/sqlite/client'
import type { Locale } from '~/i18n/locale'
import { env } from '~/lib/env.server'
import { explainProblem } from './problems'
import { mailTraits, type MailName, type MailProps } from './templates'

/** A mail to be sent once. */
export type Mail = {
  [K in MailName]: {
    /** Says what the mail is about, once for ever: "attendance-invited:<id>:0". */
    key: string
    /** Mails of one stream leave in the order they were queued in: "attendance:<id>". */
    stream?: string
    /** Lower leaves first. By default 0 for what somebody waits for at the screen, 5 for the rest. */
    priority?: number
    /** One address, without a name. */
    to: string
    locale: Locale
    template: K
    props: MailProps[K]
  }
}[MailName]

/** One address as it may stand in an envelope, and nothing that a mail program takes for two. */
const oneAddress = /^[^\s<>()[\]\\,;:@"]+@[^\s<>()[\]\\,;:@"]+$/

/**
 * Writes a mail into the outbox as a part of the transaction that causes it: it leaves after commit, or
 * never. Two transactions that queue into the same stream must exclude each other, which they do as soon
 * as each first writes to the row that the stream is about.
 *
 * @returns false when a mail with this key was queued before; then nothing happens, now or later
 * @throws TypeError when `to` is not exactly one address
 */
export async function queueMail(tx: Transaction, mail: Mail, now: Date): Promise<boolean> {
  return (await queueMails(tx, [mail], now)) === 1
}

/** Rows of one statement: both databases limit the number of its parameters. */
const batch = 500

/**
 * Like queueMail for many mails, in the order given, with a few statements instead of two for each.
 * @returns how many were queued; the others had been queued before
 */
export async function queueMails(tx: Transaction, mails: readonly Mail[], now: Date): Promise<number> {
  let queued = 0
  for (let start = 0; start < mails.length; start += batch) {
    queued += await insert(tx, mails.slice(start, start + batch), now)
  }
  return queued
}

async function insert(tx: Transaction, mails: readonly Mail[], now: Date): Promise<number> {
  const positions = await lastPositions(tx, mails)
  const rows = mails.map((mail) => {
    if (!oneAddress.test(mail.to)) throw new TypeError('A mail goes to exactly one address')
    const { key, stream = null, to, locale, template } = mail
    const position = stream === null ? 0 : (positions.get(stream) ?? 0) + 1
    if (stream !== null) positions.set(stream, position)
    const priority = mail.priority ?? (mailTraits(template).urgent ? 0 : 5)
    const props = JSON.stringify(mail.props)
    // Due at once, even if the clock is set back.
    const nextAt = new Date(0)
    return Prisma.sql`(${randomUUID()}, ${key}, ${stream}, ${position}, ${priority}, ${to}, ${locale}, ${template},
      ${props}, ${messageId(key, env().baseUrl)}, ${nextAt}, ${now})`
  })
  // In SQL, which both databases understand, because Prisma offers no insert that passes over what is
  // there: a refused one would be an error, after which PostgreSQL refuses the rest of the transaction.
  return tx.$executeRaw`
    INSERT INTO "Outbox" ("id", "key", "stream", "position", "priority", "recipient", "locale", "template",
      "props", "messageId", "nextAt", "createdAt")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("key") DO NOTHING`
}

/** The last position in each stream of some mails. */
async function lastPositions(tx: Transaction, mails: readonly Mail[]): Promise<Map<string, number>> {
  const streams = [...new Set(mails.flatMap((mail) => mail.stream ?? []))]
  if (streams.length === 0) return new Map()
  const last = await tx.outbox.groupBy({ by: ['stream'], where: { stream: { in: streams } }, _max: { position: true } })
  return new Map(last.map((group) => [group.stream ?? '', group._max.position ?? 0]))
}

/**
 * The Message-ID of a mail (RFC 5322, section 3.6.4). Made from its key, so that a mail that had to be
 * sent twice is recognisable as one.
 */
function messageId(key: string, baseUrl: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return `<${hash}@${new URL(baseUrl).hostname}>`
}

/** A mail that was given up, as an organiser sees it. */
export type FailedMail = {
  id: string
  recipient: string
  template: string
  createdAt: Date
  /** What went wrong, in words. */
  problem: string
  /** False where sending it again makes no sense: see retryMail. */
  canRetry: boolean
}

/** The mails that were given up, the newest first, 100 at most. */
export async function failedMails(locale: Locale, db: Db): Promise<FailedMail[]> {
  const rows = await db.outbox.findMany({ where: { status: 'failed' }, orderBy: { createdAt: 'desc' }, take: 100 })
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      recipient: row.recipient,
      template: row.template,
      createdAt: row.createdAt,
      problem: explainProblem(row.lastError, locale),
      canRetry: await canRetry(row, db),
    })),
  )
}

/**
 * Queues a mail again that was given up; wake the worker afterwards.
 * @returns false when there is nothing to send again: it did not fail, its secret is gone, or a later mail
 *   of its stream has left (an invitation must not follow its cancellation)
 */
export async function retryMail(id: string, now: Date, db: Db): Promise<boolean> {
  const row = await db.outbox.findUnique({ where: { id } })
  if (row?.status !== 'failed' || !(await canRetry(row, db))) return false
  const { count } = await db.outbox.updateMany({
    where: { id, status: 'failed' },
    data: { status: 'pending', attempts: 0, nextAt: now, lastError: '', lockedBy: null, lockedUntil: null },
  })
  return count === 1
}

type Row = { template: string; stream: string | null; position: number }

async function canRetry(row: Row, db: Db): Promise<boolean> {
  if (mailTraits(row.template).secret) return false
  if (row.stream === null) return true
  const overtaken = await db.outbox.count({
    where: {
      stream: row.stream,
      position: { gt: row.position },
      OR: [{ status: 'sent' }, { status: 'pending', lockedBy: { not: null } }],
    },
  })
  return overtaken === 0
}

/** How many mails wait, were sent and were given up. */
export async function mailCounts(db: Db): Promise<{ pending: number; sent: number; failed: number }> {
  const rows = await db.outbox.groupBy({ by: ['status'], _count: true })
  const count = (status: string) => rows.find((row) => row.status === status)?._count ?? 0
  return { pending: count('pending'), sent: count('sent'), failed: count('failed') }
}
