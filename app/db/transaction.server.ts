import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DriverAdapterError, isDriverAdapterError } from '@prisma/driver-adapter-utils'
import type { Database, Db, Transaction } from './client.server'
import { Prisma } from './generated/sqlite/client'

/** The transaction the running code belongs to. */
interface Scope {
  database: Database
  transaction: Transaction
  open: boolean
}

const scopes = new AsyncLocalStorage<Scope>()

const ATTEMPTS = 5

const SQLITE_BUSY = 5

/** Milliseconds after which a transaction is not tried again. */
const ENOUGH = 10_000

/**
 * Runs `work` in one transaction: all of it is saved when it returns, nothing when it throws. Called
 * inside a transaction with that transaction, it takes part in it.
 *
 * Where the database says that another transaction was in the way (serialisation, deadlock, a lock held
 * by another process) `work` runs again, so it must do nothing that cannot be done twice. No network,
 * hashing or rendering belongs into it: while it waits, on SQLite everybody waits.
 *
 * @throws whatever `work` throws; and a Prisma P2028 when the transaction's turn does not come within
 *   10 s or it takes longer than 10 s
 */
export async function inTransaction<T>(db: Db, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const outer = scopes.getStore()
  if (outer?.open && outer.transaction === db) return work(outer.transaction)
  const database = db as Database
  const giveUpAt = performance.now() + ENOUGH
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.$transaction((transaction) => within({ database, transaction, open: true }, work))
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS || performance.now() > giveUpAt) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

async function within<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  try {
    return await scopes.run(scope, work, scope.transaction)
  } finally {
    scope.open = false
  }
}

/**
 * Whether another transaction was in the way and trying again may help: a serialisation failure or a
 * deadlock on PostgreSQL, a lock held by another process on SQLite. A timeout without SQLite's code is a
 * broken connection to PostgreSQL, where nobody knows whether the commit arrived.
 */
function isConflict(error: unknown) {
  const cause = causeOf(error)
  if (cause?.kind === 'TransactionWriteConflict') return true
  return cause?.kind === 'SocketTimeout' && (Number(cause.originalCode) & 0xff) === SQLITE_BUSY
}

/**
 * Whether an error says that a row with this unique key exists already.
 *
 * In a transaction it comes too late to carry on: the transaction can only be rolled back. To try and
 * see, catch it around the whole of inTransaction, or use createMany with its count.
 * @param model  the table, as in the Prisma schema: 'BoothClaim'
 * @param fields the columns of the key, in the schema's order: ['slotId', 'email']. PostgreSQL does not
 *   tell the columns of a primary key, so there every set of fields stands for it too; with ids that
 *   are random or the very key meant, this makes no difference
 */
export function isUniqueViolation(error: unknown, model: string, fields: readonly string[]): boolean {
  const cause = causeOf(error)
  if (cause?.kind !== 'UniqueConstraintViolation' || cause.table !== model) return false
  const { constraint } = cause
  // SQLite names the columns, PostgreSQL the index, whose name Prisma's migrations make of them.
  if (constraint && 'fields' in constraint) return constraint.fields.join() === fields.join()
  if (!constraint || !('index' in constraint)) return false
  return constraint.index === `${model}_pkey` || constraint.index === `${model}_${fields.join('_')}_key`
}

/**
 * What the database itself said, where an error came from it. Prisma's own codes are no help: the same
 * conflict is P2034 in a query, P2010 in a raw statement, and at commit it has no code at all.
 */
export function causeOf(error: unknown): DriverAdapterError['cause'] | undefined {
  if (isDriverAdapterError(error)) return error.cause
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  return (error.meta as { driverAdapterError?: DriverAdapterError } | undefined)?.driverAdapterError?.cause
}

/**
 * A database that refuses to be used by code that runs inside a transaction of it. Such a statement
 * would wait for the transaction that waits for it (SQLite), or see and save something else than the
 * transaction does (PostgreSQL). For development and tests.
 */
export function guardAgainstOuterUse(client: Database): Database {
  const guarded: Database = new Proxy(client, {
    get(target, name) {
      const scope = scopes.getStore()
      if (scope?.open && scope.database === guarded && typeof name === 'string') {
        throw new Error(`db.${name} was used inside a transaction of db; use the transaction it was given instead`)
      }
      const value: unknown = Reflect.get(target, name)
      // Bound, so that Prisma's own code works on the client itself.
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return guarded
}
