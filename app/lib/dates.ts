/**
 * Reading and writing dates by Intl, always with a zone given: the centre's, or the visitor's. Runs in
 * the browser too. Days are "YYYY-MM-DD"; they are formatted at noon UTC so that no zone can shift them.
 */
const cache = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let found = cache.get(key)
  if (!found) cache.set(key, (found = new Intl.DateTimeFormat(locale, options)))
  return found
}

const tag = (locale: string) => (locale === 'ru' ? 'ru-RU' : 'en-GB')
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** The calendar day of an instant in a zone: "2027-06-25". */
export function dayIn(instant: Date, timeZone: string): string {
  return formatter('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}

/** The time of an instant in a zone: "10:00". */
export function timeIn(instant: Date, timeZone: string): string {
  return formatter('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
}

/** Minutes the zone is ahead of UTC at an instant: 180 for Moscow. */
export function offsetMinutes(instant: Date, timeZone: string): number {
  const parts = formatter('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{1,2})(?::(\d{2}))?)?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** «25 июня 2027 г.», “25 June 2027”. */
export function formatDay(day: string, locale: string): string {
  const text = formatter(tag(locale), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))
  // «2027 г.» stays on one line, and is the same whatever space the ICU of a browser puts there.
  return text.replace(/\s*г\.$/, '\u00a0г.')
}

/** «25 июня», “25 June”. */
export function formatDayMonth(day: string, locale: string): string {
  return formatter(tag(locale), { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(noon(day))
}

/** «июня», “June”: as it stands after the number of a day. */
export function formatMonth(day: string, locale: string): string {
  const parts = formatter(tag(locale), { timeZone: 'UTC', day: 'numeric', month: 'long' }).formatToParts(noon(day))
  return parts.find((part) => part.type === 'month')?.value ?? ''
}

/** «пятница», “Friday”. */
export function formatWeekday(day: string, locale: string, style: 'long' | 'short' = 'long'): string {
  return formatter(tag(locale), { timeZone: 'UTC', weekday: style }).format(noon(day))
}

/**
 * «23–27 июня 2027 г.», «29 июня – 2 июля 2027 г.», “23–27 June 2027”. Put together here, because ICU
 * versions differ in the spaces they put round the dash, and server and browser must say the same.
 */
export function formatDayRange(from: string, to: string, locale: string): string {
  if (from === to) return formatDay(to, locale)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDay(to, locale)}`
  const start = from.slice(0, 4) === to.slice(0, 4) ? formatDayMonth(from, locale) : formatDay(from, locale)
  return `${start} – ${formatDay(to, locale)}`
}

/** «22 июня 2027 г., 18:40» in a zone, without naming it: say the zone beside. */
export function formatDateTime(instant: Date, timeZone: string, locale: string): string {
  return `${formatDay(dayIn(instant, timeZone), locale)}, ${timeIn(instant, timeZone)}`
}

/** The days from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = noon(from).getTime(); at <= noon(to).getTime(); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** Whole days from one day to another: 0 when they are the same, negative when `to` is earlier. */
export function daysUntil(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}

/** The day after (or `count` days after) a day. */
export function addDays(day: string, count: number): string {
  return new Date(noon(day).getTime() + count * 86_400_000).toISOString().slice(0, 10)
}
