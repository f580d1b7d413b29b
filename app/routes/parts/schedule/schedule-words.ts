import { useMemo } from 'react'
import type { Place } from '~/domain/schedule/schedule-edits.rules'
import { endOf, minute } from '~/domain/schedule/schedule-edits.rules'
import type { Conflict, ScheduleItem, Surroundings } from '~/domain/schedule/schedule.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange, zoneShortName } from '~/i18n/when'
import { dayIn, formatDayMonth, timeIn } from '~/lib/dates'

export type ScheduleWords = ReturnType<typeof useScheduleWords>

/** What things, places and conflicts are called, in the language of the page and each in its centre's own time. */
export function useScheduleWords({ centres, halls, people }: Surroundings) {
  const m = useMessages()
  const l = useLocale()
  return useMemo(() => {
    const t = m.scheduleEditor
    const centreById = new Map(centres.map((centre) => [centre.id, centre]))
    const hallById = new Map(halls.map((hall) => [hall.id, hall]))
    const personById = new Map(people.map((person) => [person.id, person]))
    const zoneOf = (item: ScheduleItem) => centreById.get(item.centreId)?.timeZone ?? 'Europe/Moscow'
    const title = (item: ScheduleItem) => [pick(item.title, l), pick(item.note, l)].filter(Boolean).join('. ')
    const city = (item: ScheduleItem) => pick(centreById.get(item.centreId)?.city ?? { ru: '', en: '' }, l)
    const hall = (item: ScheduleItem, hallId = item.hallId) => {
      const found = hallId === null ? undefined : hallById.get(hallId)
      if (found) return pick(found.name, l)
      return item.type === 'break' ? t.allHalls : t.noHall
    }
    const person = (id: string | null) => (id && personById.has(id) ? pick(personById.get(id)!.name, l) : t.conflict.somebody)
    /** «10:00–11:30» by the centre's own clock. */
    const times = (item: ScheduleItem) => (item.start === null ? t.stale.tray : timeRange(new Date(item.start), new Date(endOf(item)), zoneOf(item)))
    /** «25 июня, 10:00–11:30 МСК». */
    const when = (item: ScheduleItem) => {
      if (item.start === null) return t.stale.tray
      const start = new Date(item.start)
      return `${formatDayMonth(dayIn(start, zoneOf(item)), l)}, ${times(item)} ${zoneShortName(zoneOf(item), start, l)}`
    }
    const clock = (item: ScheduleItem, instant: number, zone = zoneOf(item)) => timeIn(new Date(instant), zone)
    /** One line of what collides, said from the side of `self`. */
    const conflict = ({ kind, items, personId, needed, given }: Conflict, self: string, find: (id: string) => ScheduleItem | undefined) => {
      const other = find(items.find((id) => id !== self) ?? self)
      const words = t.conflict
      const [name, at, place] = other ? [title(other), when(other), city(other)] : ['', '', '']
      switch (kind) {
        case 'hall':
          return words.hall(name, at)
        case 'break':
          return words.break(name, at)
        case 'person':
          return words.person(person(personId), name, at, place)
        case 'travel':
          return words.travel(person(personId), name, needed ?? 0, given ?? 0)
        case 'availability':
          return words.availability(person(personId))
        case 'capacity':
          return words.capacity(needed ?? 0, given ?? 0)
        case 'age':
          return words.age(needed ?? 0, given ?? 0)
        case 'hours':
          return words.hours
        case 'festival':
          return words.festival
      }
    }
    const place = (item: ScheduleItem, at: Place) => {
      const there = { ...item, ...at }
      return t.moving.at(when(there), hall(there))
    }
    const peopleOf = (item: ScheduleItem) => item.personIds.map(person).join(', ')
    return { title, city, hall, person, people: peopleOf, times, when, clock, conflict, place, zoneOf, minutes: (item: ScheduleItem) => t.minutes(item.duration), end: (at: Place) => (at.start ?? 0) + at.duration * minute }
  }, [m, l, centres, halls, people])
}
