import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { startProduct, type Product } from '../fixtures/server'
import { ask, client, innards, ownPage, type Client } from './client'

test.use({ trace: 'off' })

const address = '/ru/organizer/payments/import'
let product: Product
let organiser: Client

test.beforeAll(async () => {
  test.setTimeout(120_000)
  // A small heap: whoever held uploads whole would not survive it.
  product = await startProduct({ env: { NODE_OPTIONS: '--max-old-space-size=160' } })
  organiser = await client(product.url).signIn('organizer@example.org', product.mailbox)
})
test.afterAll(() => product?.stop())

const form = (file: string, name = 'file') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="kl_to_1c.txt"\r\nContent-Type: text/plain\r\n\r\n${file}\r\n--x--\r\n`

function post(body: string, { at = address, cookie = organiser.cookie(), type = 'multipart/form-data; boundary=x' } = {}) {
  return ask(product.url + at, { method: 'POST', headers: { ...ownPage(product.url), 'content-type': type, ...(cookie && { cookie }) }, body })
}

test('a hostile statement gets a clear answer, and books nothing', async () => {
  const start = '1CClientBankExchange\r\n'
  for (const [what, body, statuses] of [
    ['nothing', form(''), [422]],
    ['binary', form(randomBytes(2000).toString('latin1')), [422]],
    ['another format', form('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'), [422]],
    ['cut off', form(`${start}СекцияДокумент=Платёж\r\nНомер=1`), [422]],
    ['no end of the form', form(start).slice(0, 100), [422]],
    ['another field', form(start, 'other'), [422]],
    ['many fields', Array.from({ length: 50 }, (_, i) => form(start, `f${i}`)).join(''), [422]],
    ['a boundary that is none', 'nonsense', [422]],
    ['six megabytes', form(start + 'x'.repeat(6_000_000)), [413, 422]],
    ['thirty megabytes', form(start + 'x'.repeat(30_000_000)), [413]],
  ] as const) {
    const answer = await post(body).catch((error: unknown) => ({ status: 413, text: String(error) }))
    expect(statuses as readonly number[], `${what}: ${answer.status}`).toContain(answer.status)
    expect(innards(answer.text), what).toEqual([])
  }
  expect(product.output()).not.toMatch(/Error|at .*\.js:\d+/)
})

test('files are taken at their one address, from organisers', async () => {
  expect((await post(form('x'), { at: '/ru/organizer/payments' })).status).toBe(415)
  expect((await post(form('x'), { at: '/ru/sign-in' })).status).toBe(415)
  expect((await post('{}', { type: 'application/json' })).status).toBe(415)
  const stranger = await post(form('x'), { cookie: '' })
  expect([202, 302]).toContain(stranger.status)
  const visitor = await client(product.url).signIn('visitor@example.org', product.mailbox)
  expect((await post(form('x'), { cookie: visitor.cookie() })).status).toBe(403)
})

test('fifteen large files in a row, in a small heap: it goes on answering', async () => {
  test.setTimeout(120_000)
  const large = form(`1CClientBankExchange\r\n${'Поле=значение\r\n'.repeat(150_000)}`)
  for (let i = 0; i < 15; i += 1) expect((await post(large)).status).toBe(422)
  expect((await organiser.get(address)).status).toBe(200)
})
