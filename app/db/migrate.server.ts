import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Db, reason, withoutPassword } from './client.server'
import { noFilters, type Provider, providerOf, readMigrations, withSchemaEngine } from './schema-engine.server'

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

/** Names of the migrations that a database has not had yet. */
export async function pendingMigrations(db: Db, provider: Provider): Promise<string[]> {
  const applied = await appliedMigrations(db)
  return readMigrations(migrationsFolder(provider))
    .migrationDirectories.map((migration) => migration.path)
    .filter((name) => !applied.has(name))
}

async function appliedMigrations(db: Db): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return new Set(rows.map((row) => row.migration_name))
}

/** prisma/migrations/<provider> of the product, wherever this code was bundled to. */
export function migrationsFolder(provider: Provider): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const migrations = path.join(folder, 'prisma/migrations', provider)
    if (existsSync(migrations)) return migrations
    if (folder === path.dirname(folder)) throw new Error(`There is no folder prisma/migrations/${provider}`)
  }
}
