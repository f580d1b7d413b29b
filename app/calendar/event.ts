import { createHash } from 'node:crypto'
import { joinLines } from './content-line'
import { eventLines } from './ics-event'
import { recentCache } from './recent-cache'

/**
 * One event, whatever it is rendered for: a download, a feed or a mail. Everything is stored data and
 * nothing is "now", so that the same event always gives the same bytes.
 */
export type CalendarEvent = {
  /** Stable for ever, ASCII; the same in download, feed and mail. See `slotUid`. */
  uid: string
  /** Rises with every change of time, place, status or recurrence (RFC 5546, section 2.1.4). */
  sequence: number
  created: Date
  lastModified: Date
  /** DTSTAMP: in a feed the moment of the last change, in a mail the moment it was written. */
  stamp: Date
  summary: string
  /** Plain text of any length; shortened, and the public address put below it. Empty: none. */
  description: string
  location: string
  /** Absolute address of the public page. Empty: none. */
  url: string
  categories: readonly string[]
  status: 'CONFIRMED' | 'CANCELLED'
  /** Does not block the day in anybody's calendar. */
  transparent?: boolean
  /** Degrees, WGS 84. */
  geo?: { lat: number; lon: number }
} & (TimedEvent | AllDayEvent)

export type TimedEvent = {
  start: Date
  /** After the start. */
  end: Date
  /** IANA name of the zone whose clock on the wall the event follows. */
  timeZone: string
}

export type AllDayEvent = {
  /** First day, `YYYY-MM-DD`. */
  date: string
  /** The day after the last one, `YYYY-MM-DD`; the day after `date` when left out. */
  endDate?: string
  yearly?: 'last-sunday-of-june'
  /** Days of the yearly rule that do not take place, `YYYY-MM-DD`. */
  excludedDates?: readonly string[]
  /** This event replaces that day of the yearly event with the same `uid`, `YYYY-MM-DD`. */
  recurrenceId?: string
}

/** UID of a slot, the one for download, feed and mail: two of them would show the event twice. */
export function slotUid(slotId: string): string {
  return `${slotId}@golden-ring-of-russia`
}

/** Enough for every event of an edition in both languages, and small: about 10 MB when full. */
const rendered = recentCache<string>(4000)

/**
 * The VEVENT of an event: folded lines with CRLF. The generator needs about half a millisecond for one,
 * so blocks are kept, keyed by content.
 * @throws {RangeError | TypeError} if the event breaks a rule of iCalendar (see `eventLines`)
 */
export function renderEventBlock(event: CalendarEvent): string {
  const key = createHash('sha256').update(JSON.stringify(event)).digest('base64')
  return rendered(key, () => joinLines(eventLines(event)))
}
