import { pick, type Locale } from '~/i18n/locale'
import { dayIn, formatDayMonth, timeIn } from '~/lib/dates'
import type { ReleasedCentre, ReleasedHall, ReleasedSlot } from '../release/release.schema'
import { lineOf } from './line.rules'
import type { Entry, Programme } from './programme.rules'

/** What a television shows: a hall, the halls of a centre, or the centres of the festival. */
export type ScreenScope = { of: 'festival' } | { of: 'centre'; centre: string } | { of: 'hall'; centre: string; hall: string }

/** A session on a screen. `movedTo` says where it went, in the hall that it left. */
export type ScreenItem = {
  slotId: string
  title: string
  who: string
  hall: string
  /** ISO instants. */
  start: string
  end: string
  cancelled: boolean
  movedFrom: string
  movedTo: string
}

export type ScreenGroup = { key: string; name: string; accent: string; timeZone: string; items: ScreenItem[] }

/** All that a television needs for many hours without a network. */
export type Screen = { name: string; place: string; accent: string; timeZone: string; groups: ScreenGroup[] }

/** The festival's clock. */
const homeZone = 'Europe/Moscow'
/** Sessions of a group that are sent ahead. */
const ahead = 60

/** The screen of a scope with what is on or yet to come; null where the programme has no such centre or hall. */
export function screenOf(programme: Programme, scope: ScreenScope, now: Date, locale: Locale): Screen | null {
  const { centres, halls, edition } = programme.content
  const group = (key: string, name: string, centre: ReleasedCentre, items: ScreenItem[]): ScreenGroup => ({ key, name, accent: centre.accent, timeZone: centre.timeZone, items })
  const hallGroup = (hall: ReleasedHall, centre: ReleasedCentre) => group(hall.slug, pick(hall.name, locale), centre, itemsOfHall(programme, hall.id, now, locale))
  if (scope.of === 'festival') {
    const groups = centres.map((centre) => group(centre.slug, pick(centre.city, locale), centre, itemsOf(programme.entries.filter((e) => e.centre.id === centre.id), now, locale)))
    return { name: pick(edition.title, locale), place: '', accent: 'kostroma', timeZone: homeZone, groups }
  }
  const centre = centres.find((c) => c.slug === scope.centre)
  if (!centre) return null
  const city = pick(centre.city, locale)
  const facts = { accent: centre.accent, timeZone: centre.timeZone }
  const own = halls.filter((hall) => hall.centreId === centre.id)
  if (scope.of === 'centre') {
    const groups = own.map((hall) => hallGroup(hall, centre)).filter((g) => g.items.length > 0)
    const name = pick(centre.name, locale)
    return { name, place: city === name ? '' : city, ...facts, groups: groups.sort((a, b) => (a.name < b.name ? -1 : 1)) }
  }
  const hall = own.find((h) => h.slug === scope.hall)
  if (!hall) return null
  return { name: pick(hall.name, locale), place: [pick(hall.venue, locale), city].filter(Boolean).join(', '), ...facts, groups: [hallGroup(hall, centre)] }
}

function itemsOf(entries: readonly Entry[], now: Date, locale: Locale): ScreenItem[] {
  return entries.filter((entry) => entry.end > now).slice(0, ahead).map((entry) => itemOf(entry, locale))
}

function itemOf(entry: Entry, locale: Locale): ScreenItem {
  const { slotId, title, who, hall, start, end, cancelled, movedFrom } = lineOf(entry, undefined, locale)
  return { slotId, title, who, hall, start, end, cancelled, movedFrom, movedTo: '' }
}

/** What is in a hall, and what people may still expect there because it was announced so before it moved. */
function itemsOfHall({ entries }: Programme, hallId: string, now: Date, locale: Locale): ScreenItem[] {
  const own = itemsOf(entries.filter((entry) => entry.hall?.id === hallId), now, locale)
  const left = entries.flatMap((entry) => {
    const before = entry.slot.previous
    const gone = before?.hallId === hallId && entry.hall?.id !== hallId && entry.slot.status === 'confirmed' && new Date(before.endsAt) > now
    return gone ? [{ ...itemOf(entry, locale), ...hoursOf(before), movedFrom: '', movedTo: whereNow(entry, before, locale) }] : []
  })
  return [...own, ...left].sort((a, b) => (a.start < b.start ? -1 : 1))
}

const hoursOf = (before: NonNullable<ReleasedSlot['previous']>) => ({ start: before.startsAt, end: before.endsAt })

/** «25 июня, 12:00, Зал «Скань»»: the day where it is another one. */
function whereNow(entry: Entry, before: NonNullable<ReleasedSlot['previous']>, locale: Locale): string {
  const zone = entry.centre.timeZone
  const day = dayIn(entry.start, zone)
  const sameDay = day === dayIn(new Date(before.startsAt), zone)
  return [sameDay ? '' : formatDayMonth(day, locale), timeIn(entry.start, zone), entry.hall ? pick(entry.hall.name, locale) : ''].filter(Boolean).join(', ')
}

/** What is on at a moment, and what comes after, in order of time. */
export function shownAt(items: readonly ScreenItem[], now: Date): { on: ScreenItem[]; next: ScreenItem[] } {
  const instant = now.toISOString()
  const open = items.filter((item) => item.end > instant)
  return { on: open.filter((item) => item.start <= instant), next: open.filter((item) => item.start > instant) }
}

/** Whole minutes until an instant, rounded up, so that it never says zero before the time. */
export function minutesUntil(start: string, now: Date): number {
  return Math.ceil((new Date(start).getTime() - now.getTime()) / 60_000)
}

/** The places that have a screen: centres with the halls of the programme, by name. */
export function screenChoices({ content }: Pick<Programme, 'content'>, locale: Locale) {
  return content.centres.map((centre) => ({
    slug: centre.slug,
    name: pick(centre.name, locale),
    accent: centre.accent,
    halls: content.halls
      .filter((hall) => hall.centreId === centre.id)
      .map((hall) => ({ slug: hall.slug, name: pick(hall.name, locale), venue: pick(hall.venue, locale) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }))
}
