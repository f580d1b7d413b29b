import { createHash, randomUUID } from 'node:crypto'
import type { Db, Transaction } from '~/db/client.server'
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
  if (!oneAddress.test(mail.to)) throw new TypeError('A mail goes to exactly one address')
  const id = randomUUID()
  // An upsert that changes nothing is one INSERT … ON CONFLICT on both databases. A refused INSERT would
  // be an error, after which PostgreSQL refuses the rest of the transaction.
  const row = await tx.outbox.upsert({
    where: { key: mail.key },
    update: {},
    create: {
      id,
      key: mail.key,
      stream: mail.stream,
      position: mail.stream === undefined ? 0 : await nextPosition(tx, mail.stream),
      priority: mail.priority ?? (mailTraits(mail.template).urgent ? 0 : 5),
      recipient: mail.to,
      locale: mail.locale,
      template: mail.template,
      props: JSON.stringify(mail.props),
      messageId: messageId(mail.key, env().baseUrl),
      // At once, even if the clock is set back.
      nextAt: new Date(0),
      createdAt: now,
    },
    select: { id: true },
  })
  return row.id === id
}

async function nextPosition(tx: Transaction, stream: string): Promise<number> {
  const last = await tx.outbox.aggregate({ where: { stream }, _max: { position: true } })
  return (last._max.position ?? 0) + 1
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
