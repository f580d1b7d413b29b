import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { tableResponse, toCsv, toXlsx, type Table } from './table-file.server'

const read = (csv: string) => parse(csv, { bom: true, delimiter: ';' })

describe('a table as a file', () => {
  const table: Table = {
    header: ['Участник', 'Сумма'],
    rows: [['«Топаз»; «Скань»\nряд', 133004.4], ['=HYPERLINK("http://evil")', -5], [null, 0]],
  }

  it('opens in a Russian spreadsheet: a mark, semicolons, a comma in numbers', () => {
    const csv = toCsv(table)
    expect(csv.startsWith('\uFEFFУчастник;Сумма\r\n')).toBe(true)
    expect(read(csv)).toEqual([
      ['Участник', 'Сумма'],
      ['«Топаз»; «Скань»\nряд', '133004,4'],
      [`'=HYPERLINK("http://evil")`, '-5'],
      ['', '0'],
    ])
  })

  it('is the same table as a workbook', async () => {
    expect(await readSheet(await toXlsx(table))).toEqual([
      ['Участник', 'Сумма'],
      ['«Топаз»; «Скань»\nряд', 133004.4],
      ['=HYPERLINK("http://evil")', -5],
      [null, 0],
    ])
  })

  it('holds no formula, whatever was typed', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t=', '\r', '＝', '＋', '－', '＠', ' =', '|', '%', '')
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (first, rest) => {
        const [row] = read(toCsv({ header: ['a'], rows: [[first + rest]] })).slice(1)
        return row === undefined || !/^[\s]*[=+\-@＝＋－＠|%\t\r]/.test(row[0] ?? '')
      }),
    )
  })

  it('survives what XML has no place for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const rows = await readSheet(await toXlsx({ header: ['a'], rows: texts.map((text) => [`x${text}`, 1]) }))
        return rows.length === texts.length + 1 && rows.slice(1).every((row) => String(row[0]).startsWith('x') && row[1] === 1)
      }),
      { numRuns: 30 },
    )
  })

  it('comes as a download that nobody keeps', async () => {
    const { headers } = await tableResponse(table, 'xlsx', 'applications-2027')
    expect(headers.get('content-disposition')).toBe('attachment; filename="applications-2027.xlsx"')
    expect(headers.get('content-type')).toMatch(/spreadsheetml/)
    expect(headers.get('cache-control')).toContain('no-store')
  })
})
