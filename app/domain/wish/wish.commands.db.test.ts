import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { ownApplication } from '../application/application.queries.server'
import { submitApplication, withdrawApplication } from '../application/application.commands.server'
import { decideApplication } from '../application/decision.commands.server'
import { addApplicant, addUser, minutesLater, now, seedEdition } from '../application/edition.testing'
import { holdBooth } from '../booth/booth.commands.server'
import { assignBooth } from '../booth/placing.commands.server'
import { emptyFestival } from '../booth/booth.testing'
import { changeWishes } from './wish.commands.server'
import { wishersOf, wishesOf } from './wish.queries.server'
import type { WishTarget, WishVerb } from './wish.rules'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let seeded: Awaited<ReturnType<typeof seedEdition>>
let category: WishTarget

type Applicant = Awaited<ReturnType<typeof addApplicant>>
const applicant = () => addApplicant(seeded.edition, db)
const change = (who: { applicationId: string; userId: string }, verb: WishVerb, target: WishTarget) => changeWishes({ ...who, verb, target, now }, db)
const wish = (who: Applicant, number: number) => change(who, 'wish', `booth:booth-${number}`)
const namesOf = async ({ applicationId }: Applicant) => (await wishesOf(applicationId, db)).map(({ booth, category: place }) => booth?.code ?? place?.ru)

/** Somebody has the first booths, so that they can be wished for. */
async function takeBooths(count: number) {
  const owner = await applicant()
  await db.boothClaim.createMany({ data: Array.from({ length: count }, (_, k) => ({ boothId: `booth-${k + 1}`, applicationId: owner.applicationId, kind: 'reserved' })) })
}

beforeEach(async () => {
  await emptyFestival(db)
  seeded = await seedEdition(8, db)
  category = `category:${(await db.boothCategory.findFirstOrThrow()).id}`
  await takeBooths(7)
})

describe('the wishes of an application', () => {
  it('keep their order without gaps, five at most', async () => {
    const elena = await applicant()
    for (const number of [1, 2, 3]) expect(await wish(elena, number)).toEqual({ ok: true })
    expect(await change(elena, 'wish', category)).toEqual({ ok: true })
    await change(elena, 'wish-up', category)
    await change(elena, 'unwish', 'booth:booth-1')
    await change(elena, 'wish-down', 'booth:booth-2')
    expect(await namesOf(elena)).toEqual(['В ряду', 'А-2', 'А-3'])
    await wish(elena, 4)
    await wish(elena, 5)
    expect(await wish(elena, 6)).toEqual({ ok: false, code: 'too-many', booth: 'А-6' })
    expect((await db.boothWish.findMany({ orderBy: { rank: 'asc' } })).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5])
  })

  it('are for booths that somebody has', async () => {
    const elena = await applicant()
    await db.booth.update({ where: { id: 'booth-7' }, data: { blocked: true } })
    expect(await wish(elena, 8)).toEqual({ ok: false, code: 'free', booth: 'А-8' })
    expect(await wish(elena, 7)).toMatchObject({ ok: false, code: 'unknown' })
    expect(await wish(elena, 99)).toMatchObject({ ok: false, code: 'unknown' })
    expect(await change(elena, 'wish', 'category:nothing')).toMatchObject({ ok: false, code: 'unknown' })
    expect(await namesOf(elena)).toEqual([])
  })

  it('are changed by their owner, a draft’s while applications are taken', async () => {
    const [elena, ivan] = [await applicant(), await applicant()]
    expect(await change({ ...elena, userId: ivan.userId }, 'wish', 'booth:booth-1')).toMatchObject({ ok: false, code: 'wrong-state' })
    expect(await changeWishes({ ...ivan, verb: 'wish', target: 'booth:booth-1', now: new Date('2027-04-01T00:00:00Z') }, db)).toMatchObject({ code: 'closed' })
  })

  it('change after it was sent, whenever, until it has a booth or an answer; one of them stays', async () => {
    const [elena, organizer] = [await applicant(), await addUser(db)]
    await wish(elena, 1)
    await submitApplication({ ...elena, baseUrl, now }, db)
    const before = await db.application.findUniqueOrThrow({ where: { id: elena.applicationId } })
    const summer = new Date('2027-05-20T00:00:00Z')
    expect(await changeWishes({ ...elena, verb: 'wish', target: 'booth:booth-2', now: summer }, db)).toEqual({ ok: true })
    expect(await change(elena, 'unwish', 'booth:booth-1')).toEqual({ ok: true })
    expect(await change(elena, 'unwish', 'booth:booth-2')).toEqual({ ok: false, code: 'last', booth: 'А-2' })
    expect(await namesOf(elena)).toEqual(['А-2'])
    const log = await db.auditEntry.findMany({ where: { subject: `application:${elena.applicationId}`, action: { in: ['booth.wish', 'booth.unwish'] }, actorId: elena.userId } })
    expect(log).toHaveLength(3)
    // Neither its turn nor what is being decided quietly changes; who looks at it sees something else.
    const after = await db.application.findUniqueOrThrow({ where: { id: elena.applicationId } })
    expect(after).toMatchObject({ submittedAt: before.submittedAt, state: 'submitted', pendingVerb: null })
    expect(after.version).toBeGreaterThan(before.version)

    await assignBooth({ boothId: 'booth-8', applicationId: elena.applicationId, organizerId: organizer.id, reason: '', baseUrl, now }, db)
    expect(await wish(elena, 3)).toMatchObject({ ok: false, code: 'wrong-state' })
    expect(await change(elena, 'unwish', 'booth:booth-2')).toMatchObject({ ok: false, code: 'wrong-state' })

    const ivan = await applicant()
    await wish(ivan, 1)
    await submitApplication({ ...ivan, baseUrl, now }, db)
    const { version } = await db.application.findUniqueOrThrow({ where: { id: ivan.applicationId } })
    await decideApplication({ applicationId: ivan.applicationId, verb: 'reject', version, reason: 'Нет места', organizerId: organizer.id, baseUrl, now }, db)
    expect(await wish(ivan, 2)).toMatchObject({ ok: false, code: 'wrong-state' })
  })

  it('or the booth an organiser gives it: whichever is first, nothing is half done', async () => {
    const [elena, organizer] = [await applicant(), await addUser(db)]
    await wish(elena, 1)
    await submitApplication({ ...elena, baseUrl, now }, db)
    const [wished, given] = await Promise.all([
      wish(elena, 2),
      assignBooth({ boothId: 'booth-8', applicationId: elena.applicationId, organizerId: organizer.id, reason: '', baseUrl, now }, db),
    ])
    expect(given).toEqual({ ok: true })
    expect(await namesOf(elena)).toEqual(wished.ok ? ['А-1', 'А-2'] : ['А-1'])
  })

  it('pressed twenty times at once are five, each once', async () => {
    const elena = await applicant()
    await Promise.all(Array.from({ length: 21 }, (_, n) => wish(elena, (n % 7) + 1)))
    const names = await namesOf(elena)
    expect(names).toHaveLength(5)
    expect(new Set(names).size).toBe(5)
  })
})

