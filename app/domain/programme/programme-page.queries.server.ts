import type { Db } from '~/db/client.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { timeIn } from '~/lib/dates'
import { attendancesOf } from '../attendance/attendance.queries.server'
import { homeZone } from '../edition/jewellers-day.server'
import { gridColumns, layGrid, type Grid } from './grid.rules'
import { lineOf } from './line.rules'
import { partsOf } from './parts.rules'
import { seatsOf } from './programme.queries.server'
import { filterEntries, programmeDay, type Entry, type Programme } from './programme.rules'
import type { ProgrammeQuery } from './programme.schema'

/** How much one page shows. Without scripts a reader pages through the rest; nothing is left out. */
const linesOfADay = 48
const linesOfAllDays = 250
const hallsAtOnce = 16

type Asked = { query: ProgrammeQuery; programme: Programme; viewerId: string | null; locale: Locale; now: Date }

/** What the page of the programme shows for its address: one part of one day (or of all), as a list or a grid. */
export async function programmePage({ query, programme, viewerId, locale, now }: Asked, db: Db) {
  const { day: _, ...conditions } = query
  const passing = await withSeats(filterEntries(programme.entries, conditions), query.free, db)
  const today = programmeDay(now, homeZone)
  const day = chosenDay(query, programme, passing, today)
  const ofDay = day === 'all' ? passing : passing.filter((entry) => entry.day === day)
  const isNext = (entry: Entry) => entry.day === today && entry.end > now
  const { parts, part, shown, grid } = query.view === 'grid' ? gridPart() : listPart()
  const [seats, mine] = await Promise.all([
    seatsOf(
      shown.map((entry) => entry.slot.id),
      db,
    ),
    viewerId ? attendancesOf(viewerId, db).then((list) => new Set(list.map((a) => a.slotId))) : new Set<string>(),
  ])
  const counts = new Map<string, number>()
  for (const entry of passing) counts.set(entry.day, (counts.get(entry.day) ?? 0) + 1)
  return {
    query: { ...query, day, part },
    /** As it stands in the address: words without a day are sought in all of them. */
    chosenDay: query.day ?? null,
    editionMonth: programme.content.edition.startsOn.slice(0, 7),
    filtered: query.centres.length + query.kinds.length + query.languages.length > 0 || query.age !== undefined || query.q !== '' || query.free,
    centres: programme.content.centres.map((c) => ({ slug: c.slug, city: pick(c.city, locale), accent: c.accent, timeZone: c.timeZone })),
    languages: [...new Set(programme.entries.map((entry) => entry.session.language))].sort(),
    total: programme.entries.filter((entry) => entry.slot.status === 'confirmed').length,
    days: programme.days.map((d) => ({ day: d, count: counts.get(d) ?? 0 })),
    parts,
    grid,
    lines: shown.map((entry) => ({ ...lineOf(entry, seats.get(entry.slot.id), locale), day: entry.day, mine: mine.has(entry.slot.id) })),
    found: passing.length,
    /** The day to jump to and the session that is on or next; null while there is none today. */
    today: passing.some(isNext) ? today : null,
    current: shown.find(isNext)?.slot.id ?? null,
    release: { name: programme.name, number: programme.number, publishedAt: programme.publishedAt.toISOString() },
  }

  function listPart() {
    const lists = partsOf(ofDay, day === 'all' ? linesOfAllDays : linesOfADay)
    const at = partAt(lists, query.part, lists.findIndex((list) => list.some(isNext)))
    const label = (list: Entry[]) => `${timeIn(list[0]!.start, homeZone)}–${timeIn(list.at(-1)!.start, homeZone)}`
    return {
      parts: lists.length > 1 ? lists.map((list, k) => (day === 'all' ? String(k + 1) : label(list))) : [],
      part: at + 1,
      shown: lists[at] ?? [],
      grid: null,
    }
  }

  function gridPart() {
    const groups = partsOf(gridColumns(ofDay, programme.content), hallsAtOnce)
    const at = partAt(groups, query.part, 0)
    const columns = groups[at] ?? []
    const t = dictionary(locale).programme
    const name = ({ entries: [entry] }: (typeof columns)[number]) => (entry?.hall ? pick(entry.hall.name, locale) : t.hallLater)
    const grid: Grid | null = columns.length > 0 ? layGrid(columns, { now: day === today ? now : null, homeZone, locale }) : null
    return {
      parts: groups.length > 1 ? groups.map((group) => `${name(group[0]!)} — ${name(group.at(-1)!)}`) : [],
      part: at + 1,
      shown: columns.flatMap((column) => column.entries),
      grid,
    }
  }
}

/** Index of the part to show: the one asked for where it exists, else the fitting one, else the first. */
function partAt(parts: readonly unknown[], asked: number | undefined, fitting: number): number {
  if (asked !== undefined && asked <= parts.length) return asked - 1
  return Math.max(0, fitting)
}

/** The day of the address where it is one of the programme; a grid needs one, and words find their own. */
function chosenDay(query: ProgrammeQuery, programme: Programme, passing: readonly Entry[], today: string): string {
  const { days } = programme
  const usual = days.find((d) => d >= today) ?? days[0]!
  const wanted = query.day ?? (query.q ? 'all' : undefined)
  if (wanted === 'all') return query.view === 'list' ? 'all' : (passing.map((entry) => entry.day).sort()[0] ?? usual)
  return days.find((d) => d === wanted) ?? usual
}

/** Those with seats left, where only they are wanted. */
async function withSeats(entries: Entry[], wanted: boolean, db: Db): Promise<Entry[]> {
  if (!wanted) return entries
  const confirmed = entries.filter((entry) => entry.slot.status === 'confirmed')
  const seats = await seatsOf(
    confirmed.map((entry) => entry.slot.id),
    db,
  )
  return confirmed.filter((entry) => {
    const s = seats.get(entry.slot.id)
    return !s || s.capacity === null || s.taken < s.capacity
  })
}
