/**
 * Year, month (from 1) and day of a `YYYY-MM-DD`.
 * @throws {RangeError} if there is no such day
 */
export function dateParts(date: string): [year: number, month: number, day: number] {
  const instant = new Date(`${date}T00:00:00Z`)
  // The round trip refuses other spellings and days such as 31 February.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a date: ${JSON.stringify(date)}`)
  }
  return [instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()]
}
