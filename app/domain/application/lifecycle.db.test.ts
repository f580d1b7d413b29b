import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { holdBooth } from '../booth/booth.commands.server'
import { plannedHalls } from '../booth/booth.queries.server'
import { listedExhibitors } from '../exhibitor/exhibitor.queries.server'
import { saveProducts, submitApplication, withdrawApplication } from './application.commands.server'
import { ownApplication, pendingDecisions } from './application.queries.server'
import type { DecisionVerb } from './application.rules'
import { transitions, type Verb } from './application.transitions'
import { watchDeadlines } from './deadlines.server'
import { announceDecisions, decideApplication, decideQuietly, dropQuietDecision } from './decision.commands.server'
import { addApplicant, addUser, now, seedEdition, shown } from './edition.testing'
import { answerApplication, cancelApplication, takeLaterStep } from './later.commands.server'

const { db } = await testDatabase()
const baseUrl = 'https://festival.example'
vi.stubEnv('BASE_URL', baseUrl)
let edition: Awaited<ReturnType<typeof seedEdition>>['edition']
let organizerId: string
let nextBooth = 1

beforeAll(async () => {
  edition = (await seedEdition(40, db)).edition
  edition = await db.edition.update({ where: { id: edition.id }, data: { paymentDays: 14 } })
  const organizer = await addUser(db, 'organizer@example.org')
  organizerId = organizer.id
  await db.festivalOrganizer.create({ data: { userId: organizer.id } })
})

const stored = (id: string) => db.application.findUniqueOrThrow({ where: { id }, include: { claims: true } })
const mails = async (id: string, template: string) =>
  (await db.outbox.findMany({ where: { key: { startsWith: `application:${id}:` }, template }, orderBy: { key: 'asc' } })).map((mail) => JSON.parse(mail.props))

async function submitted() {
  const applicant = await addApplicant(edition, db)
  const boothId = `booth-${(nextBooth += 1)}`
  await holdBooth({ ...applicant, boothId, now }, db)
  expect(await submitApplication({ ...applicant, baseUrl, now }, db)).toEqual({ ok: true })
  return { ...applicant, boothId }
}
const decide = async (applicationId: string, verb: DecisionVerb, more: { reason?: string; boothId?: string; now?: Date } = {}) => {
  const { version } = await stored(applicationId)
  return decideApplication({ applicationId, verb, version, reason: '', organizerId, baseUrl, now, ...more }, db)
}
const quietly = async (applicationId: string, verb: 'approve' | 'waitlist' | 'reject', reason = '') => {
  const { version } = await stored(applicationId)
  return decideQuietly({ applicationId, verb, version, reason, organizerId, now }, db)
}
const later = async (applicationId: string, verb: Verb) => takeLaterStep({ applicationId, verb, version: (await stored(applicationId)).version, organizerId, now }, db)
const stateOf = async (boothId: string, at = now) => (await plannedHalls({ edition, now: at }, db))[0]!.booths.find((booth) => booth.id === boothId)!.state

describe('a question of the organisers', () => {
  it('keeps the booth, lets the exhibitor answer, and is waited for again', async () => {
    const { applicationId, userId, boothId } = await submitted()
    expect(await decide(applicationId, 'ask', { reason: 'Какой именник?' })).toEqual({ ok: true })
    expect(await stored(applicationId)).toMatchObject({ state: 'needs_information', decisionReason: 'Какой именник?', claims: [{ boothId, kind: 'reserved' }] })
    expect(await mails(applicationId, 'application-asked-to-exhibitor')).toMatchObject([{ reason: 'Какой именник?' }])
    const stranger = await addUser(db)
    const answer = { applicationId, answer: 'ЯКО', baseUrl, now: new Date(now.getTime() + 3 * 86_400_000) }
    expect(await answerApplication({ ...answer, userId: stranger.id }, db)).toEqual({ ok: false, code: 'wrong-state' })
    const twice = await Promise.all([answerApplication({ ...answer, userId }, db), answerApplication({ ...answer, userId }, db)])
    expect(twice.filter((outcome) => outcome.ok)).toHaveLength(1)
    // When it was sent decides about its rate and its turn; an answer days later changes neither.
    expect(await stored(applicationId)).toMatchObject({ state: 'submitted', answer: 'ЯКО', submittedAt: now, claims: [{ kind: 'reserved' }] })
  })
})

