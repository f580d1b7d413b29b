import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { toXlsx } from '~/lib/table-file.server'
import { companyRequisites } from '../../../prisma/seed/synthetic-requisites'
import { addApplicant, addUser, now, seedEdition } from '../application/edition.testing'
import { keepRoster, matchRoster, sweepRosters, writeRoster } from './roster.commands.server'
import { nameOfPlan, planRoster, rosterOf } from './roster.queries.server'
import type { MatchForm } from './roster.schema'
import { readTable } from './table.read.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let editionId: string
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
beforeAll(async () => {
  edition = (await seedEdition(20, db)).edition
  editionId = edition.id
  organizerId = (await addUser(db, 'organizer@example.org')).id
})

let serial = 0
const maker = (name: string, more: string[] = []) => [`ООО «${name}»`, companyRequisites('44', (serial += 1)).inn, `maker${serial}@example.com`, ...more]

/** A file read and its columns matched, as far as the last step. */
async function ready(rows: string[][], { header = ['Наименование', 'ИНН', 'Почта', 'Стенд'], ...form }: Partial<MatchForm> & { header?: string[] } = {}) {
  const read = await readTable(await toXlsx({ header, rows }))
  if (!read.ok) throw new Error(read.code)
  const id = await keepRoster({ editionId, organizerId, fileName: 'makers.xlsx', table: read.table, now }, db)
  const who = { id, organizerId, editionId, now }
  const kept = (await rosterOf(who, db))!
  expect(await matchRoster({ ...who, form: { columns: kept.columns, state: 'submitted', invite: false, ...form } }, db)).toBe(true)
  return who
}
async function shown(who: { id: string; organizerId: string; editionId: string; now: Date }) {
  const roster = (await rosterOf(who, db))!
  const plan = await planRoster({ ...roster, now }, db)
  return { plan, seen: nameOfPlan(roster, plan) }
}
const verdicts = (plan: readonly { verdict: string }[]) => plan.map((row) => row.verdict)
const outcomes = async (who: Parameters<typeof rosterOf>[0]) => (await rosterOf(who, db))!.report!.map((row) => row.outcome)
const counts = async () => [await db.exhibitor.count(), await db.application.count(), await db.boothClaim.count(), await db.outbox.count()]

