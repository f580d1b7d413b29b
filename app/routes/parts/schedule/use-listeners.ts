import { useEffect, useRef, type RefObject } from 'react'

type Listeners = { [T in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[T]) => void }

/**
 * Listens to what happens anywhere within an element, or to keys wherever the focus is: one listener of each kind
 * for hundreds of blocks. The kinds stay the same as long as the element is there.
 */
export function useListeners(target: RefObject<HTMLElement> | 'document', listeners: Listeners): void {
  const latest = useRef(listeners)
  useEffect(() => {
    latest.current = listeners
  })
  useEffect(() => {
    const element: EventTarget | null = target === 'document' ? document : target.current
    const hear = (event: Event) => (latest.current[event.type as 'keydown'] as ((event: Event) => void) | undefined)?.(event)
    const kinds = Object.keys(latest.current)
    // Not passive: a finger that holds something must not scroll, which React's own listeners could not forbid.
    for (const kind of kinds) element?.addEventListener(kind, hear, { passive: false })
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, hear)
    }
  }, [target])
}
