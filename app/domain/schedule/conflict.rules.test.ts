import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { conflictsIf, findConflicts, indexSchedule, nearestFree } from './conflict.rules'
import { conflictKinds, type Conflict, type ScheduleHall, type ScheduleItem, type Surroundings } from './schedule.rules'

const minute = 60_000
/** An instant of 24 June by the clocks of Moscow. */
const at = (time: string, day = '2027-06-24') => Date.parse(`${day}T${time}:00+03:00`)

const hall = (id: string, more: Partial<ScheduleHall> = {}): ScheduleHall => ({
  ...{ id, centreId: 'kostroma', venueId: null, name: { ru: id, en: id }, capacity: null, parallel: false, hours: [] },
  ...more,
})
const centre = (id: string, timeZone: string) => ({ id, slug: id, city: { ru: id, en: id }, timeZone, accent: id, own: true })

function surroundings(more: Partial<Surroundings> = {}): Surroundings {
  return {
    festival: { startsOn: '2027-06-23', endsOn: '2027-06-27' },
    centres: [centre('kostroma', 'Europe/Moscow'), centre('yenisey', 'Asia/Krasnoyarsk')],
    halls: [hall('arena'), hall('workshop'), hall('siberia', { centreId: 'yenisey' })],
    people: [],
    travel: { venues: [], centres: [] },
    rules: Object.fromEntries(conflictKinds.map((kind) => [kind, 'warn'])) as Surroundings['rules'],
    ages: {},
    ...more,
  }
}

function slot(id: string, from: string, to: string, more: Partial<ScheduleItem> = {}): ScheduleItem {
  const start = at(from)
  return {
    ...{ id, type: 'slot', centreId: 'kostroma', hallId: 'arena', start, duration: (at(to) - start) / minute, title: { ru: id, en: id }, note: { ru: '', en: '' }, hidden: false },
    ...{ sessionId: `s-${id}`, siblings: 1, kind: 'educational', format: 'lecture', ageMark: 0, seats: null, cancelled: false, personIds: [], version: 0, unpublished: false },
    ...more,
  }
}
const pause = (id: string, from: string, to: string, more: Partial<ScheduleItem> = {}) => slot(id, from, to, { type: 'break', sessionId: null, hallId: null, ...more })

const said = ({ kind, items, personId }: Conflict) => [kind, ...(personId ? [personId] : []), ...items].join(' ')
const found = (items: ScheduleItem[], more: Partial<Surroundings> = {}) => findConflicts(items, surroundings(more)).map(said)

