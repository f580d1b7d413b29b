import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, addUser, now, seedEdition } from '../application/edition.testing'
import { markIssued, removePass, savePass, sweepPasses } from './pass.commands.server'
import { passTable, passesOf } from './pass.queries.server'

const { db } = await testDatabase()
const passesUntil = new Date('2027-06-14T21:00:00Z')
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let nextBooth = 0

beforeAll(async () => {
  edition = (await seedEdition(10, db)).edition
  edition = await db.edition.update({ where: { id: edition.id }, data: { passesUntil } })
})

/** An exhibitor with a booth of 9 m²: three people, one car. */
async function exhibitor(state = 'approved') {
  const { userId, applicationId } = await addApplicant(edition, db)
  await db.application.update({ where: { id: applicationId }, data: { state } })
  await db.boothClaim.create({ data: { boothId: `booth-${(nextBooth += 1)}`, applicationId, kind: 'confirmed' } })
  return { applicationId, actorId: userId, by: 'exhibitor', now } as const
}
const person = { kind: 'person', passId: '', facts: { name: 'Вера Стендова', post: 'Продавец' } } as const
const car = { kind: 'car', passId: '', facts: { plate: 'А123ВС44', make: 'Газель', name: 'Пётр Рулёв' } } as const

describe('passes of an exhibitor', () => {
  it('are as many as its booth gives, also when twenty are asked for at once', async () => {
    const own = await exhibitor()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => savePass({ ...own, ...person }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(17).fill({ ok: false, code: 'too-many' }))
    expect(await savePass({ ...own, ...car }, db)).toEqual({ ok: true })
    expect(await savePass({ ...own, ...car }, db)).toEqual({ ok: false, code: 'too-many' })
    // Organisers add one more when asked.
    expect(await savePass({ ...own, by: 'organizer', ...car }, db)).toEqual({ ok: true })
    expect(await passesOf(own.applicationId, db)).toHaveLength(5)
  })

  it('are more once badges are ordered, also when ten are asked for at once', async () => {
    const own = await exhibitor()
    const badge = await db.service.create({ data: { editionId: edition.id, nameRu: 'Ещё один бейдж', price: 50_000, maximum: 5, peopleEach: 1 } })
    await db.serviceOrder.create({ data: { applicationId: own.applicationId, serviceId: badge.id, late: false, quantity: 2, price: 50_000, orderedAt: now } })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => savePass({ ...own, ...person }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5)
    expect(await savePass({ ...own, ...car }, db)).toEqual({ ok: true })
    expect(await savePass({ ...own, ...car }, db)).toEqual({ ok: false, code: 'too-many' })
  })

  it('change and go until their last day and until they are issued', async () => {
    const own = await exhibitor()
    await savePass({ ...own, ...person }, db)
    const [pass] = await passesOf(own.applicationId, db)
    const change = { ...own, ...person, passId: pass!.id, facts: { name: 'Анна Стендова', post: '' } }
    expect(await savePass(change, db)).toEqual({ ok: true })
    expect(await passesOf(own.applicationId, db)).toMatchObject([{ name: 'Анна Стендова', post: '', issued: false }])
    expect(await savePass({ ...change, now: passesUntil }, db)).toEqual({ ok: false, code: 'late' })
    expect(await removePass({ ...own, passId: pass!.id, now: passesUntil }, db)).toEqual({ ok: false, code: 'late' })

    const marking = { ids: [pass!.id, 'made-up'], editionId: edition.id, organizerId: 'anna', seen: now, now }
    expect(await markIssued({ ...marking, issued: true }, db)).toEqual({ marked: 1, changed: 0 })
    expect(await markIssued({ ...marking, issued: true }, db)).toEqual({ marked: 0, changed: 0 })
    expect(await savePass(change, db)).toEqual({ ok: false, code: 'issued' })
    expect(await removePass({ ...own, passId: pass!.id }, db)).toEqual({ ok: false, code: 'issued' })
    expect(await markIssued({ ...marking, issued: false }, db)).toEqual({ marked: 1, changed: 0 })
    expect(await removePass({ ...own, passId: pass!.id }, db)).toEqual({ ok: true })
    expect(await removePass({ ...own, passId: pass!.id }, db)).toEqual({ ok: false, code: 'gone' })
  })

  it('are not noted as issued when they were changed after the list was printed', async () => {
    const own = await exhibitor()
    await savePass({ ...own, ...person }, db)
    const [pass] = await passesOf(own.applicationId, db)
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    await savePass({ ...own, ...person, passId: pass!.id, facts: { name: 'Анна Стендова', post: '' }, now: later(5) }, db)
    const marking = { ids: [pass!.id], issued: true, editionId: edition.id, organizerId: 'anna', now: later(10) }
    expect(await markIssued({ ...marking, seen: later(1) }, db)).toEqual({ marked: 0, changed: 1 })
    expect(await passesOf(own.applicationId, db)).toMatchObject([{ issued: false }])
    expect(await markIssued({ ...marking, seen: later(6) }, db)).toEqual({ marked: 1, changed: 0 })
  })

  it('of who has given up are on no list, in no file and not noted as issued; organisers remove them', async () => {
    const own = await exhibitor()
    await savePass({ ...own, ...person }, db)
    const [pass] = await passesOf(own.applicationId, db)
    await db.application.update({ where: { id: own.applicationId }, data: { state: 'cancelled' } })
    expect((await passTable({ editionId: edition.id }, db)).filter((one) => one.applicationId === own.applicationId)).toEqual([])
    expect(await markIssued({ ids: [pass!.id], issued: true, seen: now, editionId: edition.id, organizerId: 'anna', now }, db)).toEqual({ marked: 0, changed: 0 })
    expect(await removePass({ ...own, passId: pass!.id }, db)).toEqual({ ok: false, code: 'wrong-state' })
    expect(await removePass({ ...own, by: 'organizer', passId: pass!.id }, db)).toEqual({ ok: true })
  })

  it('are for those who take part, and nobody else’s to see, change or remove', async () => {
    expect(await savePass({ ...(await exhibitor('submitted')), ...person }, db)).toEqual({ ok: false, code: 'wrong-state' })
    const [own, other] = [await exhibitor(), await exhibitor()]
    await savePass({ ...other, ...person }, db)
    const [pass] = await passesOf(other.applicationId, db)
    expect(await savePass({ ...own, ...person, passId: pass!.id }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await removePass({ ...own, passId: pass!.id }, db)).toEqual({ ok: false, code: 'gone' })
    const stranger = await addUser(db)
    expect(await removePass({ ...other, actorId: stranger.id, passId: pass!.id }, db)).toEqual({ ok: false, code: 'wrong-state' })
    expect(await passesOf(other.applicationId, db)).toMatchObject([{ name: 'Вера Стендова' }])
  })

  it('are listed for organisers with the booth, and are not named in the log', async () => {
    const own = await exhibitor()
    await savePass({ ...own, ...car, facts: { ...car.facts, plate: 'DE1234XY' } }, db)
    const row = (await passTable({ editionId: edition.id, kind: 'car' }, db)).find((one) => one.applicationId === own.applicationId)
    expect(row).toMatchObject({ plate: 'DE1234XY', oddPlate: true, booths: [`А-${nextBooth}`] })
    const log = await db.auditEntry.findMany({ where: { subject: `application:${own.applicationId}`, action: 'pass.add' } })
    expect(log.map(({ details }) => details)).toEqual(['{"kind":"car"}'])
  })

  it('are deleted thirty days after the festival', async () => {
    await sweepPasses(new Date('2027-07-27T12:00:00Z'), db)
    expect(await db.pass.count()).toBeGreaterThan(0)
    await sweepPasses(new Date('2027-07-28T12:00:00Z'), db)
    expect(await db.pass.count()).toBe(0)
  })
})
