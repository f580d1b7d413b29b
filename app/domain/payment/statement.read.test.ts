import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '~/lib/text-file'
import { ownAccount } from '../document/papers.testing'
import { readStatement } from './statement.read'
import { matchLine, invoiceNumbers, type Debtor } from './statement.rules'
import { bankDocument, inWindows1251, statement } from './statement.testing'

const paid = bankDocument({ Номер: '42', Сумма: '133004.40', НазначениеПлатежа: 'Оплата по счёту № ЗК-2027-0042 от 15.03.2027' })
const lineOf = (text: string) => {
  const read = readStatement(text)
  if (!read.ok) throw new Error(read.code)
  return read.lines[0]!
}

describe('a bank statement', () => {
  it.each([
    ['windows-1251', inWindows1251(statement(paid))],
    ['UTF-8', new TextEncoder().encode(statement(paid))],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${statement(paid)}`)],
  ])('is read in %s', (_, bytes) => {
    const line = lineOf(decodeText(bytes)!)
    expect(line).toMatchObject({
      number: '42',
      amount: 13_300_440,
      payerInn: '440112345641',
      payerName: 'ИП Лапина Елена Сергеевна',
      receiverAccount: ownAccount,
      receivedOn: '2027-03-15',
    })
    expect(line.purpose).toContain('Оплата по счёту')
  })

  it('has a key that only the bank’s own fields make', () => {
    const key = lineOf(statement(paid)).key
    expect(lineOf(statement(paid.replace('Оплата по', 'За'))).key).toBe(key)
    expect(lineOf(statement(paid.replace('Номер=42', 'Номер=43'))).key).not.toBe(key)
    expect(lineOf(statement(paid.replace('133004.40', '133004.41'))).key).not.toBe(key)
  })

  it('may have no documents, and unknown fields and sections', () => {
    expect(readStatement(statement())).toEqual({ ok: true, lines: [] })
    expect(readStatement(statement(paid.replace('Номер=42', 'НовоеПоле=1\r\nНомер=42')))).toMatchObject({ ok: true })
  })

  it.each([
    ['', 'empty'],
    ['%PDF-1.7', 'not-statement'],
    ['<html>', 'not-statement'],
    [`1CClientBankExchange\0`, 'binary'],
    [statement(paid).replace('КонецФайла', ''), 'cut-off'],
    [statement(paid).replace('КонецДокумента', ''), 'cut-off'],
    [statement(`${paid}\r\nКонецДокумента`), 'cut-off'],
    [statement(bankDocument({ Дата: '31.02.2027' })), 'date'],
    [statement(bankDocument({ ДатаПоступило: '2027-03-15' })), 'date'],
    [statement(bankDocument({ Сумма: '-5.00' })), 'sum'],
    [statement(bankDocument({ Сумма: '0.00' })), 'sum'],
    [statement(bankDocument({ Сумма: '99999999999' })), 'sum'],
    [statement(bankDocument({ Сумма: '=1+1' })), 'sum'],
    [statement(bankDocument({ Номер: '' })), 'field'],
    [statement(bankDocument({ НазначениеПлатежа: 'ю'.repeat(5000) })), 'too-long'],
    [statement(...Array.from({ length: 5001 }, () => paid)), 'too-many'],
  ])('is refused with its reason: %.40s', (text, code) => expect(readStatement(text)).toMatchObject({ ok: false, code }))

  it('says at which line it cannot be read', () => {
    const text = statement(paid, bankDocument({ Дата: '31.02.2027' }))
    const refused = readStatement(text)
    expect(refused).toMatchObject({ code: 'date' })
    expect(text.split('\r\n')[(refused as { line: number }).line - 1]).toBe('КонецДокумента')
  })

  it('of nonsense is refused and never fails', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('1CClientBankExchange', 'СекцияДокумент=', 'КонецДокумента', 'КонецФайла', 'Сумма=1', '__proto__=1'), fc.string({ unit: 'binary' })))
    fc.assert(fc.property(lines, (rows) => typeof readStatement(rows.join('\n')).ok === 'boolean'))
    fc.assert(fc.property(fc.uint8Array(), (bytes) => ['string', 'object'].includes(typeof decodeText(bytes))))
  })
})

describe('the number of an invoice in a purpose', () => {
  it.each([
    ['Оплата по счёту № ЗК-2027-0042 от 15.03.2027', ['ЗК-2027-0042']],
    ['оплата сч. зк 2027 42', ['ЗК-2027-0042']],
    ['Счет 3K-2027-0042, 3К–2027–0043', ['ЗК-2027-0042', 'ЗК-2027-0043']],
    ['ZK2027-0042 и ещё раз ЗК-2027-0042', ['ЗК-2027-0042']],
    ['Оплата по договору ЗК-Д-2027-0001', []],
    ['РОЗК-2027-0042', []],
    ['Оплата по счёту 42', []],
    ['', []],
  ])('«%s»', (purpose, numbers) => expect(invoiceNumbers(purpose)).toEqual(numbers))
})

describe('whose a line is', () => {
  const debtors: Debtor[] = [
    { applicationId: 'lapina', numbers: ['ЗК-2027-0042', 'ЗК-2027-0041'], inn: '440112345641', due: 13_300_440 },
    { applicationId: 'topaz', numbers: ['ЗК-2027-0007'], inn: '4401000005', due: 500 },
    { applicationId: 'minsk', numbers: ['ЗК-2027-0008'], inn: null, due: 500 },
  ]
  const match = (fields: Parameters<typeof bankDocument>[0]) => matchLine(lineOf(statement(bankDocument(fields))), ownAccount, debtors)

  it('is sure where number, INN and sum agree; also in parts, also by a corrected invoice', () => {
    const sure = { kind: 'sure', applicationId: 'lapina' }
    expect(match({ НазначениеПлатежа: 'Счёт ЗК-2027-0042', Сумма: '133004.40' })).toEqual(sure)
    expect(match({ НазначениеПлатежа: 'Счёт ЗК-2027-0042', Сумма: '1.00' })).toEqual(sure)
    expect(match({ НазначениеПлатежа: 'Счёт ЗК-2027-0041' })).toEqual(sure)
  })

  it.each([
    ['sum', 'lapina', { НазначениеПлатежа: 'ЗК-2027-0042', Сумма: '133004.41' }],
    ['inn', 'topaz', { НазначениеПлатежа: 'ЗК-2027-0007' }],
    ['inn', 'minsk', { НазначениеПлатежа: 'ЗК-2027-0008', ПлательщикИНН: '' }],
    ['no-number', 'lapina', { НазначениеПлатежа: 'за участие' }],
    ['unknown-number', 'lapina', { НазначениеПлатежа: 'ЗК-2027-9999' }],
    ['unknown-number', null, { НазначениеПлатежа: 'ЗК-2027-9999', ПлательщикИНН: '7707083893' }],
    ['several', null, { НазначениеПлатежа: 'ЗК-2027-0042, ЗК-2027-0007' }],
  ])('is doubtful: %s', (reason, applicationId, fields) => expect(match(fields)).toEqual({ kind: 'doubtful', reason, applicationId }))

  it.each([
    ['outgoing', { ПлательщикСчет: ownAccount, ПолучательСчет: '40702810938000012345', НазначениеПлатежа: 'ЗК-2027-0042' }],
    ['other-account', { ПолучательСчет: '40702810938000012345' }],
    ['not-received', { ДатаПоступило: '', НазначениеПлатежа: 'ЗК-2027-0042' }],
    ['unrelated', { ПлательщикИНН: '7707083893', НазначениеПлатежа: 'Аренда' }],
  ])('is nobody’s: %s', (reason, fields) => expect(match(fields)).toEqual({ kind: 'ignored', reason }))
})