describe('a hall', () => {
  test('holds one at a time, unless it takes several at once', () => {
    const two = [slot('a', '10:00', '11:30'), slot('b', '11:00', '12:00')]
    expect(found(two)).toEqual(['hall a b'])
    expect(found(two, { halls: [hall('arena', { parallel: true })] })).toEqual([])
    expect(found([slot('a', '10:00', '11:00'), slot('b', '11:00', '12:00')])).toEqual([])
    expect(found([slot('a', '10:00', '11:00'), slot('b', '10:00', '11:00', { hallId: 'workshop' })])).toEqual([])
  })

  test('is not missed by what has none, is cancelled, or waits in the tray', () => {
    expect(found([slot('a', '10:00', '11:00', { hallId: null }), slot('b', '10:00', '11:00', { hallId: null })])).toEqual([])
    expect(found([slot('a', '10:00', '11:00'), slot('b', '10:00', '11:00', { cancelled: true }), slot('c', '10:00', '11:00', { start: null })])).toEqual([])
  })

  test('three at a time are three pairs, and a long one meets all it spans', () => {
    expect(found([slot('a', '10:00', '12:00'), slot('b', '10:30', '11:30'), slot('c', '11:00', '13:00')]).sort()).toEqual(['hall a b', 'hall a c', 'hall b c'])
    expect(found([slot('all', '09:00', '18:00'), slot('b', '10:00', '11:00'), slot('c', '17:00', '18:00')])).toEqual(['hall all b', 'hall all c'])
  })

  test('agrees with comparing every slot with every other, and with asking of each alone', () => {
    const any = fc.record({ hallId: fc.constantFrom('arena', 'workshop', null), from: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (raw) => {
        const items = raw.map(({ hallId, from, length }, n) => slot(`s${n}`, '10:00', '10:01', { hallId, start: at('10:00') + from * minute, duration: length }))
        const end = ({ start, duration }: ScheduleItem) => start! + duration * minute
        const expected = items.flatMap((a, n) =>
          items.slice(n + 1).filter((b) => a.hallId && a.hallId === b.hallId && a.start! < end(b) && b.start! < end(a)).map((b) => ['hall', a.id, b.id].join(' ')),
        )
        const conflicts = findConflicts(items, surroundings())
        expect(conflicts.map(({ key }) => key).sort()).toEqual(expected.sort())
        const index = indexSchedule(items, surroundings())
        expect([...new Set(items.flatMap((item) => conflictsIf(index, item).map(({ key }) => key)))].sort()).toEqual(expected.sort())
      }),
    )
  })

  test.each([
    ['closes at 24:00', [{ day: null, from: 600, until: 1440 }], [['22:00', 120, null], ['23:00', 90, 'hours'], ['09:30', 60, 'hours']]],
    ['closes after midnight', [{ day: null, from: 600, until: 1560 }], [['23:00', 180, null], ['23:00', 181, 'hours'], ['01:00', 60, null], ['02:00', 60, 'hours']]],
    ['is open round the clock', [{ day: null, from: 0, until: 1440 }], [['23:00', 180, null]]],
    ['has hours of its own that day', [{ day: null, from: 600, until: 1440 }, { day: '2027-06-24', from: 720, until: 780 }], [['12:00', 60, null], ['10:00', 60, 'hours']]],
    ['is closed that day', [{ day: null, from: 600, until: 1440 }, { day: '2027-06-24', from: 0, until: 0 }], [['12:00', 60, 'hours']]],
  ] as const)('%s', (_, hours, times) => {
    const halls = [hall('arena', { hours: [...hours] })]
    for (const [time, duration, conflict] of times) {
      expect([time, duration, found([slot('a', '10:00', '11:00', { start: at(time), duration })], { halls })]).toEqual([time, duration, conflict ? [`${conflict} a`] : []])
    }
  })

  test('says nothing of hours long before and after the festival', () => {
    const halls = [hall('arena', { hours: [{ day: null, from: 600, until: 1440 }] })]
    expect(found([slot('a', '10:00', '11:00', { start: at('10:00', '2027-08-01') })], { halls })).toEqual(['festival a'])
  })

  test('has room for so many', () => {
    const halls = [hall('arena', { capacity: 40 })]
    expect(findConflicts([slot('a', '10:00', '11:00', { seats: 41 }), slot('b', '12:00', '13:00', { seats: 40 })], surroundings({ halls }))).toMatchObject([{ kind: 'capacity', items: ['a'], needed: 41, given: 40 }])
  })
})

describe('a break', () => {
  test('keeps its hall free, or all halls of its centre', () => {
    const others = [slot('a', '13:00', '14:00'), slot('b', '13:30', '14:30', { hallId: 'workshop' }), slot('c', '13:30', '14:30', { centreId: 'yenisey', hallId: 'siberia' })]
    expect(found([pause('lunch', '13:00', '14:00'), ...others]).sort()).toEqual(['break a lunch', 'break lunch b'])
    expect(found([pause('lunch', '13:00', '14:00', { hallId: 'arena' }), ...others])).toEqual(['break a lunch'])
    expect(found([pause('lunch', '13:00', '14:00'), pause('also', '13:00', '14:00')])).toEqual([])
  })

  test('that is being dragged says which slots it meets', () => {
    const index = indexSchedule([slot('a', '13:00', '14:00'), pause('lunch', '15:00', '16:00')], surroundings())
    expect(conflictsIf(index, pause('lunch', '13:30', '14:30')).map(said)).toEqual(['break a lunch'])
    expect(conflictsIf(index, pause('lunch', '14:00', '15:00'))).toEqual([])
  })
})

