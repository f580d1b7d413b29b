import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '~/db/client.server'
import type { Locale } from '~/i18n/locale'
import { claim, findDue, finish, renew, type ClaimedMail } from './claims.server'
import { problemOf, type Problem } from './problems'
import type { FileRef, MailFile } from './template'
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
  /** Makes a file that a mail takes along. A mail whose file cannot be had waits like any other that failed. */
  fileOf: (file: FileRef) => Promise<MailFile>
  /** Milliseconds between two looks for mail that nobody woke us for. */
  pollEvery?: number
  /** Told of errors that are not a mail's: the database does not answer. */
  onError?: (error: unknown) => void
}

/**
 * Starts sending what the outbox holds. Any number of workers in any number of processes may share it:
 * a mail is claimed by a conditional update, and a claim that is never finished (the process was killed)
 * runs out. Each mail leaves at least once, always with the same Message-ID.
 *
 * Failures are retried with growing pauses for about a day; then, or at once when the server refuses the
 * mail for good, it is marked failed and shown to organisers.
 */
export function startMailWorker(options: MailWorkerOptions): MailWorker {
  const { db, transport, now, pollEvery = 3000, onError = console.error } = options
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
      const due = await findDue(db, now(), transport.connections - flights.size, transport.connections)
      for (const seen of due) {
        // A thousand mails are seconds of work, and SQLite answers without ever letting go of the thread:
        // requests and timers get their turn between two mails.
        await setImmediate()
        if (stopped) return
        const mail = await claim(db, seen, workerId, now())
        if (mail) takeOff(mail)
      }
      if (due.length > 0) lookAgain = true
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
    const problem = await send(mail, options)
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

/** Sends a mail outside any transaction. Resolves to what went wrong, or null. */
async function send(mail: ClaimedMail, { transport, now, baseUrl, fileOf }: MailWorkerOptions): Promise<Problem | null> {
  let rendered: RenderedMail
  let files: MailFile[]
  try {
    const props = JSON.parse(mail.props) as never
    const traits = mailTraits(mail.template)
    const minutes = traits.usefulMinutes?.(props)
    if (minutes !== undefined && now().getTime() > mail.createdAt.getTime() + minutes * 60_000) {
      return { code: 'outlived', detail: '', permanent: true }
    }
    rendered = renderMail(mail.template as MailName, props, mail.locale as Locale, { baseUrl })
    files = await Promise.all((traits.files?.(props) ?? []).map(fileOf))
  } catch (error) {
    // A mistake in a template, mended by the next version of the product: worth trying again.
    return { code: 'broken', detail: problemOf(error).detail, permanent: false }
  }
  try {
    const { recipientName, ...content } = rendered
    await transport.send({
      ...content,
      files,
      id: mail.id,
      createdAt: mail.createdAt,
      locale: mail.locale as Locale,
      messageId: mail.messageId,
      to: { name: recipientName, address: mail.recipient },
    })
    return null
  } catch (error) {
    return problemOf(error)
  }
}
