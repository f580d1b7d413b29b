import { holds } from './open-times.rules'
import type { Conflict, ScheduleItem, Surroundings } from './schedule.rules'
import { duringOf, indexSchedule, placeOf, wayBetween, type Placed, type ScheduleIndex } from './schedule-index.rules'

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
  const found: Found[] = []
  for (const thing of index.placed) collect(index, thing, (other) => isBefore(thing, other), found)
  return graded(found, index)
}

/** What an item would collide with if it stood as it is given, wherever the schedule has it now. */
export function conflictsIf(index: ScheduleIndex, candidate: ScheduleItem): Conflict[] {
  const thing = placeOf(candidate)
  if (!thing) return []
  const found: Found[] = []
  collect(index, thing, (other) => other.item.id !== candidate.id, found)
  return graded(found, index)
}

/** Whether nothing would collide that another place could mend: an age is the same everywhere. */
export function isFree(index: ScheduleIndex, candidate: ScheduleItem): boolean {
  const thing = placeOf(candidate)
  if (!thing) return true
  for (const look of thing.item.type === 'break' ? [slotsInBreak] : [inItsPlace, ofItself, ofItsPeople]) {
    const found: Found[] = []
    look(index, thing, (other) => other.item.id !== candidate.id, found)
    if (found.some(({ kind }) => kind !== 'age' && index.surroundings.rules[kind] !== 'ignore')) return false
  }
  return true
}

/** Which of the others are asked about: all, or of each pair the later one. */
type Counts = (other: Placed) => boolean

function collect(index: ScheduleIndex, thing: Placed, counts: Counts, found: Found[]): void {
  if (thing.item.type === 'break') return slotsInBreak(index, thing, counts, found)
  inItsPlace(index, thing, counts, found)
  ofItsPeople(index, thing, counts, found)
  ofItself(index, thing, counts, found)
}

function graded(found: readonly Found[], { surroundings: { rules } }: ScheduleIndex): Conflict[] {
  return found.flatMap((one) => {
    const level = rules[one.kind]
    return level === 'ignore' ? [] : [{ ...one, level }]
  })
}

/** Two in one hall unless it takes several, and breaks of the hall or of the whole centre. */
function inItsPlace(index: ScheduleIndex, thing: Placed, counts: Counts, found: Found[]): void {
  const { item, from, until } = thing
  const isParallel = item.hallId !== null && index.hallsById.get(item.hallId)?.parallel
  if (item.hallId !== null) {
    duringOf(index.halls.get(item.hallId), from, until, (other) => {
      if (!counts(other)) return
      if (other.item.type === 'break') found.push(together('break', thing, other))
      else if (!isParallel) found.push(together('hall', thing, other))
    })
  }
  duringOf(index.breaks.get(item.centreId), from, until, (pause) => counts(pause) && found.push(together('break', thing, pause)))
}

/** The other way round: the slots that a break meets. */
function slotsInBreak(index: ScheduleIndex, pause: Placed, counts: Counts, found: Found[]): void {
  const { hallId, centreId } = pause.item
  const row = hallId === null ? index.slots.get(centreId) : index.halls.get(hallId)
  duringOf(row, pause.from, pause.until, (slot) => slot.item.type === 'slot' && counts(slot) && found.push(together('break', slot, pause)))
}

/** Who is in two places at once, has too little time to get from one to the other, or is not there at all. */
function ofItsPeople(index: ScheduleIndex, thing: Placed, counts: Counts, found: Found[]): void {
  const { item, from, until } = thing
  for (const personId of item.personIds) {
    duringOf(index.people.get(personId), from - index.longestWay, until + index.longestWay, (other) => {
      if (!counts(other)) return
      if (other.from < until && from < other.until) found.push(together('person', thing, other, personId))
      else onTheWay(index, thing, other, personId, found)
    })
    const times = index.times.people.get(personId)
    if (times && !holds(times, from, until)) found.push(alone('availability', thing, { personId }))
  }
}

