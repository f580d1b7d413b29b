import type { Transaction } from '~/db/client.server'
import { Prisma } from '~/db/generated/sqlite/client'

/**
 * Writing thousands of rows with few statements that both databases understand. Prisma's createMany takes
 * eight times the time, and one update a row a round trip each; on SQLite everybody waits meanwhile.
 * Names of tables and columns come from the code, never from outside; values are parameters.
 */
export type Row = Record<string, string | number | boolean | Date | null>

/** Parameters a statement: below the 999 of an older SQLite. */
const PARAMETERS = 990

/** Inserts rows of the same columns. Columns left out get the defaults of the database. */
export async function insertRows(table: Prisma.ModelName, rows: Row[], tx: Transaction): Promise<void> {
  for (const { columns, batch } of batches(rows)) {
    const into = Prisma.raw(`"${table}" (${columns.map(quoted).join(', ')})`)
    const values = batch.map((row) => Prisma.sql`(${Prisma.join(columns.map((column) => row[column]))})`)
    await tx.$executeRaw`INSERT INTO ${into} VALUES ${Prisma.join(values)}`
  }
}

/**
 * Sets the given columns of rows found by their `id` and, where rows have one, by their `version`, which
 * rises by one.
 * @returns how many rows were found
 */
export async function updateRows(table: Prisma.ModelName, rows: Row[], tx: Transaction): Promise<number> {
  let found = 0
  for (const { columns, batch } of batches(rows)) {
    const versioned = columns.includes('version')
    const sets = columns.filter((column) => column !== 'id' && column !== 'version').map((column) => `${quoted(column)} = v.${quoted(column)}`)
    if (versioned) sets.push(`"version" = "${table}"."version" + 1`)
    // The empty select lends its column names and types to the parameters behind it.
    const names = Prisma.raw(`SELECT ${columns.map(quoted).join(', ')} FROM "${table}" WHERE 1 = 0`)
    const values = batch.map((row) => Prisma.sql`SELECT ${Prisma.join(columns.map((column) => row[column]))}`)
    const where = Prisma.raw(`"${table}"."id" = v."id"${versioned ? ` AND "${table}"."version" = v."version"` : ''}`)
    found += await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.raw(sets.join(', '))}
      FROM (${names} UNION ALL ${Prisma.join(values, ' UNION ALL ')}) AS v WHERE ${where}`
  }
  return found
}

function* batches(rows: Row[]): Generator<{ columns: string[]; batch: Row[] }> {
  const columns = Object.keys(rows[0] ?? {})
  const size = Math.floor(PARAMETERS / Math.max(columns.length, 1))
  for (let at = 0; at < rows.length; at += size) yield { columns, batch: rows.slice(at, at + size) }
}

function quoted(column: string): string {
  return `"${column}"`
}
