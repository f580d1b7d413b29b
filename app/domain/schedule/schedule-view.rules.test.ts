import { describe, expect, it } from 'vitest'
import { closeGaps, fromHereOn, repeatItems, shiftItems, swapItems, takeOut } from './schedule-edits.rules'
import { aheadOf, axisOf, changeOf, columnsOf, dayBounds, hoursOf, itemsOn, lanesOf, snapTo, standsIn, viewOf } from './schedule-view.rules'
import type { ScheduleCentre, ScheduleHall, ScheduleItem, Surroundings } from './schedule.rules'
import { itemOf, newItemForm } from './new-item.schema'

const at = (text: string) => Date.parse(`2027-06-${text}:00+03:00`)
const slot = (id: string, start: string | null, duration = 60, more: Partial<ScheduleItem> = {}): ScheduleItem => ({
  id, type: 'slot', centreId: 'k', hallId: 'a', start: start === null ? null : at(start), duration, title: { ru: id, en: '' }, note: { ru: '', en: '' }, hidden: false,
  sessionId: `s-${id}`, siblings: 1, kind: 'educational', format: 'lecture', ageMark: 0, seats: null, cancelled: false, personIds: [], version: 0, unpublished: false, ...more,
})
const centre = (id: string, timeZone: string): ScheduleCentre => ({ id, slug: id, city: { ru: id, en: '' }, timeZone, accent: 'kostroma', own: true })
const hall = (id: string, centreId: string): ScheduleHall => ({ id, centreId, venueId: null, name: { ru: id, en: '' }, capacity: null, parallel: false, hours: [] })
const around = {
  centres: [centre('k', 'Europe/Moscow'), centre('y', 'Asia/Krasnoyarsk')],
  halls: [hall('a', 'k'), hall('b', 'k'), hall('c', 'y')],
} as unknown as Surroundings
const edition = { startsOn: '2027-06-23', endsOn: '2027-06-27' }

