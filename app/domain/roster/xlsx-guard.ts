import { inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { TableRefusal } from './roster.schema'

/** Bytes of all parts of a workbook together, unpacked; a thousand exhibitors are a tenth of it. */
const maxUnpacked = 12 * 1024 * 1024
const maxParts = 200

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 }

/** Whether bytes begin as a ZIP file does, which every workbook is. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === signatures.local
}

/**
 * A workbook that holds just what was looked at: every part is unpacked with what is left of one budget, so
 * what a part claims about its size does not matter, and packed anew by its true one. Whatever else the file
 * had between its parts, or under the same name, is gone.
 * @returns the file, or why it is not to be read
 */
export function checkedWorkbook(bytes: Buffer): { ok: true; bytes: Buffer } | { ok: false; code: TableRefusal } {
  try {
    const parts = partsOf(bytes)
    if (!parts) return { ok: false, code: 'not-table' }
    let left = maxUnpacked
    const unpacked: Record<string, Buffer> = {}
    for (const { name, method, packed } of parts) {
      if (method !== 0 && method !== 8) return { ok: false, code: 'not-table' }
      const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left + 1 })
      left -= content.length
      if (left < 0) return { ok: false, code: 'large' }
      unpacked[name] = content
    }
    if (!Object.hasOwn(unpacked, 'xl/workbook.xml')) return { ok: false, code: 'not-table' }
    return { ok: true, bytes: Buffer.from(zipSync(unpacked, { level: 0 })) }
  } catch (error) {
    const code = (error as { code?: string }).code
    return { ok: false, code: code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'not-table' }
  }
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
