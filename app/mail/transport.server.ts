import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport as nodemailer } from 'nodemailer'
import type { Locale } from '~/i18n/locale'
import { senderName, type MailSender } from './sender'
import type { CalendarPart, MailFile } from './template'
import { oneLine } from './text'

type Address = { name: string; address: string }

/** A mail ready to leave. */
export type OutgoingMail = {
  /** Of its row in the outbox. */
  id: string
  createdAt: Date
  to: Address
  /** Of the recipient. */
  locale: Locale
  messageId: string
  subject: string
  html: string
  text: string
  calendar?: CalendarPart
  files?: readonly MailFile[]
}

/** A way for mails to leave. */
export type MailTransport = {
  /** How many mails may be on their way at once. */
  connections: number
  /** Resolves when somebody else is responsible for the mail; see problems.ts for how it rejects. */
  send: (mail: OutgoingMail) => Promise<void>
  close: () => void
}

/** Milliseconds. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 60_000 }

/**
 * Sends over SMTP, or, without `smtpUrl`, writes each mail into a file of `dataDir`/outbox.
 * @param options.smtpUrl smtp://user:password@host:587 or smtps://…
 * @param options.from the sender, a mailbox that people read
 */
export function createTransport(options: { smtpUrl: string | undefined; from: MailSender; dataDir: string }): MailTransport {
  const { smtpUrl, from, dataDir } = options
  return smtpUrl ? smtpTransport(smtpUrl, from) : fileTransport(path.join(dataDir, 'outbox'), from)
}

function smtpTransport(url: string, from: MailSender): MailTransport {
  const connections = 5
  const pool = nodemailer({
    ...timeouts,
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 100,
    // A connection that closes is the worker's to retry: it counts the attempts and waits longer each time.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    connections,
    send: async (mail) => void (await pool.sendMail(compose(mail, from))),
    close: () => pool.close(),
  }
}

function fileTransport(folder: string, from: MailSender): MailTransport {
  const composer = nodemailer({ streamTransport: true, buffer: true, newline: 'windows', disableFileAccess: true, disableUrlAccess: true })
  return {
    connections: 5,
    send: async (mail) => {
      const { message } = await composer.sendMail(compose(mail, from))
      await mkdir(folder, { recursive: true })
      const file = path.join(folder, outboxFile(mail))
      // Nobody ever reads half a mail, and a repeat replaces the mail it repeats.
      await writeFile(`${file}.part`, message as Buffer)
      await rename(`${file}.part`, file)
    },
    close: () => {},
  }
}

/** Name of a mail's file: "20270620T101500Z-<outbox id>.eml". */
function outboxFile({ createdAt, id }: OutgoingMail): string {
  return `${createdAt.toISOString().replace(/[-:]|\.\d+/g, '')}-${id}.eml`
}

/** The message for nodemailer. One recipient, in header and envelope alike. */
function compose(mail: OutgoingMail, from: MailSender) {
  const sender: Address = { name: senderName(from, mail.locale), address: mail.calendar ? organizerOf(mail.calendar) : from.address }
  return {
    messageId: mail.messageId,
    // When it was queued, so that a repeat is the same message.
    date: mail.createdAt,
    from: sender,
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    envelope: { from: from.address, to: [mail.to.address] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    attachments: (mail.files ?? []).map(({ name, contentType, content }) => ({ filename: name, contentType, content })),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(mail.calendar && {
      // Its `headers` stay unset: nodemailer would put them on the inline part as well, which then becomes
      // an attachment that calendar programs ignore.
      icalEvent: {
        method: mail.calendar.method,
        filename: 'invite.ics',
        content: mail.calendar.content,
        contentTransferEncoding: 'base64' as const,
      },
    }),
  }
}

/**
 * The address of the organiser in an iTIP body, from which the mail has to come (RFC 6047, section 2.3).
 * @throws TypeError when the body has none, or another METHOD than the mail says
 */
function organizerOf({ method, content }: CalendarPart): string {
  const unfolded = content.replace(/\r\n[ \t]/g, '')
  if (!new RegExp(`^METHOD:${method}\r$`, 'm').test(unfolded)) throw new TypeError(`The calendar body's METHOD is not ${method}`)
  const organizer = /^ORGANIZER(?:;[\w-]+=(?:"[^"\r\n]*"|[^";:\r\n]*))*:mailto:([^\s]+)\r$/m.exec(unfolded)?.[1]
  if (!organizer) throw new TypeError('The calendar body has no ORGANIZER')
  return organizer
}
