import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { plannedSession } from './session.queries.server'
import { now, seedPlan, sessionFormWith } from './plan.testing'
import { createSession, setCancelled, updateSession } from './session.commands.server'
import { writeSpeakers } from './session.rules'

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

const planned = async (id: string) => (await plannedSession(id, db))!
const speakersOf = async (id: string) => (await planned(id)).speakers.map(({ person }) => person)
const author = () => ({ actorId: plan.organizer.id, centreIds: null, now })

describe('a time of day is that of the centre', () => {
  test.each([
    ['kostroma', '2027-06-24T07:00:00.000Z'],
    ['krasnoyarsk', '2027-06-24T03:00:00.000Z'],
  ] as const)('10:00 in %s is %s', async (centre, instant) => {
    const { id } = await plan.add(plan[centre].id, { date: '2027-06-24', time: '10:00', duration: 45 })
    expect((await planned(id)).slots).toMatchObject([{ startsAt: new Date(instant), duration: 45, capacity: 20 }])
  })

  test('just after midnight in Krasnoyarsk is the day before in UTC', async () => {
    const { id } = await plan.add(plan.krasnoyarsk.id, { date: '2027-06-24', time: '00:30' })
    expect((await planned(id)).slots[0]!.startsAt).toEqual(new Date('2027-06-23T17:30:00Z'))
  })

  test('without a time it is not scheduled', async () => {
    const { id } = await plan.add(plan.kostroma.id, { time: '', capacity: '' })
    expect((await planned(id)).slots).toMatchObject([{ startsAt: null, capacity: null }])
  })
})

describe('two people at one session', () => {
  test('the second one’s form is refused as stale and changes nothing', async () => {
    const { id } = await plan.add(plan.kostroma.id, { speakers: 'Анна Ветрова' })
    expect(await updateSession({ id, form: sessionFormWith({ titleRu: 'Первая', version: 0 }), ...author() }, db)).toEqual({ ok: true })
    const second = { titleRu: 'Вторая', time: '12:00', speakers: 'Семён Орлов', version: 0 }
    expect(await updateSession({ id, form: sessionFormWith(second), ...author() }, db)).toEqual({ ok: false, code: 'stale' })
    const session = await planned(id)
    expect(session).toMatchObject({ titleRu: 'Первая', version: 1, slots: [{ startsAt: new Date('2027-06-24T07:00:00Z') }] })
    expect(session.speakers).toEqual([])
  })

  test('at the same moment: one is saved', async () => {
    const { id } = await plan.add(plan.kostroma.id)
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => updateSession({ id, form: sessionFormWith({ titleRu: `Правка ${n}`, version: 0 }), ...author() }, db)),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect((await planned(id)).version).toBe(1)
  })

  test('cancelling and taking it back count as changes', async () => {
    const { id } = await plan.add(plan.kostroma.id)
    expect(await setCancelled({ id, cancelled: true, version: 0, ...author() }, db)).toEqual({ ok: true })
    expect(await setCancelled({ id, cancelled: false, version: 0, ...author() }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await planned(id)).toMatchObject({ cancelled: true, version: 1 })
    expect(await setCancelled({ id, cancelled: false, version: 1, ...author() }, db)).toEqual({ ok: true })
    expect(await planned(id)).toMatchObject({ cancelled: false, version: 2 })
    const actions = await db.auditEntry.findMany({ where: { subject: `session:${id}` }, orderBy: { action: 'asc' } })
    expect(actions.map((entry) => entry.action)).toEqual(['session.cancel', 'session.create', 'session.revive'])
  })
})

describe('addresses', () => {
  test('are made of the English title, else of the Russian one, with a number where taken', async () => {
    const slugOf = async (titleRu: string, titleEn: string) => (await planned((await plan.add(plan.kostroma.id, { titleRu, titleEn })).id)).slug
    expect(await slugOf('Огранка бриллиантов', 'Cutting diamonds')).toBe('cutting-diamonds')
    expect(await slugOf('Огранка бриллиантов', 'Cutting diamonds')).toBe('cutting-diamonds-2')
    expect(await slugOf('Щётка и ёж', '')).toBe('shchyotka-i-yozh')
    expect(await slugOf('♦♦♦', '')).toBe('session')
  })

  test('of ten sessions of one title and one new speaker, added at once, all differ', async () => {
    const form = sessionFormWith({ titleRu: 'Круглый стол', titleEn: 'Round table', speakers: 'Глеб Новичков' })
    const made = await Promise.all(
      Array.from({ length: 10 }, () => createSession({ editionId: plan.edition.id, centreId: plan.kostroma.id, form, ...author() }, db)),
    )
    const slugs = new Set(await Promise.all(made.map(async ({ id }) => (await planned(id)).slug)))
    expect(slugs.size).toBe(10)
  })

  test('never change afterwards', async () => {
    const { id } = await plan.add(plan.kostroma.id, { titleRu: 'Скатный жемчуг', titleEn: 'River pearls' })
    await plan.edit(id, { titleRu: 'Жемчуг', titleEn: 'Pearls' })
    expect(await planned(id)).toMatchObject({ slug: 'river-pearls', titleEn: 'Pearls' })
  })
})

