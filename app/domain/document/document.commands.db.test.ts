import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { inTransaction } from '~/db/transaction.server'
import { addUser, now, seedEdition } from '../application/edition.testing'
import { lockApplication } from '../application/draft.server'
import { enterPayment } from '../payment/payment.commands.server'
import { applicationBalance } from '../payment/payment.queries.server'
import { issueDocument, writeDocument } from './document.commands.server'
import { documentContent, documentHeads, ownDocuments } from './document.queries.server'
import { paperPdf } from './pdf.server'
import { addIssuer, approvedExhibitor } from './papers.testing'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let booth = 0

beforeAll(async () => {
  edition = (await seedEdition(80, db)).edition
  organizerId = (await addUser(db, 'organizer@example.org')).id
})

const exhibitor = () => approvedExhibitor(edition, `booth-${(booth += 1)}`, db)
const issue = (applicationId: string, kind: 'contract' | 'invoice' | 'act', replaces: string | null = null) =>
  issueDocument({ applicationId, kind, replaces, organizerId, baseUrl, now }, db)
const issued = async (...args: Parameters<typeof issue>) => {
  const outcome = await issue(...args)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome
}
const last = async (kind: string) => (await db.documentCounter.findUnique({ where: { year_kind: { year: 2027, kind } } }))?.last ?? 0

describe('a paper', () => {
  it('is not issued before the organiser has said who they are', async () => {
    const { applicationId } = await exhibitor()
    expect(await issue(applicationId, 'invoice')).toEqual({ ok: false, code: 'no-issuer' })
    expect(await last('invoice')).toBe(0)
    await addIssuer(edition.id, db)
  })

  it('is numbered, frozen and told to the exhibitor in their language', async () => {
    const { applicationId, userId } = await exhibitor()
    const contract = await issued(applicationId, 'contract')
    const invoice = await issued(applicationId, 'invoice')
    expect(contract.number).toBe('ЗК-Д-2027-0001')
    expect(invoice.number).toBe('ЗК-2027-0001')
    const content = (await documentContent({ id: invoice.id, userId }, db))!
    // 9 m² at 9 800 roubles, the fee, VAT of 22 % on top.
    expect(content).toMatchObject({ net: 10_020_000, vat: 2_204_400, total: 12_224_400, payBy: '2027-03-06', day: '2027-03-01' })
    expect(content.basis).toBe('Договор-заявка № ЗК-Д-2027-0001 от 01.03.2027')
    expect(content.qr).toContain('|Sum=12224400|Purpose=Оплата по счёту № ЗК-2027-0001 от 01.03.2027. В т. ч. НДС 22 % 22 044,00 руб.|')
    const mails = await db.outbox.findMany({ where: { key: { in: [`document:${contract.id}`, `document:${invoice.id}`] } } })
    expect(mails.map((mail) => `${mail.template} ${mail.recipient} ${mail.locale}`)).toEqual(Array(2).fill('document-issued-to-exhibitor elena@example.ru ru'))
  })

  it('is the same file each time, made of what it was issued with', async () => {
    const { applicationId, userId } = await exhibitor()
    const { id } = await issued(applicationId, 'invoice')
    const first = await paperPdf((await documentContent({ id, userId }, db))!)
    await db.exhibitor.updateMany({ where: { applications: { some: { id: applicationId } } }, data: { legalName: 'ИП Другая' } })
    await db.boothCategory.updateMany({ data: { rate: 1 } })
    const second = await paperPdf((await documentContent({ id, userId }, db))!)
    expect(second.equals(first)).toBe(true)
    await db.boothCategory.updateMany({ data: { rate: 980_000 } })
  })

  it('is neither changed nor deleted, by no statement', async () => {
    const { applicationId } = await exhibitor()
    const { id } = await issued(applicationId, 'invoice')
    await expect(db.document.update({ where: { id }, data: { total: 1 } })).rejects.toThrow()
    await expect(db.$executeRaw`UPDATE "Document" SET "content" = '{}' WHERE "id" = ${id}`).rejects.toThrow()
    await expect(db.document.delete({ where: { id } })).rejects.toThrow()
    expect(await db.document.count({ where: { id, total: 12_224_400 } })).toBe(1)
  })

  it('is corrected by another that names it; the balance follows', async () => {
    const { applicationId } = await exhibitor()
    const wrong = await issued(applicationId, 'invoice')
    await db.edition.update({ where: { id: edition.id }, data: { registrationFee: 0 } })
    const right = await issued(applicationId, 'invoice', wrong.id)
    await db.edition.update({ where: { id: edition.id }, data: { registrationFee: 1_200_000 } })
    const heads = await documentHeads({ editionId: edition.id, applicationId }, db)
    expect(heads.find((head) => head.id === wrong.id)).toMatchObject({ replacedBy: right.number })
    expect(heads.find((head) => head.id === right.id)).toMatchObject({ replaces: wrong.number, replacedBy: null })
    expect((await ownDocuments({ applicationId }, db)).find((one) => one.id === right.id)?.content.replaces).toEqual({ number: wrong.number, day: '2027-03-01' })
    expect((await applicationBalance(applicationId, db)).invoiced).toBe(10_760_400)
    expect(await issue(applicationId, 'invoice', wrong.id)).toEqual({ ok: false, code: 'stale' })
    expect(await issue(applicationId, 'invoice')).toEqual({ ok: false, code: 'already-issued' })
  })

  it('that corrects an invoice says anew by when it is to be paid, and moves the state by what it asks', async () => {
    const { applicationId } = await exhibitor()
    await db.edition.update({ where: { id: edition.id }, data: { paymentDays: 14 } })
    const stored = () => db.application.findUniqueOrThrow({ where: { id: applicationId } })
    const first = await issued(applicationId, 'invoice')
    expect((await stored()).payBy).toEqual(new Date('2027-03-06T21:00:00Z'))
    await enterPayment({ applicationId, form: { kind: 'payment', sum: 10_760_400, paidOn: '2027-03-02', bankNumber: '1', note: '' }, organizerId, baseUrl, now }, db)
    expect((await stored()).state).toBe('partly_paid')
    await db.edition.update({ where: { id: edition.id }, data: { registrationFee: 0 } })
    const later = new Date(now.getTime() + 10 * 86_400_000)
    const right = await issueDocument({ applicationId, kind: 'invoice', replaces: first.id, organizerId, baseUrl, now: later }, db)
    expect(right.ok).toBe(true)
    expect((await stored()).state).toBe('paid')
    await db.edition.update({ where: { id: edition.id }, data: { registrationFee: 1_200_000 } })

    const other = await exhibitor()
    const wrong = await issued(other.applicationId, 'invoice')
    await issueDocument({ applicationId: other.applicationId, kind: 'invoice', replaces: wrong.id, organizerId, baseUrl, now: later }, db)
    expect(await db.application.findUniqueOrThrow({ where: { id: other.applicationId } })).toMatchObject({ state: 'invoiced', payBy: new Date('2027-03-16T21:00:00Z') })
    await db.edition.update({ where: { id: edition.id }, data: { paymentDays: null } })
  })

  it('belongs to its company: nobody else finds it', async () => {
    const { applicationId } = await exhibitor()
    const { id } = await issued(applicationId, 'invoice')
    const stranger = await exhibitor()
    expect(await documentContent({ id, userId: stranger.userId }, db)).toBeNull()
    expect(await documentContent({ id: 'no-such', userId: null }, db)).toBeNull()
    expect(await documentContent({ id, userId: null }, db)).not.toBeNull()
  })

  it('needs an approved application, and an act an invoice', async () => {
    const { applicationId } = await exhibitor()
    expect(await issue(applicationId, 'act')).toEqual({ ok: false, code: 'no-invoice' })
    await db.application.update({ where: { id: applicationId }, data: { state: 'withdrawn' } })
    expect(await issue(applicationId, 'invoice')).toEqual({ ok: false, code: 'wrong-state' })
    expect(await issue('no-such', 'invoice')).toEqual({ ok: false, code: 'wrong-state' })
  })

  it('that is a contract waits for what it must name of the exhibitor; an invoice does not', async () => {
    const { applicationId } = await approvedExhibitor(edition, `booth-${(booth += 1)}`, db, { brandRu: 'Без банка', bic: '', account: '', bankName: '' })
    expect(await issue(applicationId, 'contract')).toEqual({ ok: false, code: 'details-missing' })
    expect(await issue(applicationId, 'invoice')).toMatchObject({ ok: true })
  })
  it('without VAT names its ground', async () => {
    const { applicationId, userId } = await exhibitor()
    await db.edition.update({ where: { id: edition.id }, data: { vatPercent: null } })
    expect(await issue(applicationId, 'invoice')).toEqual({ ok: false, code: 'no-vat-ground' })
    await db.issuer.update({ where: { editionId: edition.id }, data: { vatGround: 'п. 1 ст. 145 НК РФ' } })
    const { id } = await issued(applicationId, 'invoice')
    expect(await documentContent({ id, userId }, db)).toMatchObject({ vat: 0, vatPercent: null, vatGround: 'п. 1 ст. 145 НК РФ', total: 10_020_000 })
    await db.edition.update({ where: { id: edition.id }, data: { vatPercent: 22 } })
  })
})

