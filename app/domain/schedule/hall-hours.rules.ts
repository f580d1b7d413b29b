import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import type { HallHours } from './schedule.rules'

const day = 1440

/** When a hall may be used, as Hall.hours keeps it in JSON: at most two days in a row, so `until` is 2880 at the most. */
export const hallHours = z
  .array(
    z.object({
      day: calendarDay.nullable(),
      from: z.number().int().min(0).max(day),
      until: z.number().int().min(0).max(2 * day),
    }),
  )
  .max(100)

/** The hours of a hall from its row. What cannot be read counts as no hours: a hall that is always open. */
export function readHallHours(json: string): HallHours[] {
  const parsed = hallHours.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : []
}

/** The hours of one day: what is said of the day itself takes the place of what is said of every day. */
export function hoursOn(hours: readonly HallHours[], on: string): HallHours[] {
  const own = hours.filter((one) => one.day === on)
  return own.length > 0 ? own : hours.filter((one) => one.day === null)
}
