import { beforeAll, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { now, seedEdition } from '../application/edition.testing'
import { placeBackground, removeBackground, setBackground } from './background.commands.server'
import { backgroundFile, backgroundOf } from './background.queries.server'
import { createPlan, removePlan } from './plan.commands.server'

const { db } = await testDatabase()
let seeded: Awaited<ReturnType<typeof seedEdition>>
beforeAll(async () => {
  seeded = await seedEdition(2, db)
})
const picture = (hash: string) => ({ bytes: new Uint8Array([1, 2, 3]), width: 600, height: 300, hash })
const author = () => ({ planId: seeded.plan.id, editionId: seeded.edition.id, actorId: 'nobody', now })

it('a picture to trace lies as wide as the hall, is laid elsewhere, and another one takes its place there', async () => {
  expect(await placeBackground({ place: { x: 1, y: 1, width: 10, opacity: 50 }, ...author() }, db)).toEqual({ ok: false, code: 'gone' })
  expect(await setBackground({ picture: picture('one'), ...author(), editionId: 'another' }, db)).toEqual({ ok: false, code: 'gone' })
  expect(await setBackground({ picture: picture('one'), ...author() }, db)).toEqual({ ok: true })
  const { width } = seeded.plan
  expect(await backgroundOf(seeded.plan.id, db)).toEqual({ x: 0, y: 0, width, height: Math.round(width / 2), opacity: 40, hash: 'one' })
  expect(await placeBackground({ place: { x: -5, y: 20, width: 200, opacity: 70 }, ...author() }, db)).toEqual({ ok: true })
  expect(await setBackground({ picture: picture('two'), ...author() }, db)).toEqual({ ok: true })
  expect(await backgroundOf(seeded.plan.id, db)).toEqual({ x: -5, y: 20, width: 200, height: 100, opacity: 70, hash: 'two' })
  const { planId, editionId } = author()
  expect(await backgroundFile({ planId, editionId, hash: 'one' }, db)).toBeNull()
  expect(await backgroundFile({ planId, editionId: 'another', hash: 'two' }, db)).toBeNull()
  expect(Array.from((await backgroundFile({ planId, editionId, hash: 'two' }, db))!.bytes)).toEqual([1, 2, 3])
})

it('it comes along with a copy of the plan and goes with its plan', async () => {
  const hall = await db.hall.create({ data: { centreId: (await db.centre.findFirstOrThrow()).id, slug: 'other', nameRu: 'Другой зал' } })
  const copy = await createPlan({ editionId: seeded.edition.id, hallId: hall.id, width: 100, height: 100, copyOf: seeded.plan.id, actorId: 'nobody', now }, db)
  if (!copy.ok) throw new Error(copy.code)
  expect(await backgroundOf(copy.id, db)).toMatchObject({ hash: 'two', width: 200 })
  expect(await removeBackground({ ...author(), planId: copy.id }, db)).toEqual({ ok: true })
  expect(await removeBackground({ ...author(), planId: copy.id }, db)).toEqual({ ok: false, code: 'gone' })
  expect(await removePlan({ id: seeded.plan.id, editionId: seeded.edition.id, version: 0, actorId: 'nobody', now }, db)).toEqual({ ok: true })
  expect(await db.planBackground.count()).toBe(0)
})