describe('a person', () => {
  const anna = { personIds: ['anna'] }
  test('is in one place at a time, whatever the zones', () => {
    const kostroma = slot('a', '10:00', '11:00', anna)
    // 14:30 in Krasnoyarsk is 10:30 in Moscow.
    const krasnoyarsk = slot('b', '10:00', '11:00', { ...anna, centreId: 'yenisey', hallId: 'siberia', start: Date.parse('2027-06-24T14:30:00+07:00') })
    expect(found([kostroma, krasnoyarsk])).toEqual(['person anna a b'])
    expect(found([kostroma, { ...krasnoyarsk, personIds: ['boris'] }])).toEqual([])
  })

  test('needs time from one venue to another, and days from one city to another', () => {
    const travel: Surroundings['travel'] = { venues: [['palace', 'yard', 30]], centres: [['kostroma', 'yenisey', 2880]] }
    const halls = [hall('arena', { venueId: 'palace' }), hall('workshop', { venueId: 'yard' }), hall('siberia', { centreId: 'yenisey' })]
    const soon = [slot('a', '10:00', '11:00', anna), slot('b', '11:20', '12:00', { ...anna, hallId: 'workshop' })]
    expect(findConflicts(soon, surroundings({ travel, halls }))).toMatchObject([{ kind: 'travel', items: ['a', 'b'], personId: 'anna', needed: 30, given: 20, from: at('11:00'), until: at('11:20') }])
    expect(found([soon[0]!, slot('b', '11:30', '12:00', { ...anna, hallId: 'workshop' })], { travel, halls })).toEqual([])
    expect(found([soon[0]!, slot('b', '11:00', '12:00', anna)], { travel, halls })).toEqual([])
    const far = (day: string) => slot('c', '11:00', '12:00', { ...anna, centreId: 'yenisey', hallId: 'siberia', start: at('11:00', day) })
    expect(found([soon[0]!, far('2027-06-25')], { travel, halls })).toEqual(['travel anna a c'])
    expect(found([soon[0]!, far('2027-06-26')], { travel, halls })).toEqual([])
  })

  test('can be there at times, or always', () => {
    const people = [{ id: 'anna', name: { ru: 'Анна', en: '' }, available: [{ from: at('10:00'), until: at('12:00') }, { from: at('12:00'), until: at('13:00') }] }]
    expect(found([slot('a', '11:30', '13:00', anna)], { people })).toEqual([])
    expect(found([slot('a', '12:30', '13:30', anna)], { people })).toEqual(['availability anna a'])
    expect(found([slot('a', '12:30', '13:30', anna)], { people: [{ ...people[0]!, available: [] }] })).toEqual([])
  })
})

describe('the festival', () => {
  test('has its days by the clocks of each centre; a night belongs to the day before', () => {
    const on = (instant: string, centreId = 'kostroma') => found([slot('a', '10:00', '11:00', { hallId: null, centreId, start: Date.parse(instant) })])
    expect(on('2027-06-23T04:00:00+03:00')).toEqual([])
    expect(on('2027-06-23T03:59:00+03:00')).toEqual(['festival a'])
    expect(on('2027-06-28T01:00:00+03:00')).toEqual([])
    expect(on('2027-06-28T04:00:00+03:00')).toEqual(['festival a'])
    // The same instant is the festival's night in Kostroma and the morning after it in Krasnoyarsk.
    expect(on('2027-06-28T01:00:00+03:00', 'yenisey')).toEqual(['festival a'])
  })

  test('a zone that changes its clocks on the day keeps hours and days by what clocks show', () => {
    const centres = [centre('kostroma', 'Europe/Berlin')]
    const halls = [hall('arena', { hours: [{ day: null, from: 600, until: 1440 }] })]
    // Clocks go back on 31 October 2027, so that this day has 25 hours.
    const festival = { startsOn: '2027-10-31', endsOn: '2027-10-31' }
    const at10 = (offset: string) => found([slot('a', '10:00', '11:00', { start: Date.parse(`2027-10-31T10:00:00${offset}`) })], { centres, halls, festival })
    expect(at10('+01:00')).toEqual([])
    expect(at10('+02:00')).toEqual(['hours a'])
  })

  test('a centre moved to another zone keeps its instants, and what they mean there', () => {
    const halls = [hall('arena', { hours: [{ day: null, from: 600, until: 1080 }] })]
    const items = [slot('a', '10:00', '11:00')]
    expect(found(items, { halls })).toEqual([])
    expect(found(items, { halls, centres: [centre('kostroma', 'Europe/Samara')] })).toEqual([])
    expect(found(items, { halls, centres: [centre('kostroma', 'Europe/Kaliningrad')] })).toEqual(['hours a'])
  })
})

