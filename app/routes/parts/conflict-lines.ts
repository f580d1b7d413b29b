import type { PlanConflicts } from '~/domain/schedule/plan-conflicts.queries.server'
import type { Conflict } from '~/domain/schedule/schedule.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { timeRange, zoneName } from '~/i18n/when'
import { dayIn, formatDayMonth } from '~/lib/dates'

/** Conflicts in words: what is wrong, who or where, when by whose clocks, and the sessions and breaks it is about. */
export function conflictLines({ conflicts, items, surroundings }: PlanConflicts, locale: Locale) {
  const t = dictionary(locale).conflicts
  const centres = new Map(surroundings.centres.map((centre) => [centre.id, centre]))
  const halls = new Map(surroundings.halls.map((hall) => [hall.id, hall]))
  const people = new Map(surroundings.people.map((person) => [person.id, person]))
  const about = ({ kind, items: [first], hallId, personId, from, until, needed, given }: Conflict) => {
    const zone = centres.get(items.get(first!)!.centreId)!.timeZone
    const [start, end] = [new Date(from), new Date(until)]
    const when = `${formatDayMonth(dayIn(start, zone), locale)}, ${timeRange(start, end, zone)} ${zoneName(zone, start, locale)}`
    const hall = hallId && halls.has(hallId) ? pick(halls.get(hallId)!.name, locale) : t.everyHall
    const person = personId && people.has(personId) ? pick(people.get(personId)!.name, locale) : t.somebody
    return t.about[kind]({ hall, person, when, needed: needed ?? 0, given: given ?? 0 })
  }
  return conflicts.map((conflict) => ({
    key: conflict.key,
    kind: conflict.kind,
    level: conflict.level,
    about: about(conflict),
    between: conflict.items.map((id) => {
      const { sessionId, title } = items.get(id)!
      return { id, sessionId, title: pick(title, locale) }
    }),
  }))
}
export type ConflictWords = ReturnType<typeof conflictLines>[number]
