import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { publishRelease } from '../release/release.commands.server'
import { now, seedPlan, sessionFormWith, site } from '../session/plan.testing'
import { updateSession } from '../session/session.commands.server'
import { editPlan } from './plan-edit.commands.server'
import { planEdits, type PlanEdit, type PlanEditResult } from './plan-edit.schema'
import { scheduleItems, scheduleOf } from './schedule.queries.server'

const { db } = await testDatabase()
const plan = await seedPlan(db)
const { edition, kostroma, krasnoyarsk, workshop, arena, siberia, organizer } = plan

const at = (time: string) => Date.parse(`2027-06-24T${time}:00+03:00`)
/** Edits as the festival's organisers, or as those of some centres. */
const edit = (edits: unknown[], centreIds: string[] | null = null) =>
  editPlan({ editionId: edition.id, edits: planEdits.parse({ edits }).edits, centreIds, actorId: organizer.id, now }, db)
const done = (result: PlanEditResult) => {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result
}
const place = (slotId: string, version: number, more: object = {}): PlanEdit => ({ do: 'place', slotId, version, hallId: workshop.id, start: at('12:00'), duration: 45, ...more }) as PlanEdit
const publish = () => publishRelease({ editionId: edition.id, name: 'Редакция', centreId: null, publishedById: null, site, now }, db)
const everything = async () => JSON.stringify([await scheduleItems({ editionId: edition.id }, db), await db.session.findMany({ orderBy: { id: 'asc' } })])
const logged = async (action: string, subject: string) => (await db.auditEntry.findMany({ where: { action, subject } })).map(({ details }) => JSON.parse(details) as unknown)

let session: { id: string; slotId: string }
beforeEach(async () => {
  session = await plan.add(kostroma.id, { titleRu: 'Скань' })
})

describe('placing', () => {
  it('moves a slot, says how it stands, and writes it down by the clocks of the centre', async () => {
    const before = await scheduleOf({ editionId: edition.id, centreIds: null }, db)
    const result = done(await edit([place(session.slotId, 0)]))
    expect(result).toMatchObject({ revision: before.revision + 1, gone: [], added: {} })
    expect(result.items).toMatchObject([{ id: session.slotId, hallId: workshop.id, start: at('12:00'), duration: 45, version: 1, unpublished: true, title: { ru: 'Скань' } }])
    expect(await logged('session.place', `session:${session.id}`)).toEqual([{ title: 'Скань', hall: 'Мастерская', wallTime: '2027-06-24 12:00' }])
  })

  it('to the tray is without a time, and no conflict', async () => {
    const { items } = done(await edit([place(session.slotId, 0, { hallId: null, start: null })]))
    expect(items).toMatchObject([{ start: null, hallId: null }])
    expect(await logged('session.unplace', `session:${session.id}`)).toEqual([{ title: 'Скань', hall: null, wallTime: null }])
  })

  it('by an old version is told how it stands now, and changes nothing, nor what came with it', async () => {
    const other = await plan.add(kostroma.id)
    done(await edit([place(session.slotId, 0, { start: at('15:00') })]))
    const before = await everything()
    const result = await edit([place(other.slotId, 0), place(session.slotId, 0, { start: at('16:00') })])
    expect(result).toMatchObject({ ok: false, code: 'stale', items: expect.arrayContaining([expect.objectContaining({ id: session.slotId, start: at('15:00'), version: 1 })]) as unknown, gone: [] })
    expect(await everything()).toBe(before)
  })

  it('makes a form of the session stale that was opened before', async () => {
    done(await edit([place(session.slotId, 0)]))
    const saved = await updateSession({ id: session.id, form: sessionFormWith({ version: 0 }), actorId: organizer.id, centreIds: null, now }, db)
    expect(saved).toEqual({ ok: false, code: 'stale' })
  })

  it('of what is gone is stale and says so', async () => {
    await db.session.delete({ where: { id: session.id } })
    expect(await edit([place(session.slotId, 0)])).toMatchObject({ ok: false, code: 'stale', items: [], gone: [session.slotId] })
  })

  it('in a hall of another centre, or one that is not there, is none', async () => {
    for (const hallId of [siberia.id, 'nowhere']) expect(await edit([place(session.slotId, 0, { hallId })])).toEqual({ ok: false, code: 'invalid' })
  })

  it('of another edition is stale', async () => {
    const other = await db.edition.create({ data: { year: 2020, titleRu: '2020', startsOn: '2020-06-23', endsOn: '2020-06-27' } })
    const result = await editPlan({ editionId: other.id, edits: [place(session.slotId, 0)], centreIds: null, actorId: organizer.id, now }, db)
    expect(result).toMatchObject({ ok: false, code: 'stale', gone: [session.slotId] })
    await db.edition.delete({ where: { id: other.id } })
  })
})

it("a centre's organisers change their own part only", async () => {
  const theirs = await plan.add(krasnoyarsk.id, { titleRu: 'Камень' })
  const pause = { key: 'k', hallId: null, start: at('13:00'), duration: 60, titleRu: 'Обед', titleEn: '', hidden: false }
  const { added } = done(await edit([{ do: 'add-break', centreId: krasnoyarsk.id, ...pause }]))
  const before = await everything()
  const attempts: object[] = [
    place(theirs.slotId, 0, { hallId: siberia.id }),
    { do: 'remove-slot', slotId: theirs.slotId, version: 0 },
    { do: 'add-slot', key: 'k', sessionId: theirs.id, hallId: null, start: null, duration: 60 },
    { do: 'add-session', key: 'k', centreId: krasnoyarsk.id, hallId: null, start: at('13:00'), duration: 60, titleRu: 'Моё', kind: 'business' },
    { do: 'add-break', centreId: krasnoyarsk.id, ...pause },
    { do: 'change-break', breakId: added.k, version: 0, ...pause },
    { do: 'remove-break', breakId: added.k, version: 0 },
  ]
  for (const attempt of attempts) expect(await edit([place(session.slotId, 0), attempt], [kostroma.id])).toEqual({ ok: false, code: 'forbidden' })
  expect(await everything()).toBe(before)
  expect((await edit([place(session.slotId, 0)], [kostroma.id])).ok).toBe(true)
  const { surroundings } = await scheduleOf({ editionId: edition.id, centreIds: [kostroma.id] }, db)
  expect(surroundings.centres.map(({ slug, own }) => [slug, own])).toEqual([['kostroma', true], ['yenisey', false]])
})

