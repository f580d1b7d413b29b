// npm test: sets up what is missing, a browser and PostgreSQL included, then types, lint, unit, database
// and browser tests. Stops at the first of these that fails. Ends with one line that counts them all.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepare, root, say } from './prepare.mjs'

const reports = path.join(root, 'test-results')
mkdirSync(reports, { recursive: true })

try {
  await prepare({ build: false })
  const { ensureChromium } = await import('./chromium.mjs')
  const hasBrowser = ensureChromium()

  // Each of these keeps one core busy.
  const checked = step('Types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.').then(() =>
    step('Lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  )
  const built = step('Build', 'scripts/prepare.mjs')
  await Promise.allSettled([checked, built])
  await Promise.all([checked, built])
  await step('Migrations', 'node_modules/tsx/dist/cli.mjs', 'scripts/migration-new.ts', '--check')
  const report = `--outputFile=${path.join(reports, 'vitest.json')}`
  await step('Unit and database tests', 'node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', report)
  if (hasBrowser) await step('Browser tests', 'node_modules/@playwright/test/cli.js', 'test')
  else say('No browser can be had here (Chromium): the browser tests are left out.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
console.log(total())

/**
 * Runs a program of Node, its output shown.
 * @param {string} title @param {string[]} args the program, from the root of the checkout, and its arguments
 * @throws {Error} when it fails, which it has explained itself
 */
async function step(title, ...args) {
  say(`${title} …`)
  const started = Date.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TMPDIR: scratch() } })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${title}: failed`)
  say(`${title}: ${Math.round((Date.now() - started) / 1000)} s`)
}

/** Where tests keep their databases: in memory where there is plenty, for they write a lot and keep nothing. */
function scratch() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return os.tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 4e9 ? memory : os.tmpdir()
}

/** «N passed, N failed, N skipped» over both test runners. */
function total() {
  const unit = report('vitest.json')
  const browser = report('playwright.json')
  const passed = (unit?.numPassedTests ?? 0) + (browser?.stats?.expected ?? 0) + (browser?.stats?.flaky ?? 0)
  const failed = (unit?.numFailedTests ?? 0) + (browser?.stats?.unexpected ?? 0)
  const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.stats?.skipped ?? 0)
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** @param {string} name */
function report(name) {
  const file = path.join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
