import type { Locale } from '~/i18n/locale'
import { joinLines } from './content-line'
import type { CalendarEvent } from './event'
import { eventLines, type Mailbox } from './ics-event'
import { assembleCalendar } from './vcalendar'

export type Invitation = {
  method: 'REQUEST' | 'CANCEL'
  /** `stamp` is the moment of this message, `sequence` that of the event plus the attendee's own offset. */
  event: CalendarEvent
  /** The address the mail comes from, one whose answers we read. */
  organizer: Mailbox
  /** The one recipient of the mail, by the exact address it goes to. */
  attendee: Mailbox
  /** Language of the attendee. */
  locale: Locale
}

/**
 * The iTIP body of an invitation, an update or a cancellation (RFC 5546, sections 3.2.2 and 3.2.5), for
 * a text/calendar part whose `method` parameter says the same (RFC 6047, section 2.4). It holds nothing
 * but VERSION, PRODID, CALSCALE, METHOD, VTIMEZONE and VEVENT: with the headers of a feed in it, Gmail
 * and Outlook take the message for a calendar and show no event.
 *
 * @throws {RangeError} if a REQUEST is for a cancelled event (it would stay in the calendar), or a CANCEL
 * has sequence 0 (it could not follow anything)
 * @throws {TypeError} if somebody would invite himself, or an address cannot be written
 */
export function renderInvitation({ method, event, organizer, attendee, locale }: Invitation): string {
  if (method === 'REQUEST' && event.status === 'CANCELLED') {
    throw new RangeError(`Event ${event.uid} is cancelled; tell it by CANCEL`)
  }
  if (method === 'CANCEL' && event.sequence === 0) {
    throw new RangeError(`Cancellation of ${event.uid} needs a higher SEQUENCE than its invitation had`)
  }
  if (organizer.email.toLowerCase() === attendee.email.toLowerCase()) {
    throw new TypeError(`${organizer.email} would invite itself`)
  }
  // A CANCEL always says CANCELLED, also when one person leaves an event that goes on: it reaches that
  // person alone, and clients that look at the status and not at the method would keep the event.
  const sent: CalendarEvent = method === 'CANCEL' ? { ...event, status: 'CANCELLED' } : event
  return assembleCalendar(locale, [`METHOD:${method}`], [sent], [joinLines(eventLines(sent, { organizer, attendee }))])
}
