import { describe, expect, test } from 'vitest'
import type { ImportedEvent, ImportedProgramme } from './exchange.schema'
import { formatOf, kindOf, sessionDrafts } from './import.rules'

const event = (change: Partial<ImportedEvent> = {}): ImportedEvent => ({
  place: { at: 'line', line: 2 },
  key: 'k',
  title: 'Скань',
  titleEn: '',
  subtitle: '',
  abstract: '',
  abstractEn: '',
  description: '',
  track: '',
  type: 'lecture',
  language: 'ru',
  room: 'Зал',
  local: '2026-06-20T11:00',
  instant: '2026-06-20T09:00:00.000Z',
  duration: 45,
  speakers: [],
  ...change,
})
const programme = (...events: ImportedEvent[]): ImportedProgramme => ({
  source: 's',
  title: '',
  bilingual: false,
  timeZone: 'Europe/Berlin',
  days: ['2026-06-20', '2026-06-21'],
  rooms: [],
  events,
})
const draft = (change: Partial<ImportedEvent>) => sessionDrafts(programme(event(change)), 'Europe/Moscow')[0]!

describe('when a session takes place', () => {
  test('without a first day: at the instant of the file', () => {
    expect(draft({}).startsAt.toISOString()).toBe('2026-06-20T09:00:00.000Z')
  })

  test('without a first day and zone: at that wall time in the centre', () => {
    expect(draft({ instant: null }).startsAt.toISOString()).toBe('2026-06-20T08:00:00.000Z')
  })

  test.each([
    ['Europe/Moscow', '2027-06-23T08:00:00.000Z', '2027-06-23T22:30:00.000Z', '2027-06-24T06:00:00.000Z'],
    ['Asia/Krasnoyarsk', '2027-06-23T04:00:00.000Z', '2027-06-23T18:30:00.000Z', '2027-06-24T02:00:00.000Z'],
  ])('moved in %s: at the same wall time there, a night after its evening', (zone, noon, night, nextDay) => {
    const events = [event(), event({ local: '2026-06-21T01:30' }), event({ local: '2026-06-21T09:00' })]
    const drafts = sessionDrafts(programme(...events), zone, '2027-06-23')
    expect(drafts.map((d) => d.startsAt.toISOString())).toEqual([noon, night, nextDay])
  })

  test('moved across the change to summer time: by the wall clock', () => {
    const drafts = sessionDrafts(programme(event(), event({ local: '2026-06-21T11:00' })), 'Europe/Berlin', '2027-03-27')
    expect(drafts.map((d) => d.startsAt.toISOString())).toEqual(['2027-03-27T10:00:00.000Z', '2027-03-28T09:00:00.000Z'])
  })
})

describe('what a session says', () => {
  test('a title and an abstract go into Russian, and into English too where they are English', () => {
    expect(draft({ title: 'Gold', abstract: 'On gold', language: 'en' })).toMatchObject({ titleRu: 'Gold', titleEn: 'Gold', abstractRu: 'On gold', abstractEn: 'On gold' })
    expect(draft({ title: 'Gold', abstract: 'Über Gold', language: 'de' })).toMatchObject({ titleRu: 'Gold', titleEn: '', abstractEn: '' })
  })

  test('subtitle, abstract and description follow each other once', () => {
    expect(draft({ subtitle: 'A', abstract: 'B', description: 'A' }).abstractRu).toBe('A\n\nB')
  })

  test('HTML becomes plain text, plain text with signs stays as it is', () => {
    const html = '<p>Gold &amp; <b>silver</b></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul> See <a href="https://a.example/">here</a>'
    expect(draft({ abstract: html }).abstractRu).toBe('Gold & silver\n\n * one\n * two\n\nSee here (https://a.example/)')
    expect(draft({ abstract: '585 < 750 & x > y <3' }).abstractRu).toBe('585 < 750 & x > y <3')
  })

  test('a text longer than the form allows is cut at a word and noted', () => {
    const long = draft({ description: 'слово '.repeat(1000) })
    expect(long.abstractRu.length).toBeLessThanOrEqual(4000)
    expect(long.abstractRu).toMatch(/слово…$/)
    expect(long.notes).toEqual([{ note: 'abstractCut', value: '4000' }])
  })

  test('what had to be guessed is noted', () => {
    const guessed = draft({ type: 'séance', language: '', room: null })
    expect(guessed).toMatchObject({ format: 'lecture', language: 'ru', hall: null })
    expect(guessed.notes.map((note) => note.note)).toEqual(['typeUnknown', 'languageAssumed', 'noRoom'])
  })
})

test.each([
  ['business', '', 'business'],
  ['Деловая программа', '', 'business'],
  ['Art & Culture', '', 'cultural'],
  ['Starting up', '', 'educational'],
  ['', 'Показ мод', 'cultural'],
  ['Security', 'fashion show', 'educational'],
  ['', '', 'educational'],
])('track %j and type %j belong to the programme %s', (track, type, kind) => {
  expect(kindOf(track, type)).toBe(kind)
})

test.each([
  ['workshop', 'masterclass'],
  ['Мастер-класс', 'masterclass'],
  ['talk', 'lecture'],
  ['Panel Discussion', 'round_table'],
  ['Круглый стол', 'round_table'],
  ['buyers_meeting', 'buyers_meeting'],
  ['performance', undefined],
  ['', undefined],
])('type %j is the format %s', (type, format) => {
  expect(formatOf(type)).toBe(format)
})
