import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { refuseCommitAfterFailure } from './failed-transaction.server'

/**
 * The PostgreSQL driver adapter of Prisma with some cures:
 *
 * - See refuseCommitAfterFailure.
 * - A script is read by the server, as one transaction. Stock, it is cut at every semicolon, also inside
 *   the body of a function or a quoted text.
 * - The shadow database in which the schema engine replays migrations is a new one. Stock, where the
 *   database is given by an address, it is that very database.
 */
export class SafePg extends PrismaPg {
  readonly #url: string

  /** @param pool connections at most, timeouts, … */
  constructor(url: string, pool: pg.PoolConfig = {}) {
    super({ ...pool, connectionString: url })
    this.#url = url
  }

  override async connect() {
    return refuseCommitAfterFailure(sendScriptsWhole(await super.connect()))
  }

  override async connectToShadowDb() {
    const name = `shadow_${randomUUID()}`
    await runOnce(this.#url, `CREATE DATABASE "${name}"`)
    const shadowUrl = new URL(this.#url)
    shadowUrl.pathname = `/${name}`
    const shadow = sendScriptsWhole(await new PrismaPg(shadowUrl.href).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await runOnce(this.#url, `DROP DATABASE "${name}"`)
    }
    return readInternalCharacters(shadow)
  }
}

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

function sendScriptsWhole(adapter: PgAdapter) {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script)
  }
  return adapter
}

/** Object identifiers of types: pg_type.dat of PostgreSQL's source. */
const INTERNAL_CHAR = 18
const TEXT = 25

/** The schema engine reads system tables whose columns have the internal type "char"; stock, that fails. */
function readInternalCharacters(adapter: PgAdapter) {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  const relabelled = async (config: pg.QueryConfig) => {
    const result = await query(config)
    for (const field of result.fields ?? []) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT
    return result
  }
  pool.query = relabelled as typeof pool.query
  return adapter
}

async function runOnce(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
