import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, addCrowd, minutesLater, now, seedEdition } from '../application/edition.testing'
import { holdBooth } from '../booth/booth.commands.server'
import { emptyDocument, type PlanDocument } from './plan-document.schema'
import { createPlan, removePlan } from './plan.commands.server'
import { createCategory, removeCategory, updateCategory } from './category.commands.server'
import { planForEditing, plansOf } from './plan.queries.server'
import { savePlan } from './save-plan.commands.server'

vi.stubEnv('BASE_URL', 'https://festival.test')
const { db } = await testDatabase()

let seeded: Awaited<ReturnType<typeof seedEdition>>

async function fresh() {
  await db.outbox.deleteMany()
  await db.boothClaim.deleteMany()
  await db.application.deleteMany()
  await db.exhibitorMember.deleteMany()
  await db.exhibitor.deleteMany()
  await db.booth.deleteMany()
  await db.floorPlan.deleteMany()
  await db.boothCategory.deleteMany()
  await db.hall.deleteMany()
  await db.centre.deleteMany()
  await db.edition.deleteMany()
  await db.auditEntry.deleteMany()
  seeded = await seedEdition(6, db)
}

const opened = async () => (await planForEditing({ id: seeded.plan.id, editionId: seeded.edition.id, now }, db))!
const codes = async () => (await opened()).document.booths.map((booth) => booth.code)

async function save(edit: (document: PlanDocument) => void, more: { version?: number; reason?: string } = {}) {
  const { version, document } = await opened()
  const copy = structuredClone(document)
  edit(copy)
  return savePlan(
    { planId: seeded.plan.id, editionId: seeded.edition.id, version, document: copy, reason: '', actorId: 'nobody', baseUrl: 'https://festival.test', now, ...more },
    db,
  )
}

