import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { everyBody } from './bodies.testing'
import { renderFeed, warmFeed } from './feed'
import { jewellersDayEvents } from './jewellers-day'
import { manySamples, timedSample } from './samples.testing'

const run = promisify(execFile)

it('4.4.20 gives the same bytes on servers in UTC, Moscow and Krasnoyarsk', { timeout: 60_000 }, async () => {
  const here = everyBody()
  for (const TZ of ['UTC', 'Europe/Moscow', 'Asia/Krasnoyarsk']) {
    const script = path.join(import.meta.dirname, 'bodies.testing.ts')
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, 'print'], { env: { ...process.env, TZ } })
    expect(stdout).toBe(here)
  }
})

it('lets other work go on while it warms', { timeout: 30_000 }, async () => {
  let turns = 0
  const counting = setInterval(() => turns++, 0)
  await warmFeed(manySamples(100).map((event) => ({ ...event, summary: 'Новое' })), 'en')
  clearInterval(counting)
  expect(turns).toBeGreaterThan(3)
})

const khal = spawnSync('khal', ['--version']).status === 0

it.skipIf(!khal)('4.5 can be read by khal, if that is installed', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khal-'))
  mkdirSync(path.join(folder, 'events'))
  writeFileSync(
    path.join(folder, 'config'),
    `[calendars]\n[[festival]]\npath = ${folder}/events\n[default]\ndefault_calendar = festival\n[sqlite]\npath = ${folder}/khal.db\n` +
      `[locale]\nlocal_timezone = Asia/Krasnoyarsk\ndefault_timezone = Asia/Krasnoyarsk\ntimeformat = %H:%M\n` +
      `dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n`,
  )
  const day = { ...timedSample(), firstYear: 2026, summary: 'День ювелира', exceptions: { 2027: null, 2028: '2028-06-18' } }
  const events = [
    timedSample(),
    timedSample({ uid: 'slot-2@golden-ring-of-russia', summary: 'Огранка', status: 'CANCELLED' }),
    ...jewellersDayEvents(day),
  ]
  const feed = path.join(folder, 'feed.ics')
  writeFileSync(feed, renderFeed({ name: 'Программа', timeZone: 'Europe/Moscow', locale: 'ru', events }))
  const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder }
  const read = async (...command: string[]) => (await run('khal', ['-c', path.join(folder, 'config'), ...command], { env })).stdout
  await read('import', '--batch', feed)
  const list = (from: string) => read('list', '--format', '{start-date} {start-time} {title}|{status}', '--day-format', '', from, '7d')
  // Ten in the morning in Kostroma is two in the afternoon in Krasnoyarsk.
  expect(await list('2027-06-22')).toContain('2027-06-23 14:00 Скань и зернь 👩‍🏭: мастер-класс')
  expect(await list('2027-06-22')).toContain('Отменено: Огранка|CANCELLED')
  expect(await list('2027-06-25')).not.toContain('День ювелира')
  expect(await list('2028-06-16')).toContain('2028-06-18')
  expect(await list('2028-06-24')).not.toContain('День ювелира')
  expect(await list('2029-06-22')).toContain('2029-06-24')
  rmSync(folder, { recursive: true })
})
