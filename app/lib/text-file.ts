import { CsvError, parse } from 'csv-parse/sync'

/**
 * The text of a file: UTF-8 where it is that, with or without a mark, else windows-1251, in which banks and
 * older spreadsheets write.
 * @returns null for what is no text at all
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** A record and the line of the file it begins on. */
export type CsvRow = { line: number; cells: string[] }

/**
 * The records of a CSV (RFC 4180), separated by what its first line has most of: semicolon, comma or tab.
 * @param options.looseQuotes a quote inside a cell that is not quoted is a sign like any other, as spreadsheets have it
 * @returns `failed`: the line on which it cannot be read on
 */
export function csvRows(text: string, { looseQuotes = false } = {}): { rows: CsvRow[] } | { failed: number } {
  const first = text.replace(/^\uFEFF/, '').split('\n', 1)[0] ?? ''
  const count = (sign: string) => first.split(sign).length
  const delimiter = [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  try {
    const parsed = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: looseQuotes, info: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    // `lines` is where a record ends.
    return { rows: parsed.map(({ record, info }) => ({ line: info.lines - record.join('').split('\n').length + 1, cells: record })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { failed: Number(error.lines ?? 1) }
  }
}

/** A cell without the apostrophe that keeps spreadsheets from taking its text for a formula (`plainCell`). */
export function bareCell(text: string): string {
  return /^'[\t\r\n ]*[=+\-@＝＋－＠|%]/.test(text) ? text.slice(1) : text
}