describe('a slot', () => {
  it('is added with the seats of its session, and removed again', async () => {
    const { added, items } = done(await edit([{ do: 'add-slot', key: 'second', sessionId: session.id, hallId: arena.id, start: at('18:00'), duration: 30 }]))
    expect(items.map(({ id, siblings, seats }) => [id === added.second, siblings, seats]).sort()).toEqual([[false, 2, 20], [true, 2, 20]])
    const gone = done(await edit([{ do: 'remove-slot', slotId: added.second, version: 0 }]))
    expect(gone).toMatchObject({ gone: [added.second], items: [{ id: session.slotId, siblings: 1 }] })
  })

  it('that is the last of its session goes to the tray instead', async () => {
    const result = done(await edit([{ do: 'remove-slot', slotId: session.slotId, version: 0 }]))
    expect(result).toMatchObject({ gone: [], items: [{ id: session.slotId, start: null, hallId: null, version: 1 }] })
  })

  it('that was published is not removed; in the tray it is cancelled by the next release and can come back as itself', async () => {
    done(await edit([{ do: 'add-slot', key: 'second', sessionId: session.id, hallId: arena.id, start: at('18:00'), duration: 30 }]))
    await publish()
    const standing = async () => (await scheduleItems({ editionId: edition.id, sessionIds: [session.id] }, db)).find(({ id }) => id === session.slotId)!
    expect(await standing()).toMatchObject({ unpublished: false })
    expect(await edit([{ do: 'remove-slot', slotId: session.slotId, version: 0 }])).toEqual({ ok: false, code: 'published' })
    done(await edit([place(session.slotId, 0, { hallId: null, start: null })]))
    expect(await standing()).toMatchObject({ unpublished: true })
    await publish()
    expect(await standing()).toMatchObject({ unpublished: false })
    done(await edit([place(session.slotId, 1)]))
    expect(await standing()).toMatchObject({ unpublished: true })
    const again = await publish()
    expect(again.ok && again.changes.map(({ slotId, kinds }) => [slotId, kinds])).toEqual([[session.slotId, ['revived', 'retimed', 'rehalled']]])
  })
})

it('a session is added where it was drawn, each with an address of its own', async () => {
  const drawn = (key: string) => ({ do: 'add-session', key, centreId: kostroma.id, hallId: arena.id, start: at('16:00'), duration: 60, titleRu: 'Круглый стол', kind: 'business' })
  const { added, items } = done(await edit([drawn('one'), drawn('two')]))
  expect(items.map(({ id, title, kind, start }) => [id, title.ru, kind, start]).sort()).toEqual([added.one, added.two].map((id) => [id, 'Круглый стол', 'business', at('16:00')]).sort())
  expect(new Set((await db.session.findMany({ where: { titleRu: 'Круглый стол' } })).map(({ slug }) => slug)).size).toBe(2)
  expect(await edit([drawn('same'), drawn('same')])).toEqual({ ok: false, code: 'invalid' })
})

it('a break is added, changed and removed, and a stale change of it is refused', async () => {
  const lunch = { hallId: null, start: at('13:00'), duration: 60, titleRu: 'Обед', titleEn: 'Lunch', hidden: false }
  const { added } = done(await edit([{ do: 'add-break', key: 'lunch', centreId: kostroma.id, ...lunch }]))
  const change = { do: 'change-break', breakId: added.lunch, version: 0, ...lunch, hallId: arena.id, hidden: true }
  expect(done(await edit([change])).items).toMatchObject([{ id: added.lunch, type: 'break', hallId: arena.id, hidden: true, version: 1, title: { ru: 'Обед', en: 'Lunch' } }])
  expect(await edit([change])).toMatchObject({ ok: false, code: 'stale', items: [{ id: added.lunch, version: 1 }] })
  expect(done(await edit([{ do: 'remove-break', breakId: added.lunch, version: 1 }])).gone).toEqual([added.lunch])
  expect(await edit([{ do: 'remove-break', breakId: added.lunch, version: 1 }])).toMatchObject({ ok: false, code: 'stale', gone: [added.lunch] })
})

it('of a hundred who move one slot at once, one does and ninety-nine are told where it stands', async () => {
  const results = await Promise.all(Array.from({ length: 100 }, (_, n) => edit([place(session.slotId, 0, { start: at('10:00') + n * 60_000 })])))
  const accepted = results.flatMap((result) => (result.ok ? result.items : []))
  expect(accepted).toHaveLength(1)
  for (const result of results) if (!result.ok) expect(result).toMatchObject({ code: 'stale', items: [{ id: session.slotId, start: accepted[0]!.start, version: 1 }] })
  const revisions = results.flatMap((result) => (result.ok ? [result.revision] : []))
  expect(new Set(revisions).size).toBe(revisions.length)
})

it('two who swap the same slots in other orders both come to an end', async () => {
  const other = await plan.add(kostroma.id)
  const pairs = [session.slotId, other.slotId]
  const results = await Promise.all([edit(pairs.map((id) => place(id, 0))), edit([...pairs].reverse().map((id) => place(id, 0)))])
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
})
