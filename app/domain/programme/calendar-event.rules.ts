import { slotUid, type CalendarEvent } from '~/calendar/event'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { placeOf, type Entry } from './programme.rules'

/**
 * The calendar event of a published slot: the one for downloads, feeds and mails. Everything comes from
 * the release, so its bytes change when a release changes it and never otherwise.
 */
export function slotEvent(entry: Entry, locale: Locale, baseUrl: string): CalendarEvent {
  const { slot, session, centre, speakers, several } = entry
  const t = dictionary(locale).programme
  const changed = new Date(slot.changedAt)
  const who = speakers.map((s) => [pick(s.name, locale), pick(s.role, locale)].filter(Boolean).join(', ')).join('; ')
  const facts = [t.kinds[session.kind] ?? session.kind, t.formats[session.format] ?? session.format, `${session.ageMark}+`].join(', ')
  return {
    uid: slotUid(slot.id),
    sequence: slot.sequence,
    created: new Date(slot.createdAt),
    lastModified: changed,
    stamp: changed,
    start: entry.start,
    end: entry.end,
    timeZone: centre.timeZone,
    summary: [pick(session.title, locale), pick(slot.note, locale)].filter(Boolean).join('. '),
    // The facts first: what is too long is cut at the end.
    description: [who, facts, pick(session.abstract, locale)].filter(Boolean).join('\n\n'),
    location: placeOf(entry, locale),
    url: baseUrl + paths.session(locale, session.slug, several ? slot.id : undefined),
    categories: [t.kinds[session.kind] ?? session.kind],
    status: slot.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  }
}
