import type { BoothShape, PlanShape } from '../booth/floor-plan.schema'
import type { PlanDocument } from './plan-document.schema'

/** One thing on the drawing. `key` names it as long as the editor is open; ids of the database are beside it. */
export type BoothItem = {
  key: string
  type: 'booth'
  code: string
  category: string
  openSides: number
  equipped: boolean
  blocked: boolean
  shape: BoothShape
}
export type ThingItem = { key: string; type: 'thing'; shape: PlanShape }
export type Item = BoothItem | ThingItem

/** What is drawn. Items are never changed in place: an item that is the same object is the same item. */
export type Content = { width: number; height: number; items: readonly Item[] }

/** One step that can be taken back. Indexes are those of the list the item was, or will be, in. */
export type Patch = {
  size: { before: [number, number]; after: [number, number] } | null
  changed: { before: Item; after: Item }[]
  removed: { index: number; item: Item }[]
  added: { index: number; item: Item }[]
  /** Keys in their order where that changes otherwise. */
  order: { before: string[]; after: string[] } | null
}

export type EditorState = {
  content: Content
  selected: readonly string[]
  past: readonly Patch[]
  future: readonly Patch[]
  clipboard: readonly Item[]
  /** Ids of booths that the database has, by key. Outside the history: saving cannot be taken back. */
  ids: Readonly<Record<string, string>>
  version: number
  /** The content that was saved last, or opened. */
  saved: Content
  /** Joins steps of one kind to one, so that ten presses of an arrow are one step back. */
  joining: string | null
}

export type EditorAction =
  | { type: 'edit'; content: Content; selected?: readonly string[]; join?: string }
  | { type: 'undo' | 'redo' | 'copy' }
  | { type: 'select'; keys: readonly string[] }
  | { type: 'saved'; version: number; content: Content; ids: Readonly<Record<string, string>> }

/** How many steps can be taken back. */
const mostSteps = 300

/** The editor as it opens a plan. */
export function openEditor(document: PlanDocument, version: number): EditorState {
  const content = contentOf(document)
  const ids = Object.fromEntries(document.booths.flatMap((booth) => (booth.id === undefined ? [] : [[booth.id, booth.id]])))
  return { content, selected: [], past: [], future: [], clipboard: [], ids, version, saved: content, joining: null }
}

/** A document as items; a booth's key is its id, where it has one. */
export function contentOf(document: PlanDocument, prefix = 'item'): Content {
  const { width, height, shapes, booths } = document
  return {
    width,
    height,
    items: [
      ...shapes.map((shape, i): Item => ({ key: `${prefix}-shape-${i}`, type: 'thing', shape })),
      ...booths.map(({ id, ...booth }, i): Item => ({ key: id ?? `${prefix}-booth-${i}`, type: 'booth', ...booth })),
    ],
  }
}

/** The items as a document, with the ids that are known. `keys` of its booths in their order. */
export function documentOf(content: Content, ids: Readonly<Record<string, string>>): { document: PlanDocument; keys: string[] } {
  const booths = boothsOf(content)
  return {
    keys: booths.map(({ key }) => key),
    document: {
      format: 'golden-ring-floor-plan',
      formatVersion: 1,
      width: content.width,
      height: content.height,
      shapes: content.items.flatMap((item) => (item.type === 'thing' ? [item.shape] : [])),
      booths: booths.map(({ key, type: _, ...booth }) => ({ ...(ids[key] !== undefined && { id: ids[key] }), ...booth })),
    },
  }
}

/** The booths among the items. */
export function boothsOf(content: Content): BoothItem[] {
  return content.items.filter((item): item is BoothItem => item.type === 'booth')
}

