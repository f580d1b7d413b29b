import { csvRows, decodeText } from '~/lib/text-file'
import { plainLine } from '../exchange/plain-text'
import { maxCell, maxColumns, maxRows, type RosterTable, type TableRefusal } from './roster.schema'
import { readSheetAside } from './sheet-aside.server'
import { checkedWorkbook, isZip } from './xlsx-guard'

export type ReadTable = { ok: true; table: RosterTable } | { ok: false; code: TableRefusal; line?: number }

type Row = RosterTable['rows'][number]

/**
 * Reads a table of exhibitors: the first sheet of an XLSX, or CSV in UTF-8 or windows-1251 with commas,
 * semicolons or tabs. The first row that has anything in it names the columns. Formulas are not computed: a
 * workbook's cell is what was last shown there.
 */
export async function readTable(bytes: Buffer): Promise<ReadTable> {
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  const rows = isZip(bytes) ? await workbookRows(bytes) : textRows(bytes)
  if (!Array.isArray(rows)) return { ok: false, ...rows }
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''))
  const [header, ...body] = filled
  if (!header || body.length === 0) return { ok: false, code: 'empty' }
  if (body.length > maxRows || filled.some((row) => row.cells.length > maxColumns)) return { ok: false, code: 'too-many' }
  const width = Math.max(...filled.map((row) => row.cells.length))
  return { ok: true, table: { header: padded(header.cells, width), rows: body.map(({ line, cells }) => ({ line, cells: padded(cells, width) })) } }
}

type Refused = { code: TableRefusal; line?: number }

async function workbookRows(bytes: Buffer): Promise<Row[] | Refused> {
  const checked = checkedWorkbook(bytes)
  if (!checked.ok) return checked
  const sheet = await readSheetAside(checked.bytes, { rows: maxRows * 2, columns: maxColumns })
  if (sheet === 'vast') return { code: 'too-many' }
  if (sheet === 'broken') return { code: 'broken' }
  return sheet.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }))
}

/** A number as people write it in such a table, a day as "YYYY-MM-DD", everything else as it stands. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return clean(String(cell as string | number | boolean))
}

function textRows(bytes: Buffer): Row[] | Refused {
  const text = decodeText(bytes)
  if (text === null) return { code: 'not-table' }
  // A line of a cell is a line of the file: cheap to count before anything is made of it.
  if (text.split('\n', maxRows * 10).length >= maxRows * 10) return { code: 'too-many' }
  const read = csvRows(text, { looseQuotes: true })
  if ('failed' in read) return { code: 'broken', line: read.failed }
  return read.rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, maxColumns + 1).map(clean) }))
}

/** One line without control characters. An apostrophe that keeps spreadsheets from taking a text for a formula is none of it. */
function clean(text: string): string {
  // Cut first: half a sign at the cut is taken away with the control characters.
  const line = plainLine(text.slice(0, maxCell))
  return /^'[=+\-@＝＋－＠|%]/.test(line) ? line.slice(1) : line
}

const padded = (cells: string[], width: number) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]