describe('an import', () => {
  it('writes what was shown: companies, applications, booths; a second one of the same file changes nothing', async () => {
    const rows = [maker('Филигрань', ['А-1']), maker('Зернь', ['']), maker('Эмаль', ['А-2'])]
    const who = await ready(rows)
    const { plan, seen } = await shown(who)
    expect(verdicts(plan)).toEqual(['new', 'new', 'new'])
    expect(await writeRoster({ ...who, seen, baseUrl }, db)).toEqual({ ok: true })
    expect(await outcomes(who)).toEqual(['new', 'new', 'new'])
    const written = await db.application.findFirstOrThrow({ where: { exhibitor: { legalName: 'ООО «Филигрань»' } }, include: { exhibitor: { include: { members: true } }, claims: true } })
    expect(written).toMatchObject({ state: 'submitted', submittedAt: now, exhibitor: { brandRu: 'Филигрань', payerType: 'company', members: [] }, claims: [{ boothId: 'booth-1', kind: 'reserved' }] })
    expect(await db.auditEntry.count({ where: { subject: `application:${written.id}`, action: 'application.import' } })).toBe(1)
    expect((await rosterOf(who, db))!.table.rows).toEqual([])

    const before = await counts()
    const again = await ready(rows)
    const second = await shown(again)
    expect(verdicts(second.plan)).toEqual(['exists', 'exists', 'exists'])
    await writeRoster({ ...again, seen: second.seen, baseUrl }, db)
    expect(await counts()).toEqual(before)
  })

  it('says row by row what it will not write, and writes the others', async () => {
    const good = maker('Чернь', ['А-3'])
    const who = await ready([good, maker('Литьё', ['А-3']), maker('Огранка', ['Щ-99']), ['ООО «Без ИНН»', '4401', '', ''], good])
    const { plan, seen } = await shown(who)
    expect(plan.map((row) => ('errors' in row ? row.errors.map(({ field, key }) => `${field} ${key}`).join() : row.verdict))).toEqual([
      'new',
      'booth booth.twice',
      'booth booth.unknown',
      'inn inn.invalid',
      'inn row.twice',
    ])
    await writeRoster({ ...who, seen, baseUrl }, db)
    expect(await outcomes(who)).toEqual(['new', 'error', 'error', 'error', 'error'])
  })

  it('knows companies by their number, else by their name, and gives those without an application one', async () => {
    await addApplicant(edition, db, { inn: '', payerType: 'individual', legalName: 'Гранатов Пётр', ogrn: '' })
    await db.exhibitor.create({ data: { slug: 'last-year', payerType: 'company', legalName: 'ООО «Прошлый год»', brandRu: 'Прошлый год', inn: companyRequisites('44', 900).inn } })
    const who = await ready([
      ['Гранатов  пётр', '', '', ''],
      ['ООО «Новое имя»', companyRequisites('44', 900).inn, '', ''],
    ])
    const { plan, seen } = await shown(who)
    expect(verdicts(plan)).toEqual(['exists', 'known'])
    await writeRoster({ ...who, seen, baseUrl }, db)
    const company = await db.exhibitor.findUniqueOrThrow({ where: { slug: 'last-year' }, include: { applications: true } })
    expect(company).toMatchObject({ legalName: 'ООО «Прошлый год»', applications: [{ state: 'submitted' }] })
  })

  it('is refused when something else would be written than was shown', async () => {
    const who = await ready([maker('Гравировка', ['А-5'])])
    const { seen } = await shown(who)
    const other = await addApplicant(edition, db)
    await db.boothClaim.create({ data: { boothId: 'booth-5', applicationId: other.applicationId, kind: 'reserved', createdAt: now } })
    expect(await writeRoster({ ...who, seen, baseUrl }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await db.exhibitor.count({ where: { legalName: 'ООО «Гравировка»' } })).toBe(0)
  })

  it('pressed twice, or the same file twice at once, makes every company once', async () => {
    const rows = [maker('Одна', ['А-6']), maker('Другая', ['']), maker('Третья', [''])]
    const [one, two] = [await ready(rows), await ready(rows)]
    const [first, second] = [await shown(one), await shown(two)]
    await Promise.all([writeRoster({ ...one, seen: first.seen, baseUrl }, db), writeRoster({ ...one, seen: first.seen, baseUrl }, db), writeRoster({ ...two, seen: second.seen, baseUrl }, db)])
    expect(await db.exhibitor.count({ where: { legalName: { in: ['ООО «Одна»', 'ООО «Другая»', 'ООО «Третья»'] } } })).toBe(3)
    expect(await db.boothClaim.count({ where: { boothId: 'booth-6' } })).toBe(1)
  })

  it('of two files that give one booth away at once, one gets it, and the other row is left out whole', async () => {
    const [one, two] = [await ready([maker('Быстрые', ['А-7'])]), await ready([maker('Медленные', ['А-7'])])]
    const [first, second] = [await shown(one), await shown(two)]
    await Promise.all([writeRoster({ ...one, seen: first.seen, baseUrl }, db), writeRoster({ ...two, seen: second.seen, baseUrl }, db)])
    const written = await db.exhibitor.findMany({ where: { legalName: { in: ['ООО «Быстрые»', 'ООО «Медленные»'] } }, include: { applications: { include: { claims: true } } } })
    expect(written.map(({ applications }) => applications[0]!.claims.map(({ boothId }) => boothId))).toEqual([['booth-7']])
  })

  it('invites contacts only where it was asked to, and makes them owners', async () => {
    const who = await ready([["ООО «Гости»", companyRequisites("44", 901).inn, "guests@example.com", ""]], { invite: true, state: 'draft', columns: ['legalName', 'inn', 'email', ''] })
    const { seen } = await shown(who)
    await writeRoster({ ...who, seen, baseUrl }, db)
    const company = await db.exhibitor.findFirstOrThrow({ where: { legalName: 'ООО «Гости»' }, include: { members: { include: { user: true } }, applications: true } })
    expect(company).toMatchObject({ members: [{ role: 'owner', user: { email: 'guests@example.com' } }], applications: [{ state: 'draft', submittedAt: null }] })
    expect(await db.outbox.findMany({ where: { template: 'exhibitor-invited-to-exhibitor' } })).toMatchObject([{ recipient: 'guests@example.com' }])
  })

  it('is nobody else’s, and is thrown away after its time', async () => {
    const who = await ready([maker('Чужие', [''])])
    const stranger = { ...who, organizerId: (await addUser(db)).id }
    expect(await rosterOf(stranger, db)).toBeNull()
    expect(await matchRoster({ ...stranger, form: { columns: ['legalName'], state: 'draft', invite: false } }, db)).toBe(false)
    expect(await writeRoster({ ...stranger, seen: 'x', baseUrl }, db)).toEqual({ ok: false, code: 'gone' })
    const later = new Date(now.getTime() + 3 * 3_600_000)
    expect(await rosterOf({ ...who, now: later }, db)).toBeNull()
    await sweepRosters(later, db)
    expect(await db.roster.count({ where: { id: who.id } })).toBe(0)
  })

})
