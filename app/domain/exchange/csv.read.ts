import { csvRows } from '~/lib/text-file'
import { unreadable, type ReadResult } from './exchange.schema'
import { readTableRows } from './table.read'

/** Reads a programme in CSV: UTF-8; comma, semicolon or tab; quotes as in RFC 4180; columns of table.read.ts. */
export function readCsv(text: string): ReadResult {
  const read = csvRows(text)
  return 'failed' in read ? unreadable('csvSyntax', '', { at: 'line', line: read.failed }) : readTableRows(read.rows)
}
