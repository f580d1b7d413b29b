import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { findConflicts, indexSchedule, nearestFree, type ScheduleIndex } from '~/domain/schedule/conflict.rules'
import { axisOf, changeOf, dayBounds, itemsOn, type ScheduleView } from '~/domain/schedule/schedule-view.rules'
import type { Conflict, ScheduleItem, Surroundings } from '~/domain/schedule/schedule.rules'
import { useMessages } from '~/i18n/use-messages'
import { dayIn } from '~/lib/dates'

const hour = 3_600_000

/** Everything the editor shows of a plan that follows from its items: the day, what collides, what is not published. */
export function useShown(items: ReadonlyMap<string, ScheduleItem>, surroundings: Surroundings, view: ScheduleView) {
  const t = useMessages().scheduleEditor.changed
  const centres = useMemo(() => new Map(surroundings.centres.map((centre) => [centre.id, centre])), [surroundings])
  const isOwn = useCallback((item: ScheduleItem) => centres.get(item.centreId)?.own ?? false, [centres])
  const slugOf = (item: ScheduleItem) => centres.get(item.centreId)?.slug ?? ''
  const today = useMemo(() => {
    const all = itemsOn(items.values(), dayBounds(view.day, view.zone))
    return all.filter((item) => view.centre === '' || centres.get(item.centreId)?.slug === view.centre).sort((a, b) => a.start! - b.start!)
  }, [items, view.day, view.zone, view.centre, centres])
  const axis = useMemo(() => axisOf({ day: view.day, zone: view.zone, step: view.step }, today), [view.day, view.zone, view.step, today])
  const own = useMemo(() => [...items.values()].filter(isOwn), [items, isOwn])

  // What collides may come a moment later than what was moved; what is in hand is looked at by itself.
  const settled = useDeferredValue(items)
  const conflicts = useMemo(() => findConflicts([...settled.values()], surroundings), [settled, surroundings])
  const marks = useMemo(() => {
    const found = new Map<string, Conflict[]>()
    for (const conflict of conflicts) for (const id of conflict.items) found.set(id, [...(found.get(id) ?? []), conflict])
    return found
  }, [conflicts])
  const kept = useRef<{ items: ReadonlyMap<string, ScheduleItem>; index: ScheduleIndex } | null>(null)
  const index = useCallback(() => {
    if (kept.current?.items !== items) kept.current = { items, index: indexSchedule([...items.values()], surroundings) }
    return kept.current.index
  }, [items, surroundings])

  /** What the next release would say of a slot, in a word. */
  const changed = useCallback((item: ScheduleItem): string | null => {
    const word = changeOf(item)
    return word && t[word]
  }, [t])
  const changes = useMemo(() => {
    const byDay = new Map<string, number>()
    const byWord = new Map<string, number>()
    let total = 0
    for (const item of own) {
      const word = changed(item)
      if (!word) continue
      total += 1
      byWord.set(word, (byWord.get(word) ?? 0) + 1)
      const day = dayIn(new Date(item.start ?? item.published!.start), view.zone)
      byDay.set(day, (byDay.get(day) ?? 0) + 1)
    }
    return { changesByDay: byDay, changeCounts: [...byWord], changeTotal: total }
  }, [own, changed, view.zone])

  const bounds = dayBounds(view.day, view.zone)
  /** Ten in the morning of the day. */
  const morning = bounds.from + 10 * hour
  /** The first free place of the day for something that has none; ten in the morning in its first hall where there is none. */
  const firstPlace = (item: ScheduleItem): { hallId: string | null; start: number } => {
    const hallId = item.hallId ?? surroundings.halls.find(({ centreId }) => centreId === item.centreId)?.id ?? null
    const [free] = nearestFree(index(), { ...item, hallId, start: morning }, { ...bounds, step: view.step })
    return free ?? { hallId, start: morning }
  }
  return { today, axis, own, isOwn, slugOf, accentOf: (item: ScheduleItem) => centres.get(item.centreId)?.accent ?? '', conflicts, marks, index, changed, ...changes, morning, firstPlace }
}
export type Shown = ReturnType<typeof useShown>
