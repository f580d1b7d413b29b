import { expect, test } from 'vitest'
import { slotUid } from '~/calendar/event'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease } from '../release/release.rules'
import { slotEvent } from './calendar-event.rules'
import { indexProgramme } from './programme.rules'

const first = new Date('2027-05-01T10:00:00Z')
const second = new Date('2027-05-02T10:00:00Z')
const baseUrl = 'https://festival.example.org'

function releases() {
  const draft = sampleDraft()
  draft.sessions[0]!.abstract = { ru: 'Гладь, завиток, пайка.', en: '' }
  const before = nextRelease(null, structuredClone(draft), null, first).content
  draft.slots[0]!.startsAt = new Date('2027-06-25T08:00:00Z')
  draft.sessions[1]!.title = { ru: 'Пайка и зернь', en: '' }
  draft.sessions[2]!.cancelled = true
  const after = nextRelease(before, draft, null, second).content
  const event = (content: typeof before, slotId: string, locale: 'ru' | 'en' = 'ru') => {
    const programme = indexProgramme({ id: '', number: 1, name: '', publishedAt: first }, content)
    return slotEvent(programme.bySlot.get(slotId)!, locale, baseUrl)
  }
  return { before, after, event }
}

test('says all of a session, in the language asked for and else in Russian', () => {
  const { before, event } = releases()
  expect(event(before, 'filigree-slot')).toEqual({
    uid: slotUid('filigree-slot'),
    sequence: 0,
    created: first,
    lastModified: first,
    stamp: first,
    start: new Date('2027-06-24T07:00:00Z'),
    end: new Date('2027-06-24T08:30:00Z'),
    timeZone: 'Europe/Moscow',
    summary: 'Скань для начинающих',
    description: 'Анна Ветрова, мастер-сканщик\n\nобучение, мастер-класс, 6+\n\nГладь, завиток, пайка.',
    location: 'Мастерская, Ледовая арена, Кострома',
    url: `${baseUrl}/ru/programme/filigree`,
    categories: ['обучение'],
    status: 'CONFIRMED',
  })
  expect(event(before, 'filigree-slot', 'en')).toMatchObject({
    uid: slotUid('filigree-slot'),
    summary: 'Filigree for beginners',
    location: 'Workshop, Ice Arena, Kostroma',
    url: `${baseUrl}/en/programme/filigree`,
  })
  expect(event(before, 'filigree-slot', 'en').description).toContain('Гладь, завиток, пайка.')
})

test('moved: the same UID, a higher SEQUENCE, the moment of the release', () => {
  const { after, event } = releases()
  expect(event(after, 'filigree-slot')).toMatchObject({
    uid: slotUid('filigree-slot'),
    sequence: 1,
    created: first,
    lastModified: second,
    stamp: second,
    start: new Date('2027-06-25T08:00:00Z'),
  })
})

test('other words: the same SEQUENCE, the moment of the release', () => {
  const { after, event } = releases()
  expect(event(after, 'solder-slot')).toMatchObject({ summary: 'Пайка и зернь', sequence: 0, lastModified: second, stamp: second })
})

test('cancelled: still there, with a status and a higher SEQUENCE', () => {
  const { after, event } = releases()
  expect(event(after, 'stone-slot')).toMatchObject({ status: 'CANCELLED', sequence: 1, stamp: second, summary: 'Камень', timeZone: 'Asia/Krasnoyarsk' })
})
