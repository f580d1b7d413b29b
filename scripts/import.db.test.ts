import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { smallSchedule } from '~/domain/exchange/read.fixtures'

const { db, url } = await testDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as its user does, in a process of its own. */
function run(...args: string[]): Promise<{ code: number | null; out: string }> {
  // Vite puts a BASE_URL of its own into the environment of tests.
  const env = { ...process.env, LC_ALL: 'C', BASE_URL: '', DATABASE_URL: url, DATA_DIR: folder }
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'scripts/import.ts', ...args]
    const child = execFile(process.execPath, command, { env, cwd: path.resolve(import.meta.dirname, '..') }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, out: stdout + stderr }),
    )
  })
}

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

/** Goes on writing, as a server would, until it is stopped; then tells how many rows were acknowledged. */
function startWriting() {
  let going = true
  const writing = (async () => {
    let written = 0
    for (; going; written += 1) {
      await db.user.create({ data: { email: `visitor-${written}@example.org` } })
      // SQLite answers at once: without a turn of the event loop nothing else would be heard.
      await new Promise(setImmediate)
    }
    return written
  })()
  return {
    stop: () => {
      going = false
      return writing
    },
  }
}

test('npm run import brings a file in beside a process that writes, and says what became of it', async () => {
  const file = fileOf('programme.json', smallSchedule())
  expect(await run(file)).toMatchObject({ code: 1, out: expect.stringContaining('no festival yet') })
  await db.edition.create({ data: { year: 2027, titleRu: 'Фестиваль', startsOn: '2027-06-23', endsOn: '2027-06-27' } })
  await db.centre.create({ data: { slug: 'kostroma', nameRu: 'Кострома', cityRu: 'Кострома', timeZone: 'Europe/Moscow', accent: 'kostroma' } })
  expect(await run(file, '--centre', 'omsk')).toMatchObject({ code: 1, out: expect.stringContaining('no centre “omsk”; there are: kostroma') })

  const writer = startWriting()
  const dry = await run(file, '--first-day', '2027-06-23', '--dry-run')
  const afterDry = await db.session.count()
  const first = await run(file, '--first-day', '2027-06-23')
  const second = await run(file, '--first-day', '2027-06-23')
  const written = await writer.stop()

  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('nothing was written') })
  expect(afterDry).toBe(0)
  expect(first.code, first.out).toBe(0)
  expect(first.out).toMatch(/^new +day 1, room Great hall, event 1 \(0{8}-.*\) +Event 1$/m)
  expect(first.out).toContain('New 3, changed 0, unchanged 0, kept 0, refused 0.')
  expect(second).toMatchObject({ code: 0, out: expect.stringContaining('unchanged 3') })
  expect(await db.session.count()).toBe(3)
  expect(written).toBeGreaterThan(0)
  expect(await db.user.count()).toBe(written)
}, 120_000)

test('npm run import says what is wrong with a file, row by row, and ends with 1', async () => {
  const broken = smallSchedule()
  Object.assign(broken.schedule.conference.days[0]!.rooms['Great hall']![0]!, { title: '', duration: 'long' })
  const { code, out } = await run(fileOf('broken.json', broken))
  expect(code).toBe(1)
  expect(out).toMatch(/^refused +day 1, room Great hall, event 1 .* title +missing$/m)
  expect(out).toMatch(/^refused +day 1, room Great hall, event 1 .* duration +“long” is not a duration/m)
  expect(out).toContain('The file has 2 faults. Nothing was written.')
}, 60_000)

test.each([
  [[], 'Usage: npm run import'],
  [['a.json', '--shift'], 'Usage: npm run import'],
  [['a.json', '--first-day', '31.02.2027'], 'is not a date'],
  [['/no/such/file.json'], 'cannot be read'],
])('npm run import %j ends with 1 and one plain sentence', async (args, sentence) => {
  const { code, out } = await run(...args)
  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining(sentence) })
  expect(out).not.toMatch(/^ +at /m)
}, 60_000)
