import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { hear, type LiveMessage, type LiveStates } from '~/domain/booth/live-states.rules'
import { paths } from '~/lib/paths'

/** How often a page asks for everything anew where the stream cannot be had, in milliseconds. */
const fallback = 15_000

/**
 * The states of the booths as they change, while the page is looked at: by server-sent events, and where
 * they cannot be had by asking for the whole page every fifteen seconds. Null until something was told.
 */
export function useLiveStates(): LiveStates | null {
  const [states, setStates] = useState<LiveStates | null>(null)
  const { revalidate, state } = useRevalidator()
  const busy = useRef(false)
  useEffect(() => void (busy.current = state !== 'idle'), [state])

  useEffect(() => {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setInterval> | undefined
    const askInstead = () => {
      timer ??= setInterval(() => {
        if (document.visibilityState === 'visible' && !busy.current) revalidate()
      }, fallback)
    }
    // A browser opens few connections to a server: those of hidden pages are given up.
    const openWhileSeen = () => {
      if (document.visibilityState === 'hidden') {
        source?.close()
        source = null
      } else if (!source && timer === undefined) {
        source = new EventSource(paths.boothEvents())
        source.onmessage = ({ data }: MessageEvent<string>) => setStates((known) => hear(known, JSON.parse(data) as LiveMessage))
        source.onerror = () => {
          if (source?.readyState === EventSource.CLOSED) askInstead()
        }
      }
    }
    if (typeof EventSource === 'undefined') askInstead()
    else openWhileSeen()
    document.addEventListener('visibilitychange', openWhileSeen)
    return () => {
      document.removeEventListener('visibilitychange', openWhileSeen)
      source?.close()
      clearInterval(timer)
    }
  }, [revalidate])
  return states
}
