import { expect, test } from 'vitest'
import { sampleDraft } from './draft.testing'
import { checkRelease } from './release-check.rules'
import { nextRelease, type Draft } from './release.rules'

const at = (draft: Draft, id: string) => draft.slots.find((slot) => slot.id === id)!

/** What is said of the sample, whose festival is on 23–25 June, after an edit of it. */
function checked(edit: (draft: Draft) => void, { centreId = null as string | null, taken = {} as Record<string, number> } = {}) {
  const draft = sampleDraft()
  edit(draft)
  const { content } = nextRelease(null, draft, null, new Date('2027-05-01T10:00:00Z'))
  const seats = new Map(Object.entries(taken).map(([id, count]) => [id, { taken: count }]))
  const { outside, overfull } = checkRelease(content, centreId, seats, 'ru')
  return { outside: outside.map((line) => line.slotId), overfull: overfull.map((line) => [line.slotId, line.taken, line.capacity]) }
}

test.each([
  ['the evening before the first day', '2027-06-22T17:00:00Z', ['stone-slot']],
  ['the first day in Krasnoyarsk, still the day before in Moscow', '2027-06-22T22:00:00Z', []],
  ['past midnight after the last day: still its evening', '2027-06-25T18:30:00Z', []],
  ['the morning after the last day', '2027-06-26T02:00:00Z', ['stone-slot']],
  ['a month later', '2027-07-24T05:00:00Z', ['stone-slot']],
])('a session is outside the days of the festival by its own clock: %s', (_, start, expected) => {
  expect(checked((draft) => (at(draft, 'stone-slot').startsAt = new Date(start))).outside).toEqual(expected)
})

test('fewer seats than registrations are said; of the sessions of the centre that is asked for only', () => {
  const taken = { 'filigree-slot': 21, 'solder-slot': 20, 'stone-slot': 3 }
  const edit = (draft: Draft) => {
    at(draft, 'stone-slot').capacity = 2
    at(draft, 'stone-slot').startsAt = new Date('2027-07-24T05:00:00Z')
  }
  expect(checked(edit, { taken })).toEqual({ outside: ['stone-slot'], overfull: [['filigree-slot', 21, 20], ['stone-slot', 3, 2]] })
  expect(checked(edit, { taken, centreId: 'kostroma' })).toEqual({ outside: [], overfull: [['filigree-slot', 21, 20]] })
})

test('what is cancelled or takes no registrations is fine', () => {
  const edit = (draft: Draft) => {
    draft.sessions[0]!.cancelled = true
    at(draft, 'filigree-slot').startsAt = new Date('2027-07-24T05:00:00Z')
    at(draft, 'solder-slot').capacity = null
  }
  expect(checked(edit, { taken: { 'filigree-slot': 30, 'solder-slot': 30 } })).toEqual({ outside: [], overfull: [] })
})