describe('a quiet decision', () => {
  it('is seen by nobody but organisers until it is announced, once', async () => {
    const { applicationId, userId, boothId } = await submitted()
    const secret = 'Ждём вас у входа'
    expect(await quietly(applicationId, 'approve', secret)).toEqual({ ok: true })
    const own = await ownApplication({ userId, editionId: edition.id, now }, db)
    expect(own.application?.state).toBe('submitted')
    expect(JSON.stringify(own)).not.toMatch(/Ждём вас|pending|"approve"/)
    expect(JSON.stringify(await listedExhibitors(edition.id, '', db))).not.toContain(own.company!.slug)
    expect(await mails(applicationId, 'application-approved-to-exhibitor')).toEqual([])
    expect((await pendingDecisions({ editionId: edition.id, now }, db)).map((row) => [row.id, row.verb])).toContainEqual([applicationId, 'approve'])

    const seenNow = async (...ids: string[]) => Promise.all(ids.map(async (id) => ({ applicationId: id, version: (await stored(id)).version })))
    const announcing = { seen: await seenNow(applicationId), organizerId, baseUrl, now }
    // Another decision since the page was opened is not announced by it.
    const outdated = announcing.seen.map((one) => ({ ...one, version: one.version - 1 }))
    expect(await announceDecisions({ ...announcing, seen: outdated }, db)).toEqual({ told: 0, failed: 1 })
    const outcomes = await Promise.all([announceDecisions(announcing, db), announceDecisions(announcing, db)])
    expect(outcomes.map(({ told }) => told).sort()).toEqual([0, 1])
    expect(await stored(applicationId)).toMatchObject({ state: 'approved', pendingVerb: null, pendingReason: '', claims: [{ boothId, kind: 'confirmed' }] })
    expect(await mails(applicationId, 'application-approved-to-exhibitor')).toMatchObject([{ reason: secret }])
  })

  it('is dropped by hand, and by whatever the exhibitor does meanwhile', async () => {
    const dropped = await submitted()
    await quietly(dropped.applicationId, 'reject', 'Нет места')
    const { version } = await stored(dropped.applicationId)
    expect(await dropQuietDecision({ applicationId: dropped.applicationId, version, organizerId, now }, db)).toEqual({ ok: true })
    const left = await submitted()
    await quietly(left.applicationId, 'reject', 'Нет места')
    await withdrawApplication({ ...left, now }, db)
    const seen = await Promise.all([dropped, left].map(async ({ applicationId }) => ({ applicationId, version: (await stored(applicationId)).version })))
    const announcing = { seen, organizerId, baseUrl, now }
    expect(await announceDecisions(announcing, db)).toEqual({ told: 0, failed: 0 })
    expect((await stored(dropped.applicationId)).state).toBe('submitted')
    expect((await stored(left.applicationId)).state).toBe('withdrawn')
    expect(await mails(left.applicationId, 'application-rejected-to-exhibitor')).toEqual([])
  })
})

it('a quiet decision is dropped by new facts of the exhibitor', async () => {
  const { applicationId, actor } = await submitted()
  await decide(applicationId, 'ask', { reason: 'Что покажете?' })
  await quietly(applicationId, 'approve')
  await saveProducts({ form: { ...shown, products: ['gold'] }, actor, now, applicationId }, db)
  expect(await stored(applicationId)).toMatchObject({ state: 'needs_information', pendingVerb: null })
})

