import { Temporal } from 'temporal-polyfill'

/**
 * The instant at which clocks of a zone show the given wall time ("2027-06-25", "10:00"). In a gap the
 * later, in an overlap the earlier of the two, as RFC 5545 section 3.3.5 says.
 * @throws RangeError for an impossible day, time or zone
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' }).toZonedDateTime(timeZone)
  return new Date(zoned.epochMilliseconds)
}

/** The instant of a wall time as a field of the kind datetime-local sends it: "2027-06-25T10:00". @throws RangeError */
export function instantOfWallTime(wallTime: string, timeZone: string): Date {
  const [day = '', time = ''] = wallTime.split('T')
  return instantOf(day, time, timeZone)
}
