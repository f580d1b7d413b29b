import { PrismaPg } from '@prisma/adapter-pg'
import type { QueryConfig, QueryResult } from 'pg'
import { refuseCommitAfterFailure } from './failed-transaction.server'

/**
 * The PostgreSQL driver adapter of Prisma with two cures: see refuseCommitAfterFailure, and scripts are
 * read by the server, as one transaction. Stock, they are cut at every semicolon, also inside the body
 * of a function or a quoted text.
 */
export class SafePg extends PrismaPg {
  override async connect() {
    return refuseCommitAfterFailure(sendScriptsWhole(await super.connect()))
  }

  override async connectToShadowDb() {
    return readInternalCharacters(sendScriptsWhole(await super.connectToShadowDb()))
  }
}

/** Object identifiers of types: pg_type.dat of PostgreSQL's source. */
const INTERNAL_CHAR = 18
const TEXT = 25

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

function sendScriptsWhole(adapter: PgAdapter) {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script)
  }
  return adapter
}

/** The schema engine reads system tables whose columns have the internal type "char"; stock, that fails. */
function readInternalCharacters(adapter: PgAdapter) {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (config: QueryConfig) => Promise<QueryResult>
  const relabelled = async (config: QueryConfig) => {
    const result = await query(config)
    for (const field of result.fields ?? []) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT
    return result
  }
  pool.query = relabelled as typeof pool.query
  return adapter
}
