import { addDays } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { dayChangesAt } from '../programme/programme.rules'
import { hoursOn } from './hall-hours.rules'
import type { Surroundings } from './schedule.rules'

/** A stretch of time: instants in milliseconds. */
export type Stretch = { from: number; until: number }

/** When things may be, as instants, so that nobody has to ask a zone again while something is dragged. */
export type OpenTimes = {
  /** Of halls with hours: when they are open, in order, none touching the next. */
  halls: ReadonlyMap<string, readonly Stretch[]>
  /** Of people with times: when they can be there. */
  people: ReadonlyMap<string, readonly Stretch[]>
  /** By centre: when sessions of the edition begin. Its night belongs to the day before. */
  festival: ReadonlyMap<string, Stretch>
  /** By centre: the time about which hours say anything at all. */
  known: ReadonlyMap<string, Stretch>
}

/** Days before and after the edition whose hours are known: for building up and clearing away. */
const margin = 3

const computed = new WeakMap<Surroundings, OpenTimes>()

/** The open times of these surroundings; computed once for each object. */
export function openTimesOf(surroundings: Surroundings): OpenTimes {
  let times = computed.get(surroundings)
  if (!times) computed.set(surroundings, (times = openTimes(surroundings)))
  return times
}

function openTimes({ festival: { startsOn, endsOn }, centres, halls, people }: Surroundings): OpenTimes {
  const clock = wallClock()
  const [first, last] = [addDays(startsOn, -margin), addDays(endsOn, margin)]
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  const zones = new Map(centres.map(({ id, timeZone }) => [id, timeZone]))
  const ofCentres = (from: string, until: string, later: number) =>
    new Map(centres.map(({ id, timeZone }) => [id, { from: clock(from, later, timeZone), until: clock(addDays(until, 1), later, timeZone) }]))
  const open = halls.flatMap((hall): [string, Stretch[]][] => {
    const zone = zones.get(hall.centreId)
    if (!zone || hall.hours.length === 0) return []
    // From the day before the first known one, whose night reaches into it.
    const stretches = [addDays(first, -1), ...days].flatMap((day) =>
      hoursOn(hall.hours, day).map(({ from, until }) => ({ from: clock(day, from, zone), until: clock(day, until, zone) })),
    )
    return [[hall.id, joined(stretches)]]
  })
  return {
    halls: new Map(open),
    people: new Map(people.filter(({ available }) => available.length > 0).map(({ id, available }) => [id, joined(available)])),
    festival: ofCentres(startsOn, endsOn, dayChangesAt / 60_000),
    known: ofCentres(first, last, 0),
  }
}

/** What clocks of a zone show, as an instant: minutes may be past 1440, on the days after. Halls share their hours, so each is asked once. */
function wallClock() {
  const known = new Map<string, number>()
  return (day: string, minutes: number, timeZone: string): number => {
    const key = `${timeZone} ${day} ${minutes}`
    let instant = known.get(key)
    if (instant === undefined) {
      const on = addDays(day, Math.floor(minutes / 1440))
      const two = (n: number) => String(n).padStart(2, '0')
      instant = instantOf(on, `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`, timeZone).getTime()
      known.set(key, instant)
    }
    return instant
  }
}

/** In order, with those put together that touch: who is open until midnight and from midnight on is open at midnight. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const one of [...stretches].filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && one.from <= last.until) last.until = Math.max(last.until, one.until)
    else all.push({ ...one })
  }
  return all
}

/** Whether one of the stretches holds all of the time from `from` until `until`. */
export function holds(stretches: readonly Stretch[], from: number, until: number): boolean {
  return stretches.some((one) => one.from <= from && until <= one.until)
}
