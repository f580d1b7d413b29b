import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'
import { contentFaults, parseCalendar, wireFaults } from '~/calendar/conformance.testing'
import { startProduct, type Product } from '../fixtures/server'
import { ask, client, type Answer } from './client'
import { freePort, launch, root } from './launch'
import { draft, programmeOf, publish } from './organizer'
import { everyRoute } from './routes'

test.use({ trace: 'off' })

/** Published rules of the exchange format, and a real programme, beside the checkout on development machines only. */
const shared = path.resolve(root, '../shared/data')
const hasShared = existsSync(shared)

let product: Product
let base: string

test.beforeAll(async () => {
  product = await startProduct({ env: { SESSION_SECRET: 'f'.repeat(40) } })
  base = product.url
})
test.afterAll(() => product?.stop())

const publicFeeds = ['ru', 'en'].flatMap((l) => [
  `/cal/${l}/programme.ics`,
  ...['kostroma', 'yenisey', 'smolensk'].map((slug) => `/cal/${l}/centre/${slug}.ics`),
  ...['educational', 'business', 'cultural'].map((kind) => `/cal/${l}/kind/${kind}.ics`),
  `/cal/${l}/jewellers-day.ics`,
])

const uidsOf = (body: string) =>
  parseCalendar(body)
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('uid')))

/** A private feed with sessions in it. */
async function privateFeed(): Promise<string> {
  const visitor = await client(base).signIn('visitor@example.org', product.mailbox)
  const address = /\/cal\/agenda\/[\w-]{43}\.ics/.exec((await visitor.post('/ru/agenda', {})).text)?.[0]
  if (!address) throw new Error('No private calendar was made')
  return address
}

test('every feed and download is a calendar without a fault, the same session the same event everywhere', async () => {
  test.setTimeout(120_000)
  const sessions = await programmeOf(client(base))
  for (const l of ['ru', 'en'] as const) {
    const feed = await ask(`${base}/cal/${l}/programme.ics`)
    const uids = uidsOf(feed.text)
    for (const session of sessions) {
      const download = await ask(`${base}/cal/${l}/session/${session.slug}.ics`)
      expect(download.status, session.slug).toBe(200)
      expect([...wireFaults(download.text), ...contentFaults(download.text)], session.slug).toEqual([])
      expect(download.text).not.toMatch(/^METHOD|^X-PUBLISHED-TTL/m)
      const own = uidsOf(download.text)
      expect(own.some((uid) => uid.startsWith(session.id)), session.slug).toBe(true)
      if (session.status === 'confirmed') for (const uid of own) expect(uids, session.slug).toContain(uid)
    }
  }
  const bodies = new Map<string, string>()
  for (const address of [...publicFeeds, await privateFeed()]) {
    const { status, text } = await ask(base + address)
    expect(status, address).toBe(200)
    expect([...wireFaults(text), ...contentFaults(text)], address).toEqual([])
    expect(text, address).toMatch(/\r\nNAME[;:][^\r]+\r\n/)
    expect(text, address).toMatch(/\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n/)
    expect(text, address).toMatch(/\r\nX-PUBLISHED-TTL:PT1H\r\n/)
    bodies.set(address, text)
  }
  // The parts are the whole: centres, and kinds, in either language.
  const whole = uidsOf(bodies.get('/cal/ru/programme.ics')!).sort()
  expect(whole.length).toBeGreaterThanOrEqual(sessions.filter(({ status }) => status === 'confirmed').length)
  for (const l of ['ru', 'en']) {
    for (const part of ['centre', 'kind']) {
      const parts = publicFeeds.filter((address) => address.startsWith(`/cal/${l}/${part}/`)).flatMap((address) => uidsOf(bodies.get(address)!))
      expect(parts.sort(), `${l} ${part}`).toEqual(whole)
    }
  }
})

