import { renderFeed } from '~/calendar/feed'
import { jewellersDay, jewellersDayEvents } from '~/calendar/jewellers-day'
import type { Db } from '~/db/client.server'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { dayIn } from '~/lib/dates'
import { paths } from '~/lib/paths'

/** The festival's own zone: Jeweller's Day begins in Kostroma. */
export const homeZone = 'Europe/Moscow'

/** The days an edition keeps instead of the last Sunday of June, by year. */
export async function movedDays(db: Db): Promise<Record<number, string>> {
  const rows = await db.edition.findMany({ where: { jewellersDay: { not: null } }, select: { year: true, jewellersDay: true } })
  return Object.fromEntries(rows.map((row) => [row.year, row.jewellersDay!]))
}

/** Jeweller's Day of a year: the edition's own, else the last Sunday of June. @throws RangeError outside 2000–2100 */
export function dayOfYear(year: number, moved: Record<number, string>): string {
  return moved[year] ?? jewellersDay(year)
}

/** The Jeweller's Day a moment lies between: the last one before or on that day's eve, and the next from today on. */
export function daysAround(now: Date, moved: Record<number, string>): { last: string; next: string; today: string } {
  const today = dayIn(now, homeZone)
  const year = Number(today.slice(0, 4))
  const thisYears = dayOfYear(year, moved)
  return today <= thisYears
    ? { last: dayOfYear(year - 1, moved), next: thisYears, today }
    : { last: thisYears, next: dayOfYear(year + 1, moved), today }
}

/** The yearly feed of Jeweller's Day, with what editions moved. */
export async function jewellersDayFeed(locale: Locale, baseUrl: string, db: Db): Promise<{ body: string; lastModified: Date }> {
  const t = dictionary(locale).jewellersDay
  const editions = await db.edition.findMany({ select: { year: true, jewellersDay: true, daySequence: true, createdAt: true, updatedAt: true }, orderBy: { year: 'asc' } })
  const created = editions[0]?.createdAt ?? new Date(0)
  const lastModified = new Date(Math.max(created.getTime(), ...editions.map((edition) => edition.updatedAt.getTime())))
  const exceptions = Object.fromEntries(editions.filter((e) => e.jewellersDay).map((e) => [e.year, e.jewellersDay]))
  const body = renderFeed({
    name: t.title,
    url: baseUrl + paths.feed.jewellersDay(locale),
    timeZone: homeZone,
    locale,
    events: jewellersDayEvents({
      firstYear: editions[0]?.year ?? 2027,
      exceptions,
      sequence: editions.reduce((sum, edition) => sum + edition.daySequence, 0),
      created,
      lastModified,
      stamp: lastModified,
      summary: t.title,
      description: t.lead,
      location: '',
      url: baseUrl + paths.jewellersDay(locale),
      categories: [],
    }),
  })
  return { body, lastModified }
}