describe('speakers', () => {
  test('are people: the same name is the same person, in the order of the lines', async () => {
    const first = await plan.add(plan.kostroma.id, { speakers: 'Вера Лунина, гемолог | Vera Lunina, gemmologist\nПётр Сомов' })
    const second = await plan.add(plan.krasnoyarsk.id, { speakers: 'Пётр Сомов\nВера Лунина\nПётр Сомов' })
    expect((await speakersOf(first.id)).map((person) => person.nameRu)).toEqual(['Вера Лунина', 'Пётр Сомов'])
    expect((await speakersOf(second.id)).map((person) => person.id)).toEqual((await speakersOf(first.id)).map((person) => person.id).reverse())
    // A line that says less takes nothing away.
    expect((await speakersOf(second.id))[1]).toMatchObject({ roleRu: 'гемолог', nameEn: 'Vera Lunina', roleEn: 'gemmologist' })
  })

  test('saving the form without touching a line keeps that person, whatever the name holds', async () => {
    const { id } = await plan.add(plan.kostroma.id)
    const awkward = [
      { slug: 'smith-john', nameRu: 'Smith, John', nameEn: 'Smith, John' },
      { slug: 'a-b', nameRu: 'А | Б', roleRu: 'дуэт,\nскрипка' },
      { slug: 'twin-1', nameRu: 'Иван Иванов' },
      { slug: 'twin-2', nameRu: 'Иван Иванов', roleRu: 'другой' },
    ]
    for (const [position, data] of awkward.entries()) {
      const person = await db.person.create({ data })
      await db.sessionSpeaker.create({ data: { sessionId: id, personId: person.id, position } })
    }
    const before = await speakersOf(id)
    await plan.edit(id, { speakers: writeSpeakers(before) })
    expect(await speakersOf(id)).toEqual(before)
    expect(await db.person.count({ where: { nameRu: { in: ['Smith', 'А'] } } })).toBe(0)
  })

  test('of another centre too are not changed by an organiser of one: a namesake is made', async () => {
    const line = 'Ольга Белова, эмальер | Olga Belova, enameller'
    const there = await plan.add(plan.krasnoyarsk.id, { speakers: line })
    const here = await plan.add(plan.kostroma.id, { speakers: line }, [plan.kostroma.id])
    const [shared] = await speakersOf(there.id)
    expect(await speakersOf(here.id)).toEqual([shared])

    await plan.edit(here.id, { speakers: 'Ольга Белова, самозванка | Olga Belova, impostor' }, [plan.kostroma.id])
    expect(await speakersOf(there.id)).toEqual([shared])
    const [namesake] = await speakersOf(here.id)
    expect(namesake).toMatchObject({ nameRu: 'Ольга Белова', roleRu: 'самозванка', nameEn: 'Olga Belova', roleEn: 'impostor' })
    expect(namesake!.id).not.toBe(shared!.id)

    // The namesake is theirs to change, and no third one is made.
    await plan.edit(here.id, { speakers: 'Ольга Белова, гостья' }, [plan.kostroma.id])
    expect(await speakersOf(here.id)).toMatchObject([{ id: namesake!.id, roleRu: 'гостья' }])
    expect(await speakersOf(there.id)).toEqual([shared])
    expect(await db.person.count({ where: { nameRu: 'Ольга Белова' } })).toBe(2)
  })

  test('of another centre too are changed by whoever organises both: the one who speaks here, not a namesake', async () => {
    const both = [plan.kostroma.id, plan.krasnoyarsk.id]
    const there = await plan.add(plan.krasnoyarsk.id, { speakers: 'Инна Зорина, ювелир' })
    const here = await plan.add(plan.kostroma.id, { speakers: 'Инна Зорина, историк' }, [plan.kostroma.id])
    await plan.edit(here.id, { speakers: 'Инна Зорина, историк моды' }, both)
    expect(await speakersOf(there.id)).toMatchObject([{ roleRu: 'ювелир' }])
    await plan.edit(there.id, { speakers: 'Инна Зорина, мастер' }, both)
    expect(await speakersOf(here.id)).toMatchObject([{ roleRu: 'историк моды' }])
    await plan.edit(here.id, { speakers: 'Инна Зорина, мастер' }, both)
    await plan.edit(here.id, { speakers: 'Инна Зорина, старший мастер' }, both)
    expect(await speakersOf(here.id)).toMatchObject([{ roleRu: 'старший мастер' }])
  })

  test('two of one name in one session stay two when one of them is changed', async () => {
    const { id } = await plan.add(plan.kostroma.id, { speakers: 'Яков Тихий, гравёр' })
    await plan.edit(id, { speakers: 'Яков Тихий, гравёр\nЯков Тихий, литейщик' })
    expect((await speakersOf(id)).map((person) => person.roleRu)).toEqual(['гравёр', 'литейщик'])
    await plan.edit(id, { speakers: 'Яков Тихий, гравёр\nЯков Тихий, старший литейщик' })
    expect((await speakersOf(id)).map((person) => person.roleRu)).toEqual(['гравёр', 'старший литейщик'])
  })

  test('an emptied field leaves none', async () => {
    const { id } = await plan.add(plan.kostroma.id, { speakers: 'Анна Ветрова' })
    await plan.edit(id, { speakers: '' })
    expect(await speakersOf(id)).toEqual([])
  })
})

