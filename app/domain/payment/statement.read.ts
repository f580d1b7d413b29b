import { createHash } from 'node:crypto'
import { maxKopecks } from '~/lib/roubles'

/** A document of a bank statement; `paidOn` is "YYYY-MM-DD", `amount` kopecks. */
export type BankLine = {
  /** Made of the bank's own fields: the same document always has the same. */
  key: string
  number: string
  amount: number
  payerAccount: string
  payerInn: string
  payerName: string
  receiverAccount: string
  purpose: string
  /** The day it was booked as received; empty when it was not (yet). */
  receivedOn: string
}

/** Why a file is not taken; `line` is the line of the file it is about. */
export type StatementRefusal = {
  code: 'empty' | 'binary' | 'not-statement' | 'cut-off' | 'too-many' | 'too-long' | 'field' | 'date' | 'sum'
  line?: number
}

/** Documents in a file, and characters in a line, at most. */
const maxDocuments = 5000
const maxLine = 4000

/** Fields without which a document cannot be told from another. */
const needed = ['Номер', 'Дата', 'Сумма', 'ПлательщикСчет', 'ПолучательСчет'] as const

/**
 * Reads a bank statement in 1CClientBankExchange (v8.1c.ru/tekhnologii/obmen-dannymi-i-integratsiya): lines
 * «Ключ=Значение», documents between «СекцияДокумент=…» and «КонецДокумента», the end «КонецФайла». All of
 * it or nothing: a document that cannot be read refuses the file.
 */
export function readStatement(text: string): { ok: true; lines: BankLine[] } | ({ ok: false } & StatementRefusal) {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (text.trim() === '') return { ok: false, code: 'empty' }
  if (text.includes('\0')) return { ok: false, code: 'binary' }
  if (rows.find((row) => row.trim() !== '')?.trim() !== '1CClientBankExchange') return { ok: false, code: 'not-statement' }
  const lines: BankLine[] = []
  let fields: Map<string, string> | null = null
  for (const [index, row] of rows.entries()) {
    const at = { line: index + 1 }
    if (row.length > maxLine) return { ok: false, code: 'too-long', ...at }
    const [key, value] = split(row)
    if (key === 'КонецФайла') return fields ? { ok: false, code: 'cut-off', ...at } : { ok: true, lines }
    if (key === 'СекцияДокумент') {
      if (fields) return { ok: false, code: 'cut-off', ...at }
      fields = new Map()
    } else if (key === 'КонецДокумента') {
      if (!fields) return { ok: false, code: 'cut-off', ...at }
      const line = toLine(fields)
      if (typeof line === 'string') return { ok: false, code: line, ...at }
      if (lines.length === maxDocuments) return { ok: false, code: 'too-many', ...at }
      lines.push(line)
      fields = null
    } else if (fields && !fields.has(key)) fields.set(key, value)
  }
  return { ok: false, code: 'cut-off' }
}

function split(row: string): [key: string, value: string] {
  const at = row.indexOf('=')
  return at < 0 ? [row.trim(), ''] : [row.slice(0, at).trim(), row.slice(at + 1).trim()]
}

function toLine(fields: Map<string, string>): BankLine | 'field' | 'date' | 'sum' {
  const of = (key: string) => fields.get(key) ?? ''
  if (needed.some((key) => of(key) === '')) return 'field'
  const day = toDay(of('Дата'))
  const received = of('ДатаПоступило')
  const receivedOn = received === '' ? '' : toDay(received)
  if (day === null || receivedOn === null) return 'date'
  const amount = toKopecks(of('Сумма'))
  if (amount === null) return 'sum'
  const identity = [of('Номер'), day, String(amount), of('ПлательщикСчет'), of('ПолучательСчет')]
  return {
    key: createHash('sha256').update(identity.join('\n')).digest('hex'),
    number: oneLine(of('Номер'), 40),
    amount,
    payerAccount: of('ПлательщикСчет'),
    payerInn: of('ПлательщикИНН').replace(/\D/g, '').slice(0, 12),
    // «Плательщик» begins with the INN in many banks' files; «Плательщик1» is the name alone.
    payerName: oneLine(of('Плательщик1') || of('Плательщик').replace(/^ИНН\s*\d+\s*/, ''), 300),
    receiverAccount: of('ПолучательСчет'),
    purpose: oneLine(of('НазначениеПлатежа'), 1000),
    receivedOn,
  }
}

/** A text of the bank as we keep it: one line, no control characters, no halves of signs. */
function oneLine(text: string, max: number): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f]+|\p{Surrogate}/gu, ' ')
  return Array.from(line.trim()).slice(0, max).join('')
}

/** «15.03.2027» as "2027-03-15"; null for a day that does not exist. */
function toDay(text: string): string | null {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.((?:20)\d\d)$/.exec(text) ?? []
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** «133004.40» in kopecks; null for what is no sum, is nothing, or is more than a column holds. */
function toKopecks(text: string): number | null {
  const [, roubles, rest = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (roubles === undefined) return null
  const kopecks = Number(roubles) * 100 + Number(rest.padEnd(2, '0'))
  return kopecks > 0 && kopecks <= maxKopecks ? kopecks : null
}
