import { pick, type Locale } from '~/i18n/locale'
import { groupBy } from '~/lib/group-by'
import type { ReleaseContent } from '../release/release.schema'
import type { Entry } from './programme.rules'

/** Where a session stands in the column of its hall: rows are five minutes, from 1; lanes are for what overlaps. */
export type GridBlock = { slotId: string; row: number; span: number; lane: number }

export type GridHall = {
  key: string
  /** Empty while the hall is not known. */
  name: string
  venue: string
  city: string
  accent: string
  timeZone: string
  lanes: number
  blocks: GridBlock[]
}

/** A day as halls by time. */
export type Grid = {
  halls: GridHall[]
  /** The clocks of its halls, the festival's own first. */
  zones: string[]
  /** Whole hours: the row each begins at, and its instant (ISO). */
  hours: { row: number; instant: string }[]
  rows: number
  /** The row of the present moment; null on other days. */
  nowRow: number | null
}

const step = 5 * 60_000
const hour = 3_600_000
/** Who holds a hall for longer is shown up to here. */
const longest = 30 * hour

type Column = { key: string; entries: Entry[] }

/**
 * The columns of a day: halls that have something, centre by centre in the order of the release, the halls of one
 * building together, what has no hall yet last.
 */
export function gridColumns(entries: readonly Entry[], content: Pick<ReleaseContent, 'centres'>): Column[] {
  const centres = new Map(content.centres.map((centre, k) => [centre.id, k]))
  const placeOf = ({ hall }: Entry) => (hall ? `${hall.venue.ru}, ${hall.name.ru}` : '\uffff')
  return [...groupBy(entries, (entry) => `${entry.centre.slug}/${entry.hall?.slug ?? ''}`)]
    .map(([key, ofHall]) => ({ key, entries: ofHall, centre: centres.get(ofHall[0]!.centre.id)!, place: placeOf(ofHall[0]!) }))
    .sort((a, b) => a.centre - b.centre || (a.place < b.place ? -1 : 1))
}

/**
 * Lays columns out against one scale of time, from the whole hour before the first session to the one after the last.
 * @param now shown as a line; null on another day than today
 * @param homeZone the clock that comes first
 */
export function layGrid(columns: readonly Column[], { now, homeZone, locale }: { now: Date | null; homeZone: string; locale: Locale }): Grid {
  const all = columns.flatMap((column) => column.entries)
  const first = Math.floor(Math.min(...all.map((entry) => entry.start.getTime())) / hour) * hour
  const end = Math.min(first + longest, Math.ceil(Math.max(...all.map((entry) => entry.end.getTime())) / hour) * hour)
  const rowAt = (instant: number) => Math.floor((Math.min(instant, end) - first) / step) + 1
  const halls = columns.map(({ key, entries }): GridHall => {
    const { hall, centre } = entries[0]!
    const blocks = inLanes(entries).map(({ entry, lane }) => {
      const row = rowAt(entry.start.getTime())
      return { slotId: entry.slot.id, row, span: Math.max(1, rowAt(entry.end.getTime() + step - 1) - row), lane }
    })
    return {
      key,
      name: hall ? pick(hall.name, locale) : '',
      venue: hall ? pick(hall.venue, locale) : '',
      city: pick(centre.city, locale),
      accent: centre.accent,
      timeZone: centre.timeZone,
      lanes: Math.max(...blocks.map((block) => block.lane)),
      blocks,
    }
  })
  const hours: Grid['hours'] = []
  for (let at = first; at < end; at += hour) hours.push({ row: rowAt(at), instant: new Date(at).toISOString() })
  return {
    halls,
    zones: [...new Set([homeZone, ...halls.map((hall) => hall.timeZone)])],
    hours,
    rows: rowAt(end) - 1,
    nowRow: now ? rowAt(Math.max(first, Math.min(now.getTime(), end - step))) : null,
  }
}

/** Puts each session of one hall into the first lane that is free at its start, from 1. */
function inLanes(entries: readonly Entry[]): { entry: Entry; lane: number }[] {
  const freeFrom: number[] = []
  return [...entries]
    .sort((a, b) => a.start.getTime() - b.start.getTime())
    .map((entry) => {
      const free = freeFrom.findIndex((until) => until <= entry.start.getTime())
      const lane = free === -1 ? freeFrom.length : free
      freeFrom[lane] = entry.end.getTime()
      return { entry, lane: lane + 1 }
    })
}
