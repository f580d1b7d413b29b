import { createHash } from 'node:crypto'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { timeRange, zoneName } from '~/i18n/when'
import { formatDay, formatWeekday } from '~/lib/dates'
import { placeOf, type Entry } from '../programme.rules'

/** Everything the picture of a session says. */
export type ShareFacts = { festival: string; title: string; kind: string; when: string; place: string; accent: string; cancelled: boolean }

export function shareFacts(entry: Entry, locale: Locale): ShareFacts {
  const t = dictionary(locale)
  const { session, centre, slot } = entry
  const cancelled = slot.status === 'cancelled'
  const format = t.programme.formats[session.format] ?? session.format
  return {
    festival: t.common.festival,
    title: pick(session.title, locale),
    kind: cancelled ? t.programme.cancelled : `${format}${session.ageMark > 0 ? `, ${session.ageMark}+` : ''}`,
    when: `${formatDay(entry.day, locale)}, ${formatWeekday(entry.day, locale)}, ${timeRange(entry.start, entry.end, centre.timeZone)} ${zoneName(centre.timeZone, entry.start, locale)}`,
    place: placeOf(entry, locale),
    accent: centre.accent,
    cancelled,
  }
}

/** Names the picture by all it says, so that a shared link shows a new one as soon as anything changes. */
export function shareHash(facts: ShareFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 12)
}
