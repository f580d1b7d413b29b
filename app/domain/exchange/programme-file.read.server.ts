import { readSheetAside } from '../roster/sheet-aside.server'
import { checkedWorkbook, isZip } from '../roster/xlsx-guard'
import { MAX_EVENTS, MAX_FILE_BYTES, unreadable, type ReadResult } from './exchange.schema'
import { readProgramme } from './programme.read'
import { readTableRows } from './table.read'

const maxColumns = 60

/** Reads a programme file of any kind we know: what `readProgramme` does, and the first sheet of an XLSX. Never throws. */
export async function readProgrammeFile(bytes: Buffer): Promise<ReadResult> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable('tooBig')
  if (!isZip(bytes)) return readProgramme(bytes)
  const checked = checkedWorkbook(bytes)
  if (!checked.ok) return unreadable(checked.code === 'not-table' ? 'archive' : checked.code === 'large' ? 'tooBig' : 'xlsx')
  const sheet = await readSheetAside(checked.bytes, { rows: MAX_EVENTS * 2, columns: maxColumns })
  if (sheet === 'vast') return unreadable('tooBig')
  if (sheet === 'broken') return unreadable('xlsx')
  return readTableRows(sheet.map((row, index) => ({ line: index + 1, cells: row.map(textOf) })))
}

/** A cell as people would write it: a day "2027-06-23", a time of day, which a spreadsheet keeps as one of its first day, "10:00". */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell as string | number | boolean)
  if (Number.isNaN(cell.getTime())) return ''
  const text = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString()
  return cell.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10)
}
