import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease, type Draft } from '../release/release.rules'
import { indexProgramme } from './programme.rules'
import { minutesUntil, screenOf, shownAt, type ScreenScope } from './screen.rules'

const at = new Date('2027-05-01T10:00:00Z')
const head = { id: 'release', number: 1, name: 'Первая', publishedAt: at }

function published(edit: (draft: Draft) => void = () => {}) {
  const before = nextRelease(null, sampleDraft(), null, at)
  const draft = sampleDraft()
  edit(draft)
  return indexProgramme(head, nextRelease(before.content, draft, null, at).content)
}

const workshop: ScreenScope = { of: 'hall', centre: 'kostroma', hall: 'workshop' }
const during = new Date('2027-06-24T07:30:00Z')
const screen = (scope: ScreenScope, now = during, edit?: (draft: Draft) => void) => screenOf(published(edit), scope, now, 'ru')

describe('a screen', () => {
  test('of a hall tells what is on, under the hall’s own name, place and clock', () => {
    const shown = screen(workshop)!
    expect(shown).toMatchObject({ name: 'Мастерская', place: 'Ледовая арена, Кострома', timeZone: 'Europe/Moscow' })
    expect(shownAt(shown.groups[0]!.items, during)).toMatchObject({ on: [{ title: 'Скань для начинающих', who: 'Анна Ветрова' }], next: [] })
  })

  test('of a centre has its halls, of the festival its centres, each with its own clock', () => {
    expect(screen({ of: 'centre', centre: 'kostroma' })!.groups.map((group) => group.name)).toEqual(['Большой зал', 'Мастерская'])
    const festival = screen({ of: 'festival' }, new Date('2027-06-24T02:00:00Z'))!
    expect(festival.groups.map(({ name, timeZone, items }) => [name, timeZone, items.length])).toEqual([
      ['Кострома', 'Europe/Moscow', 2],
      ['Красноярск', 'Asia/Krasnoyarsk', 1],
    ])
  })

  test('does not exist for what the programme does not have', () => {
    expect(screen({ of: 'centre', centre: 'nowhere' })).toBeNull()
    expect(screen({ of: 'hall', centre: 'krasnoyarsk', hall: 'workshop' })).toBeNull()
  })

  test('lets go of what is over, to the second', () => {
    const { items } = screen(workshop)!.groups[0]!
    expect(shownAt(items, new Date('2027-06-24T06:59:59Z')).next).toHaveLength(1)
    expect(shownAt(items, new Date('2027-06-24T07:00:00Z')).on).toHaveLength(1)
    expect(shownAt(items, new Date('2027-06-24T08:30:00Z'))).toEqual({ on: [], next: [] })
    expect(screen(workshop, new Date('2027-06-24T08:30:00Z'))!.groups[0]!.items).toEqual([])
  })

  test('keeps what was cancelled until it would have ended', () => {
    const [item] = screen(workshop, during, (d) => (d.sessions[0]!.cancelled = true))!.groups[0]!.items
    expect(item).toMatchObject({ title: 'Скань для начинающих', cancelled: true })
  })

  test('sends people on from the hall a session has left', () => {
    const moved = (d: Draft) => (d.slots[0] = { ...d.slots[0]!, hallId: 'arena', startsAt: new Date('2027-06-24T09:00:00Z') })
    const [left] = screen(workshop, during, moved)!.groups[0]!.items
    expect(left).toMatchObject({ title: 'Скань для начинающих', movedTo: '12:00, Большой зал', start: '2027-06-24T07:00:00.000Z' })
    const there = screen({ of: 'hall', centre: 'kostroma', hall: 'arena' }, during, moved)!.groups[0]!.items
    expect(there.find((item) => item.slotId === 'filigree-slot')).toMatchObject({ movedTo: '', movedFrom: '10:00–11:30, Мастерская' })
  })
})

test('minutes until a start are rounded up', () => {
  expect(minutesUntil('2027-06-24T07:00:00.000Z', new Date('2027-06-24T06:50:30Z'))).toBe(10)
  expect(minutesUntil('2027-06-24T07:00:00.000Z', new Date('2027-06-24T06:59:59Z'))).toBe(1)
})
