import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { toCsv } from '~/lib/table-file.server'
import { watchDeadlines } from '../application/deadlines.server'
import { addUser, now, seedEdition } from '../application/edition.testing'
import { documentTable } from '../document/document-table.server'
import { issueDocument } from '../document/document.commands.server'
import { addIssuer, approvedExhibitor, ownAccount } from '../document/papers.testing'
import { enterPayment, reversePayment } from './payment.commands.server'
import { applicationBalance, doubtfulLines, linesAside, paymentEntries } from './payment.queries.server'
import type { PaymentForm } from './payment.schema'
import { paymentTable } from './payment-table.server'
import { bookLine, importStatement, setLineAside } from './statement.commands.server'
import { readStatement } from './statement.read'
import { bankDocument, statement } from './statement.testing'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let booth = 0
const total = 12_224_400

beforeAll(async () => {
  edition = (await seedEdition(40, db)).edition
  organizerId = (await addUser(db, 'organizer@example.org')).id
  await addIssuer(edition.id, db)
})

async function billed(changes = {}) {
  const applicant = await approvedExhibitor(edition, `booth-${(booth += 1)}`, db, changes)
  const invoice = await issueDocument({ applicationId: applicant.applicationId, kind: 'invoice', replaces: null, organizerId, baseUrl, now }, db)
  if (!invoice.ok) throw new Error(invoice.code)
  return { ...applicant, number: invoice.number }
}
const enter = (applicationId: string, form: Partial<PaymentForm> & { sum: number }) =>
  enterPayment({ applicationId, form: { kind: 'payment', paidOn: '2027-03-15', bankNumber: '7', note: '', ...form }, organizerId, baseUrl, now }, db)
const entriesOf = (applicationId: string) => paymentEntries({ editionId: edition.id, applicationId }, db)
const reverse = (applicationId: string, paymentId: string) => reversePayment({ applicationId, paymentId, reason: 'Не туда', organizerId, baseUrl, now }, db)
function importText(text: string) {
  const read = readStatement(text)
  if (!read.ok) throw new Error(read.code)
  return importStatement({ editionId: edition.id, account: ownAccount, lines: read.lines, organizerId, baseUrl, now }, db)
}

