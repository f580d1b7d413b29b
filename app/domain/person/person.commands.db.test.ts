import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { convertPicture } from '../picture/convert.server'
import { photo } from '../picture/pictures.testing'
import { publishedProgramme } from '../programme/programme.queries.server'
import { publishRelease } from '../release/release.commands.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { addAvailability, removeAvailability, removePhoto, setConsent, setPhoto, updatePerson } from './person.commands.server'
import { peopleTable, personForOrganizer, portrait } from './person.queries.server'
import { shownPeople } from './shown-people.rules'

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

let count = 0
const named = async (name: string, centre: 'kostroma' | 'krasnoyarsk' = 'kostroma') => {
  await plan.add(plan[centre].id, { titleRu: `Событие ${(count += 1)}`, titleEn: '', speakers: `${name}, мастер` })
  return (await db.person.findFirstOrThrow({ where: { nameRu: name } })).id
}
const change = async (personId: string, centreIds: string[] | null = null) => {
  const { version } = await db.person.findUniqueOrThrow({ where: { id: personId } })
  return { personId, version, centreIds, actorId: plan.organizer.id, now }
}
const words = { nameRu: 'Вера Лунина', nameEn: '', roleRu: 'гемолог', roleEn: '', bioRu: 'Двадцать лет с лупой.', bioEn: '', agreedRu: 'Вера Л.', agreedEn: '', version: 0 }
const publish = (name: string) => publishRelease({ editionId: plan.edition.id, centreId: null, name, publishedById: plan.organizer.id, site, now }, db)
const shown = async (id: string) => shownPeople((await publishedProgramme(db))!, 'ru').find((one) => one.person.id === id)?.person
const actionsOf = async (id: string) => (await db.auditEntry.findMany({ where: { subject: `person:${id}` }, orderBy: { action: 'asc' } })).map((entry) => entry.action)

test('of ten who change a person at once one is first, the others are told', async () => {
  const id = await named('Пётр Сомов')
  const one = await change(id)
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => updatePerson({ ...one, form: { ...words, nameRu: `Пётр ${n}` } }, db)))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(await db.person.findUnique({ where: { id } })).toMatchObject({ version: one.version + 1, roleRu: 'гемолог' })
  expect(await actionsOf(id)).toEqual(['person.update'])
})

test('who is also at a session of another centre is not for an organiser of one', async () => {
  const id = await named('Ольга Белова')
  const own = [plan.kostroma.id]
  expect(await updatePerson({ ...(await change(id, own)), form: { ...words, nameRu: 'Ольга Белова' } }, db)).toEqual({ ok: true })
  const shared = await named('Инна Зорина')
  await named('Инна Зорина', 'krasnoyarsk')
  for (const outcome of [
    await updatePerson({ ...(await change(shared, own)), form: words }, db),
    await setConsent({ ...(await change(shared, own)), given: true }, db),
    await removePhoto(await change(shared, own), db),
  ]) expect(outcome).toEqual({ ok: false, code: 'stale' })
  expect(await db.person.findUnique({ where: { id: shared } })).toMatchObject({ nameRu: 'Инна Зорина', consentAt: null })
  expect(await setConsent({ ...(await change(shared, [...own, plan.krasnoyarsk.id])), given: true }, db)).toEqual({ ok: true })
})

test('consent, biography and photo come with a release; a withdrawn consent counts at once, and everywhere', async () => {
  const id = await named('Вера Лунина')
  const { slug } = await db.person.findUniqueOrThrow({ where: { id } })
  const converted = await convertPicture(new Uint8Array(await photo(400, 300)))
  if (!converted?.ok) throw new Error('No picture')
  const hash = converted.files.find(({ size }) => size === 'large')!.hash
  await updatePerson({ ...(await change(id)), form: words }, db)
  await setPhoto({ ...(await change(id)), files: converted.files }, db)

  expect(await publish('Без согласия')).toMatchObject({ ok: true })
  const bare = { name: { ru: 'Вера Л.', en: '' }, role: { ru: '', en: '' }, bio: { ru: '', en: '' }, photo: null }
  expect(await shown(id)).toMatchObject(bare)
  const { content } = await db.release.findFirstOrThrow({ orderBy: { number: 'desc' } })
  for (const secret of ['гемолог', 'Двадцать лет', hash, 'Вера Лунина']) expect(content).not.toContain(secret)

  await setConsent({ ...(await change(id)), given: true }, db)
  expect(await shown(id)).toMatchObject({ role: { ru: '', en: '' }, photo: null })
  expect(await publish('С согласием')).toMatchObject({ ok: true })
  expect(await shown(id)).toMatchObject({ name: { ru: 'Вера Лунина', en: '' }, role: { ru: 'гемолог', en: '' }, bio: { ru: 'Двадцать лет с лупой.', en: '' }, photo: hash })
  expect(await portrait({ slug, hash, size: 'small' }, db)).toMatchObject({ personId: id })

  await setConsent({ ...(await change(id)), given: false }, db)
  expect(await shown(id)).toMatchObject(bare)
  expect((await publishedProgramme(db))!.entries.map((entry) => entry.search).join()).not.toContain('гемолог')
  await removePhoto(await change(id), db)
  expect(await portrait({ slug, hash, size: 'large' }, db)).toBeNull()
  expect(await actionsOf(id)).toEqual(['person.consent-give', 'person.consent-withdraw', 'person.photo-add', 'person.photo-remove', 'person.update'])
})

test('a time somebody can be there is wall time of the centre it was said in', async () => {
  const id = await named('Яков Тихий')
  const form = { centre: 'yenisey', day: '2027-06-24', from: '10:00', until: '13:00', version: 0 }
  const said = { form, editionId: plan.edition.id, timeZone: 'Asia/Krasnoyarsk' }
  expect(await addAvailability({ ...(await change(id)), ...said }, db)).toEqual({ ok: true })
  const { availability } = (await personForOrganizer({ id, editionId: plan.edition.id }, db))!
  expect(availability).toMatchObject([{ startsAt: new Date('2027-06-24T03:00:00Z'), endsAt: new Date('2027-06-24T06:00:00Z') }])
  const other = await named('Роман Встречный')
  await removeAvailability({ ...(await change(other)), availabilityId: availability[0]!.id }, db)
  expect(await db.availability.count({ where: { personId: id } })).toBe(1)
  await removeAvailability({ ...(await change(id)), availabilityId: availability[0]!.id }, db)
  expect(await db.availability.count({ where: { personId: id } })).toBe(0)
})

test('the list finds people by name or craft, and says where they appear', async () => {
  const id = await named('Семён Ёлкин')
  const table = (q: string, consent: 'with' | 'without' | null = null) => peopleTable({ editionId: plan.edition.id, q, consent }, db)
  expect(await table('елкин мастер')).toMatchObject({ count: 1, rows: [{ id, consented: false, sessions: [{ part: 'speaker' }] }] })
  expect((await table('елкин', 'with')).count).toBe(0)
})
