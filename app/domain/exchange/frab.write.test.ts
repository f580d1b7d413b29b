import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReleaseContent, ReleasedSession, ReleasedSlot } from '../release/release.schema'
import { plainLine, plainText } from './plain-text'
import { scheduleJson, scheduleXml, type ExportOptions } from './frab.write'
import { readProgramme } from './programme.read'
import { expectValid, hasPublishedRules } from './published-rules.fixtures'
import { bytesOf, guidOf } from './read.fixtures'

const options: ExportOptions = { baseUrl: 'https://ring.example.org', releaseName: 'Версия 2', locale: 'ru' }
const both = (ru: string, en = '') => ({ ru, en })

const centres: ReleaseContent['centres'] = [
  { id: guidOf(1), slug: 'kostroma', name: both('Кострома'), city: both('Кострома', 'Kostroma'), description: both(''), timeZone: 'Europe/Moscow', accent: 'kostroma' },
  { id: guidOf(2), slug: 'krasnoyarsk', name: both('Енисейская Сибирь'), city: both('Красноярск', 'Krasnoyarsk'), description: both(''), timeZone: 'Asia/Krasnoyarsk', accent: 'yenisey' },
]
const hall = (number: number, centre: number, name: string) => ({
  id: guidOf(number),
  centreId: guidOf(centre),
  slug: `hall-${number}`,
  name: both(name),
  venue: both(''),
  capacity: null,
  address: both(''),
})
const session = (number: number, centre: number, change: Partial<ReleasedSession> = {}): ReleasedSession => ({
  id: guidOf(100 + number),
  slug: `session-${number}`,
  centreId: guidOf(centre),
  title: both(`Сессия ${number}`, `Session ${number}`),
  abstract: both(`О чём ${number}`),
  kind: 'business',
  format: 'round_table',
  language: 'ru',
  ageMark: 0,
  speakerIds: [guidOf(51)],
  hostIds: [],
  subtitle: both(''),
  bring: both(''),
  alsoIn: [],
  interpretation: [],
  level: '',
  registration: 'seats',
  parts: {},
  files: [],
  ...change,
})
const slot = (number: number, of: number, startsAt: string, endsAt: string, hallId: string | null): ReleasedSlot => ({
  id: guidOf(200 + number),
  sessionId: guidOf(100 + of),
  hallId,
  startsAt,
  endsAt,
  capacity: null,
  note: both(''),
  status: 'confirmed',
  sequence: 0,
  createdAt: '2027-01-01T00:00:00.000Z',
  changedAt: '2027-01-01T00:00:00.000Z',
  previous: null,
})

function content(): ReleaseContent {
  return {
    form: 1,
    edition: { id: guidOf(9), year: 2027, title: both('Золотое кольцо России', 'Golden Ring of Russia'), startsOn: '2027-06-23', endsOn: '2027-06-27' },
    centres,
    halls: [hall(11, 1, 'Большой зал'), hall(12, 2, 'Большой зал'), hall(13, 1, 'Мастерская'), hall(14, 1, 'Мастерская')],
    people: [{ id: guidOf(51), slug: 'anna', name: both('Анна Ветрова', 'Anna Vetrova'), role: both('мастер'), bio: both(''), photo: null }],
    hosts: [],
    sessions: [session(1, 1), session(2, 2, { speakerIds: [] }), session(3, 1), session(4, 1)],
    slots: [
      slot(2, 2, '2027-06-23T04:00:00.000Z', '2027-06-23T04:45:00.000Z', guidOf(12)),
      slot(1, 1, '2027-06-23T07:00:00.000Z', '2027-06-23T08:30:00.000Z', guidOf(11)),
      // 01:30 of the 24th in Kostroma: the night of the 23rd.
      slot(3, 3, '2027-06-23T22:30:00.000Z', '2027-06-23T23:00:00.000Z', guidOf(13)),
      slot(4, 3, '2027-06-24T10:00:00.000Z', '2027-06-25T10:00:00.000Z', guidOf(14)),
      slot(5, 4, '2027-06-24T10:00:00.000Z', '2027-06-24T10:30:00.000Z', null),
      { ...slot(6, 4, '2027-06-25T10:00:00.000Z', '2027-06-25T10:30:00.000Z', guidOf(11)), status: 'cancelled' },
    ],
  }
}

const eventsOf = (json: ReturnType<typeof scheduleJson>) =>
  json.schedule.conference.days.flatMap((day) => Object.values(day.rooms).flat())

