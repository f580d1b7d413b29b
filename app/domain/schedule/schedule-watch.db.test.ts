import { afterEach, beforeEach, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import type { LiveWatch } from '~/lib/live-watch.server'
import { publishRelease } from '../release/release.commands.server'
import { now, seedPlan, site } from '../session/plan.testing'
import { editPlan } from './plan-edit.commands.server'
import type { PlanEdit } from './plan-edit.schema'
import { watchSchedule } from './schedule-watch.server'
import type { ScheduleMessage } from './schedule.rules'

const { db } = await testDatabase()
const plan = await seedPlan(db)
const { edition, kostroma, workshop, organizer } = plan

let watch: LiveWatch
beforeEach(() => (watch = watchSchedule({ db, every: 20 })))
afterEach(() => watch.stop())

/** Somebody who listens, and the next thing they hear. */
function listener(after: string | null = null) {
  const heard: { id: string; message: ScheduleMessage }[] = []
  const waiting: (() => void)[] = []
  const send = (id: string, text: string) => {
    heard.push({ id, message: JSON.parse(text) as ScheduleMessage })
    for (const wake of waiting.splice(0)) wake()
  }
  watch.listen({ send, end: () => {} }, { ip: '10.0.0.1', after })
  return async () => {
    if (heard.length === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    return heard.shift()!
  }
}
const edit = (edits: PlanEdit[]) => editPlan({ editionId: edition.id, edits, centreIds: null, actorId: organizer.id, now }, db)

it('tells the whole plan first, then what is another, new or gone, whoever changed it', async () => {
  const { id, slotId } = await plan.add(kostroma.id)
  const next = listener()
  const { message: first } = await next()
  expect(first).toMatchObject({ full: true, items: [{ id: slotId, version: 0, unpublished: true }], gone: [] })

  const start = Date.parse('2027-06-24T09:00:00Z')
  const result = await edit([
    { do: 'place', slotId, version: 0, hallId: workshop.id, start, duration: 60 },
    { do: 'add-slot', key: 'again', sessionId: id, hallId: workshop.id, start: start + 7_200_000, duration: 60 },
  ])
  if (!result.ok) throw new Error(result.code)
  const { message: moved } = await next()
  expect(moved).toMatchObject({ full: false, revision: result.revision, gone: [] })
  expect(moved.items.map((item) => [item.id, item.siblings]).sort()).toEqual([[slotId, 2], [result.added.again, 2]].sort())

  await edit([{ do: 'remove-slot', slotId: result.added.again!, version: 0 }])
  const { id: number, message: removed } = await next()
  expect(removed).toMatchObject({ gone: [result.added.again], items: [{ id: slotId, siblings: 1 }] })

  await publishRelease({ editionId: edition.id, name: 'Первая', centreId: null, publishedById: null, site, now }, db)
  expect((await next()).message.items).toMatchObject([{ id: slotId, unpublished: false }])
  expect((await listener(number)()).message).toMatchObject({ full: false, items: [{ unpublished: false }] })
})
