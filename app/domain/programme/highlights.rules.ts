import { pick, type Locale } from '~/i18n/locale'
import { timeIn } from '~/lib/dates'
import { placeOf, type Entry, type Programme } from './programme.rules'

/** The clock of the festival's home, which lists of all centres are ordered and written by. */
const homeZone = 'Europe/Moscow'

/** A line of a short list of sessions. */
export type Highlight = { slotId: string; slug: string; title: string; time: string; place: string; accent: string }

function highlight(entry: Entry, locale: Locale): Highlight {
  const local = entry.centre.timeZone === homeZone ? '' : `, ${timeIn(entry.start, entry.centre.timeZone)}`
  return {
    slotId: entry.slot.id,
    slug: entry.session.slug,
    title: pick(entry.session.title, locale),
    time: timeIn(entry.start, homeZone),
    place: pick(entry.centre.city, locale) + local,
    accent: entry.centre.accent,
  }
}

const isOn = (entry: Entry) => entry.slot.status === 'confirmed'

/** What each centre offers, for the home page. Days are "YYYY-MM-DD" or null without sessions. */
export function centreSummary(programme: Programme, locale: Locale) {
  return programme.content.centres.map((centre) => {
    const own = programme.entries.filter((entry) => entry.centre.id === centre.id && isOn(entry))
    const days = own.map((entry) => entry.day).sort()
    const venues = own.map((entry) => (entry.hall ? pick(entry.hall.venue, locale) : '')).filter(Boolean)
    return {
      slug: centre.slug,
      name: pick(centre.name, locale),
      city: pick(centre.city, locale),
      description: pick(centre.description, locale),
      timeZone: centre.timeZone,
      accent: centre.accent,
      sessions: own.length,
      venue: mostFrequent(venues),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    }
  })
}

function mostFrequent(values: string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Some sessions a day that show its range: one of another zone and of another centre where there are any, else the first ones. */
export function dayHighlights(programme: Programme, locale: Locale, perDay = 3): { day: string; items: Highlight[] }[] {
  return programme.days
    .map((day) => {
      const entries = programme.entries.filter((entry) => entry.day === day && isOn(entry))
      const chosen: Entry[] = []
      const choose = (wanted: (entry: Entry) => boolean) => {
        const next = entries.find((entry) => !chosen.includes(entry) && wanted(entry))
        if (next) chosen.push(next)
      }
      choose((entry) => entry.centre.timeZone !== homeZone)
      choose((entry) => entry.centre.timeZone === homeZone && entry.session.format !== 'exhibition_sale')
      choose((entry) => chosen.every((other) => other.centre.id !== entry.centre.id))
      const rest = entries.filter((entry) => !chosen.includes(entry))
      const shown = [...chosen, ...rest].slice(0, perDay).sort((a, b) => a.start.getTime() - b.start.getTime())
      return { day, items: shown.map((entry) => highlight(entry, locale)) }
    })
    .filter((day) => day.items.length > 0)
}

/** During the festival: what is on now, then what comes next within three hours. Else nothing. */
export function nowAndNext(programme: Programme, now: Date, locale: Locale, atMost = 6): (Highlight & { isNow: boolean })[] {
  const soon = now.getTime() + 3 * 3_600_000
  return programme.entries
    .filter((entry) => isOn(entry) && entry.end > now && entry.start.getTime() < soon)
    .slice(0, atMost)
    .map((entry) => ({ ...highlight(entry, locale), place: placeOf(entry, locale), isNow: entry.start <= now }))
}
