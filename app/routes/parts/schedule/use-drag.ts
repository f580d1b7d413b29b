import { useEffect, useRef, type RefObject } from 'react'
import { minute, shortest } from '~/domain/schedule/schedule-edits.rules'
import { snapTo, type Axis } from '~/domain/schedule/schedule-view.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useListeners } from './use-listeners'
import type { Mover } from './use-mover'

/** Screen pixels a pointer may tremble; milliseconds a finger rests before it picks something up; the border that scrolls. */
const slack = 4
const longPress = 350
const border = 28

type Press = {
  deed: 'move' | 'start' | 'end' | 'draw'
  item: ScheduleItem
  x: number
  y: number
  /** Milliseconds of the axis between the start of the thing and the pointer. */
  grip: number
  isTouch: boolean
  hasBegun: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

type Asked = {
  root: RefObject<HTMLElement>
  scroll: RefObject<HTMLElement>
  mover: Mover
  axis: Axis
  find: (id: string) => ScheduleItem | undefined
  /** Everything that goes along with a thing that is picked up; it is the first. */
  together: (item: ScheduleItem) => ScheduleItem[]
  /** What a pull on empty ground begins; null where one may not. */
  drawn: (column: string, start: number) => ScheduleItem | null
  /** Whether a thing may stand in a column. */
  mayStand: (item: ScheduleItem, column: string) => boolean
  onDay: (day: string) => void
}

/**
 * What mouse, pen and finger do on the grid and the tray: move, lengthen, draw. A finger scrolls, as everywhere,
 * unless it rests first.
 */
export function useDrag({ root, scroll, mover, axis, find, together, drawn, mayStand, onDay }: Asked) {
  const press = useRef<Press | null>(null)
  const at = useRef({ x: 0, y: 0 })
  const frame = useRef(0)

  useEffect(() => () => {
    cancelAnimationFrame(frame.current)
    clearTimeout(press.current?.timer)
  }, [])

  /** The instant at a height of the screen. */
  function instantAt(y: number): number {
    const column = root.current!.querySelector('[data-column]')!.getBoundingClientRect()
    return axis.from + ((y - column.top) / column.height) * (axis.until - axis.from)
  }

  function begin(now: Press, pointerId: number) {
    now.hasBegun = true
    root.current!.setPointerCapture(pointerId)
    const deed = now.deed === 'draw' ? 'draw' : now.deed === 'move' ? 'move' : 'resize'
    mover.lift(now.deed === 'move' ? together(now.item) : [now.item], 'pointer', deed)
    aim()
    frame.current = requestAnimationFrame(scrollAtBorder)
  }

  /** Near the border of the grid it is scrolled, as far from the border as the pointer is beyond it. */
  function scrollAtBorder() {
    const box = scroll.current?.getBoundingClientRect()
    if (!box || !press.current?.hasBegun) return
    const { x, y } = at.current
    const isInside = x > box.left - border && x < box.right + border
    const pull = (low: number, high: number, value: number) => (value < low + border ? value - low - border : value > high - border ? value - high + border : 0)
    const [dx, dy] = [isInside ? pull(box.left, box.right, x) : 0, pull(box.top, box.bottom, y)]
    if (isInside && (dx !== 0 || dy !== 0)) {
      scroll.current!.scrollBy(Math.sign(dx) * Math.min(16, Math.abs(dx) / 3), Math.sign(dy) * Math.min(16, Math.abs(dy) / 3))
      aim()
    }
    frame.current = requestAnimationFrame(scrollAtBorder)
  }

  function aim() {
    const now = press.current
    if (!now?.hasBegun) return
    const { x, y } = at.current
    const under = document.elementFromPoint(x, y)
    if (now.deed === 'move') {
      if (under?.closest('[data-tray]')) return mover.carry({}, 'tray')
      const day = under?.closest('[data-day]')?.getAttribute('data-day')
      if (day) return onDay(day)
    }
    const column = under?.closest('[data-column]')?.getAttribute('data-column')
    if (now.deed !== 'move') return stretch(now, instantAt(y))
    const isOver = column !== undefined && column !== null
    if (!isOver && now.item.start === null) return
    const start = snapTo(instantAt(y) - now.grip, axis)
    const latest = axis.until - axis.step * minute
    mover.carry({ start: Math.min(latest, Math.max(axis.from, start)), ...(isOver && mayStand(now.item, column) && { hallId: hallOf(column) }) })
  }

  function stretch(now: Press, instant: number) {
    const line = Math.min(axis.until, Math.max(axis.from, snapTo(instant, axis)))
    const start = now.item.start!
    const end = start + now.item.duration * minute
    if (now.deed === 'start') {
      const from = Math.min(line, end - shortest * minute)
      return mover.carry({ start: from, duration: (end - from) / minute })
    }
    if (now.deed === 'end') return mover.carry({ duration: Math.max(shortest, (line - start) / minute) })
    // Drawing goes both ways from where it began.
    const [from, until] = [Math.min(start, line), Math.max(start + axis.step * minute, line)]
    mover.carry({ start: from, duration: (until - from) / minute })
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary || mover.store.get()) return
    const target = event.target as Element
    const isTouch = event.pointerType === 'touch'
    const id = target.closest('[data-slot]')?.getAttribute('data-slot')
    const column = target.closest('[data-column]')?.getAttribute('data-column')
    const edge = target.closest('[data-edge]')?.getAttribute('data-edge') as 'start' | 'end' | undefined
    const item = id ? find(id) : column ? drawn(column, snapTo(instantAt(event.clientY) - (axis.step * minute) / 2, axis)) : null
    if (!item) return
    at.current = { x: event.clientX, y: event.clientY }
    const { pointerId } = event
    const now: Press = {
      deed: id ? (edge ?? 'move') : 'draw',
      item,
      x: event.clientX,
      y: event.clientY,
      grip: id && item.start !== null ? instantAt(event.clientY) - item.start : (axis.step * minute) / 2,
      isTouch,
      hasBegun: false,
      timer: isTouch ? setTimeout(() => press.current === now && begin(now, pointerId), edge ? 0 : longPress) : undefined,
    }
    press.current = now
  }

  function onPointerMove(event: PointerEvent) {
    const now = press.current
    if (!now) return
    at.current = { x: event.clientX, y: event.clientY }
    const distance = Math.hypot(event.clientX - now.x, event.clientY - now.y)
    if (now.hasBegun) aim()
    else if (!now.isTouch && distance > slack) begin(now, event.pointerId)
    else if (now.isTouch && distance > 2 * slack) stop()
  }

  function stop() {
    clearTimeout(press.current?.timer)
    cancelAnimationFrame(frame.current)
    press.current = null
  }

  function onPointerUp() {
    const hasBegun = press.current?.hasBegun
    stop()
    if (hasBegun) mover.drop()
  }

  function onPointerCancel() {
    const hasBegun = press.current?.hasBegun
    stop()
    if (hasBegun) mover.cancel()
  }

  useListeners(root, {
    pointerdown: onPointerDown,
    pointermove: onPointerMove,
    pointerup: onPointerUp,
    pointercancel: onPointerCancel,
    touchmove: (event) => (press.current?.hasBegun ? event.preventDefault() : undefined),
    // A finger that rests would call up the menu of the browser.
    contextmenu: (event) => (press.current?.isTouch ? event.preventDefault() : undefined),
  })
}

/** The hall a column stands for; null where it stands for none. */
export function hallOf(column: string): string | null {
  return column.startsWith('none-') ? null : column
}
