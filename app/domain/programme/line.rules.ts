import { pick, type Locale } from '~/i18n/locale'
import { timeRange } from '~/i18n/when'
import { dayIn, formatDayMonth } from '~/lib/dates'
import type { Seats } from './programme.queries.server'
import type { Entry } from './programme.rules'

/** What a page needs to show a slot as a line; nothing more goes to the browser. */
export type Line = {
  slotId: string
  slug: string
  title: string
  /** What tells it from the other slots of its session. */
  note: string
  /** The session has other slots besides: a link has to say which. */
  several: boolean
  kind: string
  format: string
  language: string
  ageMark: number
  /** Who leads it; where nobody is named, the exhibitors that hold it. */
  who: string
  hall: string
  city: string
  accent: string
  timeZone: string
  /** ISO instants. */
  start: string
  end: string
  cancelled: boolean
  /** Seats to register for; null: no registration. */
  capacity: number | null
  free: number
  /** Where it stood before the last move, in the centre's time; empty if it never moved. */
  movedFrom: string
}

export function lineOf(entry: Entry, seats: Seats | undefined, locale: Locale): Line {
  const { slot, session, centre, hall, speakers, hosts } = entry
  const capacity = seats ? seats.capacity : slot.capacity
  return {
    slotId: slot.id,
    slug: session.slug,
    title: pick(session.title, locale),
    note: pick(slot.note, locale),
    several: entry.several,
    kind: session.kind,
    format: session.format,
    language: session.language,
    ageMark: session.ageMark,
    who: (speakers.length > 0 ? speakers : hosts).map(({ name }) => pick(name, locale)).join(', '),
    hall: hall ? pick(hall.name, locale) : '',
    city: pick(centre.city, locale),
    accent: centre.accent,
    timeZone: centre.timeZone,
    start: slot.startsAt,
    end: slot.endsAt,
    cancelled: slot.status === 'cancelled',
    capacity,
    free: capacity === null ? 0 : Math.max(0, capacity - (seats?.taken ?? 0)),
    movedFrom: movedFrom(entry, locale),
  }
}

/** «10:00, Большой зал» as it was before the last move: only what differs from now. */
function movedFrom(entry: Entry, locale: Locale): string {
  const { previous } = entry.slot
  if (!previous || entry.slot.status === 'cancelled') return ''
  const zone = entry.centre.timeZone
  const was = new Date(previous.startsAt)
  const parts: string[] = []
  if (dayIn(was, zone) !== dayIn(entry.start, zone)) parts.push(formatDayMonth(dayIn(was, zone), locale))
  if (previous.startsAt !== entry.slot.startsAt || previous.endsAt !== entry.slot.endsAt) parts.push(timeRange(was, new Date(previous.endsAt), zone))
  if (previous.hallId !== entry.slot.hallId && entry.previousHall) parts.push(pick(entry.previousHall.name, locale))
  return parts.join(', ')
}
