const formatters = new Map<string, Intl.DateTimeFormat>()

/** Abbreviations people know; any other zone is named by its offset, as the tz database does. */
const abbreviations: Record<string, string> = { 'Europe/Moscow +0300': 'MSK' }

/**
 * How far local time of an IANA zone is ahead of UTC at an instant, in seconds.
 * @throws {RangeError} if the zone is unknown or not an Area/Place name: abbreviations such as GMT or
 * MSK shift events by hours on macOS.
 */
export function zoneOffset(instant: Date, timeZone: string): number {
  const name = formatterFor(timeZone).format(instant)
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name)
  if (!match) throw new RangeError(`No offset of ${timeZone} in «${name}»`)
  const [, sign, hours, minutes, seconds] = match
  const offset = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return sign === '-' ? -offset : offset
}

/** The zone itself, after the check that it is an IANA Area/Place name we know; errors as `zoneOffset`. */
export function knownZone(timeZone: string): string {
  formatterFor(timeZone)
  return timeZone
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(timeZone)) {
    throw new RangeError(`Time zone must be an IANA Area/Place name, not ${JSON.stringify(timeZone)}`)
  }
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formatters.set(timeZone, formatter)
  return formatter
}

/** Local time of a zone as iCalendar writes it: `20270623T100000`. */
export function localStamp(instant: Date, timeZone: string): string {
  return utcStamp(new Date(instant.getTime() + zoneOffset(instant, timeZone) * 1000)).slice(0, -1)
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
 * one calendar in this form
 */
export function timeZoneLines(timeZone: string, instants: readonly Date[]): string[] {
  const [first] = instants
  if (!first) throw new RangeError(`No instants given for ${timeZone}`)
  const offset = zoneOffset(first, timeZone)
  const other = instants.find((instant) => zoneOffset(instant, timeZone) !== offset)
  if (other) {
    throw new RangeError(
      `${timeZone} is at ${formatOffset(offset)} on ${first.toISOString()} but at ` +
        `${formatOffset(zoneOffset(other, timeZone))} on ${other.toISOString()}; one VTIMEZONE cannot say both`,
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

/** `+0300`, and with seconds where a zone of old has them: `+023017` (RFC 5545, section 3.3.14). */
function formatOffset(seconds: number): string {
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  const size = Math.abs(seconds)
  const rest = size % 60 === 0 ? '' : two(size % 60)
  return (seconds < 0 ? '-' : '+') + two(size / 3600) + two((size / 60) % 60) + rest
}
