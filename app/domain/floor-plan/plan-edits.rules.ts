import type { Point } from '../booth/floor-plan.schema'
import { foldCode } from '../booth/booth.rules'
import type { Box } from '../booth/geometry.rules'
import { nextCodes, rowStep, type RowDirection } from './numbering.rules'
import { proposedOpenSides } from './open-sides.rules'
import { boothsOf, type BoothItem, type Content, type Item } from './plan-editor.rules'
import type { SvgBooth } from './svg.read'
import { boundsOf, boundsOfAll, canResize, moved, resized, rotated, type AnyShape, type Handle } from './shape-moves.rules'

type Keys = readonly string[]

/** The content with some items replaced; what a change leaves as it is stays the same object. */
export function withChanged(content: Content, keys: Keys, change: (item: Item) => Item): Content {
  const chosen = new Set(keys)
  return { ...content, items: content.items.map((item) => (chosen.has(item.key) ? change(item) : item)) }
}

/** The items of some keys, in the order of the drawing. */
export function itemsOf(content: Content, keys: Keys): Item[] {
  const chosen = new Set(keys)
  return content.items.filter((item) => chosen.has(item.key))
}

const reshaped = <I extends Item>(item: I, change: (shape: I['shape']) => I['shape']): I => ({ ...item, shape: change(item.shape) })
const moveItem = (item: Item, dx: number, dy: number): Item => (item.type === 'booth' ? reshaped(item, (shape) => moved(shape, dx, dy)) : reshaped(item, (shape) => moved(shape, dx, dy)))

/** One item with another form of the same kind. */
export function reshapeItem(content: Content, key: string, change: <S extends AnyShape>(shape: S) => S): Content {
  return withChanged(content, [key], (item) => (item.type === 'booth' ? reshaped(item, change) : reshaped(item, change)))
}

/** Everything chosen elsewhere, in decimetres. */
export function moveItems(content: Content, keys: Keys, dx: number, dy: number): Content {
  if (Math.round(dx) === 0 && Math.round(dy) === 0) return content
  return withChanged(content, keys, (item) => moveItem(item, dx, dy))
}

/** A side or a corner of what is chosen pulled; of several things, each by itself. */
export function resizeItems(content: Content, keys: Keys, handle: Handle, dx: number, dy: number): Content {
  return withChanged(content, keys, (item) => {
    if (!canResize(item.shape)) return item
    return item.type === 'booth' ? reshaped(item, (shape) => resized(shape, handle, dx, dy)) : reshaped(item, (shape) => resized(shape, handle, dx, dy))
  })
}

/** Everything chosen turned clockwise about its common middle; a single part of a ring, or wall of an arc, along its ring. */
export function rotateItems(content: Content, keys: Keys, degrees: number): Content {
  const items = itemsOf(content, keys)
  const box = boundsOfAll(items.map((item) => item.shape))
  if (!box) return content
  const [only] = items
  const ring = items.length === 1 && only && 'from' in only.shape ? ([only.shape.cx, only.shape.cy] as Point) : null
  const about: Point = ring ?? [box.x + box.w / 2, box.y + box.h / 2]
  return withChanged(content, keys, (item) =>
    item.type === 'booth' ? reshaped(item, (shape) => rotated(shape, degrees, about)) : reshaped(item, (shape) => rotated(shape, degrees, about)),
  )
}

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** Everything chosen to one side of its common frame, or into the middle of it. */
export function alignItems(content: Content, keys: Keys, side: Alignment): Content {
  const frame = boundsOfAll(itemsOf(content, keys).map((item) => item.shape))
  if (!frame) return content
  return withChanged(content, keys, (item) => {
    const box = boundsOf(item.shape)
    const by: Record<Alignment, [number, number]> = {
      left: [frame.x - box.x, 0],
      centre: [frame.x + frame.w / 2 - box.x - box.w / 2, 0],
      right: [frame.x + frame.w - box.x - box.w, 0],
      top: [0, frame.y - box.y],
      middle: [0, frame.y + frame.h / 2 - box.y - box.h / 2],
      bottom: [0, frame.y + frame.h - box.y - box.h],
    }
    return moveItem(item, ...by[side])
  })
}

/** Equal gaps between three or more, the outer two staying where they are. */
export function distributeItems(content: Content, keys: Keys, axis: 'x' | 'y'): Content {
  const length = axis === 'x' ? 'w' : 'h'
  const boxes = itemsOf(content, keys).map((item) => ({ key: item.key, box: boundsOf(item.shape) })).sort((a, b) => a.box[axis] - b.box[axis])
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!first || !last || boxes.length < 3) return content
  const room = last.box[axis] + last.box[length] - first.box[axis] - boxes.reduce((sum, { box }) => sum + box[length], 0)
  const gap = room / (boxes.length - 1)
  let at = first.box[axis]
  const wanted = new Map<string, number>()
  for (const { key, box } of boxes) {
    wanted.set(key, at - box[axis])
    at += box[length] + gap
  }
  return withChanged(content, keys, (item) => {
    const by = wanted.get(item.key) ?? 0
    return axis === 'x' ? moveItem(item, by, 0) : moveItem(item, 0, by)
  })
}

/** The content without what is chosen. */
export function removeItems(content: Content, keys: Keys): Content {
  const chosen = new Set(keys)
  return { ...content, items: content.items.filter((item) => !chosen.has(item.key)) }
}

