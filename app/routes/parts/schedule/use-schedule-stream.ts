import { useEffect } from 'react'
import type { ScheduleMessage } from '~/domain/schedule/schedule.rules'
import { paths } from '~/lib/paths'

/** Hears what others change while the page is looked at; a page that comes back into sight is told everything anew. */
export function useScheduleStream(hear: (message: ScheduleMessage) => void): void {
  useEffect(() => {
    let source: EventSource | null = null
    const openWhileSeen = () => {
      if (document.visibilityState === 'hidden') {
        source?.close()
        source = null
      } else if (!source && typeof EventSource !== 'undefined') {
        source = new EventSource(paths.scheduleEvents())
        source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as ScheduleMessage)
      }
    }
    openWhileSeen()
    document.addEventListener('visibilitychange', openWhileSeen)
    return () => {
      document.removeEventListener('visibilitychange', openWhileSeen)
      source?.close()
    }
  }, [hear])
}
