import { useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Point } from '~/domain/booth/floor-plan.schema'
import type { Box } from '~/domain/booth/geometry.rules'
import { cornerTools, frameTools, pressTools, type DrawingTool } from '~/domain/floor-plan/new-item.rules'
import { itemsOf, keysWithin, moveItems, reshapeItem, resizeItems, snap } from '~/domain/floor-plan/plan-edits.rules'
import type { Content } from '~/domain/floor-plan/plan-editor.rules'
import { boundsOf, boundsOfAll, withCornerAt, type Handle } from '~/domain/floor-plan/shape-moves.rules'

export type Tool = DrawingTool | 'select'

/** Screen pixels: less is a press, and within so many a thing snaps to its neighbours. */
const slack = 4
const reach = 8

type Gesture =
  | { kind: 'move'; from: Point; base: Content; pressed: string; keys: string[]; frame: Box; others: Box[] }
  | { kind: 'resize'; from: Point; base: Content; keys: string[]; handle: Handle }
  | { kind: 'corner'; from: Point; base: Content; key: string; index: number }
  | { kind: 'band'; from: Point; add: readonly string[] }
  | { kind: 'frame'; from: Point }

export type Guides = { x: number | null; y: number | null }

type Asked = {
  svg: RefObject<SVGSVGElement>
  content: Content
  selected: readonly string[]
  tool: Tool
  onSelect: (keys: string[]) => void
  /** While something is pulled: how it would look; null when it is let go. */
  onPreview: (content: Content | null) => void
  onMoved: (content: Content, how: 'move' | 'resize') => void
  onFrame: (tool: 'booth' | 'stage', box: Box) => void
  onPress: (tool: 'pillar' | 'entrance' | 'label', at: Point) => void
  onCorners: (tool: 'polygon' | 'wall' | 'zone', corners: Point[]) => void
}

/**
 * What mouse, pen and finger do on the drawing: choose, pull together, move with snapping, resize, draw. A
 * finger on empty ground pans, as everywhere.
 */
export function useGestures({ svg, content, selected, tool, onSelect, onPreview, onMoved, onFrame, onPress, onCorners }: Asked) {
  const gesture = useRef<Gesture | null>(null)
  const shown = useRef<Content | null>(null)
  const [band, setBand] = useState<Box | null>(null)
  const [guides, setGuides] = useState<Guides>({ x: null, y: null })
  const [corners, setCorners] = useState<Point[]>([])

  /** Where the pointer is in the hall, in decimetres; how many of them a pixel is. */
  function placeOf(event: PointerEvent): { at: Point; pixel: number } {
    const matrix = svg.current!.getScreenCTM()!
    return { at: [(event.clientX - matrix.e) / matrix.a, (event.clientY - matrix.f) / matrix.d], pixel: 1 / matrix.a }
  }

  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0 || !event.isPrimary) return
    const { at } = placeOf(event)
    const target = event.target as Element
    if (isOneOf(pressTools, tool)) return onPress(tool, at)
    if (isOneOf(cornerTools, tool)) return pressCorner(tool, at)
    if (isOneOf(frameTools, tool)) return begin(event, { kind: 'frame', from: at })
    const corner = target.closest('[data-corner]')?.getAttribute('data-corner')
    const [only] = selected
    if (corner && only) return begin(event, { kind: 'corner', from: at, base: content, key: only, index: Number(corner) })
    const handle = target.closest('[data-handle]')?.getAttribute('data-handle')
    if (handle) {
      const [x, y] = handle.split(' ').map(Number) as [Handle['x'], Handle['y']]
      return begin(event, { kind: 'resize', from: at, base: content, keys: [...selected], handle: { x, y } })
    }
    const key = target.closest('[data-key]')?.getAttribute('data-key')
    if (!key) {
      if (event.pointerType === 'touch') return onSelect([])
      return begin(event, { kind: 'band', from: at, add: event.shiftKey ? selected : [] })
    }
    if (event.shiftKey) return onSelect(selected.includes(key) ? selected.filter((other) => other !== key) : [...selected, key])
    const keys = selected.includes(key) ? [...selected] : [key]
    if (!selected.includes(key)) onSelect(keys)
    const frame = boundsOfAll(itemsOf(content, keys).map((item) => item.shape))
    const others = content.items.filter((item) => item.type === 'booth' && !keys.includes(item.key)).map((item) => boundsOf(item.shape))
    if (frame) begin(event, { kind: 'move', from: at, base: content, pressed: key, keys, frame, others: [...others, { x: 0, y: 0, w: content.width, h: content.height }] })
  }

  function begin(event: PointerEvent<SVGSVGElement>, begun: Gesture) {
    gesture.current = begun
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function pressCorner(cornered: (typeof cornerTools)[number], at: Point) {
    const first = corners[0]
    const isClosed = first !== undefined && corners.length > 2 && Math.hypot(first[0] - at[0], first[1] - at[1]) < 4
    if (isClosed) return finish(cornered, corners)
    setCorners([...corners, [Math.round(at[0]), Math.round(at[1])]])
  }

  function finish(cornered: (typeof cornerTools)[number], points: Point[]) {
    setCorners([])
    onCorners(cornered, points)
  }

  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    const now = gesture.current
    if (!now) return
    const { at, pixel } = placeOf(event)
    const [dx, dy] = [at[0] - now.from[0], at[1] - now.from[1]]
    if (shown.current === null && Math.hypot(dx, dy) < slack * pixel) return
    if (now.kind === 'band' || now.kind === 'frame') return setBand(boxBetween(now.from, at))
    if (now.kind === 'resize') return show(resizeItems(now.base, now.keys, now.handle, dx, dy))
    if (now.kind === 'corner') return show(reshapeItem(now.base, now.key, (shape) => withCornerAt(shape, now.index, at)))
    const frame = { ...now.frame, x: now.frame.x + Math.round(dx), y: now.frame.y + Math.round(dy) }
    const flush = event.altKey ? { dx: 0, dy: 0, lineX: null, lineY: null } : snap(frame, now.others, reach * pixel)
    setGuides({ x: flush.lineX, y: flush.lineY })
    show(moveItems(now.base, now.keys, Math.round(dx) + flush.dx, Math.round(dy) + flush.dy))
  }

  function show(next: Content) {
    shown.current = next
    onPreview(next)
  }

  function onPointerUp() {
    const now = gesture.current
    if (!now) return
    if (now.kind === 'band') onSelect([...new Set([...now.add, ...(band ? keysWithin(content, band) : [])])])
    else if (now.kind === 'frame' && isOneOf(frameTools, tool)) onFrame(tool, band ?? { x: now.from[0], y: now.from[1], w: 30, h: 30 })
    // A press that pulls nothing chooses what is under it alone.
    else if (now.kind === 'move' && !shown.current) onSelect([now.pressed])
    else if (shown.current) onMoved(shown.current, now.kind === 'move' ? 'move' : 'resize')
    stop()
  }

  function stop() {
    gesture.current = null
    shown.current = null
    setBand(null)
    setGuides({ x: null, y: null })
    onPreview(null)
  }

  return {
    band,
    guides,
    corners,
    /** Ends a line of corners; forgets what is under way. */
    finishCorners: () => (isOneOf(cornerTools, tool) && corners.length > 0 ? finish(tool, corners) : undefined),
    cancel: () => {
      setCorners([])
      stop()
    },
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop },
  }
}

function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), w: Math.abs(a[0] - b[0]), h: Math.abs(a[1] - b[1]) }
}

function isOneOf<T extends string>(list: readonly T[], tool: string): tool is T {
  return (list as readonly string[]).includes(tool)
}