describe('numbers', () => {
  it('have no gaps, however many are issued at once', async () => {
    const before = await last('act')
    const exhibitors = []
    for (let i = 0; i < 50; i += 1) exhibitors.push(await exhibitor())
    for (const { applicationId } of exhibitors) await issued(applicationId, 'invoice')
    const outcomes = await Promise.all(exhibitors.map(({ applicationId }) => issued(applicationId, 'act')))
    const numbers = outcomes.map((outcome) => Number(outcome.number.slice(-4))).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => before + i + 1))
  })

  it('come back when a transaction is rolled back', async () => {
    const { applicationId } = await exhibitor()
    const before = await last('contract')
    const undone = inTransaction(db, async (tx) => {
      const application = (await lockApplication({ applicationId, userId: null }, now, tx))!
      expect(await writeDocument({ application, kind: 'contract', replaces: null, organizerId, now }, tx)).toMatchObject({ ok: true })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await last('contract')).toBe(before)
    expect((await issued(applicationId, 'contract')).number).toBe(`ЗК-Д-2027-${String(before + 1).padStart(4, '0')}`)
  })

  it('go to one of ten who issue the same paper at once', async () => {
    const { applicationId } = await exhibitor()
    const before = await last('invoice')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => issue(applicationId, 'invoice')))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(9).fill({ ok: false, code: 'already-issued' }))
    expect(await last('invoice')).toBe(before + 1)
  })
})

it('a paper of one application is no answer about the money of another', async () => {
  const [one, other] = [await exhibitor(), await exhibitor()]
  await issued(one.applicationId, 'invoice')
  const form = { kind: 'payment', sum: 100, paidOn: '2027-03-02', bankNumber: '', note: '' } as const
  expect(await enterPayment({ applicationId: other.applicationId, form, organizerId, baseUrl, now }, db)).toEqual({ ok: false, code: 'no-invoice' })
})