function onTheWay(index: ScheduleIndex, one: Placed, other: Placed, personId: string, found: Found[]): void {
  const needed = wayBetween(index, one.item, other.item)
  const [first, second] = inOrder(one, other)
  const given = second.from - first.until
  if (given >= needed) return
  found.push({ ...together('travel', one, other, personId), from: first.until, until: second.from, needed: needed / minute, given: given / minute })
}

/** What is wrong with a slot by itself. */
function ofItself({ hallsById, times, surroundings }: ScheduleIndex, thing: Placed, _: Counts, found: Found[]): void {
  const { item, from, until } = thing
  const hall = item.hallId === null ? undefined : hallsById.get(item.hallId)
  const [festival, known] = [times.festival.get(item.centreId), times.known.get(item.centreId)]
  const open = hall && times.halls.get(hall.id)
  if (open && known && from >= known.from && until <= known.until && !holds(open, from, until)) found.push(alone('hours', thing))
  if (hall?.capacity && item.seats !== null && item.seats > hall.capacity) found.push(alone('capacity', thing, { needed: item.seats, given: hall.capacity }))
  const mark = surroundings.ages[item.format] ?? 0
  if (item.ageMark < mark) found.push(alone('age', thing, { needed: mark, given: item.ageMark }))
  if (festival && (from < festival.from || from >= festival.until)) found.push(alone('festival', thing))
}

function together(kind: Found['kind'], one: Placed, other: Placed, personId: string | null = null): Found {
  const [first, second] = inOrder(one, other)
  const items = [first.item.id, second.item.id]
  // Named by the ids in their own order, so that the name stays when one of the two is moved past the other.
  const pair = items[0]! < items[1]! ? `${items[0]} ${items[1]}` : `${items[1]} ${items[0]}`
  return {
    key: personId ? `${kind} ${pair} ${personId}` : `${kind} ${pair}`,
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
  const key = more.personId ? `${kind} ${item.id} ${more.personId}` : `${kind} ${item.id}`
  return { key, kind, items: [item.id], hallId: item.hallId, personId: null, from, until, needed: null, given: null, ...more }
}

const isBefore = (one: Placed, other: Placed) => one.from < other.from || (one.from === other.from && one.item.id < other.item.id)
const inOrder = (one: Placed, other: Placed): [Placed, Placed] => (isBefore(one, other) ? [one, other] : [other, one])

/**
 * The nearest places without a conflict: in the hall it stands in by time, then in other halls of its centre
 * that have its seats, at its own time where they can. At the most three, none twice.
 * @param within instants in milliseconds; `step` in minutes, counted from `from`
 */
export function nearestFree(index: ScheduleIndex, item: ScheduleItem, within: { from: number; until: number; step: number }): { hallId: string; start: number }[] {
  const wanted = item.start ?? within.from
  const away = (start: number) => Math.abs(start - wanted)
  const starts = startsWithin(item.duration * minute, within, wanted).sort((a, b) => away(a) - away(b) || b - a)
  /** The nearest in a hall that is nearer than `limit`. */
  const freeIn = (hallId: string, limit = Infinity) => {
    const start = starts.find((one) => away(one) >= limit || (!(hallId === item.hallId && one === item.start) && isFree(index, { ...item, hallId, start: one })))
    return start === undefined || away(start) >= limit ? [] : [{ hallId, start }]
  }
  let others: { hallId: string; start: number }[] = []
  for (const { id, centreId, capacity } of index.surroundings.halls) {
    if (id === item.hallId || centreId !== item.centreId || (item.seats ?? 0) > (capacity ?? Infinity)) continue
    const limit = others.length < 3 ? Infinity : away(others[2]!.start)
    others = [...others, ...freeIn(id, limit)].sort((a, b) => away(a.start) - away(b.start)).slice(0, 3)
  }
  return [...(item.hallId === null ? [] : freeIn(item.hallId)), ...others].slice(0, 3)
}

/** The steps of a stretch that leave so much room after them, and the wanted one where it does. */
function startsWithin(length: number, { from, until, step }: { from: number; until: number; step: number }, wanted: number): number[] {
  const starts = wanted >= from && wanted + length <= until ? [wanted] : []
  for (let start = from; start + length <= until; start += step * minute) if (start !== wanted) starts.push(start)
  return starts
}
