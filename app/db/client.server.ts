import { PrismaClient as PostgresqlClient } from './generated/postgresql/client'
import { type Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client'
import { SafeLibSql, type SqliteOptions } from './safe-libsql.server'
import { SafePg } from './safe-pg.server'
import { causeOf, guardAgainstOuterUse } from './transaction.server'

/** The database of a process. */
export type Database = SqliteClient

/** What the callback of a transaction gets. */
export type Transaction = Prisma.TransactionClient

/** For queries, which may run inside a transaction or outside. */
export type Db = Database | Transaction

export interface DatabaseOptions extends SqliteOptions {
  /** PostgreSQL: connections of this process at most. 10 by default. */
  connections?: number
}

/** PostgreSQL ends what a client has forgotten. Milliseconds; longer than any transaction may take. Connecting includes waiting for one of the pool. */
const PATIENCE = { statement: 15_000, idleInTransaction: 15_000, connect: 30_000 }

/** A transaction waits this long for its turn and may then take this long. Milliseconds. */
const transactionOptions = { maxWait: 10_000, timeout: 10_000 }

/**
 * Opens a database and tries the connection.
 * @param url `file:…` (SQLite; the folder and the file are created) or `postgresql://…`
 * @throws Error with one sentence when the database cannot be reached
 */
export async function createDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  let client: Database | undefined
  try {
    client = isPostgresql(url) ? postgresql(url, options) : sqlite(url, options)
    await client.$connect()
    await client.$queryRaw`SELECT 1`
  } catch (error) {
    await client?.$disconnect().catch(() => {})
    throw new Error(`The database ${withoutPassword(url)} cannot be opened: ${reason(error)}`, { cause: error })
  }
  return process.env.NODE_ENV === 'production' ? client : guardAgainstOuterUse(client)
}

/** Whether a database address means PostgreSQL. The other possibility is SQLite. */
export function isPostgresql(url: string) {
  return /^postgres(ql)?:/.test(url)
}

/** A database address as it may be printed. */
export function withoutPassword(url: string) {
  return url.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):.*@/, '$1:***@')
}

/** What went wrong, in one line. */
export function reason(error: unknown): string {
  const said = causeOf(error)?.originalMessage
  if (said) return said
  const message = (error instanceof Error ? error.message : String(error)).trim()
  const inner = /Message: `(.+)`$/s.exec(message)?.[1] ?? message
  // What follows the first paragraph of "cannot connect" is advice that repeats it.
  const isConnection = /^P1\d{3}$/.test((error as { code?: string }).code ?? '')
  return (isConnection ? inner.replace(/\n\n.*/s, '') : inner).replace(/\s+/g, ' ')
}

function sqlite(url: string, options: DatabaseOptions): Database {
  return new SqliteClient({ adapter: new SafeLibSql(url, options), transactionOptions })
}

function postgresql(url: string, { connections = 10 }: DatabaseOptions): Database {
  const adapter = new SafePg(url, {
    max: connections,
    connectionTimeoutMillis: PATIENCE.connect,
    statement_timeout: PATIENCE.statement,
    idle_in_transaction_session_timeout: PATIENCE.idleInTransaction,
    application_name: 'golden-ring',
    keepAlive: true,
  })
  // Sound because both clients are generated from the same models (scripts/prisma-generate.mjs): the
  // same methods with the same shapes. PostgreSQL's has some filters and isolation levels more, which
  // this type keeps the product from using.
  return new PostgresqlClient({ adapter, transactionOptions }) as unknown as Database
}