describe('money entered by hand', () => {
  it('adds up to the balance: in parts, too much, back', async () => {
    const { applicationId } = await billed()
    expect(await enter(applicationId, { sum: 5_000_000 })).toEqual({ ok: true })
    expect(await applicationBalance(applicationId, db)).toEqual({ invoiced: total, paid: 5_000_000, due: total - 5_000_000 })
    await enter(applicationId, { sum: total })
    expect((await applicationBalance(applicationId, db)).due).toBe(-5_000_000)
    expect(await enter(applicationId, { kind: 'refund', sum: 5_000_000 })).toEqual({ ok: true })
    expect((await applicationBalance(applicationId, db)).due).toBe(0)
    const payments = await db.payment.findMany({ where: { applicationId }, select: { id: true } })
    const mails = await db.outbox.count({ where: { template: 'payment-booked-to-exhibitor', key: { in: payments.map(({ id }) => `payment:${id}`) } } })
    expect(mails).toBe(3)
  })

  it('moves the application on, and back when an entry is taken back', async () => {
    const { applicationId } = await billed()
    const state = async () => (await db.application.findUniqueOrThrow({ where: { id: applicationId } })).state
    expect(await state()).toBe('invoiced')
    await enter(applicationId, { sum: 1 })
    expect(await state()).toBe('partly_paid')
    await enter(applicationId, { sum: total - 1 })
    expect(await state()).toBe('paid')
    const entries = await entriesOf(applicationId)
    await reverse(applicationId, entries.find(({ amount }) => amount === 1)!.id)
    expect(await state()).toBe('partly_paid')
    await reverse(applicationId, entries.find(({ amount }) => amount === total - 1)!.id)
    expect(await state()).toBe('invoiced')
  })

  it('taken back after the day to pay gives the time to pay anew, and costs nobody their booth', async () => {
    const { applicationId } = await billed()
    await db.edition.update({ where: { id: edition.id }, data: { paymentDays: 14 } })
    await db.application.update({ where: { id: applicationId }, data: { payBy: new Date('2027-03-15T21:00:00Z') } })
    await enter(applicationId, { sum: total })
    const [entry] = await entriesOf(applicationId)
    const weeksLater = new Date('2027-04-20T10:00:00Z')
    expect(await reversePayment({ applicationId, paymentId: entry!.id, reason: 'Не та сумма', organizerId, baseUrl, now: weeksLater }, db)).toEqual({ ok: true })
    await watchDeadlines({ baseUrl, now: new Date(weeksLater.getTime() + 60_000) }, db)
    const row = await db.application.findUniqueOrThrow({ where: { id: applicationId }, include: { claims: true } })
    expect(row).toMatchObject({ state: 'invoiced', payBy: new Date('2027-05-04T21:00:00Z'), claims: [{ kind: 'confirmed' }] })
    await db.edition.update({ where: { id: edition.id }, data: { paymentDays: null } })
  })

  it('cannot go back before it came, however often at once', async () => {
    const { applicationId } = await billed()
    expect(await enter(applicationId, { kind: 'refund', sum: 100 })).toEqual({ ok: false, code: 'too-much' })
    await enter(applicationId, { sum: 100 })
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => enter(applicationId, { kind: 'refund', sum: 100 })))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect((await applicationBalance(applicationId, db)).paid).toBe(0)
  })

  it('is taken back once, and stays in the ledger with its reversal', async () => {
    const { applicationId } = await billed()
    await enter(applicationId, { sum: total })
    const [entry] = await entriesOf(applicationId)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => reverse(applicationId, entry!.id)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect((await applicationBalance(applicationId, db)).paid).toBe(0)
    const entries = await entriesOf(applicationId)
    expect(entries.map(({ kind, amount, reversed }) => ({ kind, amount, reversed })).sort((a, b) => a.amount - b.amount)).toEqual([
      { kind: 'reversal', amount: -total, reversed: false },
      { kind: 'payment', amount: total, reversed: true },
    ])
    const reversal = entries.find(({ kind }) => kind === 'reversal')!
    expect(await reverse(applicationId, reversal.id)).toEqual({ ok: false, code: 'reversed' })
    const other = await billed()
    expect(await reverse(other.applicationId, entry!.id)).toEqual({ ok: false, code: 'reversed' })
  })

  it('is never changed afterwards, by no statement', async () => {
    const { applicationId } = await billed()
    await enter(applicationId, { sum: 100 })
    await expect(db.payment.updateMany({ where: { applicationId }, data: { amount: 1 } })).rejects.toThrow()
    await expect(db.payment.deleteMany({ where: { applicationId } })).rejects.toThrow()
    expect((await applicationBalance(applicationId, db)).paid).toBe(100)
  })
})

