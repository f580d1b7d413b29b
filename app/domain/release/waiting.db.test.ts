import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '~/db/client.server'
import { testDatabase } from '~/db/testing.server'
import { mailTo, register } from '../attendance/attendance.testing'
import { publishedProgramme } from '../programme/programme.queries.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { isToBeTried, publishDue, publishWaiting } from './publish-due.server'
import { publishRelease } from './release.commands.server'
import { latestReleaseHead, previewRelease, waitingReleases } from './release.queries.server'
import { freezeRelease, moveWaiting, withdrawWaiting } from './waiting.commands.server'

vi.stubEnv('BASE_URL', site.baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

let db: Database
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeEach(async () => {
  db = (await testDatabase()).db
  plan = await seedPlan(db)
})

const hour = 3_600_000
const later = (hours: number) => new Date(now.getTime() + hours * hour)
const publish = (centreId: string | null = null) =>
  publishRelease({ editionId: plan.edition.id, name: 'Сразу', centreId, publishedById: plan.organizer.id, site, now }, db)
/** Freezes the plan until noon, in two hours. @returns its id */
async function freeze(centreId: string | null = null, publicFrom = later(2), name = 'К полудню') {
  const frozen = await freezeRelease({ editionId: plan.edition.id, name, centreId, publicFrom, actorId: plan.organizer.id, now }, db)
  if (!frozen.ok) throw new Error(frozen.code)
  return frozen.id
}
const due = (hours: number) => publishDue({ site, now: later(hours) }, db)
const waits = () => waitingReleases({ editionId: plan.edition.id }, db)
const titles = async () => ((await publishedProgramme(db))?.entries ?? []).filter((entry) => entry.slot.status === 'confirmed').map((entry) => entry.session.title.ru).sort()

describe('a release that waits', () => {
  test('comes out at its time as it was frozen, once, and tells the visitors then', async () => {
    const moved = await plan.add(plan.kostroma.id, { titleRu: 'Скань', hallId: plan.workshop.id })
    await publish()
    await register(moved.slotId, 'visitor@example.org', db)
    await plan.edit(moved.id, { titleRu: 'Скань', hallId: plan.workshop.id, time: '15:00' })
    await plan.add(plan.kostroma.id, { titleRu: 'Замороженное' })
    await freeze()
    await plan.edit(moved.id, { titleRu: 'Скань', hallId: plan.workshop.id, time: '18:00' })
    await plan.add(plan.kostroma.id, { titleRu: 'Добавлено после' })

    expect(await due(1.99)).toEqual({ published: 0, failed: 0 })
    expect(await titles()).toEqual(['Скань'])
    expect((await mailTo('visitor@example.org', db)).filter((mail) => mail.template === 'session-moved-to-visitor')).toEqual([])

    expect(await due(2)).toEqual({ published: 1, failed: 0 })
    expect(await titles()).toEqual(['Замороженное', 'Скань'])
    const head = (await latestReleaseHead(plan.edition.id, db))!
    expect(head).toMatchObject({ number: 2, name: 'К полудню', publishedAt: later(2) })
    const [mail, ...more] = (await mailTo('visitor@example.org', db)).filter((one) => one.template === 'session-moved-to-visitor')
    expect(more).toEqual([])
    expect(mail!.calendar).toMatchObject({ start: '2027-06-24T12:00:00.000Z', sequence: 1 })
    expect(await waits()).toEqual([])
    expect(await due(3)).toEqual({ published: 0, failed: 0 })
  })

  test('comes out once where several processes look at the clock at once', async () => {
    const { slotId, id } = await plan.add(plan.kostroma.id, { titleRu: 'Скань' })
    await publish()
    await register(slotId, 'visitor@example.org', db)
    await plan.edit(id, { titleRu: 'Скань', time: '15:00' })
    await freeze()
    const done = await Promise.all(Array.from({ length: 5 }, () => due(2)))
    expect(done.reduce((sum, one) => sum + one.published, 0)).toBe(1)
    expect(done.reduce((sum, one) => sum + one.failed, 0)).toBe(0)
    expect((await latestReleaseHead(plan.edition.id, db))!.number).toBe(2)
    expect((await mailTo('visitor@example.org', db)).filter((mail) => mail.template === 'session-moved-to-visitor')).toHaveLength(1)
  })

  test('that says what is public already goes away, and the log tells it', async () => {
    const { id } = await plan.add(plan.kostroma.id, { titleRu: 'Скань' })
    await publish()
    await plan.edit(id, { titleRu: 'Скань, зернь' })
    await freeze()
    await freeze(plan.kostroma.id, later(3))
    expect(await due(2)).toEqual({ published: 1, failed: 0 })
    expect(await due(3)).toEqual({ published: 0, failed: 0 })
    expect(await waits()).toEqual([])
    expect(await db.auditEntry.count({ where: { action: 'release.needless' } })).toBe(1)
  })

  test('without a difference is not frozen, nor for a time that is over', async () => {
    await plan.add(plan.kostroma.id)
    const order = { editionId: plan.edition.id, name: 'Поздно', centreId: null, actorId: plan.organizer.id, now }
    expect(await freezeRelease({ ...order, publicFrom: now }, db)).toEqual({ ok: false, code: 'past' })
    await publish()
    expect(await freezeRelease({ ...order, publicFrom: later(1) }, db)).toEqual({ ok: false, code: 'unchanged' })
    expect(await waits()).toEqual([])
  })
})

describe('who must not be named any more', () => {
  test('a host who left, a person who is gone, and what a person does not agree to', async () => {
    const session = await plan.add(plan.kostroma.id, { titleRu: 'Скань', speakers: 'Анна Ветрова, мастер-сканщик\nСемён Орлов, огранщик' })
    const exhibitor = await db.exhibitor.create({ data: { slug: 'vetrovy', payerType: 'company', legalName: 'ООО «Ветровы»', brandRu: 'Мастерская Ветровых' } })
    const application = await db.application.create({ data: { editionId: plan.edition.id, exhibitorId: exhibitor.id, state: 'approved' } })
    await db.sessionHost.create({ data: { sessionId: session.id, exhibitorId: exhibitor.id } })
    const vetrova = await db.person.findFirstOrThrow({ where: { nameRu: 'Анна Ветрова' } })
    const orlov = await db.person.findFirstOrThrow({ where: { nameRu: 'Семён Орлов' } })
    await db.person.updateMany({ data: { consentAt: now } })
    await freeze()
    await db.application.update({ where: { id: application.id }, data: { state: 'withdrawn' } })
    await db.sessionSpeaker.deleteMany({ where: { personId: orlov.id } })
    await db.person.delete({ where: { id: orlov.id } })
    await db.person.update({ where: { id: vetrova.id }, data: { consentAt: null, roleRu: '' } })
    expect(await due(2)).toEqual({ published: 1, failed: 0 })
    const published = (await publishedProgramme(db))!.entries[0]!
    expect(published.hosts).toEqual([])
    expect(published.speakers).toMatchObject([{ name: { ru: 'Анна Ветрова' }, role: { ru: '' } }])
    const { content } = await db.release.findFirstOrThrow({ orderBy: { number: 'desc' } })
    for (const word of ['Мастерская Ветровых', 'Орлов', 'мастер-сканщик', orlov.id, exhibitor.id]) expect(content).not.toContain(word)
  })

  test('whoever still agrees is named as when it was frozen', async () => {
    await plan.add(plan.kostroma.id, { speakers: 'Анна Ветрова, мастер-сканщик' })
    await db.person.updateMany({ data: { consentAt: now } })
    await freeze()
    await db.person.updateMany({ data: { roleRu: 'глава мастерской' } })
    await due(2)
    expect((await publishedProgramme(db))!.entries[0]!.speakers).toMatchObject([{ role: { ru: 'мастер-сканщик' } }])
  })
})

describe('several parts of the programme', () => {
  test('a newer release of the same part, or of all, takes the place of what waits', async () => {
    await plan.add(plan.kostroma.id, { titleRu: 'Первое' })
    await freeze(plan.kostroma.id)
    await freeze(plan.kostroma.id, later(3), 'Второй раз')
    expect((await waits()).map(({ name }) => name)).toEqual(['Второй раз'])
    await plan.add(plan.krasnoyarsk.id, { titleRu: 'Там' })
    await freeze(plan.krasnoyarsk.id)
    expect(await waits()).toHaveLength(2)
    await freeze(null, later(4), 'Всё')
    expect((await waits()).map(({ name }) => name)).toEqual(['Всё'])
    expect(await publish()).toMatchObject({ ok: true })
    expect(await waits()).toEqual([])
  })

  test('an organiser who did not see what waits is shown the comparison again', async () => {
    await plan.add(plan.kostroma.id)
    const { seen } = await previewRelease({ editionId: plan.edition.id, centreId: null, now }, db)
    await freeze(plan.kostroma.id)
    expect(await publishRelease({ editionId: plan.edition.id, name: 'Сразу', centreId: null, publishedById: null, seen, site, now }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await waits()).toHaveLength(1)
  })

  test('a centre that published its own part since keeps it when all comes out', async () => {
    const here = await plan.add(plan.kostroma.id, { titleRu: 'Здесь' })
    await plan.add(plan.krasnoyarsk.id, { titleRu: 'Там' })
    await freeze()
    await plan.edit(here.id, { titleRu: 'Здесь, новее' })
    expect(await publish(plan.kostroma.id)).toMatchObject({ ok: true })
    expect(await waits()).toHaveLength(1)
    await db.edition.updateMany({ data: { endsOn: '2027-06-28' } })
    await publish(plan.kostroma.id)
    await due(2)
    expect(await titles()).toEqual(['Здесь, новее', 'Там'])
    expect((await publishedProgramme(db))!.content.edition.endsOn).toBe('2027-06-28')
  })
})

describe('a failure', () => {
  test('is told, tried again, and lets others out', async () => {
    const here = await plan.add(plan.kostroma.id, { titleRu: 'Здесь' })
    await publish()
    await register(here.slotId, 'visitor@example.org', db)
    await plan.edit(here.id, { titleRu: 'Здесь', time: '15:00' })
    await freeze(plan.kostroma.id)
    await plan.add(plan.krasnoyarsk.id, { titleRu: 'Там' })
    await freeze(plan.krasnoyarsk.id)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await db.attendance.updateMany({ data: { email: 'no address' } })
    expect(await due(2)).toEqual({ published: 1, failed: 1 })
    expect(await waits()).toMatchObject([{ centreId: plan.kostroma.id, problem: 'failed' }])
    expect(await titles()).toEqual(['Здесь', 'Там'])
    await db.attendance.updateMany({ data: { email: 'visitor@example.org' } })
    expect(await due(2.02)).toEqual({ published: 1, failed: 0 })
    expect((await mailTo('visitor@example.org', db)).filter((mail) => mail.template === 'session-moved-to-visitor')).toHaveLength(1)
    vi.mocked(console.error).mockRestore()
  })

  test('of a plan that cannot be read any more is another one than of the machine', async () => {
    await plan.add(plan.kostroma.id)
    await freeze()
    await db.pendingRelease.updateMany({ data: { draft: '{' } })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await due(2)
    expect(await waits()).toMatchObject([{ problem: 'unreadable' }])
    vi.mocked(console.error).mockRestore()
  })

  test.each([
    [0, '', true],
    [300, '', true],
    [4, 'failed', true],
    [7, 'failed', false],
    [20, 'failed', true],
  ])('after %i minutes with the problem «%s» is tried again: %s', (minutes, problem, expected) => {
    expect(isToBeTried({ publicFrom: now, problem }, later(minutes / 60))).toBe(expected)
  })
})

describe('another time, none, or now', () => {
  test('another time counts, for whoever knew the one before', async () => {
    await plan.add(plan.kostroma.id)
    const id = await freeze()
    const order = { id, editionId: plan.edition.id, actorId: plan.organizer.id, now }
    expect(await moveWaiting({ ...order, at: later(2), publicFrom: now }, db)).toEqual({ ok: false, code: 'past' })
    expect(await moveWaiting({ ...order, at: later(2), publicFrom: later(5) }, db)).toEqual({ ok: true })
    expect(await moveWaiting({ ...order, at: later(2), publicFrom: later(6) }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await moveWaiting({ ...order, editionId: 'another', at: later(5), publicFrom: later(6) }, db)).toEqual({ ok: false, code: 'stale' })
    expect(await due(3)).toEqual({ published: 0, failed: 0 })
    expect(await due(5)).toEqual({ published: 1, failed: 0 })
    expect(await moveWaiting({ ...order, at: later(5), publicFrom: later(6) }, db)).toEqual({ ok: false, code: 'stale' })
  })

  test('what is withdrawn never comes out', async () => {
    await plan.add(plan.kostroma.id)
    const order = { id: await freeze(), editionId: plan.edition.id, at: later(2), actorId: plan.organizer.id, now }
    expect(await withdrawWaiting(order, db)).toEqual({ ok: true })
    expect(await withdrawWaiting(order, db)).toEqual({ ok: false, code: 'stale' })
    expect(await due(2)).toEqual({ published: 0, failed: 0 })
    expect(await latestReleaseHead(plan.edition.id, db)).toBeNull()
  })

  test('an organiser, the clock and whoever withdraws at once: it is published once, or not at all', async () => {
    await plan.add(plan.kostroma.id)
    await freeze()
    const [waiting] = await waits()
    const order = { id: waiting!.id, editionId: plan.edition.id, at: later(2), actorId: plan.organizer.id, now }
    const [byHand, byClock, withdrawn] = await Promise.all([
      publishWaiting({ waiting: waiting!, publishedById: plan.organizer.id, site, now: later(2) }, db),
      due(2),
      withdrawWaiting(order, db),
    ])
    expect(Number(byHand.ok) + byClock.published + Number(withdrawn.ok)).toBe(1)
    expect(await db.release.count()).toBe(withdrawn.ok ? 0 : 1)
    expect(await waits()).toEqual([])
  })
})
