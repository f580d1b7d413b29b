import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { linkIn } from '../fixtures/mail'
import { startProduct, type Product } from '../fixtures/server'
import { ask, client, encode, innards, ownPage, tally, type Answer } from './client'
import { freePort, launch } from './launch'

test.use({ trace: 'off' })

const form = { 'content-type': 'application/x-www-form-urlencoded' }
let product: Product
let base: string

test.beforeAll(async () => {
  product = await startProduct({ env: { SESSION_SECRET: 's'.repeat(40) } })
  base = product.url
})
test.afterAll(() => product?.stop())

test('a write is taken from our own pages only, on pages and on other addresses alike', async () => {
  const origins: [headers: Record<string, string>, fits: boolean][] = [
    [{ origin: base, 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: base }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: `${base}.evil.example` }, false],
    [{ origin: base.replace('localhost', 'evil') }, false],
    [{ origin: 'not a url' }, false],
    [{ origin: base, 'sec-fetch-site': 'same-site' }, false],
    [{ origin: base, 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{}, false],
    [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, false],
  ]
  const writes: [address: string, body: string, good: number][] = [
    ['/ru/sign-in', encode({ email: 'nobody' }), 422],
    ['/ru/sign-in.data', encode({ email: 'nobody' }), 422],
    ['/sign-out', '', 302],
    ['/api/v1/booths', '', 405],
    ['/cal/ru/programme.ics', '', 405],
  ]
  for (const [headers, fits] of origins) {
    for (const [address, body, good] of writes) {
      const answer = await ask(base + address, { method: 'POST', headers: { ...form, ...headers }, body })
      expect(answer.status, `${address} ${JSON.stringify(headers)}`).toBe(fits ? good : 403)
      expect(innards(answer.text)).toEqual([])
    }
  }
  const evil = { origin: 'https://evil.example' }
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    expect((await ask(`${base}/sign-out`, { method, headers: { ...form, ...evil } })).status, method).toBe(403)
  }
})

test('it answers for its own host only, and the mailed link starts with BASE_URL whatever the request says', async () => {
  const { host } = new URL(base)
  for (const [said, status] of [
    [host, 200],
    ['127.0.0.1', 200],
    ['[::1]:80', 200],
    ['evil.example', 421],
    [`${host}.evil.example`, 421],
    [`evil.example:${new URL(base).port}`, 421],
    ['localhost.evil.example', 421],
    ['localhost@evil.example', 421],
  ] as const) {
    expect((await ask(`${base}/ru/privacy`, { headers: { host: said } })).status, said).toBe(status)
  }
  const spoofed = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '4444', forwarded: 'host=evil.example' }
  const page = await ask(`${base}/ru`, { headers: spoofed })
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('evil.example')
  const somebody = client(base)
  const asked = await somebody.post('/en/sign-in', { email: 'spoofed@example.com', next: '' }, { headers: spoofed })
  expect(asked.status).toBe(200)
  const mail = await product.mailbox.waitFor('spoofed@example.com')
  expect(linkIn(mail, /\/sign-in\//)).toMatch(new RegExp(`^${base}/en/sign-in/[\\w-]{43}$`))
  expect(mail.raw).not.toContain('evil.example')
})

test('neither «next» nor «to» leads out of the product', async () => {
  test.setTimeout(120_000)
  const ways = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/ru/..//evil.example',
    '/%2e%2e//evil.example',
    'https://evil.example',
    'https:evil.example',
    'http:/\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' //evil.example',
    '@evil.example',
    '.evil.example',
  ]
  const leaves = (location: string | undefined) => new URL(location ?? '', base).origin !== base
  for (const way of ways) {
    const { status, headers } = await ask(`${base}/language/en?to=${encodeURIComponent(way)}`)
    expect(status, way).toBe(302)
    expect(leaves(headers.location), `to=${way} → ${headers.location}`).toBe(false)
    expect((await ask(`${base}/ru/sign-in.data?next=${encodeURIComponent(way)}`)).text, way).not.toContain('//evil.example')
  }
  // One mail for each: what the link leads to is what counts.
  for (const [n, way] of ways.slice(0, 9).entries()) {
    const email = `next-${n}@example.com`
    const somebody = client(base)
    await somebody.post('/ru/sign-in.data', { email, next: way })
    const link = new URL(linkIn(await product.mailbox.waitFor(email), /\/sign-in\//)).pathname
    const used = await somebody.post(link, {})
    expect(used.status).toBe(302)
    expect(leaves(used.headers.location), `next=${way} → ${used.headers.location}`).toBe(false)
  }
  const inside = client(base)
  await inside.post('/ru/sign-in.data', { email: 'inside@example.com', next: '/ru/agenda?x=1#feed' })
  const link = new URL(linkIn(await product.mailbox.waitFor('inside@example.com'), /\/sign-in\//)).pathname
  expect((await inside.post(link, {})).headers.location).toBe('/ru/agenda?x=1#feed')
})

test('every kind of answer carries the security headers', async () => {
  const asset = /(?:src|href)="(\/assets\/[^"]+\.js)"/.exec((await ask(`${base}/ru`)).text)?.[1]
  const answers: [string, Answer][] = []
  for (const address of [
    '/',
    '/ru',
    '/en/programme',
    '/ru/nothing/here',
    '/nothing',
    '/ru/organizer',
    '/ru/programme.data',
    '/api/v1/booths',
    '/api/schedule.xml',
    '/cal/ru/programme.ics',
    '/robots.txt',
    '/favicon.svg',
    asset ?? '/assets/missing.js',
    '/%ff',
  ]) {
    answers.push([address, await ask(base + address)])
  }
  answers.push(['POST 422', await client(base).post('/ru/sign-in', {})])
  answers.push(['POST 403', await ask(`${base}/ru/sign-in`, { method: 'POST', headers: form })])
  answers.push(['POST 413', await client(base).post('/ru/sign-in', { email: 'x'.repeat(300_000) })])
  answers.push(['host 421', await ask(base, { headers: { host: 'evil.example' } })])
  const nonces = new Set<string>()
  for (const [what, { status, headers, text }] of answers) {
    const policy = headers['content-security-policy']
    expect(headers['x-content-type-options'], `${what} ${status}`).toBe('nosniff')
    expect(headers['referrer-policy'], what).toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/)
    expect(headers['x-powered-by'], what).toBeUndefined()
    expect(policy, what).toMatch(/frame-ancestors '(self|none)'/)
    const scripts = /script-src ([^;]+)/.exec(String(policy))?.[1] ?? ''
    expect(scripts, what).not.toMatch(/unsafe|\*|https?:/)
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1]
    if (/text\/html/.test(headers['content-type'] ?? '')) {
      expect(nonce, what).toBeDefined()
      for (const [, attributes = ''] of text.matchAll(/<script\b([^>]*)>/g)) {
        expect(attributes.includes('src="/') || attributes.includes(`nonce="${nonce}"`), `${what}: <script${attributes}>`).toBe(true)
      }
      expect(text, what).not.toMatch(/\son(?:click|load|error|submit)=/)
      nonces.add(nonce!)
    }
    expect(innards(headers['content-type']?.includes('javascript') ? '' : text), what).toEqual([])
  }
  expect(nonces.size).toBeGreaterThan(4)
})

