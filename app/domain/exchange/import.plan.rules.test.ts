import { beforeEach, describe, expect, test } from 'vitest'
import { marked, planImport, type Field, type Standing } from './import.plan.rules'
import type { SessionDraft } from './import.rules'

let next = 0
const newId = () => `id-${(next += 1)}`
beforeEach(() => {
  next = 0
})

const anna = { key: 'host/person/1', name: 'Анна Ветрова', nameEn: '', role: '', roleEn: '' }
const draft = (key: string, change: Partial<SessionDraft> = {}): SessionDraft => ({
  place: { at: 'line', line: 1 },
  key,
  titleRu: 'Скань',
  titleEn: '',
  abstractRu: 'О скани',
  abstractEn: '',
  kind: 'educational',
  format: 'lecture',
  language: 'ru',
  hall: 'Зал',
  startsAt: new Date('2027-06-23T07:00:00Z'),
  duration: 45,
  speakers: [anna],
  notes: [],
  ...change,
})
const centre = { id: 'kostroma', cityRu: 'Кострома', cityEn: 'Kostroma' }
const empty: Standing = { centre, sessions: [], halls: [], people: [] }

/** What stands after a first import of these drafts. */
function after(drafts: SessionDraft[], before: Standing = empty): Standing {
  const plan = planImport(drafts.map(marked), 'src', before, newId)
  return {
    centre,
    sessions: plan.sessions.map((session) => ({
      ...session,
      centreId: centre.id,
      version: 0,
      slots: plan.slots.filter((slot) => slot.sessionId === session.id),
      speakers: plan.speakers.filter((speaker) => speaker.sessionId === session.id),
    })),
    halls: [...before.halls, ...plan.halls.map((hall) => ({ ...hall, nameEn: '' }))],
    people: [...before.people, ...plan.people],
  }
}
const again = (drafts: SessionDraft[], standing: Standing) => planImport(drafts.map(marked), 'src', standing, newId)

describe('a first import', () => {
  test('makes a hall and a person once, and addresses that differ', () => {
    const plan = again([draft('a'), draft('b')], empty)
    expect(plan.halls).toMatchObject([{ slug: 'zal', nameRu: 'Зал', position: 1 }])
    expect(plan.people).toMatchObject([{ slug: 'anna-vetrova', sourceKey: 'host/person/1' }])
    expect(plan.sessions.map((s) => [s.slug, s.sourceKey])).toEqual([['skan', 'src#a'], ['skan-2', 'src#b']])
    expect(plan.slots).toMatchObject([{ hallId: plan.halls[0]!.id, duration: 45 }, { hallId: plan.halls[0]!.id }])
  })

  test('finds halls by either name, with the city of an export too, and people entered by hand', () => {
    const halls = [{ id: 'h', slug: 'h', nameRu: 'Большой зал', nameEn: 'Great Hall', position: 4 }]
    const people = [{ id: 'p', slug: 'p', nameRu: 'Анна Ветрова', sourceKey: null }]
    for (const hall of ['большой зал', 'Great hall', 'Большой зал, Кострома', 'Great Hall, Kostroma']) {
      const plan = again([draft('a', { hall })], { ...empty, halls, people })
      expect(plan).toMatchObject({ halls: [], people: [], slots: [{ hallId: 'h' }], speakers: [{ personId: 'p' }] })
    }
    expect(again([draft('a', { hall: 'Малый зал' })], { ...empty, halls }).halls).toMatchObject([{ position: 5 }])
  })

  test('takes two people of one name for two where the source says so', () => {
    const plan = again([draft('a', { speakers: [anna, { ...anna, key: 'host/person/2' }] })], empty)
    expect(plan.people.map((person) => person.slug)).toEqual(['anna-vetrova', 'anna-vetrova-2'])
  })
})

