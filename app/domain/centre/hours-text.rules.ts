import { calendarDay } from '~/lib/calendar-day'
import type { HallHours } from '../schedule/schedule.rules'

const line = /^(?:(\d{4}-\d\d-\d\d)\s+)?(\d{1,2}):(\d\d)\s*[-–—]\s*(\d{1,2}):(\d\d)$/
const mostLines = 100

/**
 * Hours of a hall as organisers write them, a line each: «10:00–22:00» for every day, «2027-06-26 10:00–02:00» for
 * one. An end before the beginning is after midnight, 24:00 is midnight itself.
 * @returns null when a line says something else
 */
export function parseHours(text: string): HallHours[] | null {
  const lines = text.split('\n').map((one) => one.trim()).filter(Boolean)
  const hours = lines.map(parseLine)
  return hours.length <= mostLines && hours.every((one) => one !== null) ? hours : null
}

/** The same, the other way round. */
export function writeHours(hours: readonly HallHours[]): string {
  return hours.map(({ day, from, until }) => [day ?? '', `${clock(from)}–${until === 1440 ? '24:00' : clock(until % 1440)}`].filter(Boolean).join(' ')).join('\n')
}

function parseLine(text: string): HallHours | null {
  const match = line.exec(text)
  if (!match) return null
  const [, day, ...numbers] = match
  const [fromHour, fromMinute, untilHour, untilMinute] = numbers.map(Number) as [number, number, number, number]
  const from = fromHour * 60 + fromMinute
  const until = untilHour * 60 + untilMinute
  if (fromHour > 23 || fromMinute > 59 || untilMinute > 59 || until > 1440 || from === until) return null
  if (day !== undefined && !calendarDay.safeParse(day).success) return null
  return { day: day ?? null, from, until: until <= from ? until + 1440 : until }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
