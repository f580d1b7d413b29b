import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { isPostgresql } from './client.server'
import { SafeLibSql } from './safe-libsql.server'
import { SafePg } from './safe-pg.server'

// Prisma's own schema engine, as WebAssembly: the command line's binary must be downloaded from a host
// that a server may not reach.

export type Provider = 'sqlite' | 'postgresql'

/** Every table is ours. */
export const noFilters = { externalTables: [], externalEnums: [] }

/** Which kind of database an address means. */
export function providerOf(url: string): Provider {
  return isPostgresql(url) ? 'postgresql' : 'sqlite'
}

/**
 * Runs `work` with a schema engine that is connected to `url`, on one connection of its own.
 * @param schema text of a Prisma schema; needed for migrations that are yet to be written only
 * @throws what the engine says, with an empty database address and a missing server among it
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  schema?: string,
): Promise<T> {
  await loadEngine()
  // One connection, because the engine takes a lock that belongs to a connection.
  const factory = isPostgresql(url) ? new SafePg({ connectionString: url, max: 1 }) : new SafeLibSql(url)
  const connections: { dispose(): Promise<void> }[] = []
  let refused: unknown
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    try {
      const connection = await connect()
      connections.push(connection)
      return connection as never
    } catch (error) {
      // The engine would only say that something has failed.
      refused = error
      throw error
    }
  }
  const datamodel = schema ?? `datasource db {\n  provider = "${providerOf(url)}"\n}\n`
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => {}, adapter)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } catch (error) {
    throw refused ?? error
  } finally {
    for (const connection of connections) await connection.dispose()
  }
}

/**
 * The migrations in a folder of Prisma's format (`<name>/migration.sql`, `migration_lock.toml`), oldest
 * first, as the engine wants them.
 */
export function readMigrations(folder: string): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** Names of the migrations in a folder, oldest first. */
export function migrationNames(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
}

/** The product's own folder prisma/migrations/<provider>, wherever this code was bundled to. */
export function migrationsFolder(provider: Provider): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const migrations = path.join(folder, 'prisma/migrations', provider)
    if (existsSync(migrations)) return migrations
    if (folder === path.dirname(folder)) throw new Error(`There is no folder prisma/migrations/${provider}`)
  }
}

let loading: Promise<void> | undefined

/** The package imports its .wasm file as a module, which Node 20 cannot, so it is put together here. */
function loadEngine() {
  loading ??= (async () => {
    const { resolve } = createRequire(import.meta.url)
    const glue = resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = readFileSync(path.join(path.dirname(glue), 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
    bindings.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start as () => void
    start()
  })()
  return loading
}
