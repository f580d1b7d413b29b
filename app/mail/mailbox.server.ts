import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'

/** A mail of the outbox folder, as a list shows it. */
export type MailboxEntry = {
  id: string
  from: string
  to: string
  subject: string
  date: Date | null
}

/** A mail of the outbox folder, whole. */
export type MailboxMail = MailboxEntry & {
  text: string
  /** To be shown in a sandboxed iframe only. Empty when there is none. */
  html: string
  /** Names of the attached files. */
  attachments: string[]
  /** The iTIP body of an invitation. */
  calendar: string | null
}

const idPattern = /^\d{8}T\d{6}Z-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The newest mails of DATA_DIR/outbox, the newest first. None when there is no such folder. */
export async function listMailbox(dataDir: string, options: { limit: number }): Promise<MailboxEntry[]> {
  const ids = (await files(dataDir))
    .filter((file) => file.endsWith('.eml'))
    .map((file) => file.slice(0, -'.eml'.length))
    .filter((id) => idPattern.test(id))
    .sort()
    .reverse()
    .slice(0, options.limit)
  const mails = await Promise.all(ids.map((id) => parse(dataDir, id)))
  return mails.flatMap((mail, index) => (mail ? [entry(ids[index]!, mail)] : []))
}

/** One mail of DATA_DIR/outbox, or null when there is none with this id. */
export async function readMailbox(dataDir: string, id: string): Promise<MailboxMail | null> {
  const mail = idPattern.test(id) ? await parse(dataDir, id) : null
  if (!mail) return null
  const calendar = mail.attachments.find((attachment) => attachment.contentType === 'text/calendar')
  return {
    ...entry(id, mail),
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments.flatMap(({ filename }) => filename ?? []),
    calendar: calendar ? calendar.content.toString('utf8') : null,
  }
}

function entry(id: string, mail: ParsedMail): MailboxEntry {
  return { id, from: address(mail.from), to: address(mail.to), subject: mail.subject ?? '', date: mail.date ?? null }
}

function address(value: AddressObject | AddressObject[] | undefined): string {
  return [value ?? []].flat().map((one) => one.text).join(', ')
}

async function parse(dataDir: string, id: string): Promise<ParsedMail | null> {
  const source = await absentAs(null, readFile(path.join(dataDir, 'outbox', `${id}.eml`)))
  return source && simpleParser(source, { skipImageLinks: true, skipTextToHtml: true })
}

function files(dataDir: string): Promise<string[]> {
  return absentAs([], readdir(path.join(dataDir, 'outbox')))
}

/** What was read, or `fallback` where there is no such file or folder. */
async function absentAs<T, F>(fallback: F, reading: Promise<T>): Promise<T | F> {
  try {
    return await reading
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fallback
    throw error
  }
}
