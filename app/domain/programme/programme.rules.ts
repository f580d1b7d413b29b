import { pick, type Locale } from '~/i18n/locale'
import { addDays, dayIn } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import { foldText, matchesSearch } from '~/lib/search-text'
import type { ReleaseContent, ReleasedCentre, ReleasedHall, ReleasedHost, ReleasedPerson, ReleasedSession, ReleasedSlot } from '../release/release.schema'

/** A slot with all it refers to: what a line of the programme, a page or a calendar event is made from. */
export type Entry = {
  slot: ReleasedSlot
  session: ReleasedSession
  /** The session has other slots besides. */
  several: boolean
  centre: ReleasedCentre
  hall: ReleasedHall | null
  /** The hall it was in before the last move. */
  previousHall: ReleasedHall | null
  speakers: ReleasedPerson[]
  /** The exhibitors that hold it. */
  hosts: ReleasedHost[]
  start: Date
  end: Date
  /** The programme day, in the centre's zone. */
  day: string
  /** Folded titles, people, hosts and halls in both languages. */
  search: string
}

/** The published programme, indexed for reading. Immutable. */
export type Programme = {
  releaseId: string
  /** Names what is shown: another one as soon as the release or somebody's consent differs. */
  key: string
  number: number
  name: string
  publishedAt: Date
  content: ReleaseContent
  /** By start, then by id; the cancelled ones too. */
  entries: Entry[]
  bySlug: Map<string, Entry[]>
  bySlot: Map<string, Entry>
  days: string[]
}

/** A session that starts before four in the morning belongs to the evening before. */
export const dayChangesAt = 4 * 3_600_000

/** The programme day of an instant in a zone. */
export function programmeDay(start: Date, timeZone: string): string {
  return dayIn(new Date(start.getTime() - dayChangesAt), timeZone)
}

export function indexProgramme(
  release: { id: string; number: number; name: string; publishedAt: Date; key?: string },
  content: ReleaseContent,
): Programme {
  const centres = new Map(content.centres.map((c) => [c.id, c]))
  const halls = new Map(content.halls.map((h) => [h.id, h]))
  const people = new Map(content.people.map((p) => [p.id, p]))
  const exhibitors = new Map(content.hosts.map((e) => [e.id, e]))
  const sessions = new Map(content.sessions.map((s) => [s.id, s]))
  const slotsOf = groupBy(content.slots, (slot) => slot.sessionId)
  const entries = content.slots.map((slot): Entry => {
    const session = sessions.get(slot.sessionId)!
    const centre = centres.get(session.centreId)!
    const hall = slot.hallId ? (halls.get(slot.hallId) ?? null) : null
    const speakers = session.speakerIds.map((id) => people.get(id)).filter((p) => p !== undefined)
    const hosts = session.hostIds.map((id) => exhibitors.get(id)).filter((e) => e !== undefined)
    const start = new Date(slot.startsAt)
    const texts = [session.title, ...speakers.flatMap((s) => [s.name, s.role]), ...hosts.map((host) => host.name), ...(hall ? [hall.name, hall.venue] : []), centre.city, centre.name]
    return {
      slot,
      session,
      several: slotsOf.get(session.id)!.length > 1,
      centre,
      hall,
      previousHall: slot.previous?.hallId ? (halls.get(slot.previous.hallId) ?? null) : null,
      speakers,
      hosts,
      start,
      end: new Date(slot.endsAt),
      day: programmeDay(start, centre.timeZone),
      search: foldText(texts.flatMap((t) => [t.ru, t.en]).join(' ')),
    }
  })
  const held = new Set(entries.map((entry) => entry.day))
  for (let day = content.edition.startsOn; day <= content.edition.endsOn; day = addDays(day, 1)) held.add(day)
  return {
    releaseId: release.id,
    key: release.key ?? release.id,
    number: release.number,
    name: release.name,
    publishedAt: release.publishedAt,
    content,
    entries,
    bySlug: groupBy(entries, (entry) => entry.session.slug),
    bySlot: new Map(entries.map((entry) => [entry.slot.id, entry])),
    days: [...held].sort(),
  }
}

export type ProgrammeFilter = {
  day?: string | undefined
  /** Slugs; an empty list means all. */
  centres?: readonly string[]
  kinds?: readonly string[]
  languages?: readonly string[]
  /** Only what a child of this age may attend. */
  age?: number | undefined
  q?: string | undefined
}

/** The entries that pass, in order of time. Cancelled ones pass too: a page shows them struck through. */
export function filterEntries(entries: readonly Entry[], filter: ProgrammeFilter): Entry[] {
  return entries.filter(
    (entry) =>
      (!filter.day || entry.day === filter.day) &&
      (!filter.centres?.length || filter.centres.includes(entry.centre.slug)) &&
      (!filter.kinds?.length || filter.kinds.includes(entry.session.kind)) &&
      (!filter.languages?.length || filter.languages.includes(entry.session.language)) &&
      (filter.age === undefined || entry.session.ageMark <= filter.age) &&
      (!filter.q || matchesSearch(entry.search, filter.q)),
  )
}

/** What an exhibitor holds, by its slug, in order of time; without what was cancelled. */
export function hostedBy(programme: Programme | null, slug: string): Entry[] {
  return (programme?.entries ?? []).filter((entry) => entry.slot.status === 'confirmed' && entry.hosts.some((host) => host.slug === slug))
}

/** «Мастерская, Ледовая арена, Кострома»: where to go, as far as it is known. */
export function placeOf(entry: Pick<Entry, 'hall' | 'centre'>, locale: Locale): string {
  const parts = entry.hall ? [pick(entry.hall.name, locale), pick(entry.hall.venue, locale)] : []
  return [...parts, pick(entry.centre.city, locale)].filter((part) => part !== '').join(', ')
}
