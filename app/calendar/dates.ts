/**
 * Year, month (from 1) and day of a `YYYY-MM-DD`.
 * @throws {RangeError} if there is no such day
 */
export function dateParts(date: string): [year: number, month: number, day: number] {
  const instant = new Date(`${date}T00:00:00Z`)
  // The round trip refuses other spellings and days such as 31 February.
  if (Number.isNaN(instant.getTime()) || isoDate(instant) !== date) {
    throw new RangeError(`Not a date: ${JSON.stringify(date)}`)
  }
  return [instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()]
}

/** The day so many days later, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = dateParts(date)
  return isoDate(new Date(Date.UTC(year, month - 1, day + days)))
}

/** The day of an instant in UTC, `YYYY-MM-DD`. */
export function isoDate(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
