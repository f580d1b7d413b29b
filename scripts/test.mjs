// npm test: sets up what is missing, a browser and PostgreSQL included, then types, lint, unit, database
// and browser tests. Stops at the first of these that fails. Ends with one line that counts them all.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { prepare, root, run, say } from './prepare.mjs'

const reports = path.join(root, 'test-results')
mkdirSync(reports, { recursive: true })

try {
  await prepare()
  const { ensureChromium } = await import('./chromium.mjs')
  const hasBrowser = ensureChromium()

  step('Types', 'typescript/bin/tsc', '--noEmit', '-p', '.')
  step('Lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0')
  step('Migrations', 'tsx/dist/cli.mjs', 'scripts/migration-new.ts', '--check')
  step('Unit and database tests', 'vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${path.join(reports, 'vitest.json')}`)
  if (hasBrowser) step('Browser tests', '@playwright/test/cli.js', 'test')
  else say('No browser can be had here (Chromium): the browser tests are left out.')
} catch (error) {
  if (error instanceof Error && !('status' in error)) console.error(error.message)
  process.exitCode = 1
}
console.log(total())

/** @param {string} title @param {string} bin below node_modules @param {string[]} args */
function step(title, bin, ...args) {
  say(`${title} …`)
  const started = Date.now()
  run(process.execPath, [path.join('node_modules', bin), ...args])
  say(`${title}: ${Math.round((Date.now() - started) / 1000)} s`)
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