test('feeds by HTTP: kinds of media, caches, no cookies, no redirects, robots let in', async () => {
  for (const address of publicFeeds) {
    const { status, headers } = await ask(base + address, { headers: { cookie: 'session=x; language=en' } })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect(headers['vary']).toMatch(/Accept-Encoding/i)
    expect(headers['content-disposition'] ?? 'inline').toMatch(/^inline/)
    expect(headers['etag']).toMatch(/^"[0-9a-f]{64}"$/)
  }
  const robots = (await ask(`${base}/robots.txt`)).text
  expect(robots).toContain('User-agent: *')
  expect(robots.split('\n').filter((line) => /^Disallow: *\/?(cal|$)/.test(line))).toEqual([])

  const own = await privateFeed()
  const mine = await ask(base + own)
  expect(mine.headers['cache-control']).toMatch(/^private/)
  // The product's general word stands before it; browsers take the last (Referrer Policy, section 8.1).
  expect(String(mine.headers['referrer-policy']).split(', ').at(-1)).toBe('no-referrer')
  // Made anew, the old address is as good as one that never was.
  const renewed = await privateFeed()
  const [revoked, unknown] = [await ask(base + own), await ask(`${base}/cal/agenda/${'0'.repeat(43)}.ics`)]
  expect([revoked.status, unknown.status, (await ask(base + renewed)).status]).toEqual([404, 404, 200])
  expect(revoked.text).toBe(unknown.text)
  expect(product.output()).not.toContain(own)
})

test('feeds by HTTP: what has not changed is not sent again, and nobody gets a 304 by mistake', async () => {
  for (const address of ['/cal/ru/programme.ics', '/cal/en/jewellers-day.ics', await privateFeed()]) {
    const url = base + address
    const { headers } = await ask(url)
    const etag = headers.etag!
    const since = headers['last-modified']
    const status = async (asked: Record<string, string>) => (await ask(url, { headers: asked })).status
    for (const [match, expected] of [
      [etag, 304],
      [`W/${etag}`, 304],
      [`"other", ${etag}`, 304],
      [`W/"other",W/${etag}, "third"`, 304],
      ['*', 304],
      ['"other"', 200],
      [etag.replaceAll('"', ''), 200],
      ['', 200],
      ['"', 200],
    ] as const) {
      expect(await status({ 'if-none-match': match }), `${address} If-None-Match: ${match}`).toBe(expected)
    }
    const again = await ask(url, { headers: { 'if-none-match': etag } })
    expect(again.bytes).toHaveLength(0)
    for (const name of ['etag', 'cache-control', 'vary', 'last-modified']) expect(again.headers[name], name).toBe(headers[name])

    const future = new Date('2027-12-01T00:00:00Z').toUTCString()
    const past = new Date('2020-01-01T00:00:00Z').toUTCString()
    expect(await status({ 'if-modified-since': past }), address).toBe(200)
    expect(await status({ 'if-modified-since': future }), address).toBe(200)
    expect(await status({ 'if-modified-since': 'yesterday' }), address).toBe(200)
    expect(await status({ 'if-modified-since': '2027-06-10' }), address).toBe(200)
    if (since) {
      expect(await status({ 'if-modified-since': since }), address).toBe(304)
      expect(await status({ 'if-modified-since': since, 'if-none-match': '"other"' }), `${address}: the tag wins`).toBe(200)
      expect(await status({ 'if-modified-since': past, 'if-none-match': etag }), `${address}: the tag wins`).toBe(304)
    }
  }
})

test('feeds by HTTP: HEAD says what GET says; compressed it is the same calendar under a tag of its own', async () => {
  for (const address of ['/cal/ru/programme.ics', '/cal/ru/session/skan-dlya-nachinayushchih.ics']) {
    const url = base + address
    const plain = await ask(url)
    const head = await ask(url, { method: 'HEAD' })
    expect(head.bytes).toHaveLength(0)
    const lasting = ({ headers }: Answer) => ({ ...headers, date: '', 'content-security-policy': '' })
    expect(lasting(head)).toEqual(lasting(plain))
    for (const accepted of ['gzip', 'br, gzip;q=0.5', '*', 'deflate, GZIP']) {
      const packed = await ask(url, { headers: { 'accept-encoding': accepted } })
      expect(packed.headers['content-encoding'], accepted).toBe('gzip')
      expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true)
      expect(packed.headers.etag).not.toBe(plain.headers.etag)
      expect((await ask(url, { headers: { 'accept-encoding': accepted, 'if-none-match': packed.headers.etag! } })).status).toBe(304)
    }
    for (const accepted of ['identity', 'gzip;q=0', 'br', '']) {
      expect((await ask(url, { headers: { 'accept-encoding': accepted } })).headers['content-encoding'], accepted).toBeUndefined()
    }
  }
})

