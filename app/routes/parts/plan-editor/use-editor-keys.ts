import type { KeyboardEvent } from 'react'

type Zoom = { zoomIn: () => void; zoomOut: () => void; fit: () => void }

/** What a key on the drawing asks for. Lengths in decimetres. */
export type KeyDeeds = {
  move: (dx: number, dy: number) => void
  resize: (dw: number, dh: number) => void
  step: (by: 1 | -1, add: boolean) => void
  toggle: () => void
  rotate: () => void
  remove: () => void
  duplicate: () => void
  copy: () => void
  paste: () => void
  all: () => void
  undo: () => void
  redo: () => void
  none: () => void
  finish: () => boolean
}

const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The keys of the editor, as they are listed on its page. */
export function editorKeys(deeds: KeyDeeds) {
  return (event: KeyboardEvent, zoom: Zoom) => {
    const done = pressed(event, deeds, zoom)
    if (done) event.preventDefault()
  }
}

/** @returns whether the key means something here */
function pressed(event: KeyboardEvent, deeds: KeyDeeds, zoom: Zoom): boolean {
  const arrow = arrows[event.key]
  // By the place of the key, so that a Russian layout has the same keys.
  const letter = event.code.startsWith('Key') ? event.code.slice(3) : ''
  const control = event.ctrlKey || event.metaKey
  if (arrow && !control) {
    const by = event.shiftKey ? 10 : 1
    if (event.altKey) deeds.resize(arrow[0] * by, arrow[1] * by)
    else deeds.move(arrow[0] * by, arrow[1] * by)
    return true
  }
  if (control) {
    const deed = { A: deeds.all, C: deeds.copy, D: deeds.duplicate, V: deeds.paste, Y: deeds.redo, Z: event.shiftKey ? deeds.redo : deeds.undo }[letter]
    deed?.()
    return deed !== undefined
  }
  if (event.altKey) return false
  switch (event.key) {
    case 'PageDown':
    case 'PageUp':
      deeds.step(event.key === 'PageDown' ? 1 : -1, event.shiftKey)
      return true
    case ' ':
      deeds.toggle()
      return true
    case 'Enter':
      return deeds.finish()
    case 'Delete':
    case 'Backspace':
      deeds.remove()
      return true
    case 'Escape':
      deeds.none()
      return true
    case '+':
    case '=':
      zoom.zoomIn()
      return true
    case '-':
      zoom.zoomOut()
      return true
    case '0':
      zoom.fit()
      return true
  }
  if (letter === 'R') deeds.rotate()
  return letter === 'R'
}
