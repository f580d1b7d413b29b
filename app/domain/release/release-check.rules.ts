import { pick, type Locale } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { formatDayRange } from '~/lib/dates'
import { programmeDay } from '../programme/programme.rules'
import type { Seats } from '../programme/programme.queries.server'
import type { ReleaseContent } from './release.schema'

/**
 * What may be a slip in the release that would come next, of one centre or of all (`centreId` null): sessions
 * on a day the festival does not have, and those with fewer seats than registrations. Publishing them is allowed.
 */
export function checkRelease(content: ReleaseContent, centreId: string | null, seats: Map<string, Pick<Seats, 'taken'>>, locale: Locale) {
  const { startsOn, endsOn } = content.edition
  const sessions = new Map(content.sessions.map((session) => [session.id, session]))
  const centres = new Map(content.centres.map((centre) => [centre.id, centre]))
  const lines = content.slots.flatMap((slot) => {
    const session = sessions.get(slot.sessionId)!
    if (slot.status === 'cancelled' || (centreId !== null && session.centreId !== centreId)) return []
    const { timeZone } = centres.get(session.centreId)!
    const start = new Date(slot.startsAt)
    return {
      slotId: slot.id,
      sessionId: session.id,
      title: pick(session.title, locale),
      when: formatWhen(start, new Date(slot.endsAt), timeZone, locale),
      day: programmeDay(start, timeZone),
      capacity: slot.capacity,
      taken: seats.get(slot.id)?.taken ?? 0,
    }
  })
  return {
    days: formatDayRange(startsOn, endsOn, locale),
    outside: lines.filter(({ day }) => day < startsOn || day > endsOn),
    overfull: lines.flatMap((line) => (line.capacity !== null && line.taken > line.capacity ? { ...line, capacity: line.capacity } : [])),
  }
}

export type ReleaseCheck = ReturnType<typeof checkRelease>
