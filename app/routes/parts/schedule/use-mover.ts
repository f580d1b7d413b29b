import { useEffect, useRef, useState } from 'react'
import { conflictsIf, nearestFree, type ScheduleIndex } from '~/domain/schedule/conflict.rules'
import { longest, minute, placeItem, shortest, takeOut, type Place } from '~/domain/schedule/schedule-edits.rules'
import { nearby, type Axis } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { createMovingStore, type FreePlace, type Moving } from './moving-store'
import type { ScheduleEditing } from './use-schedule'

/** So long something rests in one place before free places are looked for, in milliseconds. */
const rest = 150

type Asked = {
  editing: ScheduleEditing
  /** Made anew with every change of the plan, when something is picked up. */
  index: () => ScheduleIndex
  axis: Axis
  onDrawn: (place: Place, item: ScheduleItem) => void
  onDropped: (moving: Moving) => void
}

/** Picks things up, carries them about and puts them down, whether by pointer or by keys. */
export function useMover({ editing, index, axis, onDrawn, onDropped }: Asked) {
  const [store] = useState(createMovingStore)
  const [lifted, setLifted] = useState<readonly string[]>([])
  const known = useRef<ScheduleIndex | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function inTheWay(moved: Moving['moved'], over: Moving['over']) {
    if (over === 'tray' || !known.current) return []
    const held = new Set(moved.map(({ item }) => item.id))
    const found = moved.flatMap(({ item, place }) => conflictsIf(known.current!, { ...item, ...place }))
    return found.filter(({ items }) => moved.length === 1 || !items.every((id) => held.has(id)))
  }

  function lookForFree() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const now = store.get()
      if (now && now.conflicts.length > 0 && now.moved.length === 1 && now.over === 'grid') store.set({ ...now, free: freeFor(now.moved[0]!) })
    }, rest)
  }
  function freeFor({ item, place }: Moving['moved'][number]): FreePlace[] {
    if (!known.current || place.start === null) return []
    return nearestFree(known.current, { ...item, ...place }, nearby(place.start, axis.step)).slice(0, 2)
  }

  function show(moving: Omit<Moving, 'conflicts' | 'free'>) {
    store.set({ ...moving, conflicts: inTheWay(moving.moved, moving.over), free: [] })
    lookForFree()
  }

  function lift(items: readonly ScheduleItem[], by: Moving['by'], deed: Moving['deed'], at?: Partial<Place>) {
    const [lead] = items
    if (!lead) return
    known.current = index()
    setLifted(items.map(({ id }) => id))
    show({ deed, by, over: 'grid', moved: items.map((item) => ({ item, place: { hallId: item.hallId, start: item.start, duration: item.duration, ...(item === lead && at) } })) })
  }

  /** The one that is held goes there; others go along in time, and those of its hall follow it to another. */
  function carry(to: Partial<Place>, over: Moving['over'] = 'grid') {
    const now = store.get()
    const [lead] = now?.moved ?? []
    if (!now || !lead) return
    const duration = Math.min(longest, Math.max(shortest, to.duration ?? lead.place.duration))
    const place: Place = { hallId: to.hallId === undefined ? lead.place.hallId : to.hallId, start: to.start ?? lead.place.start, duration }
    const isSame = over === now.over && place.hallId === lead.place.hallId && place.start === lead.place.start && place.duration === lead.place.duration
    if (isSame) return
    const later = (place.start ?? 0) - (lead.item.start ?? place.start ?? 0)
    const follow = now.moved.slice(1).map(({ item }) => ({
      item,
      place: { hallId: item.hallId === lead.item.hallId && item.centreId === lead.item.centreId && item.hallId !== null ? place.hallId : item.hallId, start: item.start === null ? null : item.start + later, duration: item.duration },
    }))
    show({ ...now, over, moved: [{ item: lead.item, place }, ...follow] })
  }

  function finish() {
    clearTimeout(timer.current)
    store.set(null)
    setLifted([])
  }

  function drop() {
    const now = store.get()
    const [lead] = now?.moved ?? []
    if (!now || !lead) return
    finish()
    if (now.deed === 'draw') return onDrawn(lead.place, lead.item)
    const items = now.moved.map(({ item }) => item)
    const changes = now.over === 'tray' ? takeOut(items) : now.moved.flatMap(({ item, place }) => placeItem(item, place))
    editing.edit(changes, items.map(({ id }) => id))
    onDropped(now)
  }

  /** Takes one of the places that are offered. @returns whether there is such a place */
  function take(nth: number): boolean {
    const now = store.get()
    const place = now?.free[nth]
    if (!now || !place) return false
    carry(place)
    drop()
    return true
  }

  return { store, lifted, lift, carry, drop, take, cancel: finish }
}
export type Mover = ReturnType<typeof useMover>

/** How something is held in words: where its end is. */
export function endOfPlace(place: Place): number {
  return (place.start ?? 0) + place.duration * minute
}