describe('the export of a release', () => {
  test('has every slot that takes place, at its own wall time and offset', () => {
    const events = eventsOf(scheduleJson(content(), options))
    expect(events.map(({ guid, date, start, duration }) => [guid, date, start, duration])).toEqual([
      [guidOf(201), '2027-06-23T10:00:00+03:00', '10:00', '01:30'],
      [guidOf(203), '2027-06-24T01:30:00+03:00', '01:30', '00:30'],
      [guidOf(202), '2027-06-23T11:00:00+07:00', '11:00', '00:45'],
      [guidOf(204), '2027-06-24T13:00:00+03:00', '13:00', '24:00'],
      [guidOf(205), '2027-06-24T13:00:00+03:00', '13:00', '00:30'],
    ])
  })

  test('counts a night as the evening before, and a day from the first to the last change of day of its centres', () => {
    const { days } = scheduleJson(content(), options).schedule.conference
    expect(days.map(({ index, date, day_start, day_end }) => [index, date, day_start, day_end])).toEqual([
      [1, '2027-06-23', '2027-06-23T00:00:00+03:00', '2027-06-24T04:00:00+03:00'],
      [2, '2027-06-24', '2027-06-24T04:00:00+03:00', '2027-06-25T04:00:00+03:00'],
    ])
  })

  test('names rooms so that none of two centres or two halls is taken for the other', () => {
    const { days } = scheduleJson(content(), options).schedule.conference
    expect(days.map((day) => Object.keys(day.rooms))).toEqual([
      ['Большой зал, Кострома', 'Мастерская, Кострома (kostroma/hall-13)', 'Большой зал, Красноярск'],
      ['Мастерская, Кострома (kostroma/hall-14)', 'Место уточняется, Кострома'],
    ])
  })

  test('speaks the asked language, Russian where there is no other', () => {
    const [event] = eventsOf(scheduleJson(content(), { ...options, locale: 'en' })).filter((e) => e.guid === guidOf(201))
    expect(event).toMatchObject({
      title: 'Session 1',
      abstract: 'О чём 1',
      url: 'https://ring.example.org/en/programme/session-1',
      room: 'Большой зал, Kostroma',
      track: 'business',
      type: 'round_table',
      persons: [{ public_name: 'Anna Vetrova' }],
    })
  })

  test('gives a slot the same numbers whatever else is published', () => {
    const numbers = (of: ReleaseContent) => new Map(eventsOf(scheduleJson(of, options)).map((event) => [event.guid, event.id]))
    const less = content()
    less.slots = less.slots.slice(1, 3)
    for (const [guid, id] of numbers(less)) expect(numbers(content()).get(guid)).toBe(id)
  })

  test('of a programme without sessions is a valid schedule with one empty day', async () => {
    const empty = { ...content(), sessions: [], slots: [] }
    expect(scheduleJson(empty, options).schedule.conference).toMatchObject({ daysCount: 1, days: [{ date: '2027-06-23', rooms: {} }] })
    await expectValid(empty, options)
  })

  test('escapes what XML does not allow', () => {
    const hostile = content()
    hostile.sessions[0]!.title = both('<b>"A" & \'B\'</b>\u0000\u0008 ]]> \ud800')
    const xml = scheduleXml(hostile, { ...options, releaseName: '1 < 2 & 3' })
    expect(xml).toContain('<title>&lt;b&gt;&quot;A&quot; &amp; \'B\'&lt;/b&gt; ]]&gt;</title>')
    expect(xml).toContain('<version>1 &lt; 2 &amp; 3</version>')
    const read = readProgramme(bytesOf(xml))
    expect(read.ok && read.programme.events[0]!.title).toBe('<b>"A" & \'B\'</b> ]]>')
  })
})

describe('writing and reading back', () => {
  const expected = (of: ReleaseContent) =>
    new Map(
      of.slots
        .filter((s) => s.status === 'confirmed')
        .map((s) => {
          const held = of.sessions.find((candidate) => candidate.id === s.sessionId)!
          const names = held.speakerIds.map((id) => plainLine(of.people.find((p) => p.id === id)!.name.ru))
          const minutes = (Date.parse(s.endsAt) - Date.parse(s.startsAt)) / 60_000
          return [s.id, [plainLine(held.title.ru), plainText(held.abstract.ru), s.startsAt, minutes, held.kind, held.format, held.language, names]]
        }),
    )
  const readBack = (file: string) => {
    const read = readProgramme(bytesOf(file))
    if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
    const events = read.programme.events.map((e) => [e.key, [e.title, e.abstract, e.instant, e.duration, e.track, e.type, e.language, e.speakers.map((s) => s.name)]] as const)
    return { ...read.programme, events: new Map(events) }
  }

  test('gives the same events from both formats, and no room where none is decided', () => {
    for (const file of [scheduleXml(content(), options), JSON.stringify(scheduleJson(content(), options))]) {
      const programme = readBack(file)
      expect(programme.events).toEqual(expected(content()))
      expect(programme.rooms).not.toContain('Место уточняется, Кострома')
    }
  })

  test('holds for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 }).map((t) => `x${t}`)
    fc.assert(
      fc.property(text, text, text, text, (title, abstract, name, room) => {
        const any = content()
        any.slots = any.slots.slice(0, 2)
        any.sessions[0]!.title.ru = title
        any.sessions[0]!.abstract.ru = abstract
        any.people[0]!.name.ru = name
        any.halls[0]!.name.ru = room
        const [fromXml, fromJson] = [readBack(scheduleXml(any, options)), readBack(JSON.stringify(scheduleJson(any, options)))]
        expect(fromXml.events).toEqual(expected(any))
        expect(fromJson.events).toEqual(expected(any))
        expect(fromXml.rooms).toEqual(fromJson.rooms)
      }),
      { numRuns: 50 },
    )
  }, 30_000)
})

describe.skipIf(!hasPublishedRules)('the published rules of the format (skipped: ../shared/data is not here)', () => {
  test('accept the export in both languages and formats', async () => {
    await expectValid(content(), options)
  })
})
