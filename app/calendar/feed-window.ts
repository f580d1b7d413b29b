import type { CalendarEvent } from './event'

const day = 24 * 3600_000

/**
 * Whether a feed shows an event: from 18 months before its start to 60 days after its end, and a cancelled
 * one for 7 days after the end it had, so that crossed-out entries do not pile up. A yearly event and the
 * days it moved always show.
 * @param now the present moment
 */
export function inFeedWindow(event: CalendarEvent, now: Date): boolean {
  if ('date' in event && (event.yearly || event.recurrenceId !== undefined)) return true
  const start = 'start' in event ? event.start : new Date(`${event.date}T00:00:00Z`)
  const end = 'start' in event ? event.end : new Date(`${event.endDate ?? event.date}T00:00:00Z`)
  const kept = (event.status === 'CANCELLED' ? 7 : 60) * day
  return end.getTime() + kept >= now.getTime() && start.getTime() - 548 * day <= now.getTime()
}
