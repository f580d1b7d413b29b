import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../release/draft.testing'
import { nextRelease, type Draft } from '../release/release.rules'
import { filterEntries, indexProgramme, placeOf, programmeDay, type ProgrammeFilter } from './programme.rules'

/** The published programme of the sample plan, after an edit of it. */
function programmeOf(edit: (draft: Draft) => void = () => {}) {
  const draft = sampleDraft()
  edit(draft)
  const { content } = nextRelease(null, draft, null, new Date('2027-05-01T10:00:00Z'))
  return indexProgramme({ id: 'release', number: 1, name: 'Первая', publishedAt: new Date('2027-05-01T10:00:00Z') }, content)
}
const slotStart = (draft: Draft, id: string, instant: string) => (draft.slots.find((slot) => slot.sessionId === id)!.startsAt = new Date(instant))

describe('the programme day', () => {
  test.each([
    ['Europe/Moscow', '2027-06-24T00:59:00Z', '2027-06-23'],
    ['Europe/Moscow', '2027-06-24T01:00:00Z', '2027-06-24'],
    ['Europe/Moscow', '2027-06-23T21:00:00Z', '2027-06-23'],
    ['Europe/Moscow', '2027-06-24T20:59:00Z', '2027-06-24'],
    ['Asia/Krasnoyarsk', '2027-06-23T20:59:00Z', '2027-06-23'],
    ['Asia/Krasnoyarsk', '2027-06-23T21:00:00Z', '2027-06-24'],
    ['Asia/Krasnoyarsk', '2027-06-23T17:00:00Z', '2027-06-23'],
    ['Asia/Krasnoyarsk', '2026-12-31T18:30:00Z', '2026-12-31'],
  ])('changes at four in the morning: in %s at %s it is %s', (zone, instant, day) => {
    expect(programmeDay(new Date(instant), zone)).toBe(day)
  })

  test('of an edition are all its days, and those of sessions outside it', () => {
    expect(programmeOf().days).toEqual(['2027-06-23', '2027-06-24', '2027-06-25'])
    expect(programmeOf((d) => slotStart(d, 'solder', '2027-06-27T07:00:00Z')).days).toEqual(['2027-06-23', '2027-06-24', '2027-06-25', '2027-06-27'])
  })

  test('a party after midnight is listed under its evening, in its centre’s zone', () => {
    const programme = programmeOf((d) => {
      slotStart(d, 'solder', '2027-06-24T22:30:00Z')
      slotStart(d, 'stone', '2027-06-24T22:30:00Z')
    })
    // 01:30 in Kostroma, 05:30 in Krasnoyarsk.
    expect(programme.bySlot.get('solder-slot')!.day).toBe('2027-06-24')
    expect(programme.bySlot.get('stone-slot')!.day).toBe('2027-06-25')
  })
})

test('entries come in order of time, with all they refer to', () => {
  const programme = programmeOf()
  expect(programme.entries.map((entry) => entry.slot.id)).toEqual(['stone-slot', 'filigree-slot', 'solder-slot'])
  const entry = programme.bySlug.get('filigree')![0]!
  expect(entry).toMatchObject({
    session: { id: 'filigree' },
    centre: { id: 'kostroma' },
    hall: { id: 'workshop' },
    previousHall: null,
    speakers: [{ id: 'vetrova' }],
    start: new Date('2027-06-24T07:00:00Z'),
    end: new Date('2027-06-24T08:30:00Z'),
  })
  expect(placeOf(entry, 'ru')).toBe('Мастерская, Ледовая арена, Кострома')
  expect(placeOf(entry, 'en')).toBe('Workshop, Ice Arena, Kostroma')
  expect(placeOf({ ...entry, hall: null }, 'ru')).toBe('Кострома')
})

describe('filters', () => {
  const programme = programmeOf((d) => {
    d.sessions[0]!.title = { ru: '«Всё о скани» — мастер-класс Ёлкиной', en: 'All about filigree' }
    d.sessions[1]!.kind = 'business'
    d.sessions[1]!.ageMark = 18
    d.sessions[2]!.language = 'en'
  })
  const found = (filter: ProgrammeFilter) => filterEntries(programme.entries, filter).map((entry) => entry.session.id).sort()
  const all = ['filigree', 'solder', 'stone']

  test('nothing chosen is everything', () => {
    expect(found({})).toEqual(all)
    expect(found({ centres: [], kinds: [], languages: [], q: '' })).toEqual(all)
  })

  test.each<[string, ProgrammeFilter, string[]]>([
    ['a day', { day: '2027-06-24' }, all],
    ['another day', { day: '2027-06-25' }, []],
    ['a centre', { centres: ['krasnoyarsk'] }, ['stone']],
    ['two centres', { centres: ['krasnoyarsk', 'kostroma'] }, all],
    ['a kind', { kinds: ['business'] }, ['solder']],
    ['a language', { languages: ['en'] }, ['stone']],
    ['an age: what a child of it may attend', { age: 12 }, ['filigree', 'stone']],
    ['age 0 is an age', { age: 0 }, []],
    ['several at once', { centres: ['kostroma'], kinds: ['educational'] }, ['filigree']],
  ])('%s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })

  test.each<[string, string[]]>([
    ['скани', ['filigree']],
    ['СКАНИ', ['filigree']],
    ['все о', ['filigree']],
    ['ВСЁ', ['filigree']],
    ['елкиной', ['filigree']],
    ['Ёлкиной скани', ['filigree']],
    ['«всё о скани»', ['filigree']],
    ['"Всё о скани"', ['filigree']],
    ['мастер класс', ['filigree']],
    ['мастер-класс', ['filigree']],
    ['скани, (мастер-класс)!', ['filigree']],
    ['FILIGREE', ['filigree']],
    ['Vetrova', ['filigree']],
    ['мастер-сканщик', ['filigree']],
    ['great hall', ['solder']],
    ['ледовая', ['filigree', 'solder', 'stone']],
    ['красноярск', ['stone']],
    ['   ', all],
    ['—', all],
    ['скани бриллиант', []],
    ['%', []],
  ])('search for %j', (q, expected) => {
    expect(found({ q })).toEqual(expected)
  })
})