describe('saving a plan', () => {
  beforeEach(fresh)

  it('adds, changes and removes booths, and exchanges their numbers', async () => {
    const saved = await save(({ booths }) => {
      booths.splice(4, 1)
      ;[booths[0]!.code, booths[1]!.code] = [booths[1]!.code, booths[0]!.code]
      booths[2]!.shape = { kind: 'rect', x: 60, y: 100, w: 40, h: 30 }
      booths.push({ code: 'Б-1', category: 'row', shape: { kind: 'rect', x: 0, y: 100, w: 20, h: 20 }, openSides: 3, equipped: false, blocked: true })
    })
    expect(saved).toMatchObject({ ok: true, version: 1 })
    expect(await codes()).toEqual(['А-2', 'А-1', 'А-3', 'А-4', 'А-6', 'Б-1'])
    expect(await db.booth.findUnique({ where: { id: 'booth-1' } })).toMatchObject({ code: 'А-2' })
    expect(await db.booth.findUnique({ where: { id: 'booth-3' } })).toMatchObject({ area: 1200 })
    expect(await db.booth.findFirst({ where: { code: 'Б-1' } })).toMatchObject({ area: 400, openSides: 3, equipped: false, blocked: true })
    expect(await db.auditEntry.findFirst({ where: { action: 'plan.save' } })).toMatchObject({ subject: `plan:${seeded.plan.id}` })
    if (saved.ok) expect(saved.ids).toEqual((await opened()).document.booths.map((booth) => booth.id))
  })

  it('refuses a stale drawing and leaves everything as it was', async () => {
    await save(({ booths }) => void booths.pop())
    expect(await save(({ booths }) => void booths.pop(), { version: 0 })).toEqual({ ok: false, code: 'stale' })
    expect(await codes()).toHaveLength(5)
  })

  it('lets one of many editors in', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, (_, i) => save(({ booths }) => void (booths[5]!.code = `Я-${i}`), { version: 0 })))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'stale')).toHaveLength(11)
  })

  it.each([
    ['overlapping booths', (d: PlanDocument) => void (d.booths[1]!.shape = { kind: 'rect', x: 10, y: 0, w: 30, h: 30 }), 'geometry'],
    ['a booth outside the hall', (d: PlanDocument) => void (d.booths[1]!.shape = { kind: 'rect', x: 230, y: 190, w: 30, h: 30 }), 'geometry'],
    ['one number twice', (d: PlanDocument) => void (d.booths[1]!.code = 'а 1'), 'geometry'],
    ['an unknown category', (d: PlanDocument) => void (d.booths[1]!.category = 'nowhere'), 'category'],
  ])('refuses %s', async (_, edit, code) => {
    expect(await save(edit)).toMatchObject({ ok: false, code })
    expect((await opened()).version).toBe(0)
  })

  it('never takes a booth away from somebody, nor its category', async () => {
    const { applicationId, userId } = await addApplicant(seeded.edition, db)
    await holdBooth({ applicationId, userId, boothId: 'booth-2', now }, db)
    for (const reason of ['', 'Так надо']) {
      expect(await save(({ booths }) => void booths.splice(1, 1), { reason })).toEqual({
        ok: false,
        code: 'taken',
        taken: [{ code: 'А-2', what: ['removed'], never: true }],
      })
      expect(await save(({ booths }) => void (booths[1]!.blocked = true), { reason })).toMatchObject({ code: 'taken', taken: [{ what: ['blocked'], never: true }] })
    }
    expect(await db.boothClaim.count()).toBe(1)
    expect((await opened()).version).toBe(0)
  })

  it('changes number and size of a claimed booth with a reason, and tells its exhibitor', async () => {
    const { applicationId, userId } = await addApplicant(seeded.edition, db)
    await holdBooth({ applicationId, userId, boothId: 'booth-6', now }, db)
    const move = ({ booths }: PlanDocument) => {
      booths[5]!.code = 'А-7'
      booths[5]!.shape = { kind: 'rect', x: 150, y: 0, w: 40, h: 30 }
    }
    expect(await save(move)).toEqual({ ok: false, code: 'taken', taken: [{ code: 'А-6', what: ['code', 'shape'], never: false }] })
    expect(await db.outbox.count({ where: { template: 'booth-redrawn-to-exhibitor' } })).toBe(0)
    expect(await save(move, { reason: 'Рядом пожарный проход' })).toMatchObject({ ok: true })
    const mails = await db.outbox.findMany({ where: { template: 'booth-redrawn-to-exhibitor' } })
    expect(mails.map((mail) => mail.recipient)).toEqual(['elena@example.ru'])
    expect(JSON.parse(mails[0]!.props)).toMatchObject({
      code: 'А-6',
      before: 'А-6, 9\u00a0м², 1\u00a0открытая сторона',
      after: 'А-7, 12\u00a0м², 1\u00a0открытая сторона',
      reason: 'Рядом пожарный проход',
    })
    expect(await db.boothClaim.findUnique({ where: { boothId: 'booth-6' } })).toMatchObject({ applicationId })
  })

  it('removes a booth whose hold is over', async () => {
    const { applicationId, userId } = await addApplicant(seeded.edition, db)
    await holdBooth({ applicationId, userId, boothId: 'booth-6', now: minutesLater(-20) }, db)
    expect(await save(({ booths }) => void booths.pop())).toMatchObject({ ok: true })
    expect(await codes()).toHaveLength(5)
  })

  it('and holding at the same time: either the booth is held, or it is gone, never both', async () => {
    const crowd = await addCrowd(20, seeded.edition.id, db)
    const [saved, ...holds] = await Promise.all([
      save(({ booths }) => void booths.splice(2, 1)),
      ...crowd.map(({ applicationId, userId }) => holdBooth({ applicationId, userId, boothId: 'booth-3', now }, db)),
    ])
    const held = holds.filter((hold) => hold.ok).length
    expect(held).toBe(saved.ok ? 0 : 1)
    expect(await db.booth.count({ where: { id: 'booth-3' } })).toBe(saved.ok ? 0 : 1)
    if (!saved.ok) expect(saved).toMatchObject({ code: 'taken', taken: [{ code: 'А-3' }] })
  })

  it('and holding at the same time: nobody gets a booth that has become service space', async () => {
    const crowd = await addCrowd(20, seeded.edition.id, db)
    const [saved, ...holds] = await Promise.all([
      save(({ booths }) => void (booths[2]!.blocked = true)),
      ...crowd.map(({ applicationId, userId }) => holdBooth({ applicationId, userId, boothId: 'booth-3', now }, db)),
    ])
    expect(holds.filter((hold) => hold.ok)).toHaveLength(saved.ok ? 0 : 1)
    expect(await db.booth.findUnique({ where: { id: 'booth-3' } })).toMatchObject({ blocked: saved.ok })
  })

  it('writes a thousand booths at once', async () => {
    const saved = await save((document) => {
      document.width = 1600
      document.height = 1600
      document.booths.push(
        ...Array.from({ length: 1_000 }, (_, i) => ({
          code: `Т-${i + 1}`,
          category: 'row',
          shape: { kind: 'rect' as const, x: (i % 50) * 30, y: 100 + Math.floor(i / 50) * 60, w: 30, h: 30 },
          openSides: 1,
          equipped: true,
          blocked: false,
        })),
      )
    })
    expect(saved).toMatchObject({ ok: true })
    expect(await save(({ booths }) => booths.forEach((booth, i) => void (booth.code = `У-${i}`)))).toMatchObject({ ok: true, version: 2 })
    expect(await db.booth.count()).toBe(1_006)
  })
})

