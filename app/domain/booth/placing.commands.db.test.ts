import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, addUser, minutesLater, now, seedEdition } from '../application/edition.testing'
import { approveApplication } from '../application/edition.testing'
import { submitApplication } from '../application/application.commands.server'
import { blockBooth, unblockBooth } from './blocking.commands.server'
import { emptyFestival } from './booth.testing'
import { holdBooth } from './booth.commands.server'
import { assignBooth, moveBooth, swapBooths, vacateBooth } from './placing.commands.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)

let seeded: Awaited<ReturnType<typeof seedEdition>>
let by: { organizerId: string; reason: string; baseUrl: string; now: Date }
beforeEach(async () => {
  await emptyFestival(db)
  await db.outbox.deleteMany()
  await db.auditEntry.deleteMany()
  seeded = await seedEdition(8, db)
  by = { organizerId: (await addUser(db)).id, reason: 'Кабель у стены', baseUrl, now }
})

type State = 'draft' | 'submitted' | 'approved'

/** A company with this booth, as far as it goes. */
async function owner(boothId: string, state: State, brandRu = 'Волжская скань') {
  const applicant = await addApplicant(seeded.edition, db, { brandRu })
  const { applicationId, actor } = applicant
  await holdBooth({ ...applicant, boothId, now }, db)
  if (state !== 'draft') await submitApplication({ actor, applicationId, baseUrl: by.baseUrl, now }, db)
  const { version } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
  if (state === 'approved') await approveApplication({ ...by, applicationId, version }, db)
  await db.outbox.deleteMany()
  await db.auditEntry.deleteMany()
  return applicant
}

const claims = async () =>
  Object.fromEntries((await db.boothClaim.findMany()).map((claim) => [claim.boothId, `${claim.kind} ${claim.applicationId}`]))
const mails = async () =>
  (await db.outbox.findMany({ orderBy: { key: 'asc' } })).map(({ template, props }) => ({ template, ...(JSON.parse(props) as object) }))
const log = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action, actorId, details }) => ({ action, actorId, ...(JSON.parse(details) as object) }))

