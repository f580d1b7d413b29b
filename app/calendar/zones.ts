import { offsetMinutes } from '~/lib/dates'

const known = new Set<string>()

/** Abbreviations people know; any other zone is named by its offset, as the tz database does. */
const abbreviations: Record<string, string> = { 'Europe/Moscow +0300': 'MSK' }

/**
 * The zone itself, after the check that it may stand in a calendar.
 * @throws {RangeError} if it is unknown or not an IANA Area/Place name: abbreviations such as GMT or MSK
 * shift events by hours on macOS
 */
export function knownZone(timeZone: string): string {
  if (known.has(timeZone)) return timeZone
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(timeZone)) {
    throw new RangeError(`Time zone must be an IANA Area/Place name, not ${JSON.stringify(timeZone)}`)
  }
  new Intl.DateTimeFormat('en', { timeZone })
  known.add(timeZone)
  return timeZone
}

/** Local time of a zone as iCalendar writes it: `20270623T100000`. Errors as `knownZone`. */
export function localStamp(instant: Date, timeZone: string): string {
  const offset = offsetMinutes(instant, knownZone(timeZone))
  return utcStamp(new Date(instant.getTime() + offset * 60_000)).slice(0, -1)
}

/** UTC as iCalendar writes it: `20270623T070000Z`. */
export function utcStamp(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '')
}

/**
 * Unfolded lines of a VTIMEZONE for the given instants: one STANDARD with the offset that holds at all
 * of them. One, because of several Outlook reads only that with the latest DTSTART (MS-OXCICAL
 * 2.1.3.1.1.19.2), and Google loses Cyrillic behind a long list of them.
 * @throws {RangeError} if the zone changes its offset between the instants; such events cannot share
 * one calendar in this form; and as `knownZone`
 */
export function timeZoneLines(timeZone: string, instants: readonly Date[]): string[] {
  const [first] = instants
  if (!first) throw new RangeError(`No instants given for ${timeZone}`)
  const offset = offsetMinutes(first, knownZone(timeZone))
  const other = instants.find((instant) => offsetMinutes(instant, timeZone) !== offset)
  if (other) {
    throw new RangeError(
      `${timeZone} is at ${formatOffset(offset)} on ${first.toISOString()} but at ` +
        `${formatOffset(offsetMinutes(other, timeZone))} on ${other.toISOString()}; one VTIMEZONE cannot say both`,
    )
  }
  const written = formatOffset(offset)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    `X-LIC-LOCATION:${timeZone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${written}`,
    `TZOFFSETTO:${written}`,
    `TZNAME:${abbreviations[`${timeZone} ${written}`] ?? written.replace(/00$/, '')}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ]
}

/** `+0300` (RFC 5545, section 3.3.14). */
function formatOffset(minutes: number): string {
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  const size = Math.abs(minutes)
  return (minutes < 0 ? '-' : '+') + two(size / 60) + two(size % 60)
}