describe('a second import', () => {
  test('of the same changes nothing', () => {
    const plan = again([draft('a')], after([draft('a')]))
    expect(plan).toMatchObject({ rows: [{ outcome: 'unchanged' }], sessions: [], updates: [], halls: [], people: [] })
  })

  test('writes only what changed in the file', () => {
    const plan = again([draft('a', { titleRu: 'Зернь', duration: 60 })], after([draft('a')]))
    expect(plan.rows).toMatchObject([{ outcome: 'changed', changed: ['title', 'duration'], kept: [] }])
    expect(plan.updates).toMatchObject([{ words: { titleRu: 'Зернь', abstractRu: 'О скани' }, slot: { duration: 60 }, personIds: undefined }])
  })

  test.each<[Field, Partial<SessionDraft>]>([
    ['title', { titleRu: 'x' }],
    ['abstract', { abstractRu: 'x' }],
    ['kind', { kind: 'business' }],
    ['format', { format: 'award' }],
    ['language', { language: 'de' }],
    ['hall', { hall: 'Другой' }],
    ['start', { startsAt: new Date('2027-06-24T07:00:00Z') }],
    ['duration', { duration: 5 }],
    ['speakers', { speakers: [] }],
  ])('notices a change of %s', (field, change) => {
    expect(again([draft('a', change)], after([draft('a')])).rows).toMatchObject([{ outcome: 'changed', changed: [field] }])
  })

  test('keeps what an organiser edited and still writes the rest', () => {
    const standing = after([draft('a')])
    standing.sessions[0]!.titleRu = 'Скань и зернь'
    const plan = again([draft('a', { titleRu: 'Зернь', kind: 'business' })], standing)
    expect(plan.rows).toMatchObject([{ outcome: 'changed', changed: ['kind'], kept: ['title'] }])
    expect(plan.updates[0]).toMatchObject({ words: { titleRu: 'Скань и зернь', kind: 'business' }, slot: undefined, personIds: undefined })
  })

  test('says "kept" each time while file and organiser differ, and makes no hall nobody goes to', () => {
    const standing = after([draft('a')])
    standing.sessions[0]!.slots[0]!.hallId = 'elsewhere'
    for (let run = 0; run < 2; run += 1) {
      const plan = again([draft('a', { hall: 'Новый зал' })], standing)
      expect(plan).toMatchObject({ rows: [{ outcome: 'kept', kept: ['hall'], changed: [] }], updates: [], halls: [] })
    }
  })

  test('leaves an edit alone where the file says what it always said, renamed halls and people too', () => {
    const standing = after([draft('a')])
    Object.assign(standing.sessions[0]!, { titleRu: 'Другое', kind: 'cultural' })
    standing.halls[0]!.nameRu = 'Зал имени Фаберже'
    standing.people[0]!.nameRu = 'А. Ветрова'
    expect(again([draft('a')], standing)).toMatchObject({ rows: [{ outcome: 'unchanged' }], updates: [], halls: [], people: [] })
  })

  test('follows the file again once organiser and file agree', () => {
    const standing = after([draft('a')])
    standing.sessions[0]!.titleRu = 'Зернь'
    const agreed = again([draft('a', { titleRu: 'Зернь' })], standing)
    expect(agreed.rows).toMatchObject([{ outcome: 'unchanged' }])
    standing.sessions[0]!.sourceHash = agreed.updates[0]!.sourceHash
    expect(again([draft('a', { titleRu: 'Эмаль' })], standing).rows).toMatchObject([{ outcome: 'changed', changed: ['title'] }])
  })

  test('leaves time and place to an organiser who gave the session a second time', () => {
    const standing = after([draft('a')])
    standing.sessions[0]!.slots.push({ id: 'second', hallId: null, startsAt: null, duration: 45 })
    expect(again([draft('a', { duration: 60 })], standing).rows).toMatchObject([{ outcome: 'kept', kept: ['duration'] }])
  })

  test('names what is no longer in the file, of this source and centre only', () => {
    const standing = after([draft('a'), draft('b')])
    expect(again([draft('a')], standing).missing).toEqual([{ slug: 'skan-2', title: 'Скань' }])
    expect(planImport([marked(draft('x'))], 'another', standing, newId).missing).toEqual([])
  })

  test('finds an event by its guid under another source', () => {
    expect(planImport([marked(draft('a'))], 'renamed', after([draft('a')]), newId).rows).toMatchObject([{ outcome: 'unchanged' }])
  })
})

describe('a refusal', () => {
  test('of a session that another centre has', () => {
    const standing = after([draft('a')])
    standing.sessions[0]!.centreId = 'smolensk'
    expect(again([draft('a')], standing).rows).toMatchObject([{ outcome: 'refused', refusal: 'otherCentre' }])
  })

  test('of our own export coming back', () => {
    const standing = after([draft('a')])
    expect(again([draft(standing.sessions[0]!.slots[0]!.id)], standing).rows).toMatchObject([{ outcome: 'refused', refusal: 'ours' }])
  })
})
