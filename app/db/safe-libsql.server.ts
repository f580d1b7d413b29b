import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Client, InStatement } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import Sqlite from 'libsql'
import { refuseCommitAfterFailure } from './failed-transaction.server'

/** What of SQLite's safety an operator or a test may trade away. */
export interface SqliteOptions {
  /**
   * FULL (the default) syncs at every commit, so that a power cut loses nothing that was acknowledged.
   * NORMAL may lose the last commits at a power cut, never the file; it is for tests.
   */
  synchronous?: 'FULL' | 'NORMAL'
  /** How long a statement waits for a lock that another process holds, in milliseconds. 5,000 by default. */
  busyTimeout?: number
}

/**
 * SQLite's own wait for a lock blocks the whole process, so it is kept short; the longer wait is done
 * by trying again from a timer. Milliseconds.
 */
const BLOCKING_WAIT = 20

// https://www.sqlite.org/rescode.html
const SQLITE_BUSY = 5
const SQLITE_CONSTRAINT = 19
const SQLITE_CONSTRAINT_TRIGGER = 1811

/**
 * The path of a `file:` address: `file:./data/x.db` (from the working folder), `file:/data/x.db` or
 * `file:///data/x.db`. Parameters after `?` are ignored.
 */
export function sqlitePath(url: string) {
  const address = url.replace(/\?.*$/s, '')
  return path.resolve(address.startsWith('file://') ? fileURLToPath(address) : address.replace(/^file:/, ''))
}

/**
 * The libsql driver adapter of Prisma, made safe for a server. Each deviation cures a measured fault of
 * the stock adapter (docs/decisions/0003-safe-sqlite.md):
 *
 * - One connection for everything. Stock, every transaction keeps the connection for itself and lets
 *   another be opened in its place: 1,600 to 2,000 file descriptors after 1,000 transactions, and the
 *   pragmas of the first connection are gone after the first transaction. The adapter's own lock already
 *   keeps statements from outside away from an open transaction.
 * - `BEGIN IMMEDIATE`. Stock it is `DEFERRED`: two transactions that read and then write refuse each
 *   other at once, and no waiting helps.
 * - A foreign lock is waited for, without blocking the process. Stock, the wait is zero.
 * - After SQLITE_BUSY the connection is replaced. libsql never finalizes a statement that failed with
 *   it (libsql-js#228), and the connection keeps failing until the process ends.
 * - A commit that fails is rolled back. Stock, the transaction stays open and every later statement of
 *   the process joins it.
 * - A transaction that SQLite ended by itself (disk full) takes no more statements; they would be
 *   committed one by one.
 * - See refuseCommitAfterFailure.
 */
export class SafeLibSql extends PrismaLibSql {
  readonly #file: string
  readonly #options: SqliteOptions

