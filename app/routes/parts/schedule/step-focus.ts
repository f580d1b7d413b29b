import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Direction } from './use-keys'

/** The focus goes to the nearest block above, below, or in a hall beside. Blocks are where the eye sees them. */
export function stepFocus(root: RefObject<HTMLElement>, from: string, direction: Direction): void {
  const blocks = [...(root.current?.querySelectorAll<HTMLElement>('[data-column] [data-slot]:not([aria-hidden])') ?? [])]
  const current = blocks.find((block) => block.dataset.slot === from)
  if (!current) return
  const here = current.getBoundingClientRect()
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  let best: { block: HTMLElement; far: number } | null = null
  for (const block of blocks) {
    if (block === current) continue
    const there = block.getBoundingClientRect()
    const [across, down] = [there.left - here.left, there.top - here.top]
    const isAhead = isAcross ? across * sign > 2 : Math.abs(across) < here.width && down * sign > 0
    if (!isAhead) continue
    const far = isAcross ? Math.abs(across) * 10 + Math.abs(down) : Math.abs(down)
    if (!best || far < best.far) best = { block, far }
  }
  best?.block.focus()
}

/** Gives the focus to a block once it stands on the page, on whatever day or hall that is. */
export function useFocusOn(root: RefObject<HTMLElement>): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const [, again] = useState(0)
  useEffect(() => {
    if (wanted.current === null) return
    const block = root.current?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(wanted.current)}"]:not([aria-hidden])`)
    if (!block) return
    wanted.current = null
    block.focus()
  })
  return useCallback((id: string) => {
    wanted.current = id
    again((n) => n + 1)
  }, [])
}
