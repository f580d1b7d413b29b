import { expect, test } from 'vitest'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease, type Draft } from '../release/release.rules'
import { eventData, instantIn } from './event-data.rules'
import { indexProgramme } from './programme.rules'

const at = new Date('2027-05-01T10:00:00Z')

function dataOf(slotId: string, { taken = 0, edit = (_: Draft): void => {} } = {}) {
  const before = nextRelease(null, sampleDraft(), null, at)
  const draft = sampleDraft()
  edit(draft)
  const programme = indexProgramme({ id: 'release', number: 2, name: 'Вторая', publishedAt: at }, nextRelease(before.content, draft, null, at).content)
  const seats = { capacity: 20, taken, open: true }
  return eventData(programme.bySlot.get(slotId)!, { programme, seats, locale: 'ru', baseUrl: 'https://festival.example', image: 'https://festival.example/share.png' })
}

test('a session has its time with the centre’s offset, its place, and an offer that costs nothing', () => {
  expect(dataOf('stone-slot')).toMatchObject({
    '@type': 'EducationEvent',
    name: 'Камень',
    url: 'https://festival.example/ru/programme/stone',
    startDate: '2027-06-24T10:00:00+07:00',
    endDate: '2027-06-24T11:30:00+07:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { name: 'Сибирь, Ледовая арена, Красноярск', address: { addressLocality: 'Красноярск', addressCountry: 'RU' } },
    offers: { price: 0, priceCurrency: 'RUB', availability: 'https://schema.org/InStock' },
    remainingAttendeeCapacity: 20,
    inLanguage: 'ru',
    performer: [{ name: 'Семён Орлов' }],
    superEvent: { name: 'Золотое кольцо России 2027', startDate: '2027-06-23', endDate: '2027-06-25' },
  })
  expect(dataOf('stone-slot', { taken: 20 }).offers).toMatchObject({ availability: 'https://schema.org/SoldOut' })
})

test('what moved says from when; a change of the hall alone is not a new date', () => {
  const later = (d: Draft) => void (d.slots[0] = { ...d.slots[0]!, startsAt: new Date('2027-06-24T09:00:00Z') })
  expect(dataOf('filigree-slot', { edit: later })).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    startDate: '2027-06-24T12:00:00+03:00',
    previousStartDate: '2027-06-24T10:00:00+03:00',
  })
  const elsewhere = (d: Draft) => void (d.slots[0] = { ...d.slots[0]!, hallId: 'arena' })
  expect(dataOf('filigree-slot', { edit: elsewhere })).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' })
  expect(dataOf('filigree-slot', { edit: elsewhere })).not.toHaveProperty('previousStartDate')
})

test('what was cancelled is offered no more', () => {
  const data = dataOf('filigree-slot', { edit: (d) => void (d.sessions[0]!.cancelled = true) })
  expect(data).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
  expect(data).not.toHaveProperty('offers')
})

test.each([
  ['Europe/Moscow', '2027-06-24T21:30:00.000Z', '2027-06-25T00:30:00+03:00'],
  ['America/St_Johns', '2027-01-10T12:00:00.000Z', '2027-01-10T08:30:00-03:30'],
  ['UTC', '2027-01-10T12:00:00.000Z', '2027-01-10T12:00:00+00:00'],
])('an instant in %s', (zone, instant, expected) => {
  expect(instantIn(instant, zone)).toBe(expected)
})