test('a file of the build that is not there is a short plain 404, not a page', async () => {
  for (const address of ['/assets/gone-1a2b3c.js', '/filigree/gone.svg', '/assets/']) {
    const answer = await ask(base + address)
    expect(answer.status, address).toBe(404)
    expect(answer.headers['content-type'], address).toMatch(/^text\/plain/)
    expect(answer.headers['cache-control'] ?? '', address).not.toContain('immutable')
    expect(answer.text, address).toBe('Not found\n')
  }
})

test('a sign-in link survives scanners, works for one of two, and dies with its session', async () => {
  const email = 'link@example.com'
  const visitor = client(base)
  await visitor.post('/ru/sign-in', { email, next: '' })
  const link = new URL(linkIn(await product.mailbox.waitFor(email), /\/sign-in\//)).pathname
  for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) {
    const seen = await ask(base + link, { method })
    expect(seen.headers['set-cookie'], method).toBeUndefined()
    if (method === 'GET') {
      expect(seen.status).toBe(200)
      expect(seen.headers['cache-control']).toContain('no-store')
    }
  }
  // A scanner that posts as well is no page of ours.
  expect((await ask(base + link, { method: 'POST', headers: form, body: '' })).status).toBe(403)

  const both = [client(base), client(base)]
  const used = await Promise.all(both.map((one) => one.post(link, {})))
  expect(tally(used)).toEqual({ 302: 1, 410: 1 })
  const cookies = used.flatMap((answer) => answer.headers['set-cookie'] ?? [])
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  expect((await ask(base + link)).status).toBe(410)
  expect((await client(base).post(link, {})).status).toBe(410)

  const winner = both.find((one) => one.cookie() !== '')!
  const kept = winner.cookie()
  expect((await winner.get('/ru')).text).toContain(email)
  expect((await winner.get('/sign-out')).status).toBe(302)
  expect((await winner.get('/ru')).text, 'asking for the address of signing out changes nothing').toContain(email)
  await winner.post('/sign-out', {})
  expect(winner.cookie()).toBe('')
  expect((await ask(`${base}/ru`, { headers: { cookie: kept } })).text, 'the old cookie is worth nothing').not.toContain(email)
  const forged = kept.replace(/.(?=\.|$)/, (sign) => (sign === 'A' ? 'B' : 'A'))
  expect((await ask(`${base}/ru/organizer`, { headers: { cookie: forged } })).status).toBe(302)
})

test('nobody learns from the answer whether an address is known', async () => {
  const known = await client(base).post('/ru/sign-in', { email: 'visitor@example.org', next: '' })
  const unknown = await client(base).post('/ru/sign-in', { email: 'unknown@example.org', next: '' })
  const plain = ({ text }: Answer) => text.replace(/(?:un)?known@example\.org|visitor@example\.org/g, 'ADDRESS').replace(/nonce="[^"]*"|"nonce\\?","[^"]*"|nonce[\w-]*\\",\\"[^"\\]*/g, '')
  expect(known.status).toBe(unknown.status)
  expect(plain(known)).toBe(plain(unknown))
  expect(Object.keys(known.headers)).toEqual(Object.keys(unknown.headers))
})

test('asked too often it says when to come back', async () => {
  const answers: Answer[] = []
  for (let n = 0; n < 7; n += 1) answers.push(await client(base, `10.1.1.${n}`).post('/ru/sign-in.data', { email: 'often@example.com', next: '' }))
  expect(tally(answers)).toEqual({ 200: 5, 429: 2 })
  expect(Number(answers.at(-1)!.headers['retry-after'])).toBeGreaterThan(0)
})

test('a link that nobody used in ten minutes is over', async () => {
  await client(base).post('/ru/sign-in', { email: 'late@example.com', next: '' })
  const link = new URL(linkIn(await product.mailbox.waitFor('late@example.com'), /\/sign-in\//)).pathname
  await product.halt()
  const environment = {
    PORT: new URL(base).port,
    HOST: 'localhost',
    BASE_URL: base,
    DATA_DIR: product.dataDir,
    DATABASE_URL: product.databaseUrl,
    SESSION_SECRET: 's'.repeat(40),
    DEMO: '1',
  }
  for (const [now, status] of [
    ['2027-06-10T09:09:00Z', 200],
    ['2027-06-10T09:30:00Z', 410],
  ] as const) {
    const later = launch({ ...environment, FESTIVAL_NOW: now })
    await later.printed(/is running/)
    expect((await ask(base + link)).status, now).toBe(status)
    if (status === 410) expect((await client(base).post(link, {})).status).toBe(410)
    later.kill('SIGTERM')
    expect(await later.exited).toBe(0)
  }
  await product.start()
})

test('behind a proxy on https: __Host- cookies, Secure, HSTS, and no header of a stranger counts', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-https-'))
  const port = await freePort()
  const local = `http://127.0.0.1:${port}`
  const site = 'https://festival.example'
  const server = launch({
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: `${site}/`,
    DATA_DIR: dataDir,
    SESSION_SECRET: 'p'.repeat(40),
    DEMO: '1',
    TRUST_PROXY: '1',
    SMTP_URL: product.mailbox.url,
  })
  try {
    await server.printed(/is running/)
    const proxied = { host: 'festival.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'festival.example' }
    const page = await ask(`${local}/ru`, { headers: proxied })
    expect(page.status).toBe(200)
    expect(page.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
    expect(page.text).not.toContain(`:${port}`)

    const write = { ...form, ...ownPage(site), ...proxied }
    const email = 'https@example.com'
    expect((await ask(`${local}/ru/sign-in`, { method: 'POST', headers: write, body: encode({ email, next: '' }) })).status).toBe(200)
    const link = linkIn(await product.mailbox.waitFor(email), /\/sign-in\//)
    expect(link).toMatch(/^https:\/\/festival\.example\/ru\/sign-in\//)
    const used = await ask(local + new URL(link).pathname, { method: 'POST', headers: write, body: '' })
    expect(used.status).toBe(302)
    expect(used.headers['set-cookie']?.[0]).toMatch(/^__Host-session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)

    // A proxy that hands on what a stranger wrote into X-Forwarded-Host.
    const spoofed = await ask(`${local}/ru`, { headers: { ...proxied, 'x-forwarded-host': 'evil.example' } })
    expect(spoofed.status).toBe(421)
    expect((await ask(`${local}/ru`, { headers: { ...proxied, 'x-forwarded-host': 'festival.example:4444' } })).status).toBe(421)
    expect((await ask(`${local}/mailbox`, { headers: proxied })).status).toBe(404)
  } finally {
    server.kill('SIGTERM')
    await server.exited
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('a wrong environment is one clear sentence and exit code 1, and secrets are not repeated', async () => {
  test.setTimeout(120_000)
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-env-'))
  const wrong: [environment: Record<string, string>, sentence: RegExp, secret?: string][] = [
    [{ PORT: 'abc' }, /^PORT must be a port number/],
    [{ DATABASE_URL: 'mysql://root:hunter2@db/ring' }, /^DATABASE_URL must start with file: or postgresql:/, 'hunter2'],
    [{ DATABASE_URL: 'postgresql://ring:hunter2@127.0.0.1:9/ring' }, /^The database postgresql:\S+ cannot be migrated: Can't reach database server/, 'hunter2'],
    [{ NODE_ENV: 'production', BASE_URL: 'https://festival.example' }, /^SESSION_SECRET is required/],
  ]
  for (const [environment, sentence, secret] of wrong) {
    const started = launch({ PORT: '0', DATA_DIR: dataDir, ...environment })
    const code = await started.exited
    const what = JSON.stringify(environment)
    expect(code, `${what}\n${started.output()}`).toBe(1)
    expect(started.output().trim().split('\n'), what).toHaveLength(1)
    expect(started.output().trim(), what).toMatch(sentence)
    if (secret) expect(started.output(), what).not.toContain(secret)
  }
  rmSync(dataDir, { recursive: true, force: true })
})
