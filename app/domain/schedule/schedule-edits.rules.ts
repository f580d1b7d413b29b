import type { ScheduleItem } from './schedule.rules'
import type { Change } from './schedule-editor.rules'

/** Where something stands: its hall, its instant in milliseconds, its minutes. */
export type Place = Pick<ScheduleItem, 'hallId' | 'start' | 'duration'>

export const minute = 60_000
/** The shortest and the longest that a slot may be, in minutes. */
export const shortest = 5
export const longest = 1440

/** The instant at which a placed thing ends. */
export function endOf(item: ScheduleItem): number {
  return (item.start ?? 0) + item.duration * minute
}

/** One thing elsewhere; nothing where it stands there already. */
export function placeItem(item: ScheduleItem, place: Partial<Place>): Change[] {
  const after = { ...item, ...place }
  const isSame = after.hallId === item.hallId && after.start === item.start && after.duration === item.duration
  return isSame ? [] : [{ id: item.id, before: item, after }]
}

/** Things that are new: copies, or what was drawn. */
export function addItems(items: readonly ScheduleItem[]): Change[] {
  return items.map((item) => ({ id: item.id, before: null, after: item }))
}

/** Back to the tray; a break has no place there and goes altogether. */
export function takeOut(items: readonly ScheduleItem[]): Change[] {
  return items.flatMap((item): Change[] => (item.type === 'break' ? [{ id: item.id, before: item, after: null }] : placeItem(item, { hallId: null, start: null })))
}

/** All things later by so many minutes; earlier when negative. */
export function shiftItems(items: readonly ScheduleItem[], minutes: number): Change[] {
  return items.flatMap((item) => (item.start === null ? [] : placeItem(item, { start: item.start + minutes * minute })))
}

/** What stands in the halls of the chosen things, from the first of them to the end of the day. */
export function fromHereOn(all: readonly ScheduleItem[], chosen: readonly ScheduleItem[], dayEnds: number): ScheduleItem[] {
  const halls = new Map<string, number>()
  for (const { hallId, start } of chosen) if (hallId !== null && start !== null) halls.set(hallId, Math.min(start, halls.get(hallId) ?? Infinity))
  return all.filter(({ hallId, start }) => hallId !== null && start !== null && start >= (halls.get(hallId) ?? Infinity) && start < dayEnds)
}

/** In each hall one follows the other without a gap, from the first on; breaks move along. */
export function closeGaps(items: readonly ScheduleItem[]): Change[] {
  const ends = new Map<string | null, number>()
  return [...items]
    .filter(({ start }) => start !== null)
    .sort((a, b) => a.start! - b.start!)
    .flatMap((item) => {
      const start = Math.min(item.start!, ends.get(item.hallId) ?? item.start!)
      ends.set(item.hallId, Math.max(ends.get(item.hallId) ?? 0, start + item.duration * minute))
      return placeItem(item, { start })
    })
}

/** Two things change places. Of different centres they change times alone: nobody leaves their centre. */
export function swapItems(a: ScheduleItem, b: ScheduleItem): Change[] {
  const halls = a.centreId === b.centreId
  return [...placeItem(a, { start: b.start, ...(halls && { hallId: b.hallId }) }), ...placeItem(b, { start: a.start, ...(halls && { hallId: a.hallId }) })]
}

/** The same things once more, so much later; sessions are held again in slots of their own. `newKey` names each. */
export function repeatItems(items: readonly ScheduleItem[], later: number, newKey: () => string): Change[] {
  return addItems(items.flatMap((item) => (item.start === null ? [] : [{ ...withoutPast(item), id: newKey(), start: item.start + later }])))
}

function withoutPast({ published: _, ...item }: ScheduleItem): ScheduleItem {
  return { ...item, version: 0, unpublished: true }
}
