import { ownAccount } from '../document/papers.testing'

type Fields = Partial<Record<'Номер' | 'Дата' | 'Сумма' | 'ПлательщикСчет' | 'ПлательщикИНН' | 'Плательщик1' | 'ПолучательСчет' | 'ДатаПоступило' | 'НазначениеПлатежа', string>>

let number = 100

/** A document of a statement as banks write it: money for us unless said otherwise. */
export function bankDocument(fields: Fields): string {
  const all = {
    Номер: String((number += 1)),
    Дата: '15.03.2027',
    Сумма: '1000.00',
    ПлательщикСчет: '40802810729000004567',
    ПлательщикИНН: '440112345641',
    Плательщик1: 'ИП Лапина Елена Сергеевна',
    ПолучательСчет: ownAccount,
    ДатаПоступило: '15.03.2027',
    НазначениеПлатежа: '',
    ...fields,
  }
  return ['СекцияДокумент=Платежное поручение', ...Object.entries(all).map(([key, value]) => `${key}=${value}`), 'КонецДокумента'].join('\r\n')
}

/** A whole statement. */
export function statement(...documents: string[]): string {
  const head = ['1CClientBankExchange', 'ВерсияФормата=1.03', 'Кодировка=Windows', 'Получатель=', 'ДатаНачала=01.03.2027', 'ДатаКонца=31.03.2027', `РасчСчет=${ownAccount}`]
  const account = ['СекцияРасчСчет', 'ДатаНачала=01.03.2027', `РасчСчет=${ownAccount}`, 'НачальныйОстаток=0.00', 'КонецРасчСчет']
  return [...head, ...account, ...documents, 'КонецФайла', ''].join('\r\n')
}

/** A text in windows-1251, in which banks write; only what that has. */
export function inWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return Uint8Array.from(Array.from(text, (sign) => bytes.get(sign) ?? 63))
}
