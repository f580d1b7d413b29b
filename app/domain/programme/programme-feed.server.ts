import { renderDownload, renderFeed, warmFeed } from '~/calendar/feed'
import { prepareFeed, type PreparedFeed } from '~/calendar/http.server'
import { dictionary } from '~/i18n/dictionary'
import type { Db } from '~/db/client.server'
import { locales, type Locale } from '~/i18n/locale'
import { slotEvent } from './calendar-event.rules'
import { publishedProgramme } from './programme.queries.server'
import type { Entry, Programme } from './programme.rules'

/** Readers drop a cancelled event only when they have seen it as one: it stays this long after its end. */
const cancelledStays = 7 * 86_400_000

type FeedOf = {
  /** Which entries; `key` names the choice, for the cache. */
  scope: { key: string; includes: (entry: Entry) => boolean }
  /** What the calendar is called behind the festival's name; empty for the whole programme. */
  title: string
  /** Path it is served at. */
  path: string
  locale: Locale
  baseUrl: string
  now: Date
}

const prepared = new Map<string, PreparedFeed>()
const keptAtMost = 64

/**
 * A feed of the published programme, ready to serve. Rendered once a release and choice; the day a
 * cancelled event leaves is the only thing time changes in it.
 */
export function programmeFeed(programme: Programme | null, feed: FeedOf): PreparedFeed {
  const { scope, locale, baseUrl } = feed
  const entries = (programme?.entries ?? []).filter((entry) => scope.includes(entry) && isStillTold(entry, feed.now))
  const key = [programme?.key, scope.key, locale, baseUrl, entries.length].join(' ')
  let found = prepared.get(key)
  if (!found) {
    const name = dictionary(locale).common.festival
    found = prepareFeed(
      renderFeed({
        name: feed.title ? `${name}: ${feed.title}` : name,
        url: baseUrl + feed.path,
        timeZone: entries[0]?.centre.timeZone ?? 'Europe/Moscow',
        locale,
        events: entries.map((entry) => slotEvent(entry, locale, baseUrl)),
      }),
    )
    prepared.set(key, found)
    if (prepared.size > keptAtMost) prepared.delete(prepared.keys().next().value!)
  }
  return found
}

/** The slots of one session, to download. */
export function sessionCalendar(entries: readonly Entry[], locale: Locale, baseUrl: string): string {
  return renderDownload(
    entries.map((entry) => slotEvent(entry, locale, baseUrl)),
    locale,
  )
}

/** A private calendar: the given entries under a name, without an address in it. */
export function agendaCalendar(entries: readonly Entry[], locale: Locale, baseUrl: string): string {
  const t = dictionary(locale)
  return renderFeed({
    name: `${t.common.festival}: ${t.agenda.title}`,
    timeZone: entries[0]?.centre.timeZone ?? 'Europe/Moscow',
    locale,
    events: entries.map((entry) => slotEvent(entry, locale, baseUrl)),
  })
}

/** Confirmed, or cancelled and over for less than a week. */
export function isStillTold(entry: Entry, now: Date): boolean {
  return entry.slot.status === 'confirmed' || entry.end.getTime() + cancelledStays > now.getTime()
}

/** Renders all events of the current release in both languages, ahead of the first request for a feed. */
export async function warmProgrammeFeeds(baseUrl: string, db: Db): Promise<void> {
  const programme = await publishedProgramme(db)
  for (const locale of locales) {
    await warmFeed(
      (programme?.entries ?? []).map((entry) => slotEvent(entry, locale, baseUrl)),
      locale,
    )
  }
}