test('a calendar changes its tag with what it says, and only then', async () => {
  const feed = `${base}/cal/ru/centre/smolensk.ics`
  const other = `${base}/cal/ru/centre/yenisey.ics`
  const before = { feed: await ask(feed), other: await ask(other) }
  const organizer = await client(base).signIn('smolensk@example.org', product.mailbox)
  const title = 'Огранка по-смоленски'
  await draft(organizer, { centre: 'smolensk', titleRu: title })
  expect((await ask(feed)).headers.etag, 'a draft is nobody’s business').toBe(before.feed.headers.etag)
  await publish(organizer, 'Только Смоленск')
  const after = await ask(feed)
  expect(after.text.replace(/\r\n /g, '')).toContain(title)
  expect(after.headers.etag).not.toBe(before.feed.headers.etag)
  expect(Date.parse(after.headers['last-modified']!)).toBeGreaterThanOrEqual(Date.parse(before.feed.headers['last-modified']!))
  expect((await ask(other)).text).toBe(before.other.text)
})

test('the data for other programs are what their description says', async () => {
  const description = JSON.parse((await ask(`${base}/api/v1/openapi.json`)).text) as {
    openapi: string
    paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: object }> }> } }>
    components: object
  }
  expect(description.openapi).toMatch(/^3\.1/)
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }))
  const answering = (await everyRoute()).flatMap(({ pattern }) => /^\/api\/v1(\/.+)$/.exec(pattern)?.[1] ?? []).filter((address) => address !== '/openapi.json')
  expect(answering.length).toBeGreaterThan(4)
  // Whatever answers is described, and whatever is described answers.
  expect(Object.keys(description.paths).sort()).toEqual(answering.map((address) => address.replace(/:(\w+)/g, '{$1}')).sort())
  for (const [address, { get }] of Object.entries(description.paths)) {
    const answer = await ask(`${base}/api/v1${address}`)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.headers['set-cookie']).toBeUndefined()
    const { schema } = get.responses['200']!.content['application/json']!
    const isValid = ajv.compile({ ...schema, components: description.components })
    expect(isValid(JSON.parse(answer.text)) || isValid.errors, address).toBe(true)
    const etag = answer.headers.etag!
    expect(etag).toMatch(/^"/)
    expect((await ask(`${base}/api/v1${address}`, { headers: { 'if-none-match': etag } })).status, address).toBe(304)
    expect((await ask(`${base}/api/v1${address}`, { method: 'HEAD' })).headers.etag, address).toBe(etag)
  }
})

/** Checks both exports in both languages against the published rules of the format. */
async function expectExchangeable(): Promise<void> {
  const { $schema: _, ...rules } = JSON.parse(readFileSync(path.join(shared, 'schedule.schema.json'), 'utf8')) as Record<string, unknown>
  const isValid = addFormats.default(new Ajv({ strict: false, allErrors: true, formats: { color: true } })).compile(rules)
  const schema = readFileSync(path.join(shared, 'schedule.xml.xsd'), 'utf8')
  for (const l of ['ru', 'en']) {
    const json = JSON.parse((await ask(`${base}/api/schedule.json?l=${l}`)).text) as unknown
    expect(isValid(json) || isValid.errors, l).toBe(true)
    const contents = (await ask(`${base}/api/schedule.xml?l=${l}`)).text
    expect((await validateXML({ xml: { fileName: 'schedule.xml', contents }, schema })).errors, l).toEqual([])
  }
}

test('the exchange files are valid by the published rules of their format', async () => {
  test.skip(!hasShared, `there is no ${shared}`)
  await expectExchangeable()
})

