import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { ApplyMigrationsOutput, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { type Db, isPostgresql, reason, withoutPassword } from './client.server'
import {
  migrationNames,
  migrationsFolder,
  noFilters,
  providerOf,
  readMigrations,
  ScriptError,
  withSchemaEngine,
} from './schema-engine.server'
import { causeOf } from './transaction.server'

/**
 * Applies what is missing of prisma/migrations to a database, and creates an SQLite file that is not
 * there. Does nothing when all is applied. Two processes may do it at once.
 *
 * On SQLite everything happens in one transaction, so a migration that fails leaves the file as it was.
 * On PostgreSQL each migration is one; the engine holds a lock meanwhile.
 * @returns the names of the migrations applied now
 * @throws Error with one sentence
 */
export async function migrate(url: string, folder = migrationsFolder(providerOf(url))): Promise<string[]> {
  const migrationsList = readMigrations(folder)
  try {
    return await withSchemaEngine(url, async (engine, connection) => {
      const apply = () => engine.applyMigrations({ migrationsList, filters: noFilters })
      const { appliedMigrationNames } = isPostgresql(url) ? await apply() : await inOneTransaction(connection, apply)
      return appliedMigrationNames
    })
  } catch (error) {
    const culprit = error instanceof ScriptError ? nameOf(error.script, migrationsList) : ''
    const message = `The database ${withoutPassword(url)} cannot be migrated: ${culprit}${reason(error)}`
    throw new Error(message, { cause: error })
  }
}

function nameOf(script: string, { migrationDirectories }: MigrationList) {
  const migration = migrationDirectories.find(({ migrationFile }) => migrationFile.content.value === script)
  return migration ? `${migration.path}: ` : ''
}

/**
 * The engine takes no lock on SQLite: of two processes that start together the second would find the
 * first one's migration half done. Foreign keys are off because SQLite changes a table by building it
 * anew and dropping the old one (https://www.sqlite.org/lang_altertable.html, section 7).
 */
async function inOneTransaction(connection: SqlDriverAdapter, apply: () => Promise<ApplyMigrationsOutput>) {
  await connection.executeScript('PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE')
  const applied = await apply()
  if (applied.appliedMigrationNames.length > 0) {
    const broken = await connection.queryRaw({ sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] })
    const { length } = broken.rows
    if (length > 0) throw new Error(`the migrations leave ${length} rows without what they refer to`)
  }
  await connection.executeScript('COMMIT')
  return applied
}

/** Whether a database has had every migration. For /readyz; throws when the database does not answer. */
export async function isMigrated(db: Db): Promise<boolean> {
  return (await pendingMigrations(db)).length === 0
}

/** Names of the migrations that a database has not had yet. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const applied = await appliedMigrations(db)
  // Both databases have migrations of the same names (scripts/migration-new.ts).
  return migrationNames(migrationsFolder('sqlite')).filter((name) => !applied.has(name))
}

async function appliedMigrations(db: Db): Promise<Set<string>> {
  try {
    const rows = await db.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return new Set(rows.map((row) => row.migration_name))
  } catch (error) {
    if (causeOf(error)?.kind === 'TableDoesNotExist') return new Set()
    throw error
  }
}
