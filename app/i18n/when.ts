import { dayIn, formatDay, formatWeekday, offsetMinutes, timeIn } from '~/lib/dates'
import { dictionary } from './dictionary'
import type { Locale } from './locale'

/** «по Красноярску», “Krasnoyarsk time”; a zone without a name of its own as «UTC+5». */
export function zoneName(timeZone: string, at: Date, locale: Locale): string {
  const { time } = dictionary(locale)
  return time.zone[timeZone] ?? time.utc(offsetText(offsetMinutes(at, timeZone)))
}

/** «МСК», «Крск», or the offset. */
export function zoneShortName(timeZone: string, at: Date, locale: Locale): string {
  const { time } = dictionary(locale)
  return time.zoneShort[timeZone] ?? time.utc(offsetText(offsetMinutes(at, timeZone)))
}

/** «+7», “−3:30”: minutes ahead of UTC as people write them. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const rest = size % 60
  return `${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** «10:00–11:30» in a zone. */
export function timeRange(start: Date, end: Date, timeZone: string): string {
  return `${timeIn(start, timeZone)}–${timeIn(end, timeZone)}`
}

/** «25 июня 2027 г., пятница, 10:00–11:30 по Москве»: all of it, as a mail or a ticket says it. */
export function formatWhen(start: Date, end: Date, timeZone: string, locale: Locale): string {
  const day = dayIn(start, timeZone)
  return `${formatDay(day, locale)}, ${formatWeekday(day, locale)}, ${timeRange(start, end, timeZone)} ${zoneName(timeZone, start, locale)}`
}