describe('an application without a booth', () => {
  it('is sent with a wish', async () => {
    const elena = await applicant()
    expect(await submitApplication({ ...elena, baseUrl, now }, db)).toEqual({ ok: false, code: 'no-booth' })
    await wish(elena, 1)
    expect(await submitApplication({ ...elena, baseUrl, now }, db)).toEqual({ ok: true })
    expect((await ownApplication({ userId: elena.userId, editionId: seeded.edition.id, now }, db)).application).toMatchObject({ state: 'submitted', booths: [], wishes: 1 })
  })

  it('whose hold ran out is sent without it only by somebody who was told', async () => {
    const elena = await applicant()
    await wish(elena, 1)
    await holdBooth({ ...elena, boothId: 'booth-8', now }, db)
    expect(await submitApplication({ ...elena, baseUrl, now: minutesLater(20) }, db)).toEqual({ ok: false, code: 'hold-over' })
    expect(await submitApplication({ ...elena, baseUrl, now: minutesLater(20), withoutBooth: true }, db)).toEqual({ ok: true })
    expect(await db.boothClaim.count({ where: { applicationId: elena.applicationId } })).toBe(0)
  })
})

it('who wants a booth is told in the order in which they are asked: that very booth first, then the earlier; never who has one or is out', async () => {
  const [elena, ivan, olga, pavel, vera] = [await applicant(), await applicant(), await applicant(), await applicant(), await applicant()]
  await change(elena, 'wish', category)
  for (const who of [ivan, olga, pavel, vera]) await wish(who, 1)
  await holdBooth({ ...pavel, boothId: 'booth-8', now }, db)
  for (const [minute, who] of [elena, olga, ivan, pavel, vera].entries()) expect(await submitApplication({ ...who, baseUrl, now: minutesLater(minute) }, db)).toEqual({ ok: true })
  await withdrawApplication({ ...vera, now: minutesLater(9) }, db)
  expect((await wishersOf('booth-1', db)).map(({ applicationId, exact }) => [applicationId, exact])).toEqual([
    [olga.applicationId, true],
    [ivan.applicationId, true],
    [elena.applicationId, false],
  ])
})
