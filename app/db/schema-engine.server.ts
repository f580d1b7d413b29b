import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { productPath } from '~/lib/product-path.server'
import { isPostgresql, reason } from './client.server'
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
 * Runs `work` with a schema engine that is connected to `url`, and with its one connection.
 * @param schema text of a Prisma schema; needed for migrations that are yet to be written only
 * @throws what the database says where it refuses a connection or a script, or else what the engine says
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine, connection: SqlDriverAdapter) => Promise<T>,
  schema = `datasource db {\n  provider = "${providerOf(url)}"\n}\n`,
): Promise<T> {
  await loadEngine()
  // One connection, because the engine takes a lock that belongs to a connection.
  const factory = isPostgresql(url)
    ? new SafePg(url, { max: 1 })
    : new SafeLibSql(url, { busyTimeout: 30_000 })
  const heard = listen(factory)
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter)
    try {
      if (!heard.connection) throw new Error('the schema engine did not connect')
      return await work(engine, heard.connection)
    } finally {
      engine.free()
    }
  } catch (error) {
    throw heard.refusal ?? error
  } finally {
    await heard.connection?.dispose()
  }
}

/** A script that the database refused. */
export class ScriptError extends Error {
  constructor(
    readonly script: string,
    override readonly cause: unknown,
  ) {
    super(reason(cause))
  }
}

/**
 * Notes the connection that a factory gives away, and the first thing that the database refuses: of most
 * of these the engine only says that something outside of it has failed.
 */
function listen(factory: SafePg | SafeLibSql) {
  const heard: { connection?: SqlDriverAdapter; refusal?: unknown } = {}
  function hear<Args extends unknown[], Result>(
    method: (...args: Args) => Promise<Result>,
    wrap: (error: unknown, ...args: Args) => unknown,
  ) {
    return async (...args: Args) => {
      try {
        return await method(...args)
      } catch (error) {
        heard.refusal ??= wrap(error, ...args)
        throw error
      }
    }
  }
  function listenToScripts<Adapter extends SqlDriverAdapter>(adapter: Adapter) {
    adapter.executeScript = hear(adapter.executeScript.bind(adapter), (error, script) => new ScriptError(script, error))
    return adapter
  }
  const connect = factory.connect.bind(factory)
  const connectToShadowDb = factory.connectToShadowDb.bind(factory)
  factory.connect = hear(async () => (heard.connection = listenToScripts(await connect())) as never, (error) => error)
  factory.connectToShadowDb = hear(async () => listenToScripts(await connectToShadowDb()) as never, (error) => error)
  return heard
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
  return productPath(path.join('prisma/migrations', provider))
}

/**
 * The package has one slot for its WebAssembly instance, and this module may be loaded several times in
 * a process (Vite's development server, vitest), so the instance is kept where all of them find it.
 */
const shared = globalThis as typeof globalThis & { schemaEngineInstance?: Promise<void> }

function loadEngine() {
  return (shared.schemaEngineInstance ??= instantiateEngine())
}

/** The package imports its .wasm file as a module, which Node 20 cannot, so it is put together here. */
async function instantiateEngine() {
  const { resolve } = createRequire(import.meta.url)
  const glue = resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(path.join(path.dirname(glue), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
}
