// The browser of the tests: Playwright's own where a developer has it, else Debian's.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where Debian's package puts it. */
export const debianChromium = '/usr/bin/chromium'

/** The browser to launch: undefined means Playwright's own. */
export function chromiumPath() {
  if (existsSync(chromium.executablePath())) return undefined
  return existsSync(debianChromium) ? debianChromium : null
}

/** Installs Debian's Chromium where there is no browser and we may. @returns whether there is one */
export function ensureChromium() {
  if (chromiumPath() !== null) return true
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  aptGet('update', '-qq')
  aptGet('install', '-y', '--no-install-recommends', '-qq', 'chromium')
  return chromiumPath() !== null
}

/** @param {string[]} args */
function aptGet(...args) {
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}
