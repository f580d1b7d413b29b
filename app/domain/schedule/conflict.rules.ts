import { holds } from './open-times.rules'
import { conflictKinds, type Conflict, type ScheduleItem, type Surroundings } from './schedule.rules'
import { during, indexSchedule, placeOf, wayBetween, type Placed, type ScheduleIndex } from './schedule-index.rules'

export { indexSchedule, type ScheduleIndex }

const minute = 60_000

/** What is found before it is known how grave it is. */
type Found = Omit<Conflict, 'level'>

/** All conflicts of a schedule, each once, in the order in which they begin. */
export function findConflicts(items: Iterable<ScheduleItem>, surroundings: Surroundings): Conflict[] {
  return conflictsIn(indexSchedule(items, surroundings))
}

/** The same of a schedule that is prepared already. */
export function conflictsIn(index: ScheduleIndex): Conflict[] {
  // A pair is found from either side; the side that is named first tells of it.
  return index.placed.flatMap((thing) => conflictsOf(index, thing).filter(({ items: [first] }) => first === thing.item.id))
}

/** What an item would collide with if it stood as it is given, wherever the schedule has it now. */
export function conflictsIf(index: ScheduleIndex, candidate: ScheduleItem): Conflict[] {
  const thing = placeOf(candidate)
  return thing ? conflictsOf(index, thing) : []
}

function conflictsOf(index: ScheduleIndex, thing: Placed): Conflict[] {
  const found = thing.item.type === 'break' ? slotsInBreak(index, thing) : [...inItsPlace(index, thing), ...ofItsPeople(index, thing), ...ofItself(index, thing)]
  return found.flatMap((one) => {
    const level = index.surroundings.rules[one.kind]
    return level === 'ignore' ? [] : [{ ...one, level }]
  })
}

/** Two in one hall unless it takes several, and breaks of the hall or of the whole centre. */
function inItsPlace(index: ScheduleIndex, thing: Placed): Found[] {
  const { item, from, until } = thing
  const found: Found[] = []
  const isParallel = item.hallId !== null && index.hallsById.get(item.hallId)?.parallel
  if (item.hallId !== null) {
    for (const other of during(index.halls.get(item.hallId), from, until)) {
      if (other.item.id === item.id) continue
      if (other.item.type === 'break') found.push(together('break', thing, other))
      else if (!isParallel) found.push(together('hall', thing, other))
    }
  }
  for (const pause of during(index.breaks.get(item.centreId), from, until)) found.push(together('break', thing, pause))
  return found
}

/** The other way round: the slots that a break meets. */
function slotsInBreak(index: ScheduleIndex, pause: Placed): Found[] {
  const { hallId, centreId } = pause.item
  const row = hallId === null ? index.slots.get(centreId) : index.halls.get(hallId)
  return [...during(row, pause.from, pause.until)].flatMap((slot) => (slot.item.type === 'slot' ? [together('break', slot, pause)] : []))
}

/** Who is in two places at once, has too little time to get from one to the other, or is not there at all. */
function ofItsPeople(index: ScheduleIndex, thing: Placed): Found[] {
  const { item, from, until } = thing
  return item.personIds.flatMap((personId) => {
    const found: Found[] = []
    for (const other of during(index.people.get(personId), from - index.longestWay, until + index.longestWay)) {
      if (other.item.id === item.id) continue
      if (other.from < until && from < other.until) found.push(together('person', thing, other, personId))
      else found.push(...onTheWay(index, thing, other, personId))
    }
    const times = index.times.people.get(personId)
    if (times && !holds(times, from, until)) found.push(alone('availability', thing, { personId }))
    return found
  })
}

function onTheWay(index: ScheduleIndex, one: Placed, other: Placed, personId: string): Found[] {
  const needed = wayBetween(index, one.item, other.item)
  const [first, second] = inOrder(one, other)
  const given = second.from - first.until
  if (given >= needed) return []
  return [{ ...together('travel', one, other, personId), from: first.until, until: second.from, needed: needed / minute, given: given / minute }]
}