describe('the waiting list', () => {
  it('frees the booth; a yes needs a free one, and of two who are given one the database lets one have it', async () => {
    const [one, two] = [await submitted(), await submitted()]
    for (const { applicationId, boothId } of [one, two]) {
      expect(await decide(applicationId, 'waitlist')).toEqual({ ok: true })
      expect(await stateOf(boothId)).toBe('free')
      expect(await decide(applicationId, 'approve')).toEqual({ ok: false, code: 'no-booth' })
    }
    const given = await Promise.all([one, two].map(({ applicationId }) => decide(applicationId, 'approve', { boothId: one.boothId })))
    expect(given.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(given.find((outcome) => !outcome.ok)).toEqual({ ok: false, code: 'hold-over' })
    const states = await Promise.all([one, two].map(async ({ applicationId }) => (await stored(applicationId)).state))
    expect(states.sort()).toEqual(['approved', 'waitlisted'])
  })

  it('gives no booth to an application that cannot be approved any more', async () => {
    const { applicationId, userId, boothId } = await submitted()
    await decide(applicationId, 'waitlist')
    await withdrawApplication({ applicationId, userId, now }, db)
    expect(await decide(applicationId, 'approve', { boothId })).toEqual({ ok: false, code: 'wrong-state' })
    expect((await stored(applicationId)).claims).toEqual([])
  })
})

describe('after the yes', () => {
  it('every step keeps the booth and the place in the directory, to the end', async () => {
    const { applicationId, boothId } = await submitted()
    await decide(applicationId, 'approve')
    const slug = (await db.application.findUniqueOrThrow({ where: { id: applicationId }, include: { exhibitor: true } })).exhibitor.slug
    for (const verb of ['send-contract', 'sign', 'invoice', 'pay-part', 'pay', 'accredit', 'move-in', 'close'] as const) {
      expect(await later(applicationId, verb), verb).toEqual({ ok: true })
      const { state, claims } = await stored(applicationId)
      expect(state).toBe(transitions[verb].to)
      expect(claims).toMatchObject([{ boothId, kind: 'confirmed' }])
      expect((await listedExhibitors(edition.id, '', db)).map((exhibitor) => exhibitor.slug)).toContain(slug)
    }
    for (const verb of ['pay', 'cancel', 'approve'] as const) expect((await later(applicationId, verb)).ok, verb).toBe(false)
  })

  it('a step on a page that is out of date is refused', async () => {
    const { applicationId } = await submitted()
    await decide(applicationId, 'approve')
    const { version } = await stored(applicationId)
    const steps = await Promise.all((['sign', 'invoice'] as const).map((verb) => takeLaterStep({ applicationId, verb, version, organizerId, now }, db)))
    expect(steps.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  it('is given up for what the ladder says; the booth is free and both sides know', async () => {
    const { applicationId, userId, boothId } = await submitted()
    await decide(applicationId, 'approve')
    const { version } = await stored(applicationId)
    const cancellation = { applicationId, actorId: userId, by: 'exhibitor' as const, version, fee: 6_112_200, reason: 'Не успеваем', baseUrl, now: new Date('2027-05-10T09:00:00Z') }
    expect(await cancelApplication({ ...cancellation, actorId: organizerId }, db)).toEqual({ ok: false, code: 'wrong-state' })
    expect(await cancelApplication({ ...cancellation, fee: 0 }, db)).toEqual({ ok: false, code: 'stale' })
    const twice = await Promise.all([cancelApplication(cancellation, db), cancelApplication(cancellation, db)])
    expect(twice.filter((outcome) => outcome.ok)).toHaveLength(1)
    // 9 m² at 9,800 ₽ and the fee of 12,000 ₽, with 22 % VAT; half of it 44 days before.
    expect(await stored(applicationId)).toMatchObject({ state: 'cancelled', cancellationFee: 6_112_200, claims: [] })
    expect(await stateOf(boothId)).toBe('free')
    expect(await mails(applicationId, 'application-cancelled-to-exhibitor')).toMatchObject([{ byExhibitor: true, unpaid: false, fee: 6_112_200 }])
    expect(await mails(applicationId, 'application-cancelled-to-organizer')).toMatchObject([{ reason: 'Не успеваем' }])
  })
})

it('what a cancellation costs is a part of the whole price, services included', async () => {
  const { applicationId, userId } = await submitted()
  const service = await db.service.create({ data: { editionId: edition.id, nameRu: 'Сейф', price: 900_000 } })
  await db.serviceOrder.create({ data: { applicationId, serviceId: service.id, late: false, quantity: 1, price: 900_000, orderedAt: now } })
  await decide(applicationId, 'approve')
  const { version } = await stored(applicationId)
  // Half of (88,200 + 12,000 + 9,000 ₽) with 22 % VAT.
  const cancellation = { applicationId, actorId: userId, by: 'exhibitor' as const, version, fee: 6_661_200, reason: 'Не успеваем', baseUrl, now: new Date('2027-05-10T09:00:00Z') }
  expect(await cancelApplication(cancellation, db)).toEqual({ ok: true })
})

it('a company without an address of mail is cancelled without a letter', async () => {
  const { applicationId } = await submitted()
  await decide(applicationId, 'approve')
  const { exhibitorId, version } = await stored(applicationId)
  await db.exhibitor.update({ where: { id: exhibitorId }, data: { contactEmail: '' } })
  const fee = 0
  expect(await cancelApplication({ applicationId, actorId: organizerId, by: 'organizer', version, fee, reason: 'Ошибка', baseUrl, now }, db)).toEqual({ ok: true })
})

describe('the payment time', () => {
  const day = (count: number) => new Date(now.getTime() + count * 86_400_000)
  const watch = (at: Date) => Promise.all([watchDeadlines({ baseUrl, now: at }, db), watchDeadlines({ baseUrl, now: at }, db)])

  it('reminds once a week and once two days before, then frees the booth; whoever has paid is left alone', async () => {
    const [late, paid] = [await submitted(), await submitted()]
    for (const { applicationId } of [late, paid]) await decide(applicationId, 'approve')
    await later(paid.applicationId, 'pay')
    // Approved on 1 March at 13:00 in Moscow: 15 March is the last of fourteen days.
    expect((await stored(late.applicationId)).payBy).toEqual(new Date('2027-03-15T21:00:00Z'))

    const reminders = async () => (await mails(late.applicationId, 'payment-due-to-exhibitor')).length
    await watch(day(3))
    expect(await reminders()).toBe(0)
    for (const [at, count] of [[8, 1], [9, 1], [13, 2], [13.5, 2]] as const) {
      await watch(day(at))
      expect(await reminders(), `after ${at} days`).toBe(count)
    }
    await watch(new Date('2027-03-15T20:59:59Z'))
    expect((await stored(late.applicationId)).state).toBe('approved')
    await watch(new Date('2027-03-15T21:00:00Z'))
    expect(await stored(late.applicationId)).toMatchObject({ state: 'cancelled', cancellationFee: 0, claims: [] })
    expect(await stateOf(late.boothId)).toBe('free')
    expect(await mails(late.applicationId, 'application-cancelled-to-exhibitor')).toMatchObject([{ unpaid: true }])
    expect(await stored(paid.applicationId)).toMatchObject({ state: 'paid', claims: [{ kind: 'confirmed' }] })
    expect(await mails(paid.applicationId, 'payment-due-to-exhibitor')).toEqual([])
  })

  it('and a payment at its last moment never lose each other', async () => {
    const { applicationId, boothId } = await submitted()
    await decide(applicationId, 'approve')
    const [paid] = await Promise.all([later(applicationId, 'pay'), watchDeadlines({ baseUrl, now: day(20) }, db)])
    const row = await stored(applicationId)
    expect([row.state, row.claims.length, await stateOf(boothId)]).toEqual(paid.ok ? ['paid', 1, 'taken'] : ['cancelled', 0, 'free'])
  })
})
