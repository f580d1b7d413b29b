import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import type { TableFormat } from './table-format'

/** A cell: text, a number (money in roubles, areas in square metres), a day, or nothing. */
export type Cell = string | number | Date | null

/** A table as people take it away: the first row names the columns. */
export type Table = { header: readonly string[]; rows: readonly (readonly Cell[])[] }

const types: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front, as the
 * programs themselves write it (OWASP, CSV Injection). Full-width signs count, some programs fold them.
 */
export function plainCell(text: string): string {
  return /^[\t\r\n ]*[=+\-@＝＋－＠|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}

/** As Russian spreadsheets open it by a double click: UTF-8 with a mark, semicolons, CRLF (RFC 4180), a comma in numbers. */
export function toCsv({ header, rows }: Table): string {
  const written = rows.map((row) => row.map(csvCell))
  return stringify([header.map(plainCell), ...written], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : plainCell(cell)
}

/** One sheet; texts are texts, numbers numbers, days days. Control characters, which XML has no place for, are left out. */
export function toXlsx({ header, rows }: Table): Promise<Buffer> {
  const head = header.map((text) => ({ value: clean(text), fontWeight: 'bold' as const }))
  const body = rows.map((row) => row.map(xlsxCell))
  const columns = header.map((text, index) => ({ width: widthOf([text, ...rows.slice(0, 500).map((row) => row[index] ?? null)]) }))
  return writeExcelFile([head, ...body], { columns, stickyRowsCount: 1 }).toBuffer()
}

function xlsxCell(cell: Cell) {
  if (cell === null || cell === '') return null
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd.mm.yyyy' }
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: clean(cell), type: String }
}

// eslint-disable-next-line no-control-regex
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '').slice(0, 32_767)

function widthOf(cells: Cell[]): number {
  return Math.min(60, Math.max(10, ...cells.map((cell) => (cell instanceof Date ? 10 : String(cell ?? '').length + 2))))
}

/** A download of a table. @param name of the file, ASCII, without an ending */
export async function tableResponse(table: Table, format: TableFormat, name: string): Promise<Response> {
  const body = format === 'csv' ? toCsv(table) : await toXlsx(table)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'private, no-store',
    },
  })
}
