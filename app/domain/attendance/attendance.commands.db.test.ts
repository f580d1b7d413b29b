import { beforeAll, describe, expect, test, vi } from 'vitest'
import { slotUid } from '~/calendar/event'
import { testDatabase } from '~/db/testing.server'
import { verifyId } from '~/lib/tokens.server'
import { publishRelease } from '../release/release.commands.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { cancelAttendance, ticketPurpose } from './attendance.commands.server'
import { attendanceConsentVersion } from './attendance.schema'
import { mailTo, register } from './attendance.testing'

vi.stubEnv('BASE_URL', site.baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

/** A published session with so many seats. */
async function published(capacity: number | '', changes: Parameters<typeof plan.add>[1] = {}): Promise<string> {
  const { slotId } = await plan.add(plan.kostroma.id, { capacity, ...changes })
  const release = await publishRelease({ editionId: plan.edition.id, name: 'Редакция', centreId: null, publishedById: null, site, now }, db)
  expect(release.ok).toBe(true)
  return slotId
}
const seats = (slotId: string) => db.seating.findUniqueOrThrow({ where: { slotId } })
const attendanceOf = (slotId: string, email: string) => db.attendance.findUniqueOrThrow({ where: { slotId_email: { slotId, email } } })
const leave = async (slotId: string, email: string) =>
  cancelAttendance({ attendanceId: (await attendanceOf(slotId, email)).id, actorId: null, site, now }, db)
const ok = { ok: true }
const times = <T>(count: number, work: (n: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, n) => work(n)))

