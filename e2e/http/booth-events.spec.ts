import { expect, test } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import type { LiveMessage } from '~/domain/booth/live-states.rules'
import { startProduct, type Product } from '../fixtures/server'
import { client } from './client'
import { apply, companyFields, freeBooths } from './makers'
import { openStream } from './stream'

test.use({ trace: 'off' })
test.describe.configure({ mode: 'serial' })

let product: Product
let db: Database

test.beforeAll(async () => {
  test.setTimeout(120_000)
  product = await startProduct({ env: { TRUST_PROXY: '1' } })
  db = await createDatabase(product.databaseUrl)
})
test.afterAll(async () => {
  await db?.$disconnect()
  await product?.stop()
})

const says = (id: string, state: string) => (message: LiveMessage) => message.booths.some((booth) => booth.id === id && booth.state === state)

test('an open plan hears of a hold, of what another process wrote, and of the hold’s end, within two seconds', async () => {
  const maker = await client(product.url).signIn('maker@example.com', product.mailbox)
  await apply(maker, companyFields(1, 'maker@example.com'))
  const [booth] = await freeBooths(maker, 'galereya')
  const { id } = booth!

  const plan = await openStream(product.url)
  expect(plan.status).toBe(200)
  expect(plan.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  expect(plan.headers['cache-control']).toContain('no-store')
  expect(plan.headers['content-encoding']).toBeUndefined()
  const first = await plan.next()
  expect(first.message.full).toBe(true)
  expect(first.message.booths.some((one) => one.id === id)).toBe(false)

  const hears = async (state: string, change: () => Promise<unknown>) => {
    const from = performance.now()
    await change()
    const { at, message } = await plan.next(says(id, state))
    expect(message.full).toBe(false)
    expect(at - from).toBeLessThan(2_000)
  }
  await hears('held', () => maker.post('/ru/apply/booth?hall=galereya', { booth: id }))
  await hears('taken', () => db.boothClaim.update({ where: { boothId: id }, data: { kind: 'reserved', expiresAt: null } }))
  await hears('free', () => db.boothClaim.update({ where: { boothId: id }, data: { kind: 'held', expiresAt: new Date(0) } }))

  const back = await openStream(product.url, { 'last-event-id': first.id })
  expect((await back.next()).message.full).toBe(false)
  back.close()
  plan.close()
})

test('one address gets two hundred streams and no more; closed ones make room', async () => {
  const crowd = await Promise.all(Array.from({ length: 200 }, () => openStream(product.url, { 'x-forwarded-for': '10.9.9.9' })))
  expect(crowd.map((stream) => stream.status)).toEqual(Array(200).fill(200))
  expect((await openStream(product.url, { 'x-forwarded-for': '10.9.9.9' })).status).toBe(429)
  for (const stream of crowd) stream.close()
  await expect.poll(async () => {
    const stream = await openStream(product.url, { 'x-forwarded-for': '10.9.9.9' })
    stream.close()
    return stream.status
  }).toBe(200)
})

test('stopping the product ends the streams at once', async () => {
  const plan = await openStream(product.url)
  await plan.next()
  const from = performance.now()
  expect(await product.halt()).toBe(0)
  await plan.ended
  expect(performance.now() - from).toBeLessThan(5_000)
})
