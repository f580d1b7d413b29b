import { beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { now, seedPlan, sessionFormWith, site } from '../session/plan.testing'
import { setCancelled, updateSession } from '../session/session.commands.server'
import { publishRelease } from './release.commands.server'
import { latestReleaseHead, releaseContentOf, type ReleaseHead } from './release.queries.server'
import type { ReleaseContent } from './release.schema'
import { restorePlan } from './restore.commands.server'
import { previewRestore } from './restore.queries.server'

vi.stubEnv('BASE_URL', site.baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

const { db } = await testDatabase()
let plan: Awaited<ReturnType<typeof seedPlan>>
beforeAll(async () => {
  plan = await seedPlan(db)
})

/** Publishes the plan. @returns the release */
async function publish(): Promise<ReleaseHead> {
  const done = await publishRelease({ editionId: plan.edition.id, name: 'Редакция', centreId: null, publishedById: plan.organizer.id, site, now }, db)
  if (!done.ok) throw new Error(done.code)
  return (await latestReleaseHead(plan.edition.id, db))!
}
const back = (head: ReleaseHead, centreId: string | null = null) => ({ editionId: plan.edition.id, head, centreId, now })
const look = (head: ReleaseHead, centreId: string | null = null) => previewRestore(back(head, centreId), db)
const restore = (head: ReleaseHead, seen: string, centreId: string | null = null) => restorePlan({ ...back(head, centreId), seen, actorId: plan.organizer.id }, db)
/** What a release says, without stamps, sequences and where slots stood before. */
const said = (content: ReleaseContent) => ({
  ...content,
  halls: content.halls.filter((hall) => content.slots.some((slot) => slot.hallId === hall.id)),
  slots: content.slots.map(({ sequence: _, createdAt: __, changedAt: ___, previous: ____, ...slot }) => slot),
})
const cancel = async (id: string, cancelled: boolean) => {
  const { version } = await db.session.findUniqueOrThrow({ where: { id } })
  await setCancelled({ id, cancelled, version, actorId: plan.organizer.id, now }, db)
}

describe('going back to a release', () => {
  test('release A, edits, release B, back to A, published: says what A says', async () => {
    const moved = await plan.add(plan.kostroma.id, { hallId: plan.workshop.id, speakers: 'Анна Ветрова, мастер-сканщик' })
    const cancelled = await plan.add(plan.krasnoyarsk.id, { titleRu: 'Камень', hallId: plan.siberia.id })
    const a = await publish()
    await plan.edit(moved.id, { titleRu: 'Другое имя', titleEn: '', hallId: plan.arena.id, date: '2027-06-26', time: '12:00', duration: 45, capacity: '', speakers: 'Семён Орлов, огранщик' })
    await cancel(cancelled.id, true)
    await publish()
    await plan.edit(moved.id, { date: '', time: '' })

    const preview = await look(a)
    expect(preview.unchanged).toBe(false)
    expect(preview.differences.map((one) => [one.title.ru, one.kinds])).toContainEqual(['Камень', ['revived']])
    const { version } = await db.session.findUniqueOrThrow({ where: { id: moved.id } })
    expect(await restore(a, preview.seen)).toEqual({ ok: true, sessions: 2 })
    expect(await db.auditEntry.findFirst({ where: { action: 'release.restore' } })).toMatchObject({ actorId: plan.organizer.id, subject: `release:${a.id}` })
    // A form opened before is told.
    expect(await updateSession({ id: moved.id, form: sessionFormWith({ version }), actorId: plan.organizer.id, centreIds: null, now }, db)).toEqual({ ok: false, code: 'stale' })
    // The public learns of nothing by that alone.
    const latest = (await latestReleaseHead(plan.edition.id, db))!
    expect(latest.number).toBe(a.number + 1)

    const again = await publish()
    expect(said(await releaseContentOf(again.id, db))).toEqual(said(await releaseContentOf(a.id, db)))
    expect((await look(a)).unchanged).toBe(true)
    expect(await restore(a, (await look(a)).seen)).toEqual({ ok: false, code: 'unchanged' })
  })

  test('what was added since stays in the plan without a time', async () => {
    await plan.add(plan.kostroma.id)
    const a = await publish()
    const added = await plan.add(plan.kostroma.id, { titleRu: 'Добавлено', hallId: plan.arena.id })
    const preview = await look(a)
    expect(preview.unscheduled).toEqual([{ sessionId: added.id, title: expect.objectContaining({ ru: 'Добавлено' }) }])
    expect(await restore(a, preview.seen)).toMatchObject({ ok: true })
    expect(await db.slot.findUniqueOrThrow({ where: { id: added.slotId } })).toMatchObject({ startsAt: null, hallId: plan.arena.id })
    expect((await db.session.findUniqueOrThrow({ where: { id: added.id } })).titleRu).toBe('Добавлено')
  })

  test('a slot whose hall is gone comes back without one, and is named', async () => {
    const yard = await db.hall.create({ data: { centreId: plan.kostroma.id, slug: 'yard', nameRu: 'Двор' } })
    const session = await plan.add(plan.kostroma.id, { titleRu: 'Во дворе', hallId: yard.id })
    const a = await publish()
    await plan.edit(session.id, { titleRu: 'Во дворе', hallId: plan.arena.id, time: '16:00' })
    await db.hall.delete({ where: { id: yard.id } })
    const preview = await look(a)
    expect(preview.hallless).toEqual([{ sessionId: session.id, title: expect.objectContaining({ ru: 'Во дворе' }), hall: { ru: 'Двор', en: '' } }])
    expect(await restore(a, preview.seen)).toMatchObject({ ok: true })
    expect(await db.slot.findUniqueOrThrow({ where: { id: session.slotId } })).toMatchObject({ hallId: null, startsAt: new Date('2027-06-24T07:00:00Z') })
  })

  test("of one centre leaves another centre's plan alone", async () => {
    const here = await plan.add(plan.kostroma.id, { titleRu: 'Здесь' })
    const there = await plan.add(plan.krasnoyarsk.id, { titleRu: 'Там' })
    const a = await publish()
    await plan.edit(here.id, { titleRu: 'Здесь иначе' })
    await plan.edit(there.id, { titleRu: 'Там иначе' })
    expect(await restore(a, (await look(a, plan.kostroma.id)).seen, plan.kostroma.id)).toMatchObject({ ok: true, sessions: 1 })
    expect((await db.session.findUniqueOrThrow({ where: { id: here.id } })).titleRu).toBe('Здесь')
    expect((await db.session.findUniqueOrThrow({ where: { id: there.id } })).titleRu).toBe('Там иначе')
  })

  test('is refused when a session was edited since the organiser looked; nothing is lost', async () => {
    const session = await plan.add(plan.kostroma.id, { titleRu: 'Первое' })
    const a = await publish()
    await plan.edit(session.id, { titleRu: 'Второе' })
    const { seen } = await look(a)
    await plan.edit(session.id, { titleRu: 'Третье', time: '19:00' })
    expect(await restore(a, seen)).toEqual({ ok: false, code: 'stale' })
    expect((await db.slot.findUniqueOrThrow({ where: { id: session.slotId } })).startsAt).toEqual(new Date('2027-06-24T16:00:00Z'))
    expect(await restore(a, (await look(a)).seen)).toMatchObject({ ok: true })
  })

  test('of two organisers at once, and one who edits, each change is whole or refused', async () => {
    const session = await plan.add(plan.kostroma.id, { titleRu: 'Исходное' })
    const a = await publish()
    await plan.edit(session.id, { titleRu: 'Изменённое', time: '15:00' })
    const { seen } = await look(a)
    const { version } = await db.session.findUniqueOrThrow({ where: { id: session.id } })
    const edit = updateSession({ id: session.id, form: sessionFormWith({ titleRu: 'Правка', time: '17:00', version }), actorId: plan.organizer.id, centreIds: null, now }, db)
    const outcomes = await Promise.all([restore(a, seen), restore(a, seen), edit])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const row = await db.session.findUniqueOrThrow({ where: { id: session.id }, include: { slots: true } })
    expect(row.version).toBe(version + 1)
    expect([row.titleRu, row.slots[0]!.startsAt!.toISOString()]).toEqual(outcomes[2].ok ? ['Правка', '2027-06-24T14:00:00.000Z'] : ['Исходное', '2027-06-24T07:00:00.000Z'])
  })
})
