import { expect, test } from 'vitest'
import { movedRows, parseSessionForm } from './session-rows.server'

const sent = (changes: Record<string, string>) => {
  const formData = new FormData()
  const fields = {
    ...{ titleRu: 'Скань', titleEn: '', abstractRu: '', abstractEn: '', kind: 'educational', format: 'lecture', language: 'ru', ageMark: '0', version: '3' },
    ...{ slots: '2', date: '2027-06-24', time: '10:00', duration: '60', capacity: '', hallId: '', slotId: 'a' },
    ...{ date2: '2027-06-25', time2: '1', duration2: 'час', capacity2: '', hallId2: 'arena', slotId2: 'b', noteRu2: 'Часть 2' },
    ...{ people: '1', person1: 'Анна Ветрова', part1: 'jury' },
  }
  for (const [name, value] of Object.entries({ ...fields, ...changes })) formData.set(name, value)
  return formData
}

test('a button that adds a time or a person keeps all that was typed, valid or not', () => {
  const times = movedRows(sent({ rows: 'add-slot' }))!
  expect(times.values).toMatchObject({ titleRu: 'Скань', slots: 3, date: '2027-06-24', slotId: 'a', time2: '1', duration2: 'час', noteRu2: 'Часть 2', date3: '', duration3: '60', person1: 'Анна Ветрова', part1: 'jury' })
  expect(times.rowsMoved.focus).toBe('date3')
  const people = movedRows(sent({ rows: 'add-person' }))!
  expect(people.values).toMatchObject({ slots: 2, people: 2, person1: 'Анна Ветрова', person2: '', part2: 'speaker' })
  expect(people.rowsMoved.focus).toBe('person2')
})

test('a button that removes one moves the others up, and a time is always left', () => {
  expect(movedRows(sent({ rows: 'remove-slot-1' }))!.values).toMatchObject({ slots: 1, date: '2027-06-25', slotId: 'b', noteRu: 'Часть 2' })
  expect(movedRows(sent({ slots: '1', rows: 'remove-slot-1' }))!.values).toMatchObject({ slots: 1, date: '', slotId: '', duration: '60' })
  expect(movedRows(sent({ rows: 'remove-person-1' }))!.values).toMatchObject({ slots: 2, people: 0 })
})

test('other buttons, and those that make no sense, move nothing', () => {
  for (const rows of ['', 'add-hall', 'remove-slot', 'remove-slot-', 'add-slot; drop']) expect(movedRows(sent({ rows }))).toBeNull()
  expect(movedRows(sent({ rows: 'remove-slot-77' }))!.values).toMatchObject({ slots: 2 })
})

test('each row is checked for itself, and says so beside its own field', () => {
  const form = parseSessionForm(sent({ time2: '25:00' }))
  expect(form.ok ? null : form.errors).toEqual({ time2: 'time.invalid', duration2: 'duration.invalid' })
  const alone = parseSessionForm(sent({ time2: '', duration2: '30' }))
  expect(alone.ok ? null : alone.errors).toEqual({ time2: 'time.needed' })
})

test('a count of rows that is none is refused', () => {
  const form = parseSessionForm(sent({ slots: '-4', people: 'many' }))
  expect(form.ok ? null : form.errors).toEqual({ slots: 'invalid', people: 'invalid' })
})