describe('an organiser', () => {
  it('assigns a free booth: reserved with what was sent, confirmed with what was approved; never to a draft', async () => {
    const [elena, ivan, olga] = [await owner('booth-1', 'submitted'), await owner('booth-2', 'approved'), await owner('booth-3', 'draft')]
    expect(await assignBooth({ ...elena, ...by, boothId: 'booth-4' }, db)).toEqual({ ok: true })
    expect(await assignBooth({ ...ivan, ...by, boothId: 'booth-5', reason: '' }, db)).toEqual({ ok: true })
    expect(await assignBooth({ ...olga, ...by, boothId: 'booth-6' }, db)).toEqual({ ok: false, code: 'wrong-state' })
    expect(await assignBooth({ ...elena, ...by, boothId: 'booth-3' }, db)).toEqual({ ok: false, code: 'taken' })
    expect(await assignBooth({ ...elena, ...by, boothId: 'booth-3', now: minutesLater(20) }, db)).toEqual({ ok: true })
    expect(await assignBooth({ ...elena, ...by, boothId: 'nothing' }, db)).toEqual({ ok: false, code: 'unknown' })
    const after = await claims()
    expect([after['booth-4'], after['booth-5'], after['booth-3']]).toEqual([`reserved ${elena.applicationId}`, `confirmed ${ivan.applicationId}`, `reserved ${elena.applicationId}`])
    expect(await mails()).toContainEqual(expect.objectContaining({ template: 'booth-changed-to-exhibitor', before: null, after: { code: 'А-4', hall: 'Большая арена' } }))
    expect(await log()).toContainEqual({ action: 'booth.assign', actorId: by.organizerId, brand: 'Волжская скань', booth: 'А-4', reason: 'Кабель у стены' })
  })

  it('moves an exhibitor to a free booth, and back again; a hold keeps its end', async () => {
    const elena = await owner('booth-1', 'approved')
    expect(await moveBooth({ ...elena, ...by, boothId: 'booth-1', to: 'booth-5' }, db)).toEqual({ ok: true })
    expect(await claims()).toEqual({ 'booth-5': `confirmed ${elena.applicationId}` })
    expect(await mails()).toMatchObject([{ before: { code: 'А-1' }, after: { code: 'А-5' }, reason: 'Кабель у стены' }])
    expect(await log()).toMatchObject([{ action: 'booth.move', booth: 'А-1 → А-5', reason: 'Кабель у стены' }])
    expect(await moveBooth({ ...elena, ...by, boothId: 'booth-1', to: 'booth-6' }, db)).toEqual({ ok: false, code: 'changed' })
    expect(await moveBooth({ ...elena, ...by, boothId: 'booth-5', to: 'booth-1' }, db)).toEqual({ ok: true })
    expect(await claims()).toEqual({ 'booth-1': `confirmed ${elena.applicationId}` })

    const ivan = await owner('booth-2', 'draft')
    await moveBooth({ ...ivan, ...by, boothId: 'booth-2', to: 'booth-3', now: minutesLater(5) }, db)
    expect(await db.boothClaim.findUnique({ where: { boothId: 'booth-3' } })).toMatchObject({ kind: 'held', expiresAt: minutesLater(20) })
    expect(await moveBooth({ ...elena, ...by, boothId: 'booth-1', to: 'booth-3' }, db)).toEqual({ ok: false, code: 'taken' })
    await db.booth.update({ where: { id: 'booth-7' }, data: { blocked: true } })
    expect(await moveBooth({ ...elena, ...by, boothId: 'booth-1', to: 'booth-7' }, db)).toEqual({ ok: false, code: 'blocked' })
    expect(Object.keys(await claims()).sort()).toEqual(['booth-1', 'booth-3'])
  })

  it('swaps two exhibitors; each keeps what it was to them, both are told', async () => {
    const [elena, ivan] = [await owner('booth-1', 'approved'), await owner('booth-2', 'submitted', 'Дом эмали')]
    const swap = { ...elena, ...by, boothId: 'booth-1', other: { boothId: 'booth-2', applicationId: ivan.applicationId } }
    expect(await swapBooths(swap, db)).toEqual({ ok: true })
    expect(await claims()).toEqual({ 'booth-2': `confirmed ${elena.applicationId}`, 'booth-1': `reserved ${ivan.applicationId}` })
    expect(await swapBooths(swap, db)).toEqual({ ok: false, code: 'changed' })
    expect((await mails()).map((mail) => (mail as unknown as { after: { code: string } }).after.code).sort()).toEqual(['А-1', 'А-2'])
    const olga = await owner('booth-3', 'draft')
    const withHeld = { ...swap, boothId: 'booth-2', other: { boothId: 'booth-3', applicationId: olga.applicationId } }
    expect(await swapBooths(withHeld, db)).toEqual({ ok: false, code: 'changed' })
  })

  it('vacates a booth and releases a hold, of the one who was seen to have it', async () => {
    const [elena, olga] = [await owner('booth-1', 'approved'), await owner('booth-3', 'draft')]
    expect(await vacateBooth({ ...olga, ...by, boothId: 'booth-1' }, db)).toEqual({ ok: false, code: 'changed' })
    expect(await vacateBooth({ ...elena, ...by, boothId: 'booth-1' }, db)).toMatchObject({ ok: true })
    expect(await vacateBooth({ ...elena, ...by, boothId: 'booth-1' }, db)).toEqual({ ok: false, code: 'changed' })
    expect(await vacateBooth({ ...olga, ...by, boothId: 'booth-3' }, db)).toMatchObject({ ok: true })
    expect(await claims()).toEqual({})
    expect((await log()).map((line) => line.action).sort()).toEqual(['booth.release', 'booth.vacate'])
    expect(await db.application.findUnique({ where: { id: elena.applicationId } })).toMatchObject({ state: 'approved' })
  })

  it('takes a free booth off sale and puts it back; never one that somebody has', async () => {
    const elena = await owner('booth-1', 'draft')
    expect(await blockBooth({ ...by, boothId: 'booth-1' }, db)).toEqual({ ok: false, code: 'taken' })
    expect(await blockBooth({ ...by, boothId: 'booth-2' }, db)).toEqual({ ok: true })
    expect(await db.booth.findUnique({ where: { id: 'booth-2' } })).toMatchObject({ blocked: true, blockReason: 'Кабель у стены' })
    expect(await holdBooth({ ...elena, boothId: 'booth-2', now }, db)).toMatchObject({ code: 'blocked' })
    expect(await unblockBooth({ ...by, boothId: 'booth-2', reason: '' }, db)).toEqual({ ok: true })
    expect(await unblockBooth({ ...by, boothId: 'booth-2', reason: '' }, db)).toEqual({ ok: false, code: 'changed' })
    expect(await holdBooth({ ...elena, boothId: 'booth-2', now }, db)).toMatchObject({ ok: true })
    expect(await blockBooth({ ...by, boothId: 'booth-1' }, db)).toEqual({ ok: true })
    expect((await log()).map((line) => line.action)).toEqual(expect.arrayContaining(['booth.block', 'booth.unblock']))
  })

  it('and thirty applicants at one moment: a booth is either off sale or held, never both', async () => {
    const crowd = await Promise.all(Array.from({ length: 30 }, () => addApplicant(seeded.edition, db)))
    for (const boothId of ['booth-1', 'booth-2', 'booth-3']) {
      const outcomes = await Promise.all(
        crowd.map((applicant, i) => (i === 2 ? blockBooth({ ...by, boothId }, db) : holdBooth({ ...applicant, boothId, now }, db))),
      )
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      const booth = await db.booth.findUniqueOrThrow({ where: { id: boothId }, include: { claim: true } })
      expect(booth.blocked).toBe(booth.claim === null)
    }
  })
})
