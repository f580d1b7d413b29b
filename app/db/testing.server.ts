import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { createDatabase, type Database, type DatabaseOptions } from './client.server'
import type { Provider } from './schema-engine.server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database to copy: the path of an SQLite file, or a PostgreSQL address. */
    databaseTemplate: { provider: Provider; location: string }
  }
}

/** Which database this run of the suite is about. */
export function testProvider(): Provider {
  return inject('databaseTemplate').provider
}

/**
 * A fresh, migrated, empty database for a test file: `const { db, url } = await testDatabase()` at its top
 * or at the top of an async describe. It is closed and thrown away after the last test there.
 *
 * `url` is for tests that open it once more, or from another process.
 */
export async function testDatabase(options: DatabaseOptions = {}): Promise<{ db: Database; url: string }> {
  const { provider, location } = inject('databaseTemplate')
  const { url, drop } = provider === 'sqlite' ? sqliteCopy(location) : await postgresqlCopy(location)
  const db = await createDatabase(url, { synchronous: 'NORMAL', ...options })
  afterAll(async () => {
    await db.$disconnect()
    await drop()
  })
  return { db, url }
}

/** The address of a database with nothing in it, for tests of migrations. */
export async function emptyDatabaseUrl(): Promise<string> {
  const { provider, location } = inject('databaseTemplate')
  const { url, drop } = provider === 'sqlite' ? sqliteCopy() : await postgresqlCopy(location, 'template1')
  afterAll(drop)
  return url
}

function sqliteCopy(template?: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-test-'))
  const file = path.join(folder, 'test.db')
  if (template) copyFileSync(template, file)
  return { url: `file:${file}`, drop: () => rmSync(folder, { recursive: true, force: true }) }
}

async function postgresqlCopy(location: string, template = new URL(location).pathname.slice(1)) {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(location, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  const url = new URL(location)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(location, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}

/** Runs a statement in the maintenance database of a server; a template must have no visitors. */
async function onServer(url: string, sql: string) {
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