test('a real programme of 79 sessions: imported, published, on the page, in feeds and exchange files', async () => {
  test.skip(!hasShared, `there is no ${shared}`)
  test.setTimeout(180_000)
  const file = path.join(shared, 'camp2019.schedule.json')
  const source = JSON.parse(readFileSync(file, 'utf8')) as { schedule: { conference: { days: { rooms: Record<string, { guid: string; title: string }[]> }[] } } }
  const events = source.schedule.conference.days.flatMap((day) => Object.values(day.rooms).flat())
  expect(events).toHaveLength(79)
  const runImport = () =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/import.ts', file, '--centre', 'kostroma', '--first-day', '2027-06-23'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', NODE_ENV: 'test', DATABASE_URL: product.databaseUrl, DATA_DIR: product.dataDir, FESTIVAL_NOW: '2027-06-10T09:00:00Z' },
    })
  const before = await programmeOf(client(base))
  const first = runImport()
  expect(first.status, first.stdout + first.stderr).toBe(0)
  expect(await programmeOf(client(base)), 'drafts are not published').toEqual(before)

  const organizer = await client(base).signIn('organizer@example.org', product.mailbox)
  const workbench = (await organizer.get('/ru/organizer/programme?centre=kostroma')).text
  const second = runImport()
  expect(second.status).toBe(0)
  expect(second.stdout).toMatch(/\b0 new\b|new: 0|nothing/i)
  expect((await organizer.get('/ru/organizer/programme?centre=kostroma')).text.replace(/nonce="[^"]*"|nonce[^,]*,[^,]*,/g, '')).toBe(workbench.replace(/nonce="[^"]*"|nonce[^,]*,[^,]*,/g, ''))

  await publish(organizer, 'С настоящей программой')
  const sessions = await programmeOf(client(base))
  const titles = new Set(sessions.map((session) => session.title.ru))
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const missing = events.filter((event) => ![...titles].some((title) => plain(title) === plain(event.title)))
  expect(missing.map((event) => event.title)).toEqual([])
  const added = sessions.filter((session) => !before.some((one) => one.id === session.id))
  expect(added).toHaveLength(79)

  const page = (await ask(`${base}/ru/programme?day=all`)).text
  for (const session of added) expect(page, session.title.ru).toContain(`/ru/programme/${session.slug}"`)
  for (const l of ['ru', 'en']) {
    for (const address of [`/cal/${l}/programme.ics`, `/cal/${l}/centre/kostroma.ics`]) {
      const { text } = await ask(base + address)
      expect([...wireFaults(text), ...contentFaults(text)], address).toEqual([])
      const uids = uidsOf(text)
      expect(added.filter((session) => !uids.some((uid) => uid.startsWith(session.id))), address).toEqual([])
    }
    const json = (await ask(`${base}/api/schedule.json?l=${l}`)).text
    const xml = (await ask(`${base}/api/schedule.xml?l=${l}`)).text
    for (const session of added) {
      expect(json, session.title.ru).toContain(session.slug)
      expect(xml, session.title.ru).toContain(session.slug)
    }
  }
  await expectExchangeable()
})

test('servers in three time zones send the very same bytes', async () => {
  test.setTimeout(120_000)
  const addresses = [...publicFeeds, '/cal/ru/session/skan-dlya-nachinayushchih.ics', '/cal/en/session/kamnerezy-tuvy.ics', '/api/schedule.xml', '/api/schedule.json?l=en', '/api/v1/programme', '/api/v1/edition']
  const bodies = async (url: string) => {
    const answers = new Map<string, string>()
    for (const address of addresses) {
      const answer = await ask(url + address)
      answers.set(address, `${answer.status} ${answer.headers.etag} ${answer.text}`)
    }
    return answers
  }
  const inUtc = await bodies(base)
  await product.halt()
  for (const TZ of ['Europe/Moscow', 'Asia/Krasnoyarsk']) {
    const port = await freePort()
    const elsewhere = launch({
      TZ,
      PORT: String(port),
      HOST: 'localhost',
      BASE_URL: base,
      DATA_DIR: product.dataDir,
      DATABASE_URL: product.databaseUrl,
      SESSION_SECRET: 'f'.repeat(40),
      FESTIVAL_NOW: '2027-06-10T11:00:00Z',
      DEMO: '1',
    })
    await elsewhere.printed(/is running/)
    const answers = await bodies(`http://localhost:${port}`)
    for (const address of addresses) expect(answers.get(address) === inUtc.get(address), `${address} under ${TZ}`).toBe(true)
    elsewhere.kill('SIGTERM')
    await elsewhere.exited
  }
  await product.start()
})