describe('what the editor shows', () => {
  it('reads its address, and takes what is usual for what it does not know', () => {
    const items = [slot('late', '28T10:00')]
    expect(viewOf(new URLSearchParams('day=2027-06-25&centre=y&zone=Asia/Krasnoyarsk&grid=5'), edition, items, around)).toMatchObject({ day: '2027-06-25', centre: 'y', zone: 'Asia/Krasnoyarsk', step: 5 })
    const usual = viewOf(new URLSearchParams('day=1999-01-01&centre=nowhere&zone=Mars&grid=7'), edition, items, around)
    expect(usual).toMatchObject({ day: '2027-06-23', centre: '', zone: 'Europe/Moscow', step: 15 })
    // What stands outside of the festival can be got back.
    expect(usual.days.at(-1)).toBe('2027-06-28')
  })

  it('shows what goes on past midnight on both days', () => {
    const night = slot('night', '24T23:00', 120)
    for (const day of ['2027-06-24', '2027-06-25']) expect(itemsOn([night], dayBounds(day, 'Europe/Moscow'))).toEqual([night])
    expect(itemsOn([night], dayBounds('2027-06-26', 'Europe/Moscow'))).toEqual([])
    expect(itemsOn([slot('ends', '24T23:00', 60)], dayBounds('2027-06-25', 'Europe/Moscow'))).toEqual([])
  })

  it('has hours in which something stands, from nine to nine at least, with the clocks of every zone', () => {
    const axis = axisOf({ day: '2027-06-24', zone: 'Europe/Moscow', step: 15 }, [slot('early', '24T06:15')])
    const hours = hoursOf(axis, ['Europe/Moscow', 'Asia/Krasnoyarsk'])
    expect(hours[0]!.times).toEqual(['06:00', '10:00'])
    expect(hours.at(-1)!.times).toEqual(['20:00', '00:00'])
    expect(aheadOf('Asia/Krasnoyarsk', axis)).toBe(240)
  })

  it('counts the hours of a day on which clocks are changed', () => {
    const { from, until } = dayBounds('2027-03-28', 'Europe/Berlin')
    expect((until - from) / 3_600_000).toBe(23)
  })

  it('has a column a hall, one for what has none where it is needed, and breaks of a centre in each of its halls', () => {
    const homeless = slot('homeless', '24T10:00', 60, { hallId: null })
    const lunch = slot('lunch', '24T13:00', 60, { type: 'break', hallId: null })
    const columns = columnsOf(around, '', [homeless, lunch])
    expect(columns.map(({ key }) => key)).toEqual(['a', 'b', 'none-k', 'c'])
    expect(columns.filter((column) => standsIn(column, homeless)).map(({ key }) => key)).toEqual(['none-k'])
    expect(columns.filter((column) => standsIn(column, lunch)).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(columnsOf(around, 'y', []).map(({ key }) => key)).toEqual(['c'])
  })

  it('puts side by side what overlaps and nothing else', () => {
    const lanes = lanesOf([slot('one', '24T10:00'), slot('two', '24T10:30'), slot('three', '24T11:00'), slot('alone', '24T12:00')])
    expect([...lanes]).toEqual([['one', { lane: 0, lanes: 2 }], ['two', { lane: 1, lanes: 2 }], ['three', { lane: 0, lanes: 2 }], ['alone', { lane: 0, lanes: 1 }]])
  })

  it('snaps to the nearest line of the grid', () => {
    expect(snapTo(at('24T10:08'), { from: at('24T09:00'), step: 15 })).toBe(at('24T10:15'))
    expect(snapTo(at('24T10:07'), { from: at('24T09:00'), step: 15 })).toBe(at('24T10:00'))
  })

  it('says in a word what the next release would tell', () => {
    const published = { hallId: 'a', start: at('24T10:00'), duration: 60 }
    expect(changeOf(slot('x', '24T10:00'))).toBe('new')
    expect(changeOf(slot('x', null))).toBeNull()
    expect(changeOf(slot('x', '24T10:00', 60, { published }))).toBeNull()
    expect(changeOf(slot('x', '24T10:00', 60, { published, unpublished: true }))).toBe('other')
    expect(changeOf(slot('x', '24T11:00', 60, { published }))).toBe('moved')
    expect(changeOf(slot('x', '24T10:00', 60, { published, hallId: 'b' }))).toBe('hall')
    expect(changeOf(slot('x', null, 60, { published }))).toBe('gone')
  })
})

describe('what is done with several at once', () => {
  const items = [slot('one', '24T10:00'), slot('two', '24T12:00'), slot('three', '24T14:30'), slot('beside', '24T12:00', 60, { hallId: 'b' }), slot('tomorrow', '25T10:00')]
  const [one, two, three] = items as [ScheduleItem, ScheduleItem, ScheduleItem]
  const times = (changes: ReturnType<typeof shiftItems>) => Object.fromEntries(changes.map(({ id, after }) => [id, after?.start ?? null]))

  it('shifts all that follows in the hall on that day', () => {
    const after = fromHereOn(items, [two], dayBounds('2027-06-24', 'Europe/Moscow').until)
    expect(times(shiftItems(after, 30))).toEqual({ two: at('24T12:30'), three: at('24T15:00') })
  })

  it('closes gaps and leaves what overlaps to be seen', () => {
    expect(times(closeGaps([three, one, two]))).toEqual({ two: at('24T11:00'), three: at('24T12:00') })
    expect(closeGaps([one, slot('over', '24T10:30')])).toEqual([])
  })

  it('swaps places within a centre, times alone between two', () => {
    const there = slot('there', '24T15:00', 60, { centreId: 'y', hallId: 'c' })
    expect(swapItems(one, slot('b', '24T15:00', 60, { hallId: 'b' })).map(({ after }) => after!.hallId)).toEqual(['b', 'a'])
    expect(swapItems(one, there).map(({ after }) => [after!.hallId, after!.start])).toEqual([['a', at('24T15:00')], ['c', at('24T10:00')]])
  })

  it('repeats slots as new ones of the same session, with no past of their own', () => {
    const [copy] = repeatItems([{ ...one, version: 4, published: { hallId: 'a', start: 0, duration: 60 } }], 86_400_000, () => 'new')
    expect(copy).toMatchObject({ id: 'new', before: null, after: { sessionId: 's-one', start: at('25T10:00'), version: 0 } })
    expect(copy!.after!.published).toBeUndefined()
  })

  it('puts sessions back into the tray and takes breaks away', () => {
    expect(takeOut([one, slot('lunch', '24T13:00', 60, { type: 'break' })]).map(({ after }) => after?.start)).toEqual([null, undefined])
  })
})

describe('the form of what was drawn', () => {
  const form = { what: 'session', titleRu: 'Зернь', titleEn: '', kind: 'cultural', hallId: 'c', date: '2027-06-24', time: '10:00', duration: '45', hidden: false }
  it('counts time by the clocks of its hall', () => {
    const read = newItemForm.parse(form)
    expect(itemOf(read, 'new', around.halls, around.centres)).toMatchObject({ type: 'slot', centreId: 'y', hallId: 'c', start: Date.parse('2027-06-24T03:00:00Z'), duration: 45 })
  })
  it('lets a break be for all halls, a session not', () => {
    expect(newItemForm.safeParse({ ...form, hallId: 'all:k' }).success).toBe(false)
    const read = newItemForm.parse({ ...form, what: 'break', hallId: 'all:k', hidden: true })
    expect(itemOf(read, 'new', around.halls, around.centres)).toMatchObject({ type: 'break', centreId: 'k', hallId: null, hidden: true })
    expect(itemOf({ ...read, hallId: 'gone' }, 'new', around.halls, around.centres)).toBeNull()
  })
})
