import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { deserialize } from 'node:v8'

const library = createRequire(import.meta.url).resolve('read-excel-file/node')

/** Milliseconds, megabytes of heap and bytes of answer that one workbook may take; a thousand exhibitors take a tenth. */
const patience = 6_000
const heap = 160
const maxAnswer = 32 * 1024 * 1024

/** What runs aside. It answers in V8's own form, in which days stay days. */
const program = `
const { buffer } = require('node:stream/consumers')
const [library, maxRows, maxColumns] = process.argv.slice(1)
const { readSheet } = require(library)
const isFilled = (cell) => cell !== null && cell !== undefined && cell !== ''
buffer(process.stdin).then(readSheet).then(
  (sheet) => {
    const rows = sheet.map((row) => row.slice(0, row.findLastIndex(isFilled) + 1))
    return rows.length > maxRows || rows.some((row) => row.length > maxColumns) ? 'vast' : rows
  },
  () => 'broken',
).then((answer) => process.stdout.write(require('node:v8').serialize(answer)))`

/** Rows of cells without the empty ones at their ends: text, number, yes or no, day, or nothing. */
export type Sheet = unknown[][]

/**
 * The first sheet of a workbook, read in a process of its own with a heap and a time of its own. Where a row
 * calls itself the milliardth, a reader of spreadsheets makes room for a milliard rows; a thread would take the
 * server along (V8 ends the process when one allocation is too large), a process ends alone.
 * @param limits more rows or columns than these are `vast`; and so is what heap or time did not suffice for
 * @returns `broken` for what is no workbook
 */
export function readSheetAside(bytes: Buffer, limits: { rows: number; columns: number }): Promise<Sheet | 'vast' | 'broken'> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`--max-old-space-size=${heap}`, '-e', program, library, String(limits.rows), String(limits.columns)],
      { env: { NODE_ENV: 'production' }, encoding: 'buffer', timeout: patience, killSignal: 'SIGKILL', maxBuffer: maxAnswer },
      (error, answer) => resolve(error ? 'vast' : (deserialize(answer) as Sheet | 'vast' | 'broken')),
    )
    // A process that has already ended cannot take the rest: its end says what happened.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })
}
