// Poppler's tools, by which tests look at the PDFs as a reader does: pdftotext and pdftoppm.
import { spawnSync } from 'node:child_process'

/** Whether both tools are there. */
export function hasPoppler() {
  return ['pdftotext', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).status === 0)
}

/**
 * Installs poppler-utils where that takes no questions: as root on Debian and its relatives.
 * @returns {boolean} whether it is installed now
 */
export function ensurePoppler() {
  if (hasPoppler()) return true
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log('Installing poppler-utils for the tests (apt-get) …')
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quietly)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'], quietly)
  return hasPoppler()
}
