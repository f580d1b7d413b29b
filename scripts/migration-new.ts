// Writes the next migration of both databases: what prisma/schema.prisma has and the migrations do not.
//
//   npx tsx scripts/migration-new.ts NAME          writes prisma/migrations/{sqlite,postgresql}/<time>_NAME
//   npx tsx scripts/migration-new.ts NAME --empty  the same, to be filled by hand (triggers, data)
//   npx tsx scripts/migration-new.ts --check       writes nothing, fails when something is missing
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import {
  migrationNames,
  migrationsFolder,
  noFilters,
  type Provider,
  readMigrations,
  withSchemaEngine,
} from '../app/db/schema-engine.server'
import { ensurePostgres, withPostgres } from './postgres.mjs'
import { postgresqlSchema } from './prisma-generate.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * SQL that leads from the migrations to a schema; undefined when they agree.
 * @param url any database of that kind, to compute it with. It is not changed; on PostgreSQL another one
 *   is created beside it and dropped, so its user must be allowed to
 * @param models the schema, as SQLite has it; prisma/schema.prisma unless given
 */
export function missingSql(provider: Provider, url: string, models = readSchema()): Promise<string | undefined> {
  const content = provider === 'sqlite' ? models : postgresqlSchema(models)
  const compare = async (engine: SchemaEngine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(migrationsFolder(provider)) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters: noFilters,
    })
    return exitCode === 0 ? undefined : (stdout ?? '')
  }
  return withSchemaEngine(url, compare, content)
}

function readSchema() {
  return readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
}

/** Runs `work` with a scratch database of each kind. */
async function withBothDatabases<T>(work: (urls: Record<Provider, string>) => Promise<T>): Promise<T> {
  if (!ensurePostgres()) throw new Error('A migration for PostgreSQL is computed by PostgreSQL, which is not installed.')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-migration-'))
  try {
    return await withPostgres((postgresql) => work({ sqlite: `file:${path.join(folder, 'scratch.db')}`, postgresql }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function check(): Promise<void> {
  const [sqlite, postgresql] = [migrationNames(migrationsFolder('sqlite')), migrationNames(migrationsFolder('postgresql'))]
  if (sqlite.join() !== postgresql.join()) throw new Error('The two databases have migrations of different names.')
  await withBothDatabases(async (urls) => {
    for (const provider of ['sqlite', 'postgresql'] as const) {
      const sql = await missingSql(provider, urls[provider])
      if (sql) throw new Error(`prisma/schema.prisma has what the migrations of ${provider} do not:\n\n${sql}`)
    }
  })
  console.log('The migrations of both databases agree with prisma/schema.prisma.')
}

async function write(label: string, empty: boolean): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(label)) throw new Error('The name is of lower case letters and underscores: seats_of_a_slot')
  const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${label}`
  await withBothDatabases(async (urls) => {
    for (const provider of ['sqlite', 'postgresql'] as const) {
      const sql = empty ? '-- \n' : await missingSql(provider, urls[provider])
      if (!sql) throw new Error('The migrations agree with prisma/schema.prisma already.')
      const folder = path.join(migrationsFolder(provider), name)
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'migration.sql'), sql)
      console.log(path.relative(root, path.join(folder, 'migration.sql')))
    }
  })
  console.log('Read them before you commit them: SQLite rebuilds a table to change it.')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [label = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const run = process.argv.includes('--check') ? check() : write(label, process.argv.includes('--empty'))
  run.catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