/** What is wrong with a slot by itself. */
function ofItself({ hallsById, times, surroundings }: ScheduleIndex, thing: Placed): Found[] {
  const { item, from, until } = thing
  const hall = item.hallId === null ? undefined : hallsById.get(item.hallId)
  const found: Found[] = []
  const [festival, known] = [times.festival.get(item.centreId), times.known.get(item.centreId)]
  const open = hall && times.halls.get(hall.id)
  if (open && known && holds([known], from, until) && !holds(open, from, until)) found.push(alone('hours', thing))
  if (hall?.capacity && item.seats !== null && item.seats > hall.capacity) found.push(alone('capacity', thing, { needed: item.seats, given: hall.capacity }))
  const mark = surroundings.ages[item.format] ?? 0
  if (item.ageMark < mark) found.push(alone('age', thing, { needed: mark, given: item.ageMark }))
  if (festival && (from < festival.from || from >= festival.until)) found.push(alone('festival', thing))
  return found
}

function together(kind: Found['kind'], one: Placed, other: Placed, personId: string | null = null): Found {
  const items = inOrder(one, other).map(({ item }) => item.id)
  return {
    key: [kind, ...[...items].sort(), ...(personId ? [personId] : [])].join(' '),
    kind,
    items,
    hallId: personId ? null : one.item.hallId,
    personId,
    from: Math.max(one.from, other.from),
    until: Math.min(one.until, other.until),
    needed: null,
    given: null,
  }
}

function alone(kind: Found['kind'], { item, from, until }: Placed, more: Partial<Pick<Found, 'personId' | 'needed' | 'given'>> = {}): Found {
  const key = [kind, item.id, ...(more.personId ? [more.personId] : [])].join(' ')
  return { key, kind, items: [item.id], hallId: item.hallId, personId: null, from, until, needed: null, given: null, ...more }
}

function inOrder(one: Placed, other: Placed): [Placed, Placed] {
  return one.from < other.from || (one.from === other.from && one.item.id < other.item.id) ? [one, other] : [other, one]
}

/** Kinds that another place or time can mend. */
const mendedByMoving = new Set<string>(conflictKinds.filter((kind) => kind !== 'age'))

/**
 * The nearest places without a conflict: in the hall it stands in by time, then in other halls of its centre
 * that have its seats, at its own time where they can. At the most three, none twice.
 * @param within instants in milliseconds; `step` in minutes, counted from `from`
 */
export function nearestFree(index: ScheduleIndex, item: ScheduleItem, within: { from: number; until: number; step: number }): { hallId: string; start: number }[] {
  const wanted = item.start ?? within.from
  const freeIn = (hallId: string) => {
    for (const start of nearestFirst(wanted, item.duration * minute, within)) {
      if (hallId === item.hallId && start === item.start) continue
      if (!conflictsIf(index, { ...item, hallId, start }).some(({ kind }) => mendedByMoving.has(kind))) return [{ hallId, start }]
    }
    return []
  }
  const own = item.hallId === null ? [] : freeIn(item.hallId)
  const others = index.surroundings.halls
    .filter(({ id, centreId, capacity }) => id !== item.hallId && centreId === item.centreId && (item.seats ?? 0) <= (capacity ?? Infinity))
    .flatMap(({ id }) => freeIn(id))
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
  return [...own, ...others].slice(0, 3)
}

/** The steps of a stretch by their distance from an instant, and that instant itself; of two as far the later one. */
function nearestFirst(wanted: number, length: number, { from, until, step }: { from: number; until: number; step: number }): number[] {
  const starts = wanted >= from && wanted + length <= until ? [wanted] : []
  for (let start = from; start + length <= until; start += step * minute) if (start !== wanted) starts.push(start)
  return starts.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)
}