describe('beginning a plan', () => {
  beforeEach(fresh)
  const author = { actorId: 'nobody', now }

  it('gives a hall one plan a year', async () => {
    const wish = { editionId: seeded.edition.id, hallId: seeded.hall.id, width: 100, height: 100, ...author }
    expect(await createPlan(wish, db)).toEqual({ ok: false, code: 'exists' })
    const hall = await db.hall.create({ data: { centreId: seeded.centre.id, slug: 'second', nameRu: 'Второй' } })
    const results = await Promise.all(Array.from({ length: 8 }, () => createPlan({ ...wish, hallId: hall.id }, db)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('copies last year’s with its booths and categories, without its exhibitors', async () => {
    const { applicationId, userId } = await addApplicant(seeded.edition, db)
    await holdBooth({ applicationId, userId, boothId: 'booth-1', now }, db)
    const next = await db.edition.create({ data: { year: 2028, titleRu: '2028', startsOn: '2028-06-21', endsOn: '2028-06-25' } })
    const copy = await createPlan({ editionId: next.id, hallId: seeded.hall.id, width: 1, height: 1, copyOf: seeded.plan.id, ...author }, db)
    if (!copy.ok) throw new Error(copy.code)
    const plan = await planForEditing({ id: copy.id, editionId: next.id, now }, db)
    const { booths, width, height } = plan!.document
    expect({ width, height, count: booths.length, states: plan!.states }).toEqual({ width: 240, height: 200, count: 6, states: {} })
    expect(booths[0]).toMatchObject({ code: 'А-1', category: 'row' })
    expect(await db.boothCategory.findFirst({ where: { editionId: next.id } })).toMatchObject({ code: 'row', rate: 980_000 })
    const { plans, free, models } = await plansOf(next.id, db)
    expect(plans).toMatchObject([{ id: copy.id, booths: 6, area: 5400 }])
    expect(free).toEqual([])
    expect(models.map((model) => model.year)).toEqual([2028, 2027])
  })

  it('does not open a plan of another year', async () => {
    expect(await planForEditing({ id: seeded.plan.id, editionId: 'another', now }, db)).toBeNull()
    const document = emptyDocument(100, 100)
    const wish = { planId: seeded.plan.id, editionId: 'another', version: 0, document, reason: '', baseUrl: '', ...author }
    expect(await savePlan(wish, db)).toEqual({ ok: false, code: 'gone' })
  })
})

describe('removing a plan', () => {
  beforeEach(fresh)
  const removal = () => ({ id: seeded.plan.id, editionId: seeded.edition.id, version: 0, actorId: 'nobody', now })

  it('takes its booths along, once, and only as it was seen', async () => {
    expect(await removePlan({ ...removal(), editionId: 'another' }, db)).toEqual({ ok: false, code: 'gone' })
    await save(({ booths }) => void booths.pop())
    expect(await removePlan(removal(), db)).toEqual({ ok: false, code: 'stale' })
    expect(await codes()).toHaveLength(5)
    expect(await removePlan({ ...removal(), version: 1 }, db)).toEqual({ ok: true })
    expect([await db.floorPlan.count(), await db.booth.count()]).toEqual([0, 0])
    expect(await removePlan({ ...removal(), version: 1 }, db)).toEqual({ ok: false, code: 'gone' })
  })

  it('is refused while somebody holds a booth of it, not once that hold is over', async () => {
    const applicant = await addApplicant(seeded.edition, db)
    await holdBooth({ ...applicant, boothId: 'booth-2', now }, db)
    expect(await removePlan(removal(), db)).toEqual({ ok: false, code: 'taken' })
    expect(await codes()).toHaveLength(6)
    expect(await removePlan({ ...removal(), now: minutesLater(21) }, db)).toEqual({ ok: true })
  })

  it('and thirty makers who want a booth of it: either it stays with all it has, or nobody has one', async () => {
    const crowd = await addCrowd(30, seeded.edition.id, db)
    const [removed, ...held] = await Promise.all([removePlan(removal(), db), ...crowd.map((one, i) => holdBooth({ ...one, boothId: `booth-${(i % 6) + 1}`, now }, db))])
    expect(removed!.ok).toBe(held.every((one) => !one.ok))
    expect(await db.booth.count()).toBe(removed!.ok ? 0 : 6)
    expect(await db.boothClaim.count()).toBe(held.filter((one) => one.ok).length)
  })
})

describe('categories of booths', () => {
  beforeEach(fresh)

  it('are added, priced and removed unless booths are of them', async () => {
    const author = { editionId: seeded.edition.id, actorId: 'nobody', now }
    const form = { nameRu: 'Остров', nameEn: 'Island', rate: 1_040_000 }
    const { id } = await createCategory({ form, ...author }, db)
    expect(await updateCategory({ id, form: { ...form, rate: 1 }, ...author }, db)).toEqual({ ok: true })
    expect(await db.boothCategory.findUnique({ where: { id } })).toMatchObject({ code: 'island', rate: 1 })
    const used = await db.boothCategory.findFirstOrThrow({ where: { code: 'row' } })
    expect(await removeCategory({ id: used.id, ...author }, db)).toEqual({ ok: false, code: 'in-use' })
    expect(await removeCategory({ id, ...author }, db)).toEqual({ ok: true })
    expect(await removeCategory({ id, ...author }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await updateCategory({ id: used.id, form, ...author, editionId: 'another' }, db)).toEqual({ ok: false, code: 'gone' })
  })
})
