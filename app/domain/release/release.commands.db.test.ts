import { beforeAll, describe, expect, test, vi } from 'vitest'
import { slotUid } from '~/calendar/event'
import { testDatabase } from '~/db/testing.server'
import { inTransaction } from '~/db/transaction.server'
import { seedDemo } from '../../../prisma/seed/seed'
import { cancelAttendance } from '../attendance/attendance.commands.server'
import { mailTo, register } from '../attendance/attendance.testing'
import { publishedProgramme } from '../programme/programme.queries.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { setCancelled } from '../session/session.commands.server'
import { publishRelease } from './release.commands.server'
import { latestReleaseHead, previewRelease, releaseContentOf, releaseHeads } from './release.queries.server'

vi.stubEnv('BASE_URL', site.baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)
const publish = (more: Partial<Parameters<typeof publishRelease>[0]> = {}) =>
  publishRelease({ editionId: plan.edition.id, name: 'Редакция', centreId: null, publishedById: plan.organizer.id, site, now, ...more }, db)
/** What an organiser has seen of the next release. */
const look = async (centreId: string | null = null) => (await previewRelease({ editionId: plan.edition.id, centreId, now }, db)).seen
const head = () => latestReleaseHead(plan.edition.id, db)
const setState = async (id: string, cancelled: boolean) => {
  const { version } = await db.session.findUniqueOrThrow({ where: { id } })
  await setCancelled({ id, cancelled, version, actorId: plan.organizer.id, now }, db)
}
let visitors = 0
/** A published session with one visitor registered; their outbox then holds ticket and invitation. */
async function visited(changes: Parameters<typeof plan.add>[1] = {}) {
  const session = await plan.add(plan.kostroma.id, { hallId: plan.workshop.id, ...changes })
  await publish()
  visitors += 1
  const email = `visitor-${visitors}@example.org`
  expect(await register(session.slotId, email, db)).toEqual({ ok: true })
  return { ...session, email }
}
/** What came after ticket and invitation. */
const laterMail = async (email: string) => (await mailTo(email, db)).filter((mail) => !['ticket-to-visitor', 'invited-to-visitor'].includes(mail.template))

