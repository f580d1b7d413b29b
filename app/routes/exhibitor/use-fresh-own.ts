import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { HallView } from '~/domain/booth/plan-view.rules'

/** One of one's own booths is no longer one's own: its time is over, or an organiser moved it. The page is loaded anew. */
export function useFreshOwn(own: readonly string[], hall: HallView | null, busy: boolean) {
  const { revalidate, state } = useRevalidator()
  const gone = hall?.booths.some((booth) => own.includes(booth.code) && !booth.mine) ?? false
  // Where the page is about to bring news itself, they are waited for.
  const lost = gone && !busy && state === 'idle'
  useEffect(() => {
    if (lost) revalidate()
  }, [lost, revalidate])
}