  /** Creates the folder of the file. The file is created by the first connection. */
  constructor(url: string, options: SqliteOptions = {}) {
    super({ url })
    this.#file = sqlitePath(url)
    this.#options = options
    mkdirSync(path.dirname(this.#file), { recursive: true })
  }

  override async connect() {
    return refuseCommitAfterFailure(await super.connect())
  }

  /** The schema engine replays migrations here, and sends each as if it were one statement. */
  override async connectToShadowDb() {
    const shadow = await super.connectToShadowDb()
    shadow.executeRaw = async ({ sql }) => {
      await shadow.executeScript(sql)
      return 0
    }
    return shadow
  }

  /** Throws when the file cannot be opened or kept in WAL mode. */
  override createClient({ url }: { url: string }): Client {
    const client = createClient(url === ':memory:' ? url : this.#file, this.#options)
    // The adapter uses these four of the client's methods and no other.
    return client as unknown as Client
  }
}

function createClient(file: string, { synchronous = 'FULL', busyTimeout = 5_000 }: SqliteOptions) {
  let connection = open(busyTimeout)
  if (file !== ':memory:') useWriteAheadLog(connection, file)
  configure(connection)
  let closed = false

  function open(timeout: number) {
    return new Sqlite(file, { timeout })
  }

  function configure(fresh: Sqlite.Database) {
    fresh.exec(`PRAGMA busy_timeout=${BLOCKING_WAIT}; PRAGMA synchronous=${synchronous}; PRAGMA foreign_keys=ON`)
  }

  function replaceConnection() {
    connection.close()
    connection = open(BLOCKING_WAIT)
    configure(connection)
  }

  /** For work that leaves nothing behind when it fails: a statement outside a transaction, or BEGIN. */
  async function patiently<T>(work: (on: Sqlite.Database) => T): Promise<T> {
    const giveUpAt = performance.now() + busyTimeout
    for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
      if (closed) throw new Error('The database is closed')
      try {
        return work(connection)
      } catch (error) {
        if (!isBusy(error)) throw error
        replaceConnection()
        if (performance.now() > giveUpAt) throw error
        await sleep(pause * (0.5 + Math.random()))
      }
    }
  }

  async function transaction() {
    await patiently((on) => on.exec('BEGIN IMMEDIATE'))
    // A connection that replaces this one must never see the rest of this transaction.
    const own = connection

    function within<T>(work: () => T): T {
      if (own !== connection || !own.inTransaction) throw new Error('The transaction is closed')
      try {
        return work()
      } catch (error) {
        if (isBusy(error)) replaceConnection()
        throw error
      }
    }

    function rollBack() {
      if (own === connection && own.inTransaction) own.exec('ROLLBACK')
    }

    return {
      execute: async (statement: InStatement) => within(() => run(own, statement)),
      executeMultiple: async (script: string) => within(() => void own.exec(script)),
      commit: async () => {
        try {
          within(() => own.exec('COMMIT'))
        } catch (error) {
          rollBack()
          throw error
        }
      },
      rollback: async () => rollBack(),
      close: rollBack,
    }
  }

  return {
    execute: (statement: InStatement) => patiently((on) => run(on, statement)),
    // A script may have done half of its work when it meets a lock, so it is never tried twice.
    executeMultiple: async (script: string) => {
      connection.exec(`PRAGMA busy_timeout=${busyTimeout}`)
      try {
        connection.exec(script)
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        if (isBusy(error)) replaceConnection()
        throw error
      } finally {
        connection.exec(`PRAGMA busy_timeout=${BLOCKING_WAIT}`)
      }
    },
    transaction,
    close: () => {
      closed = true
      connection.close()
    },
  }
}

/** The mode is a property of the file, so this is needed once, not for every connection. */
function useWriteAheadLog(connection: Sqlite.Database, file: string) {
  const [row] = connection.prepare('PRAGMA journal_mode=WAL').raw().all() as [string][]
  if (row?.[0] !== 'wal') throw new Error(`SQLite cannot keep a write-ahead log beside ${file}; is it on a network drive?`)
}

/** Runs one statement. Shape of the answer: what the adapter reads of libsql's ResultSet. */
function run(connection: Sqlite.Database, statement: InStatement) {
  try {
    return runStatement(connection, statement)
  } catch (error) {
    throw isRefusalOfTrigger(error) ? new Sqlite.SqliteError(error.message, error.code, SQLITE_CONSTRAINT) : error
  }
}

function runStatement(connection: Sqlite.Database, statement: InStatement) {
  const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement
  const values = (args as unknown[]).map((value) => (typeof value === 'boolean' ? Number(value) : value))
  const { prepared, columns } = preparedFor(connection, sql)
  try {
    if (!columns) return { columns: [], columnTypes: [], rows: [], rowsAffected: prepared.run(values).changes }
    const rows = prepared.all(values) as unknown[][]
    return {
      ...columns,
      rows: rows.map((row) => row.map((value) => (Buffer.isBuffer(value) ? new Uint8Array(value).buffer : value))),
      rowsAffected: 0,
    }
  } catch (error) {
    known.get(connection)?.delete(sql)
    throw error
  }
}

type Known = { prepared: Sqlite.Statement; columns: { columns: string[]; columnTypes: string[] } | null }

/** Statements that connections have prepared, by their text. One that failed is forgotten: libsql may not have ended it. */
const known = new WeakMap<Sqlite.Database, Map<string, Known>>()
const mostKnown = 500

/** What changes tables, after which the columns of a statement may be others. */
const changesTables = /^\s*(create|alter|drop|pragma)\b/i

function preparedFor(connection: Sqlite.Database, sql: string): Known {
  let statements = known.get(connection)
  if (!statements || statements.size >= mostKnown || changesTables.test(sql)) known.set(connection, (statements = new Map()))
  const found = statements.get(sql)
  if (found) return found
  const prepared = connection.prepare(sql)
  if (!prepared.reader) return remember(statements, sql, { prepared, columns: null })
  const columns = prepared.columns()
  return remember(statements, sql, {
    prepared: prepared.raw(),
    columns: { columns: columns.map((column) => column.name), columnTypes: columns.map((column) => column.type ?? '') },
  })
}

function remember(statements: Map<string, Known>, sql: string, statement: Known): Known {
  statements.set(sql, statement)
  return statement
}

/** Under this code the adapter takes what a trigger of ours says for a foreign key, and loses the words. */
function isRefusalOfTrigger(error: unknown): error is InstanceType<typeof Sqlite.SqliteError> {
  if (!(error instanceof Sqlite.SqliteError)) return false
  return error.rawCode === SQLITE_CONSTRAINT_TRIGGER && !error.message.startsWith('FOREIGN KEY')
}

function isBusy(error: unknown) {
  return error instanceof Sqlite.SqliteError && ((error.rawCode ?? 0) & 0xff) === SQLITE_BUSY
}
