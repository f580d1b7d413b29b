import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { timeRange, zoneName } from '~/i18n/when'
import { formatDayMonth, formatWeekday } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import { paths } from '~/lib/paths'
import { lineOf } from './line.rules'
import { filterEntries, placeOf, type Entry, type Programme } from './programme.rules'
import { programmeQuery } from './programme.schema'

/** What a partner's site shows of the programme: texts ready to be set, and paths on our site. */
export type Embedded = {
  title: string
  days: { day: string; title: string; sessions: EmbeddedSession[] }[]
  more: { text: string; path: string }
  empty: string
}
export type EmbeddedSession = { id: string; time: string; zone: string; title: string; who: string; place: string; note: string; cancelled: boolean; path: string }

/** What is sent at most; the rest is behind the link to the whole programme. */
const most = 200

/**
 * The part of the programme that an address of an embed asks for (?centre, ?kind, ?day, each as often as one likes):
 * what is still to come, and once all is over, everything.
 */
export function embeddedOf(programme: Programme | null, params: URLSearchParams, now: Date, locale: Locale): Embedded {
  const t = dictionary(locale)
  const { centres, kinds } = programmeQuery(params)
  const days = params.getAll('day').filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
  const asked = filterEntries(programme?.entries ?? [], { centres, kinds }).filter((entry) => days.length === 0 || days.includes(entry.day))
  const ahead = asked.filter((entry) => entry.end > now)
  const shown = (ahead.length > 0 ? ahead : asked).slice(0, most)
  const query = new URLSearchParams([...centres.map((slug) => ['centre', slug]), ...kinds.map((kind) => ['kind', kind])]).toString()
  return {
    title: programme ? `${pick(programme.content.edition.title, locale)}: ${t.paper.programme}` : t.common.festival,
    days: [...groupBy(shown, (entry) => entry.day)].map(([day, entries]) => ({
      day,
      title: `${formatDayMonth(day, locale)}, ${formatWeekday(day, locale)}`,
      sessions: entries.map((entry) => sessionOf(entry, locale)),
    })),
    more: { text: t.embed.more, path: paths.programme(locale) + (query ? `?${query}` : '') },
    empty: t.embed.empty,
  }
}

function sessionOf(entry: Entry, locale: Locale): EmbeddedSession {
  const t = dictionary(locale).programme
  const { slotId, slug, title, who, cancelled, movedFrom } = lineOf(entry, undefined, locale)
  return {
    id: slotId,
    time: timeRange(entry.start, entry.end, entry.centre.timeZone),
    zone: zoneName(entry.centre.timeZone, entry.start, locale),
    title,
    who,
    place: placeOf(entry, locale),
    note: cancelled ? t.cancelled : movedFrom ? t.movedShort : '',
    cancelled,
    path: paths.session(locale, slug),
  }
}
