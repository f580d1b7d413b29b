import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toCsv, toXlsx } from '~/lib/table-file.server'
import { maxRows } from './roster.schema'
import { readTable } from './table.read.server'
import { zip } from './zip.testing'

const header = ['Название', 'ИНН', 'Телефон']
const rows = [
  ['ООО «Скань»', 4401123457, '+7 910 660-12-34'],
  ['=HYPERLINK("http://evil.example")', '0401123457', null],
] as const
const texts = [
  ['ООО «Скань»', '4401123457', '+7 910 660-12-34'],
  ['=HYPERLINK("http://evil.example")', '0401123457', ''],
]

/** A workbook of ours with other words in its sheet, and the sheet where it is wanted. */
async function workbookWith(sheetData: string, sheetName: string): Promise<Buffer> {
  const parts = unzipSync(await toXlsx({ header, rows }))
  return zip(
    Object.entries(parts).map(([name, bytes]) => {
      const text = Buffer.from(bytes).toString()
      if (name === 'xl/worksheets/sheet1.xml') {
        return { name: sheetName, content: Buffer.from(text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${sheetData}</sheetData>`)) }
      }
      return { name, content: Buffer.from(text.replaceAll('worksheets/sheet1.xml', sheetName.replace('xl/', ''))) }
    }),
  )
}

const workbook = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }

describe('a table of exhibitors', () => {
  it('comes back from our own files as it was written', async () => {
    for (const bytes of [Buffer.from(toCsv({ header, rows })), await toXlsx({ header, rows })]) {
      const read = await readTable(bytes)
      expect(read.ok && read.table.header).toEqual(header)
      expect(read.ok && read.table.rows.map(({ cells }) => cells)).toEqual(texts)
    }
  })

  it('is CSV with any of three separators, in UTF-8 or windows-1251, with the lines of an editor', async () => {
    const win = Buffer.from([0xcd, 0xe0, 0xe7, 0x2c, 0xc8, 0xcd, 0xcd, 0x0d, 0x0a, 0xd1, 0xea, 0xe0, 0xed, 0xfc, 0x2c, 0x31])
    expect(await readTable(win)).toEqual({ ok: true, table: { header: ['Наз', 'ИНН'], rows: [{ line: 2, cells: ['Скань', '1'] }] } })
    for (const sign of [',', ';', '\t']) {
      const read = await readTable(Buffer.from(`\ufeffA${sign}B\r\n"one\ntwo"${sign}2\r\n\r\n3${sign}\r\n`))
      expect(read).toEqual({ ok: true, table: { header: ['A', 'B'], rows: [{ line: 2, cells: ['one two', '2'] }, { line: 5, cells: ['3', ''] }] } })
    }
  })

  it('keeps no half of a sign where a long cell is cut', async () => {
    const read = await readTable(Buffer.from(`A;B\n${'x'.repeat(1999)}💎💎;y\n`))
    expect(read.ok && read.table.rows[0]!.cells[0]).toBe('x'.repeat(1999))
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['headings alone', Buffer.from('A;B\n'), 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'not-table'],
    ['the old XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'not-table'],
    ['a ZIP of something else', zip([{ name: 'a.txt', content: Buffer.from('x') }]), 'not-table'],
    ['half a ZIP', zip([workbook]).subarray(0, 40), 'not-table'],
    ['a workbook without its parts', zip([workbook]), 'broken'],
    ['a bomb', zip([workbook, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(50_000_000, 32) }]), 'large'],
    ['a bomb that says it is small', zip([workbook, { name: 'xl/media/x.bin', content: Buffer.alloc(50_000_000), claimed: 10 }]), 'large'],
    ['a million lines', Buffer.from('A\n'.repeat(1_000_000)), 'too-many'],
    ['a quote that is not closed', Buffer.from('A;B\n"x;1\n'), 'broken'],
    ['one row too many', Buffer.from(`A\n${'x\n'.repeat(maxRows + 1)}`), 'too-many'],
    ['hundreds of columns', Buffer.from(`${'a;'.repeat(300)}\n${'b;'.repeat(300)}\n`), 'too-many'],
  ])('%s is refused', async (_what, bytes, code) => {
    expect(await readTable(bytes)).toMatchObject({ ok: false, code })
  })

  it.each([
    ['a cell a million rows away', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too-many'],
    ['a row that says it is the milliardth', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000000"></row>', 'too-many'],
    ['such a row in a sheet that lies elsewhere', '<row r="1000000000"></row>', 'too-many', 'xl/elsewhere/table.xml'],
    ['a cell that says it is in the milliardth row', '<row><c r="A1000000000"><v>1</v></c></row>', 'too-many'],
    ['a cell in the last column', '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', 'too-many'],
    ['a cell in a column that no spreadsheet has', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', 'too-many'],
    ['tags that never end', '<c '.repeat(300_000), 'too-many'],
  ])('%s is refused, and the process goes on', async (_what, sheetData, code, sheetName = 'xl/worksheets/sheet1.xml') => {
    expect(await readTable(await workbookWith(sheetData, sheetName))).toEqual({ ok: false, code })
  })

  it('is read from the parts that were looked at, not from what else the file holds under their names', async () => {
    const twice = zip([...Object.entries(unzipSync(await toXlsx({ header, rows }))).map(([name, bytes]) => ({ name, content: Buffer.from(bytes) })), { name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<worksheet><sheetData/></worksheet>') }])
    expect(await readTable(twice)).toEqual({ ok: false, code: 'empty' })
  })
})
