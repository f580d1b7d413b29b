import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { hostileFiles, photo, script, turnedPhoto } from '~/domain/picture/pictures.testing'
import { zip } from '~/domain/roster/zip.testing'
import { startProduct, type Product } from '../fixtures/server'
import { ask, client, innards, inParallel, ownPage, type Client } from './client'

test.use({ trace: 'off' })

const address = '/ru/organizer/payments/import'
const tables = '/ru/organizer/applications/import'
let product: Product
let organiser: Client
let maker: Client

test.beforeAll(async () => {
  test.setTimeout(120_000)
  // A small heap: whoever held uploads whole would not survive it.
  product = await startProduct({ env: { NODE_OPTIONS: '--max-old-space-size=160' } })
  organiser = await client(product.url).signIn('organizer@example.org', product.mailbox)
  maker = await client(product.url).signIn('exhibitor@example.org', product.mailbox)
})
test.afterAll(() => product?.stop())

const form = (file: string, name = 'file') =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="kl_to_1c.txt"\r\nContent-Type: text/plain\r\n\r\n${file}\r\n--x--\r\n`

/** The same with bytes. */
function binary(file: Buffer) {
  const [head = '', tail = ''] = form('\u0000').split('\u0000')
  return Buffer.concat([Buffer.from(head), file, Buffer.from(tail)])
}

function post(body: string | Buffer, { at = address, cookie = organiser.cookie(), type = 'multipart/form-data; boundary=x' } = {}) {
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

test('a hostile table of exhibitors gets a clear answer, and nothing is kept of it', async () => {
  // A thousand times larger than it comes.
  const bomb = zip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(200_000_000) }])
  for (const [what, body, statuses] of [
    ['nothing', form(''), [422]],
    ['binary', form(randomBytes(2000).toString('latin1')), [422]],
    ['a heading alone', form('Название;ИНН'), [422]],
    ['a bomb', binary(bomb), [413]],
    ['a million rows', form('x\n'.repeat(1_000_000)), [422]],
    ['four megabytes', form('x'.repeat(4_000_000)), [413]],
    ['thirty megabytes', form('x'.repeat(30_000_000)), [413]],
    ['a quote that is not closed', form('A;B\n"x;1\n'), [422]],
    ['another field', form('A\nB', 'other'), [422]],
    ['a boundary that is none', 'nonsense', [422]],
  ] as const) {
    const answer = await post(body, { at: tables }).catch((error: unknown) => ({ status: 413, text: String(error) }))
    expect(statuses as readonly number[], `${what}: ${answer.status}`).toContain(answer.status)
    expect(innards(answer.text), what).toEqual([])
  }
  expect(product.output()).not.toMatch(/Error|at .*\.js:\d+/)
})

test('files are taken at their own addresses, from organisers', async () => {
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

const pictures = '/ru/exhibitor/pictures'
const photoFields = { intent: 'photo', altRu: 'Кольцо «Волна»', altEn: '', publication: 'on' }

/** A form with a file, as a browser sends it: the texts first. */
function pictureForm(file: Buffer, fields: Record<string, string> = photoFields, name = 'ring.jpg', type = 'image/jpeg'): Buffer {
  const texts = Object.entries(fields).map(([field, value]) => `--x\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
  const head = `${texts.join('')}--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--x--\r\n')])
}
const send = (file: Buffer, by: Client = maker, fields = photoFields) => post(pictureForm(file, fields), { at: pictures, cookie: by.cookie() })

/** The addresses of the small files on a page. */
const shownOn = (text: string) => [...new Set([...text.matchAll(/src="(\/pictures\/[\w-]+\/small\.webp)"/g)].map(([, address]) => address!))]

test('a photo is shown upright, as WebP that says nothing of where it was taken', async () => {
  const before = shownOn((await maker.get(pictures)).text)
  const sent = await send(Buffer.concat([await turnedPhoto('55.75N 37.61E'), Buffer.from(script)]))
  expect([sent.status, sent.headers.location]).toEqual([302, `${pictures}?done=added`])
  const [address] = shownOn((await maker.get(pictures)).text).filter((one) => !before.includes(one))
  const file = await ask(product.url + address)
  expect(file.status).toBe(200)
  expect(file.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=3600' })
  expect(file.bytes.subarray(0, 4).toString() + file.bytes.subarray(8, 12).toString()).toBe('RIFFWEBP')
  expect(file.bytes.includes('55.75N') || file.bytes.includes('script')).toBe(false)
  const again = await ask(product.url + address, { headers: { 'if-none-match': file.headers.etag } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
  // The maker takes part, so everybody sees it on their page, with its measures.
  const page = await ask(`${product.url}/ru/exhibitors/dom-emali`)
  expect(page.text).toContain(`src="${address}" width="320" height="480"`)
})

test('a hostile picture gets a clear answer beside its field, and what was typed stays', async () => {
  const before = shownOn((await maker.get(pictures)).text)
  const words: Record<string, RegExp> = {
    empty: /Выберите файл/,
    type: /не JPEG, PNG, WebP или AVIF/,
    pixels: /24.мегапикселей/,
    small: /слишком мелкая/,
    animated: /Анимация/,
    broken: /не открывается/,
    large: /больше 10.МБ/,
  }
  const files = [...(await hostileFiles()), ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024, 'x'), 'large'] as [string, Buffer, string]]
  for (const [what, bytes, code] of files) {
    const answer = await send(bytes)
    expect([what, answer.status]).toEqual([what, 422])
    expect(answer.text, what).toMatch(words[code]!)
    expect(answer.text, what).toMatch(/id="photo-file-error"/)
    expect(answer.text, what).toContain('value="Кольцо «Волна»"')
    expect(innards(answer.text), what).toEqual([])
  }
  expect((await send(Buffer.alloc(30_000_000)).catch(() => ({ status: 413 }))).status).toBe(413)
  expect(shownOn((await maker.get(pictures)).text)).toEqual(before)
  expect(product.output()).not.toMatch(/Error|at .*\.js:\d+/)
})

test('a photo needs words for those who cannot see it', async () => {
  const answer = await send(await photo(), maker, { ...photoFields, altRu: '' })
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/id="photo-altRu-error"/)
})

test('twenty large photos at once, in a small heap: eight at most are kept, and it goes on answering', async () => {
  test.setTimeout(120_000)
  // Nobody reads these eleven megabytes twice.
  const large = Buffer.concat([await photo(4000, 3000), Buffer.alloc(7 * 1024 * 1024)])
  const answers = await inParallel(Array.from({ length: 20 }), 20, () => send(large))
  for (const { status } of answers) expect([302, 409, 503]).toContain(status)
  expect(answers.filter(({ status }) => status === 302).length).toBeLessThan(8)
  const logo = 1
  expect(shownOn((await maker.get(pictures)).text).length).toBeLessThanOrEqual(8 + logo)
  expect((await organiser.get(address)).status).toBe(200)
})

test('one user cannot send endlessly', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 60 && !statuses.includes(429); i += 1) statuses.push((await send(Buffer.alloc(0))).status)
  expect(statuses).toContain(429)
})
