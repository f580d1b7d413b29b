import { renderInvitation } from '~/calendar/invitation'
import type { Locale } from '~/i18n/locale'
import type { Env } from '~/lib/env.server'
import { senderName } from '~/mail/sender'
import { slotEvent } from '../programme/calendar-event.rules'
import type { Entry } from '../programme/programme.rules'

/** What mails need to know of the world outside: where links lead and whom they come from. */
export type Site = Pick<Env, 'baseUrl' | 'mailFrom'>

/** Of an attendance: whom a message goes to. */
export type Recipient = { email: string; name: string; locale: Locale; sequenceOffset: number }

/**
 * The iTIP body for one attendee. Its SEQUENCE is the slot's plus the person's own offset, so that it
 * rises with every message they get (RFC 5546, section 2.1.4) even if they left and came back. Its
 * LAST-MODIFIED rises too: Google passes over an update where it stayed.
 */
export function invitationTo<M extends 'REQUEST' | 'CANCEL'>(
  recipient: Recipient,
  method: M,
  entry: Entry,
  site: Site,
  now: Date,
): { method: M; content: string } {
  const event = slotEvent(entry, recipient.locale, site.baseUrl)
  const content = renderInvitation({
    method,
    event: { ...event, sequence: event.sequence + recipient.sequenceOffset, lastModified: now, stamp: now },
    organizer: { name: senderName(site.mailFrom, recipient.locale), email: site.mailFrom.address },
    attendee: { name: recipient.name, email: recipient.email },
    locale: recipient.locale,
  })
  return { method, content }
}
