import type { ReactElement } from 'react'
import type { Locale } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'

/** What every template knows besides its own properties. */
export type MailContext = {
  locale: Locale
  /** Texts of the mails in the recipient's language. */
  m: Messages['mail']
  /** The festival's name in the recipient's language. */
  festival: string
  subject: string
  /** An absolute address on this site: of a path, or of an absolute http(s) address. Throws on anything else. */
  url: (address: string) => string
}

/** One mail: its subject and its body, from which both HTML and plain text are made. */
export type MailTemplate<P> = {
  subject: (props: P, m: Messages['mail'], festival: string) => string
  Body: (props: { mail: MailContext; props: P }) => ReactElement
  /** The properties hold a secret: they are emptied once the mail has left or been given up. */
  secret?: true
  /** Somebody waits for it at the screen: it overtakes the others. */
  urgent?: true
  /** Files that go with it. */
  files?: (props: P) => FileRef[]
  /** Minutes after which the mail is worth nothing and is no longer sent. */
  usefulMinutes?: (props: P) => number
}

/** A file that a mail takes along: what it is, and its id. Its bytes are made when the mail leaves. */
export type FileRef = { kind: 'document'; id: string }

/** A file as it is attached. */
export type MailFile = { name: string; contentType: string; content: Buffer }

/** The calendar part of a mail: an iTIP body (RFC 5546) and its METHOD. */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string }

/** A booth as a mail names it; null where none is chosen yet. */
export type BoothName = { code: string; hall: string } | null
