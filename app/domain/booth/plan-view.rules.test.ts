import { describe, expect, it } from 'vitest'
import type { PlannedBooth, PlannedHall } from './booth.queries.server'
import { listBooths, planView } from './plan-view.rules'

function booth(code: string, changes: Partial<PlannedBooth> = {}): PlannedBooth {
  return {
    id: code,
    code,
    category: { code: 'row', name: { ru: 'В ряду', en: 'In a row' } },
    shape: { kind: 'rect', x: 0, y: 0, w: 30, h: 20 },
    area: 600,
    openSides: 1,
    equipped: true,
    state: 'free',
    offered: false,
    mine: false,
    price: 5_880_000,
    exhibitor: null,
    ...changes,
  }
}
const enamel = { slug: 'dom-emali', brand: { ru: 'Дом эмали «Ёлка»', en: 'House of Enamel' } }

function hall(slug: string, booths: PlannedBooth[]): PlannedHall {
  return {
    slug,
    name: { ru: slug, en: '' },
    venue: { ru: 'Ледовая арена', en: 'Ice Arena' },
    city: { ru: 'Кострома', en: 'Kostroma' },
    timeZone: 'Europe/Moscow',
    width: 400,
    height: 200,
    shapes: [{ kind: 'stage', x: 100, y: 0, w: 60, h: 20, text: { ru: 'Сцена', en: 'Stage' } }],
    booths,
  }
}
const halls = [
  hall('arena', [booth('А-1'), booth('А-2', { state: 'taken' })]),
  hall('gallery', [booth('Г-1', { state: 'taken', exhibitor: enamel }), booth('Г-2', { state: 'blocked' })]),
]
const view = (wish: Parameters<typeof planView>[1]) => planView(halls, wish, 'ru')!

describe('planView', () => {
  it('shows the hall asked for, the first one otherwise, and nothing without a plan', () => {
    expect(view({}).hall.slug).toBe('arena')
    expect(view({ hall: 'gallery' }).hall.slug).toBe('gallery')
    expect(view({ hall: 'nowhere' }).hall.slug).toBe('arena')
    expect(planView([], {}, 'ru')).toBeNull()
  })
  it('turns to the hall where the search finds something, by code or by name in either language', () => {
    for (const q of ['елка', 'ENAMEL', ' г 1', 'эмали дом']) {
      expect(view({ hall: 'arena', q }), q).toMatchObject({ hall: { slug: 'gallery' }, found: ['Г-1'], chosen: 'Г-1' })
    }
    expect(view({ hall: 'arena', q: 'чернь' })).toMatchObject({ hall: { slug: 'arena' }, found: [], chosen: null })
  })
  it('finds nothing for quotes and dashes alone', () => expect(view({ q: '«-»' }).found).toEqual([]))
  it('turns to the hall of a booth somebody links to, however its code is typed', () => {
    expect(view({ booth: 'г–1' })).toMatchObject({ hall: { slug: 'gallery' }, chosen: 'Г-1' })
    expect(view({ booth: 'Я-99' })).toMatchObject({ hall: { slug: 'arena' }, chosen: null })
  })
  it('opens on the hall of one’s own booth', () => {
    const own = [halls[0]!, hall('gallery', [booth('Г-5', { state: 'held', mine: true })])]
    expect(planView(own, {}, 'ru')?.hall.slug).toBe('gallery')
  })
  it('speaks one language and falls back to Russian', () => {
    const english = planView(halls, { hall: 'gallery' }, 'en')!
    expect(english.hall).toMatchObject({ name: 'gallery', venue: 'Ice Arena', shapes: [{ text: 'Stage', x: 130, y: 10 }] })
    expect(english.hall.booths[0]).toMatchObject({ category: 'In a row', exhibitor: { brand: 'House of Enamel' }, x: 15, y: 10, w: 30, h: 20 })
  })
  it('counts what is free in each hall', () => {
    expect(view({}).tabs.map((tab) => tab.free)).toEqual([1, 0])
  })
})

describe('listBooths', () => {
  const { booths } = planView(
    [
      hall('arena', [
        booth('А-1', { price: 300 }),
        booth('А-2', { price: 100 }),
        booth('А-3', { price: 100, state: 'held', mine: true }),
        booth('А-4', { price: 50, state: 'taken', exhibitor: enamel }),
        booth('А-5', { state: 'blocked' }),
      ]),
    ],
    {},
    'ru',
  )!.hall
  const codes = (wish: Parameters<typeof listBooths>[1]) => listBooths(booths, wish).map((b) => b.code)

  it('puts one’s own first, then what was asked for in the order asked for', () => {
    expect(codes({ show: 'free', sort: 'code' })).toEqual(['А-3', 'А-1', 'А-2'])
    expect(codes({ show: 'free', sort: 'price' })).toEqual(['А-3', 'А-2', 'А-1'])
    expect(codes({ show: 'all', sort: 'price' })).toEqual(['А-3', 'А-4', 'А-2', 'А-1'])
    expect(codes({ show: 'exhibitors', sort: 'code' })).toEqual(['А-3', 'А-4'])
  })
})
