import { expect, test } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import type { PlanEdit, PlanEditResult } from '~/domain/schedule/plan-edit.schema'
import type { ScheduleItem, ScheduleMessage } from '~/domain/schedule/schedule.rules'
import { findPostgres } from '../../scripts/postgres.mjs'
import { startProduct, type Product } from '../fixtures/server'
import { client, innards } from './client'
import { crowdSecret, signedInCrowd, type Maker } from './crowd'
import { publish } from './organizer'
import { openStream } from './stream'

test.use({ trace: 'off' })

const editsEach = 25
const minute = 60_000
const address = '/ru/organizer/schedule/edits'

/** Where a slot stands. */
type Place = Pick<ScheduleItem, 'hallId' | 'start' | 'duration'>
const placeOf = ({ hallId, start, duration }: Place): Place => ({ hallId, start, duration })

for (const database of ['sqlite', 'postgresql'] as const) {
  test.describe(database, () => {
    test.describe.configure({ mode: 'serial' })
    test.skip(database === 'postgresql' && !findPostgres(), 'PostgreSQL is not installed')
    let product: Product
    let db: Database
    let organizers: Maker[]

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      product = await startProduct({ database, env: { TRUST_PROXY: '1', SESSION_SECRET: crowdSecret } })
      db = await createDatabase(product.databaseUrl)
      organizers = await signedInCrowd(10, { url: product.url, db })
      const users = await db.user.findMany({ where: { email: { in: organizers.map(({ email }) => email) } } })
      await db.festivalOrganizer.createMany({ data: users.map(({ id }) => ({ userId: id })) })
    })
    test.afterAll(async () => {
      await db?.$disconnect()
      await product?.stop()
    })

    const listen = (who: Maker) => openStream<ScheduleMessage>(product.url, { cookie: who.cookie() }, '/events/schedule')
    async function send(who: Maker, edits: PlanEdit[]): Promise<PlanEditResult> {
      const { status, text } = await who.post(address, { edits: JSON.stringify({ edits }) })
      const result = JSON.parse(text) as PlanEditResult
      expect(status).toBe(result.ok ? 200 : result.code === 'forbidden' ? 403 : result.code === 'invalid' ? 422 : 409)
      return result
    }

    test('ten organisers move slots at once, then release: the released slots are those of the changes that were accepted', async () => {
      test.setTimeout(180_000)
      const stream = await listen(organizers[0]!)
      const { message: opened } = await stream.next()
      expect(opened.full).toBe(true)
      const slots = opened.items.filter(({ type, start, cancelled }) => type === 'slot' && start !== null && !cancelled)
      const halls = await db.hall.findMany({ select: { id: true, centreId: true } })
      const wanted = slots.slice(0, 20)
      expect(wanted).toHaveLength(20)
      const model = new Map(slots.map((slot) => [slot.id, placeOf(slot)]))
      const accepted: { revision: number; id: string; place: Place }[] = []

      /** One organiser: by what they know, and by what they are told when somebody was quicker. */
      const edit = async (who: Maker, n: number) => {
        const known = new Map(wanted.map((slot) => [slot.id, slot]))
        const results: PlanEditResult[] = []
        for (let k = 0; k < editsEach; k += 1) {
          const slot = known.get(wanted[(n * 3 + k * 7) % wanted.length]!.id)!
          const own = halls.filter(({ centreId }) => centreId === slot.centreId)
          const place = { hallId: own[(n + k) % own.length]!.id, start: slot.start! + ((k % 3) - 1) * 5 * minute, duration: 30 + ((n + k) % 10) * 5 }
          const result = await send(who, [{ do: 'place', slotId: slot.id, version: slot.version, ...place }])
          results.push(result)
          if (result.ok) accepted.push({ revision: result.revision, id: slot.id, place })
          if (result.ok || result.code === 'stale') for (const item of result.items) if (known.has(item.id)) known.set(item.id, item)
        }
        return results
      }
      const results = (await Promise.all(organizers.map(edit))).flat()
      expect(results).toHaveLength(10 * editsEach)
      expect(accepted.length).toBeGreaterThan(wanted.length)
      expect(results.filter((result) => !result.ok && result.code !== 'stale')).toEqual([])
      // Each has a place of its own in the order of changes.
      expect(new Set(accepted.map(({ revision }) => revision)).size).toBe(accepted.length)
      for (const { id, place } of accepted.sort((a, b) => a.revision - b.revision)) model.set(id, place)

      const last = accepted.at(-1)!.revision
      const heard = new Map(opened.items.map((item) => [item.id, item]))
      await stream.next(({ items, revision }) => {
        for (const item of items) heard.set(item.id, item)
        return revision >= last
      })
      stream.close()
      for (const { id } of wanted) expect(placeOf(heard.get(id)!)).toEqual(model.get(id))

      await publish(organizers[3]!, 'После правки')
      const release = await db.release.findFirstOrThrow({ orderBy: { number: 'desc' } })
      const content = JSON.parse(release.content) as { slots: { id: string; hallId: string | null; startsAt: string; endsAt: string; status: string }[] }
      const released = content.slots
        .filter(({ status }) => status === 'confirmed')
        .map(({ id, hallId, startsAt, endsAt }): [string, Place] => [id, { hallId, start: Date.parse(startsAt), duration: (Date.parse(endsAt) - Date.parse(startsAt)) / minute }])
      expect(Object.fromEntries(released)).toEqual(Object.fromEntries(model))
    })

    test('what is no change is refused clearly and changes nothing; so is the change of who organises nothing', async () => {
      const before = await db.planRevision.findFirstOrThrow()
      const slot = await db.slot.findFirstOrThrow({ where: { startsAt: { not: null } } })
      const place = { do: 'place', slotId: slot.id, version: slot.version, hallId: null, start: 0, duration: 60 }
      const wrong = ['', '{', '[]', 'null', '{"edits":[]}', ...[
        Array(501).fill(place),
        [{ ...place, do: 'burn' }],
        [{ ...place, start: 30_001 }],
        [{ ...place, start: 1e300 }],
        [{ ...place, duration: 0 }],
        [{ ...place, version: '0' }],
        [{ ...place, slotId: '' }],
        [{ ...place, hallId: '__proto__' }],
      ].map((edits) => JSON.stringify({ edits }))]
      for (const edits of wrong) {
        const answer = await organizers[0]!.post(address, { edits })
        expect([edits.slice(0, 100), answer.status, innards(answer.text)]).toEqual([edits.slice(0, 100), 422, []])
      }
      const stranger = client(product.url, '10.9.9.9')
      expect((await stranger.post(address, { edits: JSON.stringify({ edits: [place] }) })).status).toBe(302)
      expect((await openStream(product.url, {}, '/events/schedule')).status).toBe(403)
      expect(await db.planRevision.findFirstOrThrow()).toEqual(before)
    })
  })
}
