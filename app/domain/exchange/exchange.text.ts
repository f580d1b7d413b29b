import type { Messages } from '~/i18n/messages/messages'
import type { Fault, Place } from './exchange.schema'
import type { Field, ImportRow } from './import.plan.rules'

type Words = Messages['exchange']

/** «день 2, зал Curie, событие 3 (a0a0fcfe-…)», “line 12”. */
export function placeText(place: Place, words: Words): string {
  if (place.at === 'file') return words.place.file
  if (place.at === 'line') return words.place.line(place.line)
  if (place.at === 'day') return words.place.day(place.day)
  return words.place.event(place.day, place.room, place.event, place.guid)
}

/** What is wrong, without place and field. */
export function problemText({ problem, value }: Fault, words: Words): string {
  const text = words.problems[problem]
  return typeof text === 'function' ? text(value) : text
}

/** Why a row has its outcome; '' where there is nothing to say. */
export function whyText(row: ImportRow, words: Words): string {
  const named = (fields: Field[]) => fields.map((field) => words.fields[field]).join(', ')
  return [
    row.refusal && words.refusal[row.refusal],
    row.changed.length > 0 && words.changed(named(row.changed)),
    row.kept.length > 0 && words.kept(named(row.kept)),
    ...row.notes.map(({ note, value }) => words.notes[note](value)),
  ]
    .filter(Boolean)
    .join('; ')
}
