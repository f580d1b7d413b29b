import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/**
 * Makes every transaction of an adapter one that can only be rolled back once a statement of it has
 * failed, as PostgreSQL has it, and makes its commit throw.
 *
 * PostgreSQL answers the COMMIT of such a transaction with ROLLBACK and no error, so code that catches
 * the failure and carries on is told that its work is saved. SQLite saves the other statements. Behind
 * this both refuse, loudly and alike. Rolling back to a savepoint lifts the refusal.
 */
export function refuseCommitAfterFailure<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (level) => watch(await startTransaction(level))
  return adapter
}

function watch(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  const commit = transaction.commit.bind(transaction)
  const rollBackTo = transaction.rollbackToSavepoint?.bind(transaction)
  let failed = false

  async function noticing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      failed = true
      throw error
    }
  }

  transaction.queryRaw = (query) => noticing(queryRaw(query))
  // Where the adapter leaves COMMIT to Prisma it comes as a statement, and commit() only gives the
  // connection back.
  transaction.executeRaw = async (query) => {
    if (!failed || query.sql !== 'COMMIT') return noticing(executeRaw(query))
    await executeRaw(statement('ROLLBACK'))
    throw refusal()
  }
  transaction.commit = async () => {
    if (!failed || !transaction.options.usePhantomQuery) return commit()
    await transaction.rollback()
    throw refusal()
  }
  if (rollBackTo) {
    transaction.rollbackToSavepoint = async (name) => {
      await rollBackTo(name)
      failed = false
    }
  }
  return transaction
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}

function refusal() {
  return new Error('A statement of this transaction has failed, so nothing of it was saved')
}
