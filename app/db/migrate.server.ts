import { type Db, reason, withoutPassword } from './client.server'
import {
  migrationNames,
  migrationsFolder,
  noFilters,
  providerOf,
  readMigrations,
  withSchemaEngine,
} from './schema-engine.server'
import { causeOf } from './transaction.server'

/**
 * Applies what is missing of prisma/migrations to a database, and creates an SQLite file that is not
 * there. Does nothing when all is applied. Two processes may do it at once.
 * @returns the names of the migrations applied now
 * @throws Error with one sentence
 */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = readMigrations(migrationsFolder(providerOf(url)))
  try {
    return await withSchemaEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
      return appliedMigrationNames
    })
  } catch (error) {
    throw new Error(`The database ${withoutPassword(url)} cannot be migrated: ${reason(error)}`, { cause: error })
  }
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
