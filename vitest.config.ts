import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { ensurePoppler } from './scripts/poppler.mjs'
import { ensurePostgres } from './scripts/postgres.mjs'

const alias = { '~': path.resolve(import.meta.dirname, 'app') }
const tests = ['app/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts']
const databaseTests = ['app/**/*.db.test.ts', 'scripts/**/*.db.test.ts', 'prisma/**/*.db.test.ts']

/** A machine shared with others may stall; what fails every time is a fault. */
const retry = process.env.CI ? 2 : 0

/**
 * Test files of a process share the modules they read, which is half of what a run costs. So a test that changes
 * what a module keeps puts it back.
 */
const isolate = false
const setupFiles = ['./app/lib/env.setup.ts']

/** The same suite on either database. */
function database(name: 'sqlite' | 'postgresql') {
  return {
    resolve: { alias },
    test: {
      name,
      include: databaseTests,
      env: { TZ: 'UTC' },
      globalSetup: `./app/db/testing/${name}.setup.ts`,
      // libsql is native code, which does not like several threads of one process.
      pool: 'forks' as const,
      isolate,
      setupFiles,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      retry,
    },
  }
}

const hasPostgres = Boolean(process.env.TEST_DATABASE_URL) || ensurePostgres()
if (!hasPostgres) {
  console.warn('PostgreSQL is not installed and cannot be installed here: the database suite runs on SQLite alone.')
}

if (!ensurePoppler()) {
  console.warn('poppler-utils are not installed and cannot be installed here: nobody reads the PDFs as a reader does.')
}

export default defineConfig({
  test: {
    // Every core: by default one is left over for watching, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: tests, exclude: databaseTests, env: { TZ: 'UTC' }, testTimeout: 30_000, isolate, setupFiles, retry },
      },
      {
        // Dates must come out the same wherever the server stands.
        resolve: { alias },
        test: { name: 'zones', include: ['app/**/*.zones.test.ts'], env: { TZ: 'Asia/Krasnoyarsk' } },
      },
      database('sqlite'),
      ...(hasPostgres ? [database('postgresql')] : []),
    ],
  },
})
