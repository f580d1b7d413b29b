import type { Locale } from '~/i18n/locale'
import { joinLines } from './content-line'
import type { CalendarEvent } from './event'
import { timeZoneLines } from './zones'

/** Who made the calendar and in which language, for those who look for the culprit (RFC 5545, section 3.7.3). */
const productId = (locale: Locale) => `-//Golden Ring of Russia//Festival calendar//${locale.toUpperCase()}`

/**
 * A whole iCalendar body: header, a VTIMEZONE for each zone used, the blocks.
 *
 * @param locale language of the words in it
 * @param properties unfolded lines after VERSION, PRODID and CALSCALE
 * @param events what the blocks hold; their zones and moments are taken from here
 * @param blocks rendered VEVENTs, folded and with CRLF
 * @throws {RangeError} if events of one zone do not share one offset
 *
 * There is never a UID of the calendar itself (RFC 7986): vdirsyncer then takes a whole feed for one event.
 */
export function assembleCalendar(
  locale: Locale,
  properties: readonly string[],
  events: readonly CalendarEvent[],
  blocks: readonly string[],
): string {
  return (
    joinLines(['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${productId(locale)}`, 'CALSCALE:GREGORIAN', ...properties]) +
    joinLines(usedZones(events)) +
    blocks.join('') +
    'END:VCALENDAR\r\n'
  )
}

function usedZones(events: readonly CalendarEvent[]): string[] {
  // As numbers in a set: many events begin or end together, and finding an offset is not cheap.
  const moments = new Map<string, Set<number>>()
  for (const event of events) {
    if (!('start' in event)) continue
    const known = moments.get(event.timeZone) ?? new Set()
    moments.set(event.timeZone, known.add(event.start.getTime()).add(event.end.getTime()))
  }
  return [...moments]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zone, instants]) => timeZoneLines(zone, Array.from(instants, (instant) => new Date(instant))))
}
