import { setImmediate } from 'node:timers/promises'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { asciiUrl, cleanLine, cleanText, escapeText } from './content-line'
import { renderEventBlock, type CalendarEvent } from './event'
import { assembleCalendar } from './vcalendar'
import { knownZone } from './zones'

export type Feed = {
  /** What the reader calls the calendar. */
  name: string
  description?: string
  /** The address it is served at. Left out of private feeds: it would travel with every shared copy. */
  url?: string
  /** IANA zone a reader shows the calendar in when it asks (X-WR-TIMEZONE). */
  timeZone: string
  /** Name of a CSS colour (RFC 7986, section 5.9). */
  color?: string
  /** Language of what we add to the events. */
  locale: Locale
  events: readonly CalendarEvent[]
}

/**
 * A calendar to subscribe to. The order of the events given does not matter, the bytes are the same.
 * No METHOD: it is not a message. An unpublished feed is one without events, at the same address.
 * @throws {Error} if two events share a UID, or a moved day has no yearly event
 * @throws {RangeError | TypeError} as `renderEventBlock` does
 */
export function renderFeed({ name, description, url, timeZone, color, locale, events }: Feed): string {
  const title = escapeText(cleanLine(name))
  const about = escapeText(cleanText(description ?? ''))
  if (color !== undefined && !/^[a-z]+$/.test(color)) throw new TypeError(`Not the name of a colour: ${color}`)
  const properties = [
    // Before any VTIMEZONE: Google guesses the encoding of a feed by its first lines.
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    ...(about === '' ? [] : [`DESCRIPTION:${about}`, `X-WR-CALDESC:${about}`]),
    `X-WR-TIMEZONE:${knownZone(timeZone)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...(url === undefined ? [] : [`SOURCE;VALUE=URI:${asciiUrl(url)}`]),
    ...(color === undefined ? [] : [`COLOR:${color}`]),
  ]
  return render(properties, events, locale)
}

/** Events to download once: no METHOD, no headers of a feed. Errors as in `renderFeed`. */
export function renderDownload(events: readonly CalendarEvent[], locale: Locale): string {
  return render([], events, locale)
}

/**
 * Renders events ahead of the first request for their feed, giving way to other work after every few:
 * a thousand new ones take the generator most of a second. For after a publication and after a start.
 */
export async function warmFeed(events: readonly CalendarEvent[], locale: Locale): Promise<void> {
  for (const [index, event] of events.entries()) {
    if (index % 10 === 9) await setImmediate()
    renderEventBlock(markCancelled(event, locale))
  }
}

function render(properties: readonly string[], events: readonly CalendarEvent[], locale: Locale): string {
  const sorted = inStableOrder(events)
  refuseDoubles(sorted)
  return assembleCalendar(
    locale,
    properties,
    sorted,
    sorted.map((event) => renderEventBlock(markCancelled(event, locale))),
  )
}

/** Many readers ignore STATUS, so the title says it too. The only place where it does. */
function markCancelled(event: CalendarEvent, locale: Locale): CalendarEvent {
  if (event.status !== 'CANCELLED') return event
  return { ...event, summary: dictionary(locale).calendar.cancelled(event.summary) }
}

/** By start, then UID; replaced days of a yearly event last, so that they follow it. */
function inStableOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  const key = (event: CalendarEvent) => {
    const start = 'start' in event ? event.start.toISOString() : event.date
    return `${recurrenceIdOf(event)} ${start} ${event.uid}`
  }
  return events
    .map((event) => ({ event, key: key(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ event }) => event)
}

function refuseDoubles(events: readonly CalendarEvent[]): void {
  const seen = new Set<string>()
  for (const event of events) {
    const recurrenceId = recurrenceIdOf(event)
    const key = `${event.uid} ${recurrenceId}`
    if (seen.has(key)) throw new Error(`Two events with one UID: ${key}`)
    if (recurrenceId !== '' && !seen.has(`${event.uid} `)) throw new Error(`A moved day without its event: ${key}`)
    seen.add(key)
  }
}

function recurrenceIdOf(event: CalendarEvent): string {
  return 'date' in event ? (event.recurrenceId ?? '') : ''
}
