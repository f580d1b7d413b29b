import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EnvError, readEnv } from './env.server'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-env-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

type Source = Record<string, string | undefined>

const read = (source: Source) => readEnv(Object.assign({ NODE_ENV: 'test' as const, DATA_DIR: dataDir }, source))
const production = { NODE_ENV: 'production', BASE_URL: 'https://festival.example', SESSION_SECRET: 'x'.repeat(40) }

function sentenceFor(source: Source): string {
  try {
    read(source)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return 'no error'
}

describe('the environment', () => {
  test('needs nothing: an embedded database, the demo, a secret that is made once and kept', () => {
    const env = read({})
    expect(env).toMatchObject({ production: false, port: 3000, baseUrl: 'http://localhost:3000', demo: true, trustProxy: 0 })
    expect(env.databaseUrl).toBe(`file:${path.join(dataDir, 'festival.db')}`)
    expect(env.sessionSecret.length).toBeGreaterThanOrEqual(32)
    expect(read({}).sessionSecret).toBe(env.sessionSecret)
    expect(readFileSync(path.join(dataDir, 'session-secret'), 'utf8')).toBe(env.sessionSecret)
  })

  test('takes an empty value for none, and BASE_URL without the slash at its end', () => {
    expect(read({ PORT: '', DEMO: '', BASE_URL: 'https://festival.example/' })).toMatchObject({
      port: 3000,
      demo: true,
      baseUrl: 'https://festival.example',
    })
  })

  test('in production shows no demo and wants to be told what it cannot guess', () => {
    expect(read(production)).toMatchObject({ production: true, demo: false, festivalNow: undefined })
    expect(sentenceFor({ ...production, SESSION_SECRET: '' })).toMatch(/^SESSION_SECRET is required/)
    expect(sentenceFor({ ...production, BASE_URL: '' })).toMatch(/^BASE_URL is required/)
    expect(sentenceFor({ ...production, FESTIVAL_NOW: '2027-06-10T09:00:00Z' })).toMatch(/^FESTIVAL_NOW .*production/)
  })

  test.each([
    [{ PORT: 'abc' }, /^PORT must be a port number \(got “abc”\)\.$/],
    [{ PORT: '70000' }, /^PORT must be a port number/],
    [{ BASE_URL: 'festival.example' }, /^BASE_URL must be an http or https address/],
    [{ DATABASE_URL: 'mysql://db/ring' }, /^DATABASE_URL must start with file: or postgresql:\/\/\.$/],
    [{ SMTP_URL: 'http://mail' }, /^SMTP_URL must start with smtp/],
    [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET must have at least 32 characters\.$/],
    [{ DEMO: 'yes' }, /^DEMO must be 0 or 1/],
    [{ FESTIVAL_NOW: 'tomorrow' }, /^FESTIVAL_NOW must be an instant/],
    [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY must be a number of proxies/],
    [{ MAIL_FROM: 'nobody' }, /^MAIL_FROM must be an address/],
    [{ MAIL_FROM: 'a@festival.example,b@festival.example' }, /^MAIL_FROM must be an address/],
    [{ MAIL_FROM: 'Festival <a@festival.example' }, /^MAIL_FROM must be an address/],
    [{ BASE_URL: 'https://festival.example/ring' }, /^BASE_URL must be an address without a path/],
    [{ BASE_URL: 'https://festival.example/?a=b' }, /^BASE_URL must be an address without a path/],
    [{ BASE_URL: 'https://ring:hunter@festival.example' }, /^BASE_URL must be an address without a path/],
    [{ DATA_DIR: '/dev/null/data' }, /^DATA_DIR \/dev\/null\/data cannot be made/],
  ])('says in one sentence what is wrong with %o', (source, sentence) => {
    expect(sentenceFor(source)).toMatch(sentence)
    expect(sentenceFor(source)).not.toContain('\n')
  })

  test('never repeats a password', () => {
    const wrong = [{ DATABASE_URL: 'mysql://ring:hunter2@db' }, { SMTP_URL: 'http://ring:hunter2@mail' }, { SESSION_SECRET: 'hunter2' }]
    for (const source of wrong) expect(sentenceFor(source)).not.toContain('hunter2')
  })

  test.each([
    ['calendar@festival.example', { name: null, address: 'calendar@festival.example' }],
    ['"Фестиваль, Кострома" <calendar@festival.example>', { name: 'Фестиваль, Кострома', address: 'calendar@festival.example' }],
    [' Festival <calendar@festival.example> ', { name: 'Festival', address: 'calendar@festival.example' }],
  ])('reads MAIL_FROM %s', (MAIL_FROM, expected) => {
    expect(read({ MAIL_FROM }).mailFrom).toEqual(expected)
  })

  test('does not go on with a kept secret that is damaged', () => {
    const folder = mkdtempSync(path.join(dataDir, 'damaged-'))
    writeFileSync(path.join(folder, 'session-secret'), '')
    expect(sentenceFor({ DATA_DIR: folder })).toMatch(/session-secret is damaged/)
  })

  test('makes DATA_DIR where it is missing', () => {
    const missing = path.join(dataDir, 'deeper', 'down')
    read({ DATA_DIR: missing })
    expect(existsSync(missing)).toBe(true)
  })
})