describe('a bank statement', () => {
  it('books what is sure, asks about the rest, and changes nothing the second time', async () => {
    const topaz = await billed({ payerType: 'company', inn: '4401000005', ogrn: '1144401001238', brandRu: 'Топаз' })
    const inn = { ПлательщикИНН: '4401000005' }
    const text = statement(
      bankDocument({ ...inn, Сумма: '50000.00', НазначениеПлатежа: `Оплата по счёту № ${topaz.number}` }),
      bankDocument({ ...inn, Сумма: '999999.00', НазначениеПлатежа: topaz.number }),
      bankDocument({ ...inn, Сумма: '10.00', НазначениеПлатежа: 'за участие' }),
      bankDocument({ ПлательщикИНН: '7707083893', НазначениеПлатежа: 'Аренда' }),
      bankDocument({ ПлательщикСчет: ownAccount, ПолучательСчет: '40702810938000012345' }),
    )
    const report = await importText(text)
    expect(report).toMatchObject({ booked: 1, doubtful: 2, known: 0 })
    expect(report.ignored.map(({ reason }) => reason)).toEqual(['unrelated', 'outgoing'])
    expect((await applicationBalance(topaz.applicationId, db)).paid).toBe(5_000_000)
    expect((await doubtfulLines(edition.id, db)).map(({ reason, guessId }) => [reason, guessId])).toEqual(
      expect.arrayContaining([['sum', topaz.applicationId], ['no-number', topaz.applicationId]]),
    )
    expect(await importText(text)).toMatchObject({ booked: 0, doubtful: 0, known: 3 })
    expect((await applicationBalance(topaz.applicationId, db)).paid).toBe(5_000_000)
    expect(await db.statementLine.count({ where: { purpose: 'Аренда' } })).toBe(0)
  })

  it('imported by many at once is booked once', async () => {
    const maker = await billed({ payerType: 'company', inn: '4401123455', ogrn: '1024400000129', brandRu: 'Зернь' })
    const text = statement(bankDocument({ ПлательщикИНН: '4401123455', Сумма: '100.00', НазначениеПлатежа: maker.number }))
    const reports = await Promise.all(Array.from({ length: 6 }, () => importText(text)))
    expect(reports.reduce((sum, { booked }) => sum + booked, 0)).toBe(1)
    expect((await applicationBalance(maker.applicationId, db)).paid).toBe(10_000)
  })

  it('does not book twice what is due once: the second payment goes to the organiser', async () => {
    const maker = await billed({ payerType: 'company', inn: '4415001231', ogrn: '1216700000450', brandRu: 'Скань' })
    const pay = () => bankDocument({ ПлательщикИНН: '4415001231', Сумма: '122244.00', НазначениеПлатежа: maker.number })
    const [first, second] = await Promise.all([importText(statement(pay())), importText(statement(pay()))])
    expect(first.booked + second.booked).toBe(1)
    expect(first.doubtful + second.doubtful).toBe(1)
    expect((await applicationBalance(maker.applicationId, db)).due).toBe(0)
  })

  it('lets an organiser book a doubtful line once, or set it aside', async () => {
    const maker = await billed()
    await importText(statement(bankDocument({ ПлательщикИНН: '7707083893', Сумма: '77.00', НазначениеПлатежа: `${maker.number} за ИП Лапину` })))
    const line = (await doubtfulLines(edition.id, db)).find(({ amount }) => amount === 7_700)!
    expect(line).toMatchObject({ reason: 'inn', guessId: maker.applicationId })
    const settling = { editionId: edition.id, lineId: line.id, organizerId, now }
    expect(await setLineAside({ ...settling, reason: 'Спросить' }, db)).toEqual({ ok: true })
    expect((await linesAside(edition.id, db)).map(({ id }) => id)).toContain(line.id)
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => bookLine({ ...settling, applicationId: maker.applicationId, baseUrl }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(5).fill({ ok: false, code: 'settled' }))
    expect((await applicationBalance(maker.applicationId, db)).paid).toBe(7_700)
    const [entry] = await entriesOf(maker.applicationId)
    await reverse(maker.applicationId, entry!.id)
    expect(await db.statementLine.findUnique({ where: { id: line.id } })).toMatchObject({ state: 'doubtful', reason: 'reversed' })
  })
})

it('tables for bookkeeping hold no formula, whatever a company is called', async () => {
  const legalName = '=HYPERLINK("http://evil")'
  const evil = await billed({ legalName, brandRu: 'Формула' })
  await enter(evil.applicationId, { sum: 100, note: '＝1+1', bankNumber: '+7' })
  for (const table of [await documentTable(edition.id, db), await paymentTable(edition.id, db)]) {
    const rows = parse(toCsv(table), { bom: true, delimiter: ';' }) as string[][]
    expect(rows.flat()).toContain(`'${legalName}`)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@＝＋－＠]|^-(?![\d,]+$)/)
  }
})
