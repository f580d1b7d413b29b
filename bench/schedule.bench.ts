import { conflictsIf, findConflicts, indexSchedule, nearestFree } from '~/domain/schedule/conflict.rules'
import { conflictKinds, type ScheduleItem, type Surroundings } from '~/domain/schedule/schedule.rules'
import { milliseconds, percentile, type Measure } from './measure'

const [slots, halls, days, people] = [2_000, 60, 10, 400]
const minute = 60_000
const day = 1_440 * minute
const opens = Date.parse('2027-06-18T06:00:00Z')

/**
 * A schedule of 2,000 slots in 60 halls of 3 centres on 10 days, with breaks, hours, people and ways.
 * conflicts_2000_ms: all conflicts, from plain data, the 95th of 100 runs.
 * conflicts_one_ms: what one thing meets that is being dragged, the 95th of 2,000.
 * nearest_free_ms: where it could stand instead, on a day of 5 minutes' steps, the 95th of 200.
 */
export const measure: Measure = () => {
  const around = surroundings()
  const items = [...many(slots, slot), ...many(days, lunch)]
  const runs = many(100, () => timedNow(() => findConflicts(items, around)))
  const index = indexSchedule(items, around)
  const moved = items.slice(0, slots).map((item, n) => ({ ...item, start: item.start! + (n % 12) * 5 * minute }))
  const one = moved.map((item) => timedNow(() => conflictsIf(index, item)))
  const free = moved.slice(0, 200).map((item) => {
    const from = item.start - ((item.start - opens) % day)
    return timedNow(() => nearestFree(index, item, { from, until: from + 12 * 60 * minute, step: 5 }))
  })
  return Promise.resolve({
    conflicts_2000_ms: milliseconds(percentile(runs, 95), 50),
    conflicts_one_ms: milliseconds(percentile(one, 95), 1),
    nearest_free_ms: milliseconds(percentile(free, 95), 50),
  })
}

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

function timedNow(job: () => unknown): number {
  const from = performance.now()
  job()
  return performance.now() - from
}

const text = (ru: string) => ({ ru, en: '' })

function surroundings(): Surroundings {
  const centres = many(3, (n) => ({ id: `centre-${n}`, slug: `centre-${n}`, city: text(`Город ${n}`), timeZone: ['Europe/Moscow', 'Asia/Krasnoyarsk', 'Europe/Moscow'][n]!, accent: 'kostroma', own: true }))
  return {
    festival: { startsOn: '2027-06-18', endsOn: '2027-06-27' },
    centres,
    halls: many(halls, (n) => ({
      ...{ id: `hall-${n}`, centreId: `centre-${n % 3}`, venueId: `venue-${n % 9}`, name: text(`Зал ${n}`), capacity: 40 + n, parallel: n % 20 === 0 },
      hours: [{ day: null, from: 540, until: 1440 }],
    })),
    people: many(people, (n) => ({ id: `person-${n}`, name: text(`Анна ${n}`), available: n % 4 === 0 ? [{ from: opens, until: opens + days * day }] : [] })),
    travel: { venues: many(9, (n) => [`venue-${n}`, `venue-${(n + 3) % 9}`, 20]), centres: [['centre-0', 'centre-1', 720], ['centre-0', 'centre-2', 300], ['centre-1', 'centre-2', 720]] },
    rules: Object.fromEntries(conflictKinds.map((kind) => [kind, 'warn'])) as Surroundings['rules'],
    ages: { contest: 6 },
  }
}

function slot(n: number): ScheduleItem {
  return {
    ...{ id: `slot-${n}`, type: 'slot', centreId: `centre-${n % 3}`, hallId: `hall-${n % halls}`, duration: 60 + (n % 3) * 15, title: text(`Скань ${n}`), note: text(''), hidden: false },
    start: opens + (Math.floor(n / halls) % days) * day + Math.floor(n / (halls * days)) * 90 * minute,
    ...{ sessionId: `session-${n}`, siblings: 1, kind: 'educational', format: n % 7 === 0 ? 'contest' : 'masterclass', ageMark: (n % 2) * 6, seats: 20 + (n % 40), cancelled: n % 50 === 0 },
    ...{ personIds: [`person-${n % people}`, `person-${(n * 7) % people}`], version: 0, unpublished: false },
  }
}

function lunch(n: number): ScheduleItem {
  return { ...slot(n), id: `break-${n}`, type: 'break', centreId: `centre-${n % 3}`, hallId: null, start: opens + n * day + 240 * minute, sessionId: null, siblings: 0, personIds: [], cancelled: false }
}
