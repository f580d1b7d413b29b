import { afterEach, beforeEach, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, minutesLater, now, seedEdition } from '../application/edition.testing'
import { withdrawApplication } from '../application/application.commands.server'
import { holdBooth } from './booth.commands.server'
import type { LiveWatch } from '~/lib/live-watch.server'
import { watchBooths } from './booth-watch.server'
import type { LiveMessage } from './live-states.rules'

const { db } = await testDatabase()
const seeded = await seedEdition(4, db)

let clock = now
let watch: LiveWatch
beforeEach(() => {
  clock = now
  watch = watchBooths({ db, now: () => clock, every: 20 })
})
afterEach(() => watch.stop())

/** Somebody who listens: everything they heard, and the next thing they hear. */
function listener(after: string | null = null, ip = '10.0.0.1') {
  const heard: { id: string; message: LiveMessage }[] = []
  const waiting: (() => void)[] = []
  let ended = false
  const leave = watch.listen(
    {
      send: (id, text) => {
        heard.push({ id, message: JSON.parse(text) as LiveMessage })
        for (const wake of waiting.splice(0)) wake()
      },
      end: () => (ended = true),
    },
    { ip, after },
  )
  let read = 0
  const next = async () => {
    if (heard.length <= read) await new Promise<void>((resolve) => waiting.push(resolve))
    const { id, message } = heard[read++]!
    return { id, full: message.full, free: message.free.arena, booths: message.booths.map(({ id: booth, state, exhibitor }) => [booth, state, exhibitor?.slug].filter(Boolean).join(' ')) }
  }
  return { next, leave, heard, ended: () => ended }
}

it('tells everything first and then every change, its own or another process’s, and the end of a hold', async () => {
  const [elena] = await Promise.all([addApplicant(seeded.edition, db)])
  const { next } = listener()
  expect(await next()).toMatchObject({ full: true, booths: [], free: 4 })

  await holdBooth({ ...elena, boothId: 'booth-2', now }, db)
  expect(await next()).toMatchObject({ full: false, booths: ['booth-2 held'], free: 3 })
  await db.boothClaim.updateMany({ data: { kind: 'reserved', expiresAt: null } })
  expect(await next()).toMatchObject({ booths: ['booth-2 taken'], free: 3 })
  await db.application.update({ where: { id: elena.applicationId }, data: { state: 'paid' } })
  await db.boothClaim.updateMany({ data: { kind: 'confirmed' } })
  expect(await next()).toMatchObject({ booths: ['booth-2 taken volga-filigree'] })
  await db.booth.update({ where: { id: 'booth-4' }, data: { blocked: true } })
  expect(await next()).toMatchObject({ booths: ['booth-4 blocked'], free: 2 })

  await db.application.update({ where: { id: elena.applicationId }, data: { state: 'draft' } })
  await db.boothClaim.updateMany({ data: { kind: 'held', expiresAt: minutesLater(20) } })
  expect(await next()).toMatchObject({ booths: ['booth-2 held'] })
  clock = minutesLater(20)
  expect(await next()).toMatchObject({ booths: ['booth-2 free'], free: 3 })
  await withdrawApplication({ ...elena, now }, db)
  await db.booth.update({ where: { id: 'booth-4' }, data: { blocked: false } })
})

it('whoever comes back hears only what they missed; whoever comes from another life hears everything', async () => {
  const stays = listener()
  const first = await stays.next()
  await db.booth.update({ where: { id: 'booth-1' }, data: { blocked: true } })
  await stays.next()
  await db.booth.update({ where: { id: 'booth-1' }, data: { blocked: false } })
  const last = await stays.next()

  const back = listener(first.id)
  expect([await back.next(), await back.next()]).toMatchObject([
    { full: false, booths: ['booth-1 blocked'] },
    { id: last.id, full: false, booths: ['booth-1 free'] },
  ])
  for (const after of ['nonsense', `${crypto.randomUUID()}.1`, first.id.replace(/\d+$/, '999')]) {
    expect(await listener(after).next()).toMatchObject({ full: true })
  }
})

it('has room for 200 from one address, and ends them all when it stops', async () => {
  const crowd = Array.from({ length: 200 }, () => listener(null, '10.0.0.9'))
  expect(crowd.every(({ leave }) => leave !== null)).toBe(true)
  expect(listener(null, '10.0.0.9').leave).toBeNull()
  expect(listener(null, '10.0.0.8').leave).not.toBeNull()
  crowd[0]!.leave!()
  expect(listener(null, '10.0.0.9').leave).not.toBeNull()
  await watch.stop()
  expect(crowd[1]!.ended()).toBe(true)
  expect(listener().leave).toBeNull()
})
