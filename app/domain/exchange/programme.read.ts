import { readCsv } from './csv.read'
import { MAX_FILE_BYTES, unreadable, type ReadResult } from './exchange.schema'
import { readFrabJson } from './frab-json.read'
import { readFrabXml } from './frab-xml.read'

/**
 * Reads a programme file: frab or pretalx schedule in JSON or XML, or CSV. What it is shows in its first
 * characters, whatever it is called.
 * @returns the programme, or all faults of the file; a file that is no programme has one. Never throws.
 */
export function readProgramme(bytes: Uint8Array): ReadResult {
  if (bytes.length > MAX_FILE_BYTES) return unreadable('tooBig')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return unreadable(Buffer.from(bytes).includes('xl/workbook') ? 'xlsx' : 'archive')
  }
  const text = decoded(bytes)
  if (text === undefined) return unreadable('notUtf8')
  const start = text.trimStart().slice(0, 1000).toLowerCase()
  if (start === '') return unreadable('empty')
  if (/^(<!doctype html|<html|<head|<body)/.test(start)) return unreadable('html')
  if (text.includes('\0')) return unreadable('notPrintable')
  if (start.startsWith('{') || start.startsWith('[')) return readFrabJson(text)
  if (start.startsWith('<')) return readFrabXml(text)
  return readCsv(text)
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** UTF-8 without its byte order mark; undefined when it is anything else. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