/** Pure: the same state and action give the same state, and the one before is left as it was. */
export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'edit':
      return edit(state, action)
    case 'undo': {
      const patch = state.past.at(-1)
      if (!patch) return state
      const content = applyPatch(state.content, inverse(patch))
      return { ...state, content, past: state.past.slice(0, -1), future: [patch, ...state.future], selected: kept(touchedBy(patch), content), joining: null }
    }
    case 'redo': {
      const [patch, ...future] = state.future
      if (!patch) return state
      const content = applyPatch(state.content, patch)
      return { ...state, content, past: [...state.past, patch], future, selected: kept(touchedBy(patch), content), joining: null }
    }
    case 'select':
      return { ...state, selected: kept(action.keys, state.content), joining: null }
    case 'copy': {
      const selected = new Set(state.selected)
      return { ...state, clipboard: state.content.items.filter((item) => selected.has(item.key)) }
    }
    case 'saved':
      return { ...state, version: action.version, saved: action.content, ids: { ...state.ids, ...action.ids }, joining: null }
  }
}

function edit(state: EditorState, { content, selected = state.selected, join }: Extract<EditorAction, { type: 'edit' }>): EditorState {
  const last = state.past.at(-1)
  const isJoined = join !== undefined && join === state.joining && last !== undefined
  const patch = patchBetween(isJoined ? applyPatch(state.content, inverse(last)) : state.content, content)
  const past = isJoined ? state.past.slice(0, -1) : state.past
  return {
    ...state,
    content,
    selected: kept(selected, content),
    past: isEmpty(patch) ? past : [...past, patch].slice(-mostSteps),
    future: isEmpty(patch) && !isJoined ? state.future : [],
    joining: join ?? null,
  }
}

const kept = (keys: readonly string[], content: Content) => {
  const there = new Set(content.items.map(({ key }) => key))
  return keys.filter((key) => there.has(key))
}
const touchedBy = ({ changed, removed, added }: Patch) => [...changed.map(({ after }) => after.key), ...removed.map(({ item }) => item.key), ...added.map(({ item }) => item.key)]
const isEmpty = (patch: Patch) => patch.size === null && patch.order === null && patch.changed.length + patch.removed.length + patch.added.length === 0

/** What leads from one content to another. */
export function patchBetween(before: Content, after: Content): Patch {
  const was = new Map(before.items.map((item) => [item.key, item]))
  const is = new Map(after.items.map((item) => [item.key, item]))
  const changed = before.items.flatMap((item) => {
    const now = is.get(item.key)
    return now === undefined || now === item ? [] : [{ before: item, after: now }]
  })
  const removed = before.items.flatMap((item, index) => (is.has(item.key) ? [] : [{ index, item }]))
  const added = after.items.flatMap((item, index) => (was.has(item.key) ? [] : [{ index, item }]))
  const stayed = (items: readonly Item[], others: ReadonlyMap<string, Item>) => items.flatMap(({ key }) => (others.has(key) ? [key] : []))
  const order = { before: stayed(before.items, is), after: stayed(after.items, was) }
  const sameSize = before.width === after.width && before.height === after.height
  return {
    size: sameSize ? null : { before: [before.width, before.height], after: [after.width, after.height] },
    changed,
    removed,
    added,
    order: order.before.every((key, i) => key === order.after[i]) ? null : order,
  }
}

/** The step backwards. */
export function inverse(patch: Patch): Patch {
  return {
    size: patch.size && { before: patch.size.after, after: patch.size.before },
    changed: patch.changed.map(({ before, after }) => ({ before: after, after: before })),
    removed: patch.added,
    added: patch.removed,
    order: patch.order && { before: patch.order.after, after: patch.order.before },
  }
}

/** The content after a step; it must be the one the step was made for. */
export function applyPatch(content: Content, patch: Patch): Content {
  const changed = new Map(patch.changed.map(({ after }) => [after.key, after]))
  const gone = new Set(patch.removed.map(({ item }) => item.key))
  let items = content.items.filter(({ key }) => !gone.has(key)).map((item) => changed.get(item.key) ?? item)
  if (patch.order) {
    const byKey = new Map(items.map((item) => [item.key, item]))
    items = patch.order.after.map((key) => byKey.get(key)!)
  }
  for (const { index, item } of patch.added) items.splice(index, 0, item)
  const [width, height] = patch.size ? patch.size.after : [content.width, content.height]
  return { width, height, items }
}
