import { groupBy } from '~/lib/group-by'
import { openTimesOf, type OpenTimes } from './open-times.rules'
import type { ScheduleHall, ScheduleItem, Surroundings } from './schedule.rules'

const minute = 60_000

/** Something that stands at a time, and so can be in the way. */
export type Placed = { item: ScheduleItem; from: number; until: number }
/** Things in the order in which they begin; `longest` is how far back one that still lasts may have begun. */
type Row = { things: Placed[]; longest: number }

/** A schedule prepared for questions: make it anew when items or surroundings change, ask it as often as you like. */
export type ScheduleIndex = {
  surroundings: Surroundings
  placed: readonly Placed[]
  /** What is in a hall, by the hall's id. */
  halls: ReadonlyMap<string, Row>
  /** Slots, and breaks of all halls, by the centre's id. */
  slots: ReadonlyMap<string, Row>
  breaks: ReadonlyMap<string, Row>
  people: ReadonlyMap<string, Row>
  hallsById: ReadonlyMap<string, ScheduleHall>
  times: OpenTimes
  /** Minutes on the way by two ids, in either order. */
  travel: ReadonlyMap<string, number>
  longestWay: number
}

/** Prepares a schedule. Cancelled sessions and what waits in the tray are in nobody's way and left out. */
export function indexSchedule(items: Iterable<ScheduleItem>, surroundings: Surroundings): ScheduleIndex {
  const placed = [...items].flatMap((item) => placeOf(item) ?? []).sort((a, b) => a.from - b.from)
  const slots = placed.filter(({ item }) => item.type === 'slot')
  const ways = [...surroundings.travel.venues, ...surroundings.travel.centres]
  return {
    surroundings,
    placed,
    halls: rowsBy(placed, ({ item }) => item.hallId),
    slots: rowsBy(slots, ({ item }) => item.centreId),
    breaks: rowsBy(placed, ({ item }) => (item.type === 'break' && item.hallId === null ? item.centreId : null)),
    people: rowsOfPeople(slots),
    hallsById: new Map(surroundings.halls.map((hall) => [hall.id, hall])),
    times: openTimesOf(surroundings),
    travel: new Map(ways.flatMap(([from, to, minutes]) => [[`${from} ${to}`, minutes * minute], [`${to} ${from}`, minutes * minute]])),
    longestWay: Math.max(0, ...ways.map(([, , minutes]) => minutes * minute)),
  }
}

/** Where in time an item stands; null when it cannot be in anybody's way. */
export function placeOf(item: ScheduleItem): Placed | null {
  if (item.start === null || item.cancelled) return null
  return { item, from: item.start, until: item.start + item.duration * minute }
}

/** Visits what of a row begins before `until` and ends after `from`. */
export function duringOf(row: Row | undefined, from: number, until: number, visit: (thing: Placed) => void): void {
  if (!row) return
  for (let at = firstFrom(row.things, from - row.longest); at < row.things.length; at += 1) {
    const thing = row.things[at]!
    if (thing.from >= until) return
    if (thing.until > from) visit(thing)
  }
}

/** Milliseconds on the way from one slot to another: between the venues of a centre, or the cities of two. */
export function wayBetween({ travel, hallsById }: ScheduleIndex, a: ScheduleItem, b: ScheduleItem): number {
  if (a.centreId !== b.centreId) return travel.get(`${a.centreId} ${b.centreId}`) ?? 0
  const venueOf = ({ hallId }: ScheduleItem) => (hallId === null ? null : hallsById.get(hallId)?.venueId)
  return travel.get(`${venueOf(a) ?? ''} ${venueOf(b) ?? ''}`) ?? 0
}

/** The first that does not begin before an instant. */
function firstFrom(things: readonly Placed[], instant: number): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (things[middle]!.from < instant) low = middle + 1
    else high = middle
  }
  return low
}

function rowsBy(placed: readonly Placed[], key: (thing: Placed) => string | null): Map<string, Row> {
  const groups = groupBy(placed, key)
  groups.delete(null)
  return new Map([...groups].map(([id, things]) => [id!, rowOf(things)]))
}

function rowsOfPeople(slots: readonly Placed[]): Map<string, Row> {
  const busy = groupBy(
    slots.flatMap((thing) => thing.item.personIds.map((id) => ({ id, thing }))),
    ({ id }) => id,
  )
  return new Map([...busy].map(([id, rows]) => [id, rowOf(rows.map(({ thing }) => thing))]))
}

function rowOf(things: Placed[]): Row {
  return { things, longest: things.reduce((most, { from, until }) => Math.max(most, until - from), 0) }
}
