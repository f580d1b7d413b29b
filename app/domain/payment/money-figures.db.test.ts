import { beforeAll, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addUser, now, seedEdition } from '../application/edition.testing'
import { issueDocument } from '../document/document.commands.server'
import { addIssuer, approvedExhibitor } from '../document/papers.testing'
import { moneyFigures, withoutBooth } from './money-figures.queries.server'
import { addMoney, noMoney, type Money } from './money-figures.rules'
import { enterPayment } from './payment.commands.server'
import { invoicedApplications } from './payment.queries.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let islands: string

beforeAll(async () => {
  const seeded = await seedEdition(20, db)
  edition = seeded.edition
  organizerId = (await addUser(db, 'organizer@example.org')).id
  await addIssuer(edition.id, db)
  islands = (await db.boothCategory.create({ data: { editionId: edition.id, code: 'island', nameRu: 'Остров', rate: 1_111_100 } })).id
  // A second hall, so that one application may have booths in two.
  const hall = await db.hall.create({ data: { centreId: seeded.centre.id, slug: 'galereya', nameRu: 'Галерея' } })
  const plan = await db.floorPlan.create({ data: { editionId: edition.id, hallId: hall.id, width: 400, height: 200, position: 1 } })
  await db.booth.update({ where: { id: 'booth-2' }, data: { planId: plan.id, categoryId: islands, area: 701 } })
})

const issue = async (applicationId: string, kind: 'contract' | 'invoice', at = now, replaces: string | null = null) => {
  const issued = await issueDocument({ applicationId, kind, replaces, organizerId, baseUrl, now: at }, db)
  if (!issued.ok) throw new Error(issued.code)
  return (await db.document.findUniqueOrThrow({ where: { number: issued.number } })).id
}
const pay = (applicationId: string, sum: number, paidOn: string) =>
  enterPayment({ applicationId, form: { kind: 'payment', paidOn, bankNumber: '7', note: '', sum }, organizerId, baseUrl, now }, db)
const figures = (at = now) => moneyFigures({ editionId: edition.id, now: at }, db)
const sumOf = (groups: { money: Money }[]) => groups.reduce((sum, { money }) => addMoney(sum, money), noMoney)

it('money by hall, by category and by week is the money of the balances, to the kopeck', async () => {
  expect(await figures()).toMatchObject({ all: noMoney, weeks: [] })
  // Booths in two halls, a corrected invoice, a part paid; one that paid too much; one that gave its booth up.
  const two = await approvedExhibitor(edition, 'booth-1', db)
  await db.boothClaim.create({ data: { boothId: 'booth-2', applicationId: two.applicationId, kind: 'confirmed' } })
  await issue(two.applicationId, 'contract')
  const first = await issue(two.applicationId, 'invoice')
  await db.booth.update({ where: { id: 'booth-2' }, data: { area: 907 } })
  await issue(two.applicationId, 'invoice', new Date('2027-03-12T10:00:00Z'), first)
  await pay(two.applicationId, 3_333_333, '2027-03-15')
  const over = await approvedExhibitor(edition, 'booth-3', db)
  await issue(over.applicationId, 'invoice')
  await pay(over.applicationId, 99_999_999, '2027-03-02')
  const gone = await approvedExhibitor(edition, 'booth-4', db)
  await issue(gone.applicationId, 'contract')
  await issue(gone.applicationId, 'invoice')
  await db.application.update({ where: { id: gone.applicationId }, data: { state: 'cancelled', cancellationFee: 1_000_000 } })
  await db.boothClaim.deleteMany({ where: { applicationId: gone.applicationId } })

  const balances = (await invoicedApplications(edition.id, db)).map(({ balance }) => balance)
  const total = (of: (balance: (typeof balances)[number]) => number) => balances.reduce((sum, balance) => sum + of(balance), 0)
  const { all, halls, categories, weeks } = await figures()
  expect({ invoiced: all.invoiced, paid: all.paid, due: all.due }).toEqual({ invoiced: total((b) => b.invoiced), paid: total((b) => b.paid), due: total((b) => b.due) })
  expect(sumOf(halls)).toEqual(all)
  expect(sumOf(categories)).toEqual(all)
  expect(weeks.at(-1)).toMatchObject({ invoicedSoFar: all.invoiced, paidSoFar: all.paid })
  expect(halls.map(({ key, money }) => [key === withoutBooth, money.invoiced > 0])).toEqual([[false, true], [false, true], [true, true]])
  // A contract of somebody who has left promises nothing any more.
  const contract = await db.document.findFirstOrThrow({ where: { applicationId: two.applicationId, kind: 'contract' } })
  expect(all.contracted).toBe(contract.total)
})

it('what is left counts as overdue from the day after the last day to pay', async () => {
  const { all } = await figures(new Date('2027-03-06T20:59:00Z'))
  expect(all.overdue).toBe(0)
  // Invoices of 1 March are to be paid by the 6th; Moscow's 7th begins at 21:00 UTC. What one paid too much is nobody else's.
  const late = (await figures(new Date('2027-03-06T21:00:00Z'))).all
  const gone = (await invoicedApplications(edition.id, db)).find(({ balance }) => balance.paid === 0)!
  // Whoever has left owes the fee of leaving, not the invoice.
  expect(gone.balance).toMatchObject({ due: 1_000_000 })
  expect(late.overdue).toBe(1_000_000)
  const { all: later, halls } = await figures(new Date('2027-04-01T00:00:00Z'))
  const owing = (await invoicedApplications(edition.id, db)).reduce((sum, { balance }) => sum + Math.max(0, balance.due), 0)
  expect(later.overdue).toBe(owing)
  expect(sumOf(halls).overdue).toBe(owing)
})