describe('a session of several slots', () => {
  test('changes those its form names, adds new ones, and drops the others; a slot that stays as it was has no new version', async () => {
    const { id, slotId } = await plan.add(plan.kostroma.id, { time: '15:00', more: [{ time: '17:00', noteRu: 'Повтор', hallId: plan.arena.id }, { date: '', time: '', duration: 30 }] })
    const [first, second, tray] = (await planned(id)).slots
    expect([first!.id, second!.noteRu, second!.hallId, tray!.startsAt]).toEqual([slotId, 'Повтор', plan.arena.id, null])

    const kept = { slotId: second!.id, time: '17:00', noteRu: 'Повтор', hallId: plan.arena.id }
    await plan.edit(id, { slotId, time: '11:00', duration: 75, more: [kept, { time: '19:00', noteRu: 'Вечер' }] })
    const slots = (await planned(id)).slots
    expect(slots.map((slot) => [slot.startsAt?.toISOString(), slot.noteRu, slot.version])).toEqual([
      ['2027-06-24T08:00:00.000Z', '', 1],
      ['2027-06-24T14:00:00.000Z', 'Повтор', 0],
      ['2027-06-24T16:00:00.000Z', 'Вечер', 0],
    ])
    expect(slots.slice(0, 2).map((slot) => slot.id)).toEqual([slotId, second!.id])
    expect(await db.slot.findUnique({ where: { id: tray!.id } })).toBeNull()
  })

  test('refuses a slot of another session, and one named twice, and keeps nothing of such a form', async () => {
    const other = await plan.add(plan.kostroma.id)
    const { id, slotId } = await plan.add(plan.kostroma.id)
    for (const form of [sessionFormWith({ titleRu: 'Чужой', slotId: other.slotId }), sessionFormWith({ titleRu: 'Дважды', slotId, more: [{ slotId }] })]) {
      expect(await updateSession({ id, form, ...author() }, db)).toEqual({ ok: false, code: 'stale' })
    }
    expect(await planned(id)).toMatchObject({ titleRu: 'Скань для начинающих', version: 0, slots: [{ id: slotId }] })
    expect((await planned(other.id)).slots).toHaveLength(1)
  })
})

test('people are at a session as what its form says, each once', async () => {
  const lines = [
    { line: 'Лев Ведущий', part: 'moderator' as const },
    { line: 'Майя Судейская, эксперт', part: 'jury' as const },
    { line: 'Лев Ведущий', part: 'speaker' as const },
  ]
  const { id } = await plan.add(plan.kostroma.id, { lines })
  expect((await planned(id)).speakers.map(({ person, part }) => [person.nameRu, part])).toEqual([['Лев Ведущий', 'moderator'], ['Майя Судейская', 'jury']])
})

test('languages of a session are kept once each, the main one not again', async () => {
  const { id } = await plan.add(plan.kostroma.id, { language: 'ru', alsoIn: ['en', 'ru', 'en'], interpretation: ['zh', 'de'] })
  expect(await planned(id)).toMatchObject({ alsoIn: '["en"]', interpretation: '["de","zh"]' })
})
