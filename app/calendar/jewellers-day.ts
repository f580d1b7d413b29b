import { addDays } from '~/lib/dates'
import { dateParts } from './date-parts'
import type { AllDayEvent, CalendarEvent } from './event'

export const jewellersDayUid = 'jewellers-day@golden-ring-of-russia'

/**
 * Jeweller's Day of a year: the last Sunday of June, `YYYY-MM-DD`.
 * @throws {RangeError} outside 2000 to 2100
 */
export function jewellersDay(year: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new RangeError(`No Jeweller's Day for ${year}`)
  const daysSinceSunday = new Date(Date.UTC(year, 5, 30)).getUTCDay()
  return addDays(`${year}-06-30`, -daysSinceSunday)
}

export type JewellersDayCalendar = {
  /** The first year the calendar shows. */
  firstYear: number
  /** Years that keep another day (`YYYY-MM-DD`) or none (null). Years before the first are ignored. */
  exceptions: Readonly<Record<number, string | null>>
} & Pick<
  Extract<CalendarEvent, AllDayEvent>,
  'sequence' | 'created' | 'lastModified' | 'stamp' | 'summary' | 'description' | 'location' | 'url' | 'categories'
>

/**
 * Jeweller's Day of every year: one yearly all-day event that blocks nobody's day, then one event for
 * each year that moved it. A year without it is an excluded date of the first.
 * @throws {RangeError} for a year outside 2000 to 2100 or an impossible date
 */
export function jewellersDayEvents(day: JewellersDayCalendar): CalendarEvent[] {
  const { firstYear, exceptions, sequence, created, lastModified, stamp } = day
  const { summary, description, location, url, categories } = day
  const common = {
    ...{ uid: jewellersDayUid, sequence, created, lastModified, stamp },
    ...{ summary, description, location, url, categories },
    status: 'CONFIRMED',
    transparent: true,
  } as const
  const others = Object.entries(exceptions)
    .map(([year, date]) => ({ rule: jewellersDay(Number(year)), date, year: Number(year) }))
    .filter(({ year, rule, date }) => year >= firstYear && date !== rule)
  const skipped = others.filter(({ date }) => date === null).map(({ rule }) => rule)
  const yearly: CalendarEvent = {
    ...common,
    // The first date must itself satisfy the rule, or readers disagree whether to count it.
    date: jewellersDay(firstYear),
    yearly: 'last-sunday-of-june',
    excludedDates: skipped,
  }
  const moved = others.flatMap(({ rule, date }): CalendarEvent[] => {
    if (date === null) return []
    dateParts(date)
    return [{ ...common, date, recurrenceId: rule }]
  })
  return [yearly, ...moved]
}
