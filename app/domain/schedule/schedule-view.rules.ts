import { addDays, dayIn, daysBetween, offsetMinutes, timeIn } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { endOf, minute } from './schedule-edits.rules'
import type { ScheduleCentre, ScheduleHall, ScheduleItem, Surroundings } from './schedule.rules'

/** Steps of the grid, in minutes, each with the pixels of an hour so that a step can be hit. */
export const gridSteps = { 5: 168, 10: 108, 15: 72, 30: 56, 60: 40 } as const
export type GridStep = keyof typeof gridSteps

/** What the address says the editor shows. */
export type ScheduleView = {
  /** "YYYY-MM-DD" in the zone of the axis. */
  day: string
  days: string[]
  /** Slug; empty: all centres. */
  centre: string
  zone: string
  zones: string[]
  step: GridStep
}

/** The part of the axis that is shown: instants, whole hours apart. */
export type Axis = { from: number; until: number; zone: string; step: GridStep }

/** A column: a hall, or what of a centre has a time and no hall yet. */
export type Column = { key: string; centre: ScheduleCentre; hall: ScheduleHall | null }

/** Reads the address; what it does not know becomes what is usual. */
export function viewOf(query: URLSearchParams, edition: { startsOn: string; endsOn: string }, items: Iterable<ScheduleItem>, { centres }: Pick<Surroundings, 'centres'>): ScheduleView {
  const centre = centres.find(({ slug }) => slug === query.get('centre'))?.slug ?? ''
  const zones = [...new Set(centres.map(({ timeZone }) => timeZone))]
  const usual = centres.find(({ slug }) => slug === centre) ?? centres.find(({ own }) => own) ?? centres[0]
  const zone = zones.find((known) => known === query.get('zone')) ?? usual?.timeZone ?? 'Europe/Moscow'
  const step = Number(query.get('grid')) as GridStep
  const days = daysOf(edition, items, zone)
  return { day: days.find((day) => day === query.get('day')) ?? days[0]!, days, centre, zone, zones, step: step in gridSteps ? step : 15 }
}

/** The days of the edition, and those outside of it on which something stands. */
function daysOf(edition: { startsOn: string; endsOn: string }, items: Iterable<ScheduleItem>, zone: string): string[] {
  const days = new Set(daysBetween(edition.startsOn, edition.endsOn))
  const first = instantOf(edition.startsOn, '00:00', zone).getTime()
  const end = instantOf(addDays(edition.endsOn, 1), '00:00', zone).getTime()
  for (const { start } of items) if (start !== null && (start < first || start >= end)) days.add(dayIn(new Date(start), zone))
  return [...days].sort()
}

/** The instants at which a day begins and ends in a zone; 23 or 25 hours where clocks are changed. */
export function dayBounds(day: string, zone: string): { from: number; until: number } {
  return { from: instantOf(day, '00:00', zone).getTime(), until: instantOf(addDays(day, 1), '00:00', zone).getTime() }
}

/** What stands on a day: also what began the day before and goes on past midnight. */
export function itemsOn(items: Iterable<ScheduleItem>, { from, until }: { from: number; until: number }): ScheduleItem[] {
  const found: ScheduleItem[] = []
  for (const item of items) if (item.start !== null && item.start < until && endOf(item) > from) found.push(item)
  return found
}

const hour = 60 * minute

/** The hours of a day worth seeing: nine to nine, and all in which something stands. */
export function axisOf({ day, zone, step }: Pick<ScheduleView, 'day' | 'zone' | 'step'>, shown: readonly ScheduleItem[]): Axis {
  const { from, until } = dayBounds(day, zone)
  let [first, last] = [from + 9 * hour, from + 21 * hour]
  for (const item of shown) {
    first = Math.min(first, item.start ?? first)
    last = Math.max(last, endOf(item))
  }
  return { from: from + Math.floor((Math.max(first, from) - from) / hour) * hour, until: Math.min(until, from + Math.ceil((last - from) / hour) * hour), zone, step }
}

/** Each hour of the axis with what the clocks of the zones show. */
export function hoursOf({ from, until }: Axis, zones: readonly string[]): { at: number; times: string[] }[] {
  const hours: { at: number; times: string[] }[] = []
  for (let at = from; at < until; at += hour) hours.push({ at, times: zones.map((zone) => timeIn(new Date(at), zone)) })
  return hours
}

/** Minutes a centre's clocks are ahead of the axis. */
export function aheadOf(timeZone: string, { from, zone }: Axis): number {
  return timeZone === zone ? 0 : offsetMinutes(new Date(from), timeZone) - offsetMinutes(new Date(from), zone)
}

/** The columns of the centres that are shown; a column without a hall only where something needs it. */
export function columnsOf({ centres, halls }: Surroundings, centre: string, shown: readonly ScheduleItem[]): Column[] {
  const homeless = new Set(shown.flatMap(({ type, hallId, centreId }) => (type === 'slot' && hallId === null ? [centreId] : [])))
  return centres
    .filter(({ slug }) => centre === '' || slug === centre)
    .flatMap((one) => [
      ...halls.filter(({ centreId }) => centreId === one.id).map((hall): Column => ({ key: hall.id, centre: one, hall })),
      ...(homeless.has(one.id) ? [{ key: `none-${one.id}`, centre: one, hall: null }] : []),
    ])
}

/** Whether a thing stands in a column; a break of all halls stands in each. */
export function standsIn({ key, centre, hall }: Column, { type, hallId, centreId }: ScheduleItem): boolean {
  if (hallId !== null) return hallId === key
  return centreId === centre.id && (type === 'break' ? hall !== null : hall === null)
}

/** Side by side where they overlap: which lane of how many each has. Items of one column, in any order. */
export function lanesOf(items: readonly ScheduleItem[]): Map<string, { lane: number; lanes: number }> {
  const found = new Map<string, { lane: number; lanes: number }>()
  let cluster: { id: string; lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    for (const { id, lane } of cluster) found.set(id, { lane, lanes: ends.length })
    cluster = []
    ends = []
  }
  for (const item of [...items].sort((a, b) => a.start! - b.start! || b.duration - a.duration)) {
    if (ends.length > 0 && ends.every((end) => end <= item.start!)) close()
    const free = ends.findIndex((end) => end <= item.start!)
    const lane = free === -1 ? ends.length : free
    ends[lane] = endOf(item)
    cluster.push({ id: item.id, lane })
  }
  close()
  return found
}

/** An instant on the nearest line of the grid, counted from the top of the axis. */
export function snapTo(instant: number, { from, step }: Pick<Axis, 'from' | 'step'>): number {
  const size = step * minute
  return from + Math.round((instant - from) / size) * size
}

/**
 * What the next release would tell of a slot; null when nothing. What was moved here and is on its way to the
 * database is known by where it was published, all else by what the database says.
 */
export function changeOf({ type, start, hallId, duration, published, unpublished, cancelled }: ScheduleItem): 'new' | 'moved' | 'hall' | 'gone' | 'other' | null {
  if (type === 'break') return null
  if (!published) return start === null || cancelled ? null : 'new'
  if (start === null || cancelled) return 'gone'
  if (start !== published.start || duration !== published.duration) return 'moved'
  if (hallId !== published.hallId) return 'hall'
  return unpublished ? 'other' : null
}

/** Where a free place is looked for: half a day before and after, on the lines of the grid. */
export function nearby(start: number, step: number): { from: number; until: number; step: number } {
  const far = Math.ceil(720 / step) * step * minute
  return { from: start - far, until: start + far, step }
}
