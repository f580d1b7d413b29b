import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease, type Draft } from '../release/release.rules'
import { aroundOf } from './around.rules'
import { gridColumns, layGrid } from './grid.rules'
import { partsOf } from './parts.rules'
import { indexProgramme } from './programme.rules'

const homeZone = 'Europe/Moscow'
const at = new Date('2027-05-01T10:00:00Z')

/** The published programme of the sample plan, after an edit of it. */
function published(edit: (draft: Draft) => void = () => {}) {
  const draft = sampleDraft()
  edit(draft)
  return indexProgramme({ id: 'release', number: 1, name: 'Первая', publishedAt: at }, nextRelease(null, draft, null, at).content)
}

const gridOf = (edit?: (draft: Draft) => void, now: Date | null = null) => {
  const { entries, content } = published(edit)
  return layGrid(gridColumns(entries, content), { now, homeZone, locale: 'ru' })
}

describe('the grid of a day', () => {
  test('has a column for each hall in use, centre by centre, on one scale of time', () => {
    const grid = gridOf()
    expect(grid.halls.map((hall) => hall.name)).toEqual(['Большой зал', 'Мастерская', 'Сибирь'])
    // 03:00–04:30 UTC in Krasnoyarsk, 07:00–08:30 in Kostroma: rows of five minutes from 03:00.
    expect(grid.halls[2]!.blocks).toEqual([{ slotId: 'stone-slot', row: 1, span: 18, lane: 1 }])
    expect(grid.halls[1]!.blocks).toEqual([{ slotId: 'filigree-slot', row: 49, span: 18, lane: 1 }])
    expect(grid.hours.map((hour) => hour.instant.slice(11, 16))).toEqual(['03:00', '04:00', '05:00', '06:00', '07:00', '08:00'])
    expect(grid.rows).toBe(72)
  })

  test('has a ruler for every clock of its halls, the festival’s own first', () => {
    expect(gridOf().zones).toEqual(['Europe/Moscow', 'Asia/Krasnoyarsk'])
    const kostroma = (d: Draft) => {
      d.sessions = d.sessions.filter((session) => session.centreId === 'kostroma')
      d.slots = d.slots.filter((slot) => slot.sessionId !== 'stone')
    }
    expect(gridOf(kostroma).zones).toEqual(['Europe/Moscow'])
  })

  test('puts what overlaps in one hall side by side, and what follows below', () => {
    const grid = gridOf((d) => {
      d.slots[1] = { ...d.slots[1]!, hallId: 'workshop', startsAt: new Date('2027-06-24T08:00:00Z') }
    })
    expect(grid.halls[0]).toMatchObject({ lanes: 2, blocks: [{ slotId: 'filigree-slot', lane: 1 }, { slotId: 'solder-slot', lane: 2 }] })
    const after = gridOf((d) => {
      d.slots[1] = { ...d.slots[1]!, hallId: 'workshop', startsAt: new Date('2027-06-24T08:30:00Z') }
    })
    expect(after.halls[0]).toMatchObject({ lanes: 1, blocks: [{ lane: 1, row: 49 }, { lane: 1, row: 67 }] })
  })

  test('keeps a session without a hall in a column of its centre, after the halls', () => {
    const grid = gridOf((d) => {
      d.slots[0] = { ...d.slots[0]!, hallId: null }
    })
    expect(grid.halls.map(({ name, city }) => [name, city])).toEqual([['Большой зал', 'Кострома'], ['', 'Кострома'], ['Сибирь', 'Красноярск']])
  })

  test('draws the present inside the day, never outside it', () => {
    expect(gridOf().nowRow).toBeNull()
    expect(gridOf(undefined, new Date('2027-06-24T07:31:00Z')).nowRow).toBe(55)
    expect(gridOf(undefined, new Date('2027-06-24T01:00:00Z')).nowRow).toBe(1)
    expect(gridOf(undefined, new Date('2027-06-24T20:00:00Z')).nowRow).toBe(72)
  })

  test('ends a session that never ends within thirty hours', () => {
    const grid = gridOf((d) => {
      d.slots[0] = { ...d.slots[0]!, duration: 60 * 24 * 7 }
    })
    expect(grid.rows).toBe(30 * 12)
    expect(grid.halls[1]!.blocks).toMatchObject([{ row: 49, span: 30 * 12 + 1 - 49 }])
  })
})

describe('around a session', () => {
  const plan = (d: Draft) => {
    d.slots[1] = { ...d.slots[1]!, hallId: 'workshop', startsAt: new Date('2027-06-25T07:00:00Z') }
    d.slots[2] = { ...d.slots[2]!, startsAt: new Date('2027-06-24T08:00:00Z') }
  }

  test('stand its neighbours in the hall, on other days too, and what is elsewhere at its time', () => {
    const programme = published(plan)
    const filigree = aroundOf(programme, programme.bySlot.get('filigree-slot')!)
    expect(filigree.previous).toBeNull()
    expect(filigree.next?.session.id).toBe('solder')
    expect(filigree.parallel.map((e) => e.session.id)).toEqual(['stone'])
    expect(filigree.later.map((e) => e.session.id)).toEqual(['solder'])
    expect(aroundOf(programme, programme.bySlot.get('solder-slot')!).previous?.session.id).toBe('filigree')
  })

  test('nothing that was cancelled', () => {
    const programme = published((d) => {
      plan(d)
      d.sessions[1]!.cancelled = true
    })
    expect(aroundOf(programme, programme.bySlot.get('filigree-slot')!).next).toBeNull()
  })
})

test('parts are of nearly the same length, in order, and none is lost', () => {
  const items = Array.from({ length: 101 }, (_, k) => k)
  const parts = partsOf(items, 48)
  expect(parts.map((part) => part.length)).toEqual([34, 33, 34])
  expect(parts.flat()).toEqual(items)
  expect(partsOf(items.slice(0, 48), 48)).toHaveLength(1)
  expect(partsOf([], 48)).toEqual([])
})