describe('publishing', () => {
  test('makes the plan public; drafts never show', async () => {
    const session = await plan.add(plan.kostroma.id, { titleRu: 'Зернь', titleEn: '' })
    expect((await publishedProgramme(db))?.bySlot.has(session.slotId) ?? false).toBe(false)
    expect(await publish({ name: 'Первая' })).toMatchObject({ ok: true, number: ((await head())?.number ?? 0) })
    expect((await publishedProgramme(db))!.bySlot.get(session.slotId)!.session.title.ru).toBe('Зернь')
    await plan.edit(session.id, { titleRu: 'Тайное', titleEn: '' })
    expect((await publishedProgramme(db))!.bySlot.get(session.slotId)!.session.title.ru).toBe('Зернь')
  })

  test('the same plan again is refused and makes no release', async () => {
    await publish()
    const before = await releaseHeads(plan.edition.id, db)
    expect((await previewRelease({ editionId: plan.edition.id, centreId: null, now }, db)).unchanged).toBe(true)
    expect(await publish()).toEqual({ ok: false, code: 'unchanged' })
    expect(await releaseHeads(plan.edition.id, db)).toEqual(before)
  })

  test('other dates of the edition are something to publish, though no session changed', async () => {
    await publish()
    await db.edition.update({ where: { id: plan.edition.id }, data: { endsOn: '2027-06-28' } })
    expect(await previewRelease({ editionId: plan.edition.id, centreId: null, now }, db)).toMatchObject({ changes: [], unchanged: false })
    expect(await publish()).toMatchObject({ ok: true, changes: [] })
    expect((await publishedProgramme(db))!.days.at(-1)).toBe('2027-06-28')
  })

  test('is refused as stale when another release came since the organiser looked', async () => {
    await plan.add(plan.kostroma.id)
    const seen = await look()
    await publish()
    const { number } = (await head())!
    await plan.add(plan.kostroma.id)
    expect(await publish({ seen })).toEqual({ ok: false, code: 'stale' })
    expect((await head())!.number).toBe(number)
    expect(await publish({ seen: await look() })).toMatchObject({ ok: true, number: number + 1 })
  })

  test('is refused as stale when the plan changed since the organiser looked, its own part only', async () => {
    const { id } = await plan.add(plan.kostroma.id)
    const seen = await look()
    const kostroma = await look(plan.kostroma.id)
    await plan.add(plan.krasnoyarsk.id)
    expect(await publish({ seen })).toEqual({ ok: false, code: 'stale' })
    expect(await publish({ seen: kostroma, centreId: plan.kostroma.id, now: daysLater(1) })).toMatchObject({ ok: true })
    const again = await look()
    await setState(id, true)
    expect(await publish({ seen: again })).toEqual({ ok: false, code: 'stale' })
    expect(await publish({ seen: await look() })).toMatchObject({ ok: true })
  })

  test('two organisers at once: one publishes, the other is told to look again', async () => {
    await plan.add(plan.kostroma.id)
    const { number } = (await head())!
    const seen = await look()
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => publish({ seen, name: `Редакция ${n}` })))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(Array(3).fill({ ok: false, code: 'stale' }))
    expect((await head())!.number).toBe(number + 1)
  })

  test('a release can neither be changed nor deleted', async () => {
    await plan.add(plan.kostroma.id)
    await publish()
    const { id } = (await head())!
    const content = await releaseContentOf(id, db)
    await expect(db.release.update({ where: { id }, data: { name: 'Другое имя' } })).rejects.toThrow()
    await expect(db.release.update({ where: { id }, data: { content: '{}' } })).rejects.toThrow()
    await expect(db.release.delete({ where: { id } })).rejects.toThrow()
    expect(await releaseContentOf(id, db)).toEqual(content)
  })

  test('of one centre publishes nothing of another', async () => {
    const here = await plan.add(plan.kostroma.id, { titleRu: 'Здесь', titleEn: '' })
    const there = await plan.add(plan.krasnoyarsk.id, { titleRu: 'Там', titleEn: '' })
    expect(await publish({ centreId: plan.kostroma.id })).toMatchObject({ ok: true })
    expect((await head())!.centreId).toBe(plan.kostroma.id)
    const programme = (await publishedProgramme(db))!
    expect(programme.bySlot.has(here.slotId)).toBe(true)
    expect(programme.bySlot.has(there.slotId)).toBe(false)
    await publish()
  })
})

