import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { ownApplication } from '../application/application.queries.server'
import { withdrawApplication } from '../application/application.commands.server'
import { addApplicant, now, seedEdition } from '../application/edition.testing'
import { holdBooth } from '../booth/booth.commands.server'
import { paperDesk } from '../document/paper-desk.queries.server'
import { updatePrices } from '../edition/prices.commands.server'
import { orderService, reorderService } from './order.commands.server'
import { createService, removeService, updateService } from './service.commands.server'
import { servicesOf } from './service.queries.server'

const { db } = await testDatabase()
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let showcase: string
let booth = 0
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
const form = { nameRu: 'Витрина', nameEn: '', price: 1_000_000, maximum: 5, peopleEach: 0, carsEach: 0, position: 0, withdrawn: false }
const terms = {
  registrationFee: 1_200_000, vat: '22' as const, side2: 10, side3: 20, side4: 30,
  earlyUntil: '2027-03-01', earlyPercent: 10, smallUpTo: 2, smallPercent: 15, lateFrom: '2027-03-20', latePercent: 15,
}
const author = () => ({ editionId: edition.id, actorId: 'organizer', now })
const late = new Date('2027-03-20T00:00:00+03:00')

beforeAll(async () => {
  edition = (await seedEdition(20, db)).edition
  await createService({ form, ...author() }, db)
  showcase = (await servicesOf(edition.id, db))[0]!.id
  await updatePrices({ id: edition.id, form: terms, actorId: 'organizer', now }, db)
})

async function applicant(changes = {}) {
  const someone = await addApplicant(edition, db, changes)
  await holdBooth({ ...someone, boothId: `booth-${(booth += 1)}`, now }, db)
  return someone
}
const order = (someone: { applicationId: string; userId: string }, quantity: number, at = now) =>
  orderService({ ...someone, form: { service: showcase, quantity }, now: at, baseUrl }, db)
const addInvoice = ({ applicationId }: { applicationId: string }, total: number) =>
  db.document.create({ data: { editionId: edition.id, applicationId, kind: 'invoice', year: 2027, sequence: 1, number: 'ЗК-2027-0001', version: 1, total, content: '{}', contentHash: '', issuedAt: now } })
const send = ({ applicationId }: { applicationId: string }) => db.application.update({ where: { id: applicationId }, data: { state: 'submitted' } })
const ordersOf = ({ applicationId }: { applicationId: string }) =>
  db.serviceOrder.findMany({ where: { applicationId }, orderBy: { price: 'asc' }, select: { quantity: true, price: true, late: true } })
const priceOf = async ({ userId }: { userId: string }, at = now) =>
  (await ownApplication({ userId, editionId: edition.id, now: at }, db)).application!.price!

describe('the price of an application', () => {
  it('has its discounts, its services and VAT on all of it', async () => {
    const someone = await applicant({ staffCount: 2 })
    await order(someone, 2)
    const { lines, net, vat, total } = await priceOf(someone)
    // 9 m² at 9 800 roubles; 10 % and 15 % of that off; two showcases; the fee; 22 %.
    expect(lines.map(({ key, amount }) => [key, amount])).toEqual([
      ['space', 8_820_000], ['early', -882_000], ['small', -1_323_000], ['service', 2_000_000], ['fee', 1_200_000], ['vat', 2_159_300],
    ])
    expect([net, vat, total]).toEqual([9_815_000, 2_159_300, 11_974_300])
  })
  it('has the early rate to the end of its last day in Kostroma, and no small rate for three people', async () => {
    const someone = await applicant({ staffCount: 3 })
    await db.application.update({ where: { id: someone.applicationId }, data: { submittedAt: new Date('2027-03-01T23:59:59+03:00') } })
    expect((await priceOf(someone)).lines.map(({ key }) => key)).toEqual(['space', 'early', 'fee', 'vat'])
    await db.application.update({ where: { id: someone.applicationId }, data: { submittedAt: new Date('2027-03-02T00:00:00+03:00') } })
    expect((await priceOf(someone)).lines.map(({ key }) => key)).toEqual(['space', 'fee', 'vat'])
  })
})

