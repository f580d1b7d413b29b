import { inflateRawSync } from 'node:zlib'
import { maxColumns, maxRows, type TableRefusal } from './roster.schema'

/** Bytes of all parts of a workbook together, unpacked; a thousand exhibitors are a tenth of it. */
const maxUnpacked = 12 * 1024 * 1024
const maxParts = 200

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 }

/** Whether bytes begin as a ZIP file does, which every workbook is. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === signatures.local
}

/**
 * Looks into a workbook before anything reads it: every part is unpacked with what is left of one budget, so
 * what a part claims about its size does not matter, and the sheets' addresses say whether it is small enough.
 * @returns why it is not to be read; null where it may be
 */
export function workbookRefusal(bytes: Buffer): TableRefusal | null {
  try {
    const parts = partsOf(bytes)
    if (!parts) return 'not-table'
    let left = maxUnpacked
    let isWorkbook = false
    for (const { name, method, packed } of parts) {
      if (method !== 0 && method !== 8) return 'not-table'
      const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left + 1 })
      left -= content.length
      if (left < 0) return 'large'
      if (name === 'xl/workbook.xml') isWorkbook = true
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && isVast(content.toString('latin1'))) return 'too-many'
    }
    return isWorkbook ? null : 'not-table'
  } catch (error) {
    const code = (error as { code?: string }).code
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'not-table'
  }
}

/** More rows or columns than we read, by the addresses of its rows and cells: a cell far away stands for all before it. */
function isVast(sheet: string): boolean {
  let rows = 0
  for (const [, row] of sheet.matchAll(/<(?:\w+:)?row\b(?:[^>]*?\br=["'](\d+)["'])?/g)) {
    rows += 1
    if (rows > maxRows + 1 || Number(row ?? 0) > maxRows + 1) return true
  }
  for (const [, letters = '', row] of sheet.matchAll(/<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+)(\d+)["']/g)) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (column > maxColumns || Number(row) > maxRows + 1) return true
  }
  return false
}

type Part = { name: string; method: number; packed: Buffer }

/** The parts of a ZIP by its central directory (APPNOTE.TXT 4.3); null for what is none, or is larger than ZIP64 begins. */
function partsOf(bytes: Buffer): Part[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0 || count > maxParts) return null
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== signatures.entry) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.readUInt32LE(local) !== signatures.local) return null
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