/** New items at the end; `newKey` makes a key that no item has. Booths get the next free numbers. */
export function addCopies(content: Content, models: readonly Item[], dx: number, dy: number, newKey: () => string): { content: Content; keys: string[] } {
  const used = boothsOf(content).map(({ code }) => code)
  const copies = models.map((model): Item => {
    const copy = { ...moveItem(model, dx, dy), key: newKey() }
    if (copy.type !== 'booth') return copy
    const [code = copy.code] = nextCodes(copy.code, used, 1)
    used.push(code)
    return { ...copy, code }
  })
  return { content: { ...content, items: [...content.items, ...copies] }, keys: copies.map(({ key }) => key) }
}

/** What is chosen repeated in a row with running numbers: `count` more, `gap` decimetres between them. */
export function repeatItems(
  content: Content,
  keys: Keys,
  { count, gap, direction }: { count: number; gap: number; direction: RowDirection },
  newKey: () => string,
): { content: Content; keys: string[] } {
  const models = itemsOf(content, keys)
  const box = boundsOfAll(models.map((item) => item.shape))
  if (!box) return { content, keys: [...keys] }
  const { dx, dy } = rowStep(box, gap, direction)
  let row = { content, keys: [...keys] }
  for (let n = 1; n <= count; n += 1) {
    const next = addCopies(row.content, models, dx * n, dy * n, newKey)
    row = { content: next.content, keys: [...row.keys, ...next.keys] }
  }
  return row
}

/** A new item at the end. A booth gets its open sides from what stands around it. */
export function addItem(content: Content, item: Item): Content {
  return { ...content, items: [...content.items, item.type === 'booth' ? withProposedSides(content, item) : item] }
}

/** The booth with as many open sides as its neighbours leave it. */
export function withProposedSides(content: Content, booth: BoothItem): BoothItem {
  const others = boothsOf(content).filter(({ key }) => key !== booth.key).map(({ shape }) => shape)
  return { ...booth, openSides: proposedOpenSides(booth.shape, { others, width: content.width, height: content.height }) }
}

/** Properties of the booths among what is chosen. */
export function setBooths(content: Content, keys: Keys, properties: Partial<Omit<BoothItem, 'key' | 'type'>>): Content {
  return withChanged(content, keys, (item) => (item.type === 'booth' ? { ...item, ...properties } : item))
}

/** Where something of this size finds room, looking row by row every half metre; the corner where it finds none. */
export function freePlace(content: Content, { w, h }: { w: number; h: number }): Point {
  const boxes = boothsOf(content).map(({ shape }) => boundsOf(shape))
  for (let y = 0; y + h <= content.height; y += 5) {
    for (let x = 0; x + w <= content.width; x += 5) {
      if (!boxes.some((box) => box.x < x + w && x < box.x + box.w && box.y < y + h && y < box.y + box.h)) return [x, y]
    }
  }
  return [0, 0]
}

/** Keys of what lies wholly inside a rectangle. */
export function keysWithin(content: Content, frame: Box): string[] {
  return content.items.flatMap(({ key, shape }) => {
    const box = boundsOf(shape)
    const isInside = box.x >= frame.x && box.y >= frame.y && box.x + box.w <= frame.x + frame.w && box.y + box.h <= frame.y + frame.h
    return isInside && shape.kind !== 'grid' ? [key] : []
  })
}

/**
 * How far a frame that is being moved still has to go to lie flush with an edge or the middle of another, at
 * most `reach` decimetres; and where the line to be shown lies.
 */
export function snap(frame: Box, others: readonly Box[], reach: number): { dx: number; dy: number; lineX: number | null; lineY: number | null } {
  const along = (start: number, length: number, spans: readonly (readonly [number, number])[]) => {
    let best = { by: 0, line: null as number | null, far: reach }
    for (const [at, size] of spans) {
      const pairs = [
        [start, at],
        [start, at + size],
        [start + length, at],
        [start + length, at + size],
        [start + length / 2, at + size / 2],
      ] as const
      for (const [own, theirs] of pairs) {
        const by = theirs - own
        if (Number.isInteger(by) && Math.abs(by) < best.far) best = { by, line: theirs, far: Math.abs(by) }
      }
    }
    return best
  }
  const x = along(frame.x, frame.w, others.map((box) => [box.x, box.w]))
  const y = along(frame.y, frame.h, others.map((box) => [box.y, box.h]))
  return { dx: x.by, dy: y.by, lineX: x.line, lineY: y.line }
}

/** The booth after or before another, round and round; the first where none is given. Without booths, things. */
export function nextKey(content: Content, key: string | undefined, by: 1 | -1): string | undefined {
  const booths = boothsOf(content)
  const keys = (booths.length > 0 ? booths : content.items).map((item) => item.key)
  const at = key === undefined ? -1 : keys.indexOf(key)
  if (at < 0) return by > 0 ? keys[0] : keys.at(-1)
  return keys[(at + by + keys.length) % keys.length]
}

/**
 * Booths of another drawing at the end, with what it says of them. Numbers that are in use become the next free
 * one, a category that is not among ours the first of them.
 */
export function addBooths(content: Content, booths: readonly SvgBooth[], categories: readonly string[], newKey: () => string): { content: Content; keys: string[] } {
  const used = new Set(boothsOf(content).map(({ code }) => foldCode(code)))
  const items = booths.map((booth): BoothItem => {
    const code = used.has(foldCode(booth.code)) ? nextCodes(booth.code, [...used], 1)[0]! : booth.code
    used.add(foldCode(code))
    const category = categories.find((known) => known === booth.category) ?? categories[0] ?? ''
    return { key: newKey(), type: 'booth', openSides: 1, equipped: true, blocked: false, ...booth, category, code }
  })
  return { content: { ...content, items: [...content.items, ...items] }, keys: items.map(({ key }) => key) }
}