test('rules may be left out or block, and formats may have a lowest age', () => {
  const two = [slot('a', '10:00', '11:00'), slot('b', '10:00', '11:00')]
  const rules = { ...surroundings().rules, hall: 'ignore' as const }
  expect(found(two, { rules })).toEqual([])
  expect(findConflicts(two, surroundings({ rules: { ...rules, hall: 'block' } }))).toMatchObject([{ level: 'block' }])
  expect(findConflicts([slot('a', '10:00', '11:00', { ageMark: 6 }), slot('b', '12:00', '13:00', { ageMark: 12 })], surroundings({ ages: { lecture: 12 } }))).toMatchObject([{ kind: 'age', items: ['a'], needed: 12, given: 6 }])
})

describe('the nearest free places', () => {
  const within = { from: at('10:00'), until: at('14:00'), step: 30 }
  const free = (items: ScheduleItem[], item: ScheduleItem, more: Partial<Surroundings> = {}) =>
    nearestFree(indexSchedule(items, surroundings(more)), item, within).map(({ hallId, start }) => `${hallId} ${new Date(start + 180 * minute).toISOString().slice(11, 16)}`)

  it('are in the same hall by time, then in the other halls of the centre', () => {
    expect(free([slot('a', '10:00', '11:00')], slot('b', '10:30', '11:00'))).toEqual(['arena 11:00', 'workshop 10:30'])
    expect(free([slot('a', '10:00', '11:00'), slot('c', '11:00', '14:00')], slot('b', '10:30', '11:00'))).toEqual(['workshop 10:30'])
  })

  it('have the seats, and no other conflict', () => {
    const halls = [hall('arena'), hall('workshop', { capacity: 10 }), hall('lobby', { capacity: 30 })]
    const full = slot('a', '10:00', '14:00')
    expect(free([full], slot('b', '10:30', '11:00', { seats: 20 }), { halls })).toEqual(['lobby 10:30'])
    expect(free([full, slot('c', '10:00', '11:00', { hallId: null, personIds: ['anna'] })], slot('b', '10:30', '11:00', { seats: 20, personIds: ['anna'] }), { halls })).toEqual(['lobby 11:00'])
  })

  it('are none where nothing fits, and are there in spite of an age that no place mends', () => {
    expect(free([pause('all', '10:00', '14:00')], slot('b', '10:30', '11:00'))).toEqual([])
    expect(free([slot('a', '10:00', '11:00')], slot('b', '10:30', '11:00'), { ages: { lecture: 18 } })).toEqual(['arena 11:00', 'workshop 10:30'])
  })
})

test('2,000 slots in 60 halls of 10 days take less than a frame or two', () => {
  const halls = Array.from({ length: 60 }, (_, n) => hall(`h${n}`, { hours: [{ day: null, from: 540, until: 1260 }] }))
  const items = Array.from({ length: 2_000 }, (_, n) =>
    slot(`s${n}`, '10:00', '11:00', { hallId: `h${n % 60}`, start: at('10:00') + Math.floor(n / 240) * 86_400_000 + (n % 4) * 60 * minute, personIds: [`p${n % 500}`, `p${(n * 7) % 500}`] }),
  )
  const around = surroundings({ halls, festival: { startsOn: '2027-06-23', endsOn: '2027-07-02' } })
  findConflicts(items, around)
  const from = performance.now()
  const conflicts = findConflicts(items, around)
  expect(conflicts.length).toBeGreaterThan(0)
  expect(performance.now() - from).toBeLessThan(250)
})