describe('who is told', () => {
  test('a moved session: one mail with a REQUEST, a higher SEQUENCE and the same UID', async () => {
    const { id, slotId, email } = await visited()
    await plan.edit(id, { hallId: plan.arena.id, time: '15:00' })
    expect((await previewRelease({ editionId: plan.edition.id, centreId: null, now }, db)).told).toBe(1)
    expect(await publish({ now: daysLater(1) })).toMatchObject({ ok: true, told: 1 })

    const invitation = (await mailTo(email, db)).find((mail) => mail.template === 'invited-to-visitor')!
    const [moved, ...more] = await laterMail(email)
    expect(more).toEqual([])
    expect(moved).toMatchObject({
      template: 'session-moved-to-visitor',
      stream: invitation.stream,
      position: invitation.position + 1,
      subject: 'Новое время и место: Скань для начинающих',
      calendar: {
        method: 'REQUEST',
        uid: slotUid(slotId),
        sequence: 1,
        status: 'CONFIRMED',
        start: '2027-06-24T12:00:00.000Z',
        location: 'Большой зал, Кострома',
        stamp: '2027-05-02T10:00:00Z',
        lastModified: '2027-05-02T10:00:00Z',
      },
    })
    expect(invitation.calendar).toMatchObject({ method: 'REQUEST', uid: slotUid(slotId), sequence: 0, start: '2027-06-24T07:00:00.000Z' })
    expect(moved!.text).toContain('10:00–11:30 по Москве')
    expect(moved!.text).toContain('15:00–16:30 по Москве')

    // A release of something else tells nobody again.
    await plan.add(plan.kostroma.id)
    expect(await publish({ now: daysLater(2) })).toMatchObject({ told: 0 })
    expect(await laterMail(email)).toHaveLength(1)
  })

  test('words and seats: no mail', async () => {
    const { id, email } = await visited()
    await plan.edit(id, { hallId: plan.workshop.id, titleRu: 'Скань, зернь, пайка', capacity: 5 })
    expect(await publish()).toMatchObject({ ok: true, told: 0, changes: [{ kinds: ['resized', 'retexted'] }] })
    expect(await laterMail(email)).toEqual([])
  })

  test('a cancelled session: a CANCEL, once; taken up again: a REQUEST that says so', async () => {
    const { id, slotId, email } = await visited()
    await setState(id, true)
    expect(await publish({ now: daysLater(1) })).toMatchObject({ told: 1 })
    await plan.add(plan.kostroma.id)
    await publish({ now: daysLater(2) })
    const [cancelled, ...none] = await laterMail(email)
    expect(none).toEqual([])
    expect(cancelled).toMatchObject({
      template: 'session-cancelled-to-visitor',
      calendar: { method: 'CANCEL', uid: slotUid(slotId), sequence: 1, status: 'CANCELLED' },
    })
    expect(await register(slotId, 'late@example.org', db)).toEqual({ ok: false, code: 'closed' })

    await setState(id, false)
    expect(await publish({ now: daysLater(3) })).toMatchObject({ told: 1 })
    const [, revived, ...nothing] = await laterMail(email)
    expect(nothing).toEqual([])
    expect(revived).toMatchObject({
      template: 'session-revived-to-visitor',
      subject: 'Состоится: Скань для начинающих',
      calendar: { method: 'REQUEST', uid: slotUid(slotId), sequence: 2, status: 'CONFIRMED' },
    })
    expect(await register(slotId, 'late@example.org', db)).toEqual({ ok: true })
  })

  test('whoever has left: nobody', async () => {
    const { id, slotId, email } = await visited()
    const { id: attendanceId } = await db.attendance.findFirstOrThrow({ where: { slotId } })
    expect(await cancelAttendance({ attendanceId, actorId: null, site, now }, db)).toBe(true)
    await plan.edit(id, { time: '18:00' })
    expect(await publish()).toMatchObject({ ok: true, told: 0 })
    expect((await laterMail(email)).map((mail) => mail.template)).toEqual(['attendance-cancelled-to-visitor'])
  })

  test('of another centre: nobody', async () => {
    const { id, email } = await visited()
    await plan.edit(id, { time: '18:00' })
    await plan.add(plan.krasnoyarsk.id)
    expect(await publish({ centreId: plan.krasnoyarsk.id })).toMatchObject({ ok: true, told: 0 })
    expect(await laterMail(email)).toEqual([])
    expect(await publish({ centreId: plan.kostroma.id })).toMatchObject({ ok: true, told: 1 })
  })

  test('a publication that fails leaves no mail, no release and the seats as they were', async () => {
    const { id, slotId, email } = await visited()
    await setState(id, true)
    const { number } = (await head())!
    const failing = inTransaction(db, async (tx) => {
      expect(await publishRelease({ editionId: plan.edition.id, name: 'Сбой', centreId: null, publishedById: null, site, now }, tx)).toMatchObject({ told: 1 })
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect((await head())!.number).toBe(number)
    expect(await laterMail(email)).toEqual([])
    expect(await db.seating.findUnique({ where: { slotId } })).toMatchObject({ open: true, taken: 1 })
    await publish()
  })
})

describe('seats', () => {
  test('fewer than are taken: nobody loses theirs, nobody new gets in until there is room', async () => {
    const { id, slotId, email } = await visited({ capacity: 3 })
    await register(slotId, 'second@example.org', db)
    await plan.edit(id, { hallId: plan.workshop.id, capacity: 1 })
    await publish()
    expect(await db.seating.findUnique({ where: { slotId } })).toEqual({ slotId, capacity: 1, taken: 2, open: true })
    expect(await register(slotId, 'third@example.org', db)).toEqual({ ok: false, code: 'full' })
    const attendance = await db.attendance.findFirstOrThrow({ where: { slotId, email } })
    await cancelAttendance({ attendanceId: attendance.id, actorId: null, site, now }, db)
    expect(await register(slotId, 'third@example.org', db)).toEqual({ ok: false, code: 'full' })
    await plan.edit(id, { hallId: plan.workshop.id, capacity: 2 })
    await publish()
    expect(await register(slotId, 'third@example.org', db)).toEqual({ ok: true })
    expect(await db.seating.findUnique({ where: { slotId } })).toEqual({ slotId, capacity: 2, taken: 2, open: true })
  })
})

describe('registering and leaving while a release comes out', () => {
  test('everybody who stays knows the last time, everybody who left has a CANCEL as the last word', async () => {
    const session = await plan.add(plan.kostroma.id, { capacity: 100 })
    await publish()
    const emails = Array.from({ length: 24 }, (_, n) => `racer-${n}@example.org`)
    const leaving = emails.slice(0, 12)
    for (const email of leaving) await register(session.slotId, email, db)
    const attendances = await db.attendance.findMany({ where: { slotId: session.slotId } })
    await plan.edit(session.id, { time: '16:00', capacity: 100 })
    const wishes = [
      ...attendances.map(({ id }) => () => cancelAttendance({ attendanceId: id, actorId: null, site, now }, db)),
      ...emails.slice(12).map((email) => () => register(session.slotId, email, db)),
    ]
    const everything: Promise<unknown>[] = wishes.slice(0, 12).map((wish) => wish())
    everything.push(publish({ now: daysLater(1) }), ...wishes.slice(12).map((wish) => wish()))
    await Promise.all(everything)

    for (const email of emails) {
      const told = (await mailTo(email, db)).filter((mail) => mail.calendar).sort((a, b) => a.position - b.position)
      const sequences = told.map((mail) => mail.calendar!.sequence)
      expect(sequences, email).toEqual([...new Set(sequences)].sort((a, b) => a - b))
      const last = told.at(-1)!.calendar!
      if (leaving.includes(email)) expect(last.method).toBe('CANCEL')
      else expect(last).toMatchObject({ method: 'REQUEST', start: '2027-06-24T13:00:00.000Z' })
    }
    expect(await db.seating.findUnique({ where: { slotId: session.slotId } })).toMatchObject({ taken: 12 })
  })
})

test('a thousand registered people are told within the time a transaction has', async () => {
  const session = await plan.add(plan.kostroma.id, { capacity: 1000 })
  await publish()
  await db.attendance.createMany({
    data: Array.from({ length: 1000 }, (_, n) => ({
      slotId: session.slotId,
      email: `crowd-${n}@example.org`,
      name: 'Гость',
      locale: 'ru',
      ticketCode: `C${n}`,
      createdAt: now,
    })),
  })
  await plan.edit(session.id, { time: '17:00', capacity: 1000 })
  expect(await publish()).toMatchObject({ ok: true, told: 1000 })
  expect(await db.outbox.count({ where: { recipient: { startsWith: 'crowd-' } } })).toBe(1000)
})

test('the demo edition publishes', async () => {
  const { db: demo } = await testDatabase()
  await seedDemo(demo, now)
  const programme = (await publishedProgramme(demo))!
  expect(programme.number).toBe(2)
  expect(programme.entries.length).toBeGreaterThanOrEqual(60)
  expect(programme.content.centres).toHaveLength(3)
})
