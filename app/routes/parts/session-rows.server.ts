import { randomUUID } from 'node:crypto'
import { mostPeople, mostSlots, rowValues, sessionFormOf, slotField, slotFieldNames, type PersonLine, type Rows } from '~/domain/session/session.schema'
import { parseForm, readForm, type FormValues } from '~/lib/parse-form'

/** A submitted form of a session, read with as many rows as it has. */
export function parseSessionForm(formData: FormData) {
  return parseForm(sessionFormOf(rowsIn(formData)), formData)
}

/** An empty slot of a form. */
export const newSlot = { duration: '60' }
const nobody: PersonLine = { line: '', part: 'speaker' }

/**
 * The answer to a button that adds or removes a row: all that was typed, with the rows as they are to be, and
 * which field is to have the focus. Null when the form was sent by another button.
 */
export function movedRows(formData: FormData) {
  const press = /^(?:add-(slot|person)|remove-(slot|person)-(\d{1,2}))$/.exec(String(formData.get('rows') ?? ''))
  if (!press) return null
  const [, added, removed, number] = press
  const what = added ?? removed
  const { slots, people, ...typed } = typedRows(formData)
  const rows: unknown[] = what === 'slot' ? slots : people
  if (added) rows.push(what === 'slot' ? newSlot : nobody)
  else rows.splice(Number(number) - 1, 1)
  if (slots.length === 0) slots.push(newSlot)
  const at = added ? rows.length : Math.max(1, Math.min(Number(number), rows.length))
  const values = { ...typed.values, ...rowValues(slots.slice(0, mostSlots), people.slice(0, mostPeople)) }
  return { errors: {}, values, rowsMoved: { stamp: randomUUID(), focus: what === 'slot' ? slotField('date', at) : `person${at}` } }
}

function typedRows(formData: FormData) {
  const rows = rowsIn(formData)
  const values: FormValues = readForm(sessionFormOf(rows), formData)
  const slots: Record<string, unknown>[] = numbers(rows.slots).map((n) => Object.fromEntries(slotFieldNames.map((name) => [name, values[slotField(name, n)]])))
  const people = numbers(rows.people).map((n): PersonLine => ({ line: String(values[`person${n}`] ?? ''), part: (values[`part${n}`] ?? 'speaker') as PersonLine['part'] }))
  return { values, slots, people }
}

/** How many rows a form says it has, within what is possible. */
function rowsIn(formData: FormData): Rows {
  const number = (name: string, least: number, most: number) => Math.min(most, Math.max(least, Math.trunc(Number(formData.get(name))) || 0))
  return { slots: number('slots', 1, mostSlots), people: number('people', 0, mostPeople) }
}

function numbers(n: number): number[] {
  return Array.from({ length: n }, (_, at) => at + 1)
}
