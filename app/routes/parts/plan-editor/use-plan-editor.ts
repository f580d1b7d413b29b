import { useReducer, useRef, useState } from 'react'
import { openEditor, reduceEditor, type Content, type Item } from '~/domain/floor-plan/plan-editor.rules'
import { addCopies, addItem, alignItems, distributeItems, itemsOf, moveItems, nextKey, removeItems, repeatItems, resizeItems, rotateItems } from '~/domain/floor-plan/plan-edits.rules'
import type { OpenedPlan } from '~/domain/floor-plan/plan.queries.server'
import { boundsOfAll } from '~/domain/floor-plan/shape-moves.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatMetres } from '~/lib/metres'
import type { Deeds } from './tools-panel'
import type { KeyDeeds } from './use-editor-keys'

/** The state of the editor with everything that can be done to it; each deed says aloud what it did. */
export function usePlanEditor(plan: OpenedPlan) {
  const m = useMessages()
  const l = useLocale()
  const t = m.plans.editor.said
  const [state, dispatch] = useReducer(reduceEditor, plan, ({ document, version }) => openEditor(document, version))
  const [said, say] = useState('')
  const made = useRef(0)
  const newKey = () => `new-${(made.current += 1)}`
  const { content, selected } = state
  const metres = (n: number) => formatMetres(n, l)

  function edit(next: Content, words: string, more: { selected?: readonly string[]; join?: string } = {}) {
    dispatch({ type: 'edit', content: next, ...more })
    say(words)
  }
  function placed(next: Content, how: 'move' | 'resize', join?: string) {
    const box = boundsOfAll(itemsOf(next, selected).map((item) => item.shape))
    if (box) edit(next, how === 'move' ? t.moved(metres(box.x), metres(box.y)) : t.resized(metres(box.w), metres(box.h)), join ? { join } : {})
  }
  function copies(models: readonly Item[], words: (n: number) => string) {
    if (models.length === 0) return
    const { content: next, keys } = addCopies(content, models, 10, 10, newKey)
    edit(next, words(keys.length), { selected: keys })
  }

  const deeds: Deeds & Omit<KeyDeeds, 'toggle' | 'finish'> = {
    move: (dx, dy) => placed(moveItems(content, selected, dx, dy), 'move', `move ${selected.join()}`),
    resize: (dw, dh) => placed(resizeItems(content, selected, { x: 1, y: 1 }, dw, dh), 'resize', `resize ${selected.join()}`),
    step: (by, add) => {
      const next = nextKey(content, selected.at(-1), by)
      if (next) dispatch({ type: 'select', keys: add ? [...selected.filter((key) => key !== next), next] : [next] })
    },
    rotate: () => edit(rotateItems(content, selected, 90), t.rotated),
    remove: () => selected.length > 0 && edit(removeItems(content, selected), t.removed(selected.length), { selected: [] }),
    duplicate: () => copies(itemsOf(content, selected), t.repeated),
    copy: () => {
      dispatch({ type: 'copy' })
      say(t.copied(selected.length))
    },
    paste: () => copies(state.clipboard, t.repeated),
    all: () => dispatch({ type: 'select', keys: content.items.flatMap((item) => (item.type === 'booth' ? [item.key] : [])) }),
    undo: () => {
      dispatch({ type: 'undo' })
      say(t.undone)
    },
    redo: () => {
      dispatch({ type: 'redo' })
      say(t.redone)
    },
    none: () => dispatch({ type: 'select', keys: [] }),
    align: (side) => edit(alignItems(content, selected, side), t.aligned),
    distribute: (axis) => edit(distributeItems(content, selected, axis), t.aligned),
    repeat: (row) => {
      const { content: next, keys } = repeatItems(content, selected, row, newKey)
      edit(next, t.repeated(keys.length - selected.length), { selected: keys })
    },
  }
  const add = (item: Item, words: string) => edit(addItem(content, item), t.added(words), { selected: [item.key] })
  return { state, dispatch, said, say, deeds, edit, placed, add, newKey, isChanged: state.content !== state.saved }
}
