import { describe, expect, it } from 'vitest'
import { boothAsTold, differences, hear, tabAsTold, type LiveBooth, type LiveMessage } from './live-states.rules'
import type { BoothView } from './plan-view.rules'

const enamel = { slug: 'enamel', brand: { ru: 'Дом эмали', en: 'House of Enamel' } }
const live = (id: string, state: LiveBooth['state'], exhibitor: LiveBooth['exhibitor'] = null, offered = false): LiveBooth => ({ id, state, offered, exhibitor })
const message = (full: boolean, at: number, booths: LiveBooth[]): LiveMessage => ({ full, at, booths, free: { arena: 10 - booths.length } })
const view = (id: string, changes: Partial<BoothView> = {}): BoothView => ({
  id,
  code: id,
  d: '',
  x: 0,
  y: 0,
  w: 30,
  h: 30,
  category: '',
  area: 900,
  openSides: 1,
  equipped: true,
  price: 1,
  state: 'free',
  offered: false,
  mine: false,
  exhibitor: null,
  ...changes,
})

describe('what an open plan knows', () => {
  it('begins with a full message; a change before it means nothing', () => {
    expect(hear(null, message(false, 5, [live('a', 'held')]))).toBeNull()
    const known = hear(null, message(true, 5, [live('a', 'held')]))!
    expect(boothAsTold(view('a'), known, 0, 'ru').state).toBe('held')
    expect(boothAsTold(view('b', { state: 'taken', exhibitor: { slug: 'x', brand: 'X' } }), known, 0, 'ru')).toMatchObject({ state: 'free', exhibitor: null })
  })
  it('says whether a booth is offered to somebody, and when it is no longer', () => {
    const offered = hear(null, message(true, 5, [live('a', 'held', null, true)]))!
    expect(boothAsTold(view('a'), offered, 0, 'ru')).toMatchObject({ state: 'held', offered: true })
    const held = hear(offered, message(false, 6, [live('a', 'held')]))!
    expect(boothAsTold(view('a', { state: 'held', offered: true }), held, 0, 'ru')).toMatchObject({ state: 'held', offered: false })
    const map = (booth: LiveBooth) => new Map([[booth.id, booth]])
    expect(differences(map(live('a', 'held', null, true)), map(live('a', 'held')))).toEqual([live('a', 'held')])
  })
  it('grows by changes and is replaced by the next full one', () => {
    const first = hear(null, message(true, 5, [live('a', 'held')]))
    const second = hear(first, message(false, 6, [live('a', 'free'), live('b', 'taken', enamel)]))!
    expect(boothAsTold(view('a', { state: 'held' }), second, 0, 'ru').state).toBe('free')
    expect(boothAsTold(view('b'), second, 0, 'en').exhibitor).toEqual({ slug: 'enamel', brand: 'House of Enamel' })
    const third = hear(second, message(true, 7, []))!
    expect(boothAsTold(view('b'), third, 0, 'ru').state).toBe('free')
  })
  it('gives way to a page that was loaded later, booth by booth', () => {
    const known = hear(hear(null, message(true, 5, [live('a', 'held')])), message(false, 9, [live('b', 'held')]))!
    expect(boothAsTold(view('a'), known, 7, 'ru').state).toBe('free')
    expect(boothAsTold(view('b'), known, 7, 'ru').state).toBe('held')
    expect(tabAsTold({ slug: 'arena', name: '', free: 3 }, known, 7).free).toBe(9)
    expect(tabAsTold({ slug: 'arena', name: '', free: 3 }, known, 10).free).toBe(3)
    expect(tabAsTold({ slug: 'other', name: '', free: 3 }, known, 7).free).toBe(3)
  })
  it('leaves one’s own booth one’s own until it is free again or not for sale', () => {
    const mine = view('a', { state: 'held', mine: true })
    expect(boothAsTold(mine, hear(null, message(true, 5, [live('a', 'taken')]))!, 0, 'ru')).toMatchObject({ state: 'taken', mine: true })
    expect(boothAsTold(mine, hear(null, message(true, 5, []))!, 0, 'ru')).toMatchObject({ state: 'free', mine: false })
    expect(boothAsTold(mine, hear(null, message(true, 5, [live('a', 'blocked')]))!, 0, 'ru')).toMatchObject({ state: 'blocked', mine: false })
  })
  it('is the very same booth while nothing has changed, so that nothing is drawn again', () => {
    const booth = view('a', { state: 'held' })
    expect(boothAsTold(booth, hear(null, message(true, 5, [live('a', 'held')]))!, 0, 'ru')).toBe(booth)
  })
})

it('differences are what became taken, what changed hands and what was freed', () => {
  const map = (...booths: LiveBooth[]) => new Map(booths.map((booth) => [booth.id, booth]))
  expect(differences(map(), map())).toEqual([])
  expect(differences(map(live('a', 'held'), live('b', 'taken')), map(live('a', 'held'), live('b', 'taken', enamel), live('c', 'blocked')))).toEqual([
    live('b', 'taken', enamel),
    live('c', 'blocked'),
  ])
  expect(differences(map(live('a', 'held')), map())).toEqual([live('a', 'free')])
})
