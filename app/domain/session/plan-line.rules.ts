import { pick, type Locale } from '~/i18n/locale'
import { dayIn } from '~/lib/dates'
import { foldText } from '~/lib/search-text'
import type { Seats } from '../programme/programme.queries.server'
import type { Change } from '../release/release.rules'
import type { ReleaseContent } from '../release/release.schema'
import type { PlannedSession } from './session.queries.server'

/** How a planned session stands to what the public sees. */
export type PlanState = 'draft' | 'published' | 'changed' | 'cancelled' | 'cancelling'

/** A line of the organisers' list. */
export function planLine(
  session: PlannedSession,
  preview: { changes: Change[]; content: ReleaseContent },
  seats: Map<string, Seats>,
  locale: Locale,
) {
  const slot = session.slots[0]
  const { centre } = session
  const live = slot && seats.get(slot.id)
  const people = session.speakers.flatMap(({ person }) => [person.nameRu, person.nameEn])
  const words = [session.titleRu, session.titleEn, slot?.hall?.nameRu ?? '', slot?.hall?.nameEn ?? '', ...people]
  return {
    id: session.id,
    title: pick({ ru: session.titleRu, en: session.titleEn }, locale),
    hall: slot?.hall ? pick({ ru: slot.hall.nameRu, en: slot.hall.nameEn }, locale) : '',
    city: pick({ ru: centre.cityRu, en: centre.cityEn }, locale),
    accent: centre.accent,
    timeZone: centre.timeZone,
    start: slot?.startsAt?.toISOString() ?? null,
    day: slot?.startsAt ? dayIn(slot.startsAt, centre.timeZone) : null,
    capacity: slot?.capacity ?? null,
    taken: live?.taken ?? 0,
    state: planState(session, preview),
    search: foldText(words.join(' ')),
  }
}

/** The state of a session, from the comparison with the current release. */
export function planState(session: Pick<PlannedSession, 'id' | 'cancelled'>, preview: { changes: Change[]; content: ReleaseContent }): PlanState {
  const change = preview.changes.find((c) => c.sessionId === session.id)
  if (change) return change.kinds.includes('cancelled') ? 'cancelling' : change.before ? 'changed' : 'draft'
  if (!preview.content.sessions.some((s) => s.id === session.id)) return 'draft'
  return session.cancelled ? 'cancelled' : 'published'
}
