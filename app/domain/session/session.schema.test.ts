import { expect, test } from 'vitest'
import { parseForm } from '~/lib/parse-form'
import { sessionFormWith } from './plan.testing'
import { sessionForm } from './session.schema'

const errorsFor = (changes: Record<string, string>) => {
  const formData = new FormData()
  for (const [name, value] of Object.entries({ ...sessionFormWith(), ...changes })) if (!Array.isArray(value)) formData.set(name, String(value))
  const form = parseForm(sessionForm, formData)
  return form.ok ? null : form.errors
}

test.each([
  ['date and time', { date: '2027-06-24', time: '10:00' }, null],
  ['neither', { date: '', time: '' }, null],
  ['a date alone', { date: '2027-06-24', time: '' }, { time: 'time.needed' }],
  ['a time alone', { date: '', time: '10:00' }, { date: 'date.needed' }],
  ['a date alone beside another slip', { date: '2027-06-24', time: '', titleRu: '' }, { time: 'time.needed', titleRu: 'required' }],
  ['a time that is none', { date: '2027-06-24', time: '25:00' }, { time: 'time.invalid' }],
  ['a date that is none', { date: '24 июня', time: '10:00' }, { date: 'date.invalid' }],
])('a session starts on a day at a time or is not scheduled: %s', (_, changes, errors) => {
  expect(errorsFor(changes)).toEqual(errors)
})
