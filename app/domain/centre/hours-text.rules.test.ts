import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHours, writeHours } from './hours-text.rules'

test.each([
  ['', []],
  ['10:00–22:00', [{ day: null, from: 600, until: 1320 }]],
  ['9:30 - 24:00', [{ day: null, from: 570, until: 1440 }]],
  ['2027-06-26 18:00—02:30', [{ day: '2027-06-26', from: 1080, until: 1590 }]],
  ['10:00–13:00\n\n14:00–18:00', [{ day: null, from: 600, until: 780 }, { day: null, from: 840, until: 1080 }]],
])('«%s»', (text, hours) => {
  expect(parseHours(text)).toEqual(hours)
})

test.each(['круглосуточно', '10:00', '10:00–10:00', '25:00–26:00', '10:00–24:30', '10:60–12:00', '2027-02-30 10:00–12:00', '10:00–12:00, 13:00–14:00', '10:00–12:00\n'.repeat(101)])('«%s» says nothing we know', (text) => {
  expect(parseHours(text)).toBeNull()
})

test('what is written is read back', () => {
  const hours = fc
    .record({ day: fc.constantFrom(null, '2027-06-24'), from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1439 }) })
    .map(({ day, from, length }) => ({ day, from, until: from + length }))
  fc.assert(fc.property(fc.array(hours, { maxLength: 20 }), (some) => void expect(parseHours(writeHours(some))).toEqual(some)))
})