describe('an order', () => {
  it('of more, late, stands beside the first at the price of that day', async () => {
    const someone = await applicant()
    await order(someone, 1)
    await send(someone)
    expect(await order(someone, 3, late)).toMatchObject({ ok: true })
    const rows = await db.serviceOrder.findMany({ where: { applicationId: someone.applicationId }, orderBy: { late: 'asc' } })
    expect(rows.map(({ quantity, price, late: isLate }) => [quantity, price, isLate])).toEqual([[1, 1_000_000, false], [2, 1_150_000, true]])
    expect(await order(someone, 2, late)).toEqual({ ok: false, code: 'less' })
  })
  it('keeps its price when the organisers change theirs; one more has the new one', async () => {
    const someone = await applicant()
    await order(someone, 1)
    await send(someone)
    await updateService({ id: showcase, form: { ...form, price: 2_000_000 }, ...author() }, db)
    expect(await ordersOf(someone)).toEqual([{ quantity: 1, price: 1_000_000, late: false }])
    expect(await order(someone, 2)).toMatchObject({ ok: true })
    expect(await ordersOf(someone)).toEqual([{ quantity: 1, price: 1_000_000, late: false }, { quantity: 1, price: 2_000_000, late: false }])
    await updateService({ id: showcase, form, ...author() }, db)
  })
  it('is made less by organisers alone: what was ordered last goes first, and the exhibitor is told once', async () => {
    const someone = await applicant()
    await order(someone, 1)
    await send(someone)
    await order(someone, 3, late)
    const { version } = await db.application.findUniqueOrThrow({ where: { id: someone.applicationId } })
    const reorder = (quantity: number) =>
      reorderService({ ...someone, organizerId: 'organizer', form: { service: showcase, quantity, version, reason: 'По вашей просьбе' }, now: late, baseUrl }, db)
    const outcomes = await Promise.all([reorder(2), reorder(2), reorder(2)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'stale')).toHaveLength(2)
    expect(await ordersOf(someone)).toEqual([{ quantity: 1, price: 1_000_000, late: false }, { quantity: 1, price: 1_150_000, late: true }])
    const mails = await db.outbox.findMany({ where: { template: 'services-changed-to-exhibitor', key: { startsWith: `application:${someone.applicationId}:` } } })
    expect(mails.map(({ props }) => JSON.parse(props) as unknown)).toMatchObject([{ service: 'Витрина', was: 3, now: 2, reason: 'По вашей просьбе' }])
  })
  it('after the invoice is told to the organisers; before it is not', async () => {
    const someone = await applicant()
    await db.festivalOrganizer.create({ data: { user: { create: { email: 'orders@example.com' } } } })
    const news = () => db.outbox.findMany({ where: { template: 'services-changed-to-organizer', recipient: 'orders@example.com' } })
    await order(someone, 1)
    await db.application.update({ where: { id: someone.applicationId }, data: { state: 'invoiced' } })
    await order(someone, 2)
    expect(await news()).toEqual([])
    const { total } = await priceOf(someone)
    await addInvoice(someone, total)
    expect((await paperDesk({ id: someone.applicationId, now }, db))!.newTotal).toBeNull()
    await order(someone, 3)
    await order(someone, 3)
    expect(await news()).toHaveLength(1)
    expect((await paperDesk({ id: someone.applicationId, now }, db))!.newTotal).toBe(total + 1_220_000)
  })
  it('sent many times at once is there once; more than there may be is refused', async () => {
    const someone = await applicant()
    await Promise.all(Array.from({ length: 10 }, () => order(someone, 4)))
    expect(await db.serviceOrder.findMany({ where: { applicationId: someone.applicationId } })).toMatchObject([{ quantity: 4 }])
    expect(await order(someone, 6)).toEqual({ ok: false, code: 'too-many' })
    expect(await order(someone, 0)).toMatchObject({ ok: true })
    expect(await db.serviceOrder.count({ where: { applicationId: someone.applicationId } })).toBe(0)
  })
  it('is for one’s own application, and for one that is alive', async () => {
    const someone = await applicant()
    const stranger = await applicant()
    expect(await order({ ...someone, userId: stranger.userId }, 1)).toEqual({ ok: false, code: 'wrong-state' })
    await withdrawApplication({ ...someone, now }, db)
    expect(await order(someone, 1)).toEqual({ ok: false, code: 'wrong-state' })
  })
  it('keeps its service from being removed', async () => {
    const someone = await applicant()
    await order(someone, 1)
    expect(await removeService({ id: showcase, ...author() }, db)).toEqual({ ok: false, code: 'in-use' })
    await createService({ form: { ...form, nameRu: 'Лишняя' }, ...author() }, db)
    const extra = (await servicesOf(edition.id, db)).find(({ nameRu }) => nameRu === 'Лишняя')!
    expect(await removeService({ id: extra.id, ...author(), editionId: 'another' }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await removeService({ id: extra.id, ...author() }, db)).toEqual({ ok: true })
  })
})
