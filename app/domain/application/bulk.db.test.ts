import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { holdBooth } from '../booth/booth.commands.server'
import { submitApplication, withdrawApplication } from './application.commands.server'
import { continueBulk, decideMany } from './bulk.commands.server'
import { bulkReport, bulkRows } from './bulk.queries.server'
import { splitBulk } from './bulk.rules'
import type { BulkForm } from './bulk.schema'
import { decideApplication } from './decision.commands.server'
import { addApplicant, addUser, now, seedEdition } from './edition.testing'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let nextBooth = 0

beforeAll(async () => {
  edition = (await seedEdition(40, db)).edition
  organizerId = (await addUser(db, 'organizer@example.org')).id
})

async function submitted() {
  const applicant = await addApplicant(edition, db)
  await holdBooth({ ...applicant, boothId: `booth-${(nextBooth += 1)}`, now }, db)
  expect(await submitApplication({ ...applicant, baseUrl, now }, db)).toEqual({ ok: true })
  return applicant
}
const stored = (id: string) => db.application.findUniqueOrThrow({ where: { id }, include: { claims: true } })
const seenOf = async (...ids: string[]) => Promise.all(ids.map(async (applicationId) => ({ applicationId, version: (await stored(applicationId)).version })))
const bulk = (seen: { applicationId: string; version: number }[], form: Partial<BulkForm> = {}, bulkId: string = randomUUID()) => ({
  bulkId,
  editionId: edition.id,
  form: { verb: 'approve', reason: '', quietly: false, ...form } as BulkForm,
  seen,
  organizerId,
  baseUrl,
  now,
})
const outcomes = async (id: string) => Object.fromEntries((await bulkReport({ id, editionId: edition.id }, db))!.rows.map((row) => [row.id, row.outcome]))
const mails = (id: string, template: string) => db.outbox.count({ where: { key: { startsWith: `application:${id}:` }, template } })

describe('one decision about many applications', () => {
  it('is taken about each that can be, and says of each other why not', async () => {
    const [one, two, changed, gone] = [await submitted(), await submitted(), await submitted(), await submitted()]
    const draft = await addApplicant(edition, db)
    const seen = await seenOf(one.applicationId, two.applicationId, changed.applicationId, gone.applicationId, draft.applicationId)
    await decideApplication({ applicationId: changed.applicationId, verb: 'ask', version: seen[2]!.version, reason: 'Что покажете?', organizerId, baseUrl, now }, db)
    await withdrawApplication({ ...gone, now }, db)
    const run = bulk(seen, { reason: 'Ждём вас' })
    await decideMany(run, db)
    expect(await outcomes(run.bulkId)).toEqual({
      [one.applicationId]: 'done',
      [two.applicationId]: 'done',
      [changed.applicationId]: 'stale',
      [gone.applicationId]: 'wrong-state',
      [draft.applicationId]: 'wrong-state',
    })
    expect(await stored(one.applicationId)).toMatchObject({ state: 'approved', decisionReason: 'Ждём вас', decidedById: organizerId, claims: [{ kind: 'confirmed' }] })
    expect((await stored(changed.applicationId)).state).toBe('needs_information')
    expect(await mails(two.applicationId, 'application-approved-to-exhibitor')).toBe(1)
    expect(await mails(gone.applicationId, 'application-approved-to-exhibitor')).toBe(0)
    expect(await db.auditEntry.count({ where: { subject: `application:${one.applicationId}`, action: 'application.approve' } })).toBe(1)
  })

  it('pressed many times at once decides once, and tells everybody once', async () => {
    const people = [await submitted(), await submitted(), await submitted()]
    const run = bulk(await seenOf(...people.map((one) => one.applicationId)), { verb: 'reject', reason: 'Нет места' })
    await Promise.all([decideMany(run, db), decideMany(run, db), decideMany(run, db)])
    await decideMany(run, db)
    expect(Object.values(await outcomes(run.bulkId))).toEqual(['done', 'done', 'done'])
    for (const { applicationId } of people) {
      expect(await stored(applicationId)).toMatchObject({ state: 'rejected', claims: [] })
      expect(await mails(applicationId, 'application-rejected-to-exhibitor')).toBe(1)
    }
    expect(await db.auditEntry.count({ where: { subject: `bulk:${run.bulkId}` } })).toBe(1)
  })

  it('about applications that are not there writes nothing down', async () => {
    const run = bulk([{ applicationId: 'nobody', version: 0 }], { verb: 'reject', reason: 'Нет места' })
    expect(await decideMany(run, db)).toBe(false)
    expect(await db.bulkDecision.count({ where: { id: run.bulkId } })).toBe(0)
  })

  it('taken quietly tells nobody', async () => {
    const { applicationId } = await submitted()
    const run = bulk(await seenOf(applicationId), { quietly: true })
    await decideMany(run, db)
    expect(await stored(applicationId)).toMatchObject({ state: 'submitted', pendingVerb: 'approve' })
    expect(await mails(applicationId, 'application-approved-to-exhibitor')).toBe(0)
  })

  it('interrupted, goes on with what was left', async () => {
    const [one, two] = [await submitted(), await submitted()]
    const run = bulk(await seenOf(one.applicationId, two.applicationId))
    const { bulkId, form, editionId } = run
    // As a process leaves it that dies after the first.
    await db.bulkDecision.create({ data: { id: bulkId, editionId, ...form, organizerId, createdAt: now } })
    await db.bulkDecisionRow.createMany({ data: run.seen.map((row, i) => ({ bulkId, ...row, outcome: i === 0 ? 'done' : '' })) })
    await continueBulk(run, db)
    expect((await stored(one.applicationId)).state).toBe('submitted')
    expect((await stored(two.applicationId)).state).toBe('approved')
  })

  it('leaves applications of other editions alone', async () => {
    const { applicationId } = await submitted()
    const other = await db.edition.create({ data: { year: 2026, titleRu: '2026', startsOn: '2026-06-23', endsOn: '2026-06-27' } })
    const run = { ...bulk(await seenOf(applicationId)), editionId: other.id }
    await decideMany(run, db)
    expect((await stored(applicationId)).state).toBe('submitted')
    expect(await bulkRows({ editionId: other.id, ids: [applicationId] }, db)).toEqual([])
    expect(await bulkReport({ id: run.bulkId, editionId: edition.id }, db)).toBeNull()
  })
})

it('shows before it is taken which applications it cannot be about', async () => {
  const ready = await submitted()
  const draft = await addApplicant(edition, db)
  const waiting = await submitted()
  const [seen] = await seenOf(waiting.applicationId)
  await decideApplication({ ...seen!, verb: 'waitlist', reason: '', organizerId, baseUrl, now }, db)
  // A booth that is only offered is nobody's yet.
  await db.boothClaim.create({ data: { boothId: 'booth-40', applicationId: waiting.applicationId, kind: 'offered', expiresAt: new Date('2100-01-01') } })
  const rows = await bulkRows({ editionId: edition.id, ids: [ready.applicationId, draft.applicationId, waiting.applicationId] }, db)
  const { able, unable } = splitBulk(rows, 'approve')
  expect(able.map((row) => row.id)).toEqual([ready.applicationId])
  expect(Object.fromEntries(unable.map(({ row, code }) => [row.id, code]))).toEqual({ [draft.applicationId]: 'wrong-state', [waiting.applicationId]: 'no-booth' })
})
