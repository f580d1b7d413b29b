import { minute } from '~/domain/schedule/schedule-edits.rules'
import { dayBounds, snapTo, type Axis, type Column } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { dayIn } from '~/lib/dates'
import { hallOf } from './use-drag'
import type { Mover } from './use-mover'
import type { ScheduleEditing } from './use-schedule'

export type KeysAsked = {
  mover: Mover
  editing: ScheduleEditing
  axis: Axis
  day: string
  days: readonly string[]
  columns: readonly Column[]
  find: (id: string) => ScheduleItem | undefined
  isOwn: (item: ScheduleItem) => boolean
  together: (item: ScheduleItem) => ScheduleItem[]
  /** Where something from the tray is put at first. */
  firstPlace: (item: ScheduleItem) => { hallId: string | null; start: number }
  onDay: (day: string) => void
  onRemove: () => void
  /** The focus goes to the next block in a direction. */
  onStep: (from: string, direction: Direction) => void
  onPickedUp: (item: ScheduleItem) => void
  onPutBack: (item: ScheduleItem) => void
  /** Takes an offered place for what is chosen and not in hand. */
  onTake: (nth: number) => boolean
  onRetrace: (way: 'undo' | 'redo') => void
}
export type Direction = 'up' | 'down' | 'left' | 'right'
const directions: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The keys of the editor, as they are listed on its page. */
export function scheduleKeys(asked: KeysAsked) {
  return (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (document.querySelector('dialog[open]')) return
    const isTyping = target.closest('input, select, textarea, dialog') !== null
    // By the place of the key, so that a Russian layout has the same keys.
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && !isTyping) {
      event.preventDefault()
      return asked.onRetrace(event.shiftKey ? 'redo' : 'undo')
    }
    if (isTyping || event.ctrlKey || event.metaKey) return
    const done = asked.mover.store.get() ? carried(event.key, event.shiftKey, asked) : chosen(event, target, asked)
    if (done) event.preventDefault()
  }
}

/** A key while something is in hand, or the button that stands for it. @returns whether it means something here */
export function carried(key: string, isShift: boolean, asked: KeysAsked): boolean {
  const { mover, axis } = asked
  const now = mover.store.get()!
  const { item, place } = now.moved[0]!
  const direction = directions[key]
  if (direction) {
    const by = direction === 'up' ? -1 : direction === 'down' ? 1 : 0
    if (by !== 0 && isShift) mover.carry({ duration: place.duration + by * axis.step })
    else if (by !== 0) goTo(snapTo((place.start ?? axis.from) + by * axis.step * minute, axis), asked)
    else mover.carry({ hallId: hallBeside(item, place.hallId, direction === 'left' ? -1 : 1, asked.columns) })
    return true
  }
  switch (key) {
    case 'PageUp':
    case 'PageDown':
      return toDay(key === 'PageDown' ? 1 : -1, asked)
    case 'Enter':
    case ' ':
      mover.drop()
      return true
    case 'Escape':
      mover.cancel()
      asked.onPutBack(item)
      return true
    case '1':
    case '2':
      return mover.take(Number(key) - 1)
    case 'Delete':
    case 'Backspace':
      mover.carry({}, 'tray')
      mover.drop()
      return true
    // The focus stays with what is in hand.
    case 'Tab':
      return true
  }
  return false
}

/** Keys on a block that is not in hand. */
function chosen(event: KeyboardEvent, target: HTMLElement, asked: KeysAsked): boolean {
  const id = target.closest('[data-slot]')?.getAttribute('data-slot')
  const item = id ? asked.find(id) : undefined
  const { selected } = asked.editing.state
  if (event.key === 'Escape' && selected.length > 0) {
    asked.editing.select([])
    return true
  }
  if (!item) return false
  const direction = directions[event.key]
  if (direction && item.start !== null) {
    asked.onStep(item.id, direction)
    return true
  }
  switch (event.key) {
    case 'Enter':
      return pickUp(item, asked)
    case ' ':
      asked.editing.select(selected.includes(item.id) ? selected.filter((other) => other !== item.id) : [...selected, item.id])
      return true
    case 'Delete':
    case 'Backspace':
      if (!asked.isOwn(item)) return false
      if (!selected.includes(item.id)) asked.editing.select([item.id])
      asked.onRemove()
      return true
    case 'PageUp':
    case 'PageDown': {
      const day = asked.days[asked.days.indexOf(asked.day) + (event.key === 'PageDown' ? 1 : -1)]
      if (day) asked.onDay(day)
      return true
    }
    case '1':
    case '2':
      return asked.onTake(Number(event.key) - 1)
  }
  return false
}

function pickUp(item: ScheduleItem, asked: KeysAsked): boolean {
  if (!asked.isOwn(item)) return false
  if (!asked.editing.state.selected.includes(item.id)) asked.editing.select([item.id])
  asked.mover.lift(asked.together(item), 'keys', 'move', item.start === null ? asked.firstPlace(item) : undefined)
  asked.onPickedUp(item)
  return true
}

/** The page follows what is carried out of the day. */
function goTo(start: number, { mover, axis, day, days, onDay }: KeysAsked) {
  const next = dayIn(new Date(start), axis.zone)
  if (next !== day && !days.includes(next)) return
  mover.carry({ start })
  if (next !== day) onDay(next)
}

function toDay(by: 1 | -1, asked: KeysAsked): boolean {
  const { mover, axis, day, days, onDay } = asked
  const next = days[days.indexOf(day) + by]
  const { start } = mover.store.get()!.moved[0]!.place
  if (!next || start === null) return true
  // The same time of the clock, also where a night has an hour more or less.
  mover.carry({ start: dayBounds(next, axis.zone).from + (start - dayBounds(day, axis.zone).from) })
  onDay(next)
  return true
}

/** The next hall of the same centre. */
function hallBeside(item: ScheduleItem, hallId: string | null, by: 1 | -1, columns: readonly Column[]): string | null {
  const halls = columns.filter(({ centre, hall }) => centre.id === item.centreId && hall !== null).map(({ key }) => key)
  if (halls.length === 0 || (item.type === 'break' && hallId === null)) return hallId
  const at = hallId === null ? (by === 1 ? -1 : halls.length) : halls.indexOf(hallId)
  return hallOf(halls[Math.min(halls.length - 1, Math.max(0, at + by))]!)
}