test('registering writes attendance, seat and consent, and queues ticket and invitation', async () => {
  const slotId = await published(20)
  expect(await register(slotId, 'elena@example.org', db)).toEqual(ok)
  const attendance = await attendanceOf(slotId, 'elena@example.org')
  expect(attendance).toMatchObject({ name: 'Елена Соколова', state: 'registered', createdAt: now, userId: null })
  expect(attendance.ticketCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  expect(await seats(slotId)).toEqual({ slotId, capacity: 20, taken: 1, open: true })
  expect(await db.consent.findMany({ where: { email: 'elena@example.org' } })).toMatchObject([
    {
      purpose: 'processing',
      subject: `attendance:${attendance.id}`,
      textVersion: attendanceConsentVersion,
      locale: 'ru',
      ip: '203.0.113.7',
      givenAt: now,
      withdrawnAt: null,
    },
  ])
  const mails = await mailTo('elena@example.org', db)
  const ticket = mails.find((mail) => mail.template === 'ticket-to-visitor')!
  const invitation = mails.find((mail) => mail.template === 'invited-to-visitor')!
  expect(mails).toHaveLength(2)
  expect(ticket.text).toContain(attendance.ticketCode)
  expect(ticket.calendar).toBeUndefined()
  const token = /\/ru\/ticket\/([^\s>]+)/.exec(ticket.text)?.[1] ?? ''
  expect(verifyId(ticketPurpose, token)).toBe(attendance.id)
  expect(invitation.calendar).toMatchObject({
    method: 'REQUEST',
    uid: slotUid(slotId),
    sequence: 0,
    status: 'CONFIRMED',
    start: '2027-06-24T07:00:00.000Z',
  })
})

test.each([
  ['ru', null, 'Золотое кольцо России', 'RU'],
  ['en', null, 'The Golden Ring of Russia', 'EN'],
  ['en', 'Festival office', 'Festival office', 'EN'],
] as const)('an invitation in %s comes from the festival as its reader calls it, unless MAIL_FROM has a name: %s', async (locale, name, organizer, language) => {
  const slotId = await published(20)
  const email = `${locale}-${name ? 'named' : 'unnamed'}@example.org`
  expect(await register(slotId, email, db, { locale, site: { ...site, mailFrom: { ...site.mailFrom, name } } })).toEqual(ok)
  const invitation = (await mailTo(email, db)).find((mail) => mail.template === 'invited-to-visitor')!
  expect(invitation.calendar).toMatchObject({ language, organizer: [organizer, `mailto:${site.mailFrom.address}`], uid: slotUid(slotId) })
})

describe('refusals', () => {
  test('full', async () => {
    const slotId = await published(1)
    expect(await register(slotId, 'first@example.org', db)).toEqual(ok)
    expect(await register(slotId, 'second@example.org', db)).toEqual({ ok: false, code: 'full' })
    expect(await mailTo('second@example.org', db)).toEqual([])
    expect(await db.consent.count({ where: { email: 'second@example.org' } })).toBe(0)
  })

  test('over: from the last minute on, not before', async () => {
    const slotId = await published(20)
    const end = new Date('2027-06-24T08:30:00Z')
    expect(await register(slotId, 'late@example.org', db, { now: end })).toEqual({ ok: false, code: 'over' })
    expect(await register(slotId, 'late@example.org', db, { now: new Date(end.getTime() - 1) })).toEqual(ok)
  })

  test('no registration needed', async () => {
    expect(await register(await published(''), 'free@example.org', db)).toEqual({ ok: false, code: 'no-registration' })
  })

  test('closed: unknown, or planned and not published', async () => {
    const { slotId } = await plan.add(plan.kostroma.id)
    expect(await register(slotId, 'early@example.org', db)).toEqual({ ok: false, code: 'closed' })
    expect(await register('nothing', 'early@example.org', db)).toEqual({ ok: false, code: 'closed' })
  })

  test('the address the invitations come from', async () => {
    expect(await register(await published(20), site.mailFrom.address, db)).toEqual({ ok: false, code: 'own-address' })
  })
})

describe('leaving and coming back', () => {
  test('every message has a higher SEQUENCE than the one before, in one stream', async () => {
    const slotId = await published(20)
    const email = 'undecided@example.org'
    await register(slotId, email, db)
    const { ticketCode } = await attendanceOf(slotId, email)
    expect(await leave(slotId, email)).toBe(true)
    await register(slotId, email, db, { name: 'Лена', locale: 'en' })
    expect(await leave(slotId, email)).toBe(true)
    await register(slotId, email, db)

    const told = (await mailTo(email, db)).filter((mail) => mail.calendar).sort((a, b) => a.position - b.position)
    expect(told.map((mail) => [mail.calendar!.method, mail.calendar!.sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
      ['REQUEST', 4],
    ])
    expect(new Set(told.map((mail) => mail.calendar!.uid))).toEqual(new Set([slotUid(slotId)]))
    expect(new Set(told.map((mail) => mail.stream)).size).toBe(1)
    expect(await attendanceOf(slotId, email)).toMatchObject({ state: 'registered', cancelledAt: null, ticketCode })
    expect(await db.consent.count({ where: { email } })).toBe(3)
    expect((await mailTo(email, db)).filter((mail) => mail.template === 'ticket-to-visitor')).toHaveLength(3)
    expect(await seats(slotId)).toMatchObject({ taken: 1 })
  })

  test('a seat given back is free for somebody else', async () => {
    const slotId = await published(1)
    await register(slotId, 'first@example.org', db)
    await leave(slotId, 'first@example.org')
    expect(await seats(slotId)).toMatchObject({ taken: 0 })
    expect(await register(slotId, 'second@example.org', db)).toEqual(ok)
    expect(await register(slotId, 'first@example.org', db)).toEqual({ ok: false, code: 'full' })
  })

  test('leaving ten times at once gives one seat back and sends one mail', async () => {
    const slotId = await published(20)
    await register(slotId, 'hasty@example.org', db)
    await register(slotId, 'patient@example.org', db)
    const answers = await times(10, () => leave(slotId, 'hasty@example.org'))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await leave(slotId, 'hasty@example.org')).toBe(false)
    expect(await seats(slotId)).toMatchObject({ taken: 1 })
    expect((await mailTo('hasty@example.org', db)).filter((mail) => mail.template === 'attendance-cancelled-to-visitor')).toHaveLength(1)
  })

  test('nobody can leave for somebody unknown', async () => {
    expect(await cancelAttendance({ attendanceId: 'nobody', actorId: null, site, now }, db)).toBe(false)
  })
})

describe('races', () => {
  test('a hundred people for ten seats: ten are in', async () => {
    const slotId = await published(10)
    const outcomes = await times(100, (n) => register(slotId, `racer-${n}@example.org`, db))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(10)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(90).fill({ ok: false, code: 'full' }))
    expect(await seats(slotId)).toMatchObject({ taken: 10 })
    expect(await db.attendance.count({ where: { slotId, state: 'registered' } })).toBe(10)
    expect(await db.outbox.count({ where: { recipient: { startsWith: 'racer-' } } })).toBe(20)
  })

  test('the same person twenty times at once for the last seat: one seat, two mails, always yes', async () => {
    const slotId = await published(1)
    const outcomes = await times(20, () => register(slotId, 'same@example.org', db))
    expect(outcomes).toEqual(Array(20).fill(ok))
    expect(await seats(slotId)).toMatchObject({ taken: 1 })
    expect(await db.attendance.count({ where: { slotId } })).toBe(1)
    expect(await db.consent.count({ where: { email: 'same@example.org' } })).toBe(1)
    expect((await mailTo('same@example.org', db)).map((mail) => mail.template).sort()).toEqual(['invited-to-visitor', 'ticket-to-visitor'])
  })

  test('somebody who comes back twenty times at once takes one seat', async () => {
    const slotId = await published(2)
    await register(slotId, 'again@example.org', db)
    await leave(slotId, 'again@example.org')
    expect(await times(20, () => register(slotId, 'again@example.org', db))).toEqual(Array(20).fill(ok))
    expect(await seats(slotId)).toMatchObject({ taken: 1 })
    expect(await attendanceOf(slotId, 'again@example.org')).toMatchObject({ sequenceOffset: 2 })
  })

  test('the races are real: looking first and writing afterwards lets too many in', async () => {
    const slotId = await published(10)
    const outcomes = await times(50, async () => {
      const { taken, capacity } = await seats(slotId)
      if (taken >= capacity!) return false
      await db.seating.update({ where: { slotId }, data: { taken: { increment: 1 } } })
      return true
    })
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(10)
  })
})
