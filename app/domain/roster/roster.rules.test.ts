import { describe, expect, it } from 'vitest'
import { dictionary } from '~/i18n/dictionary'
import { companyRequisites } from '../../../prisma/seed/synthetic-requisites'
import { guessColumns } from './columns.rules'
import { readRows } from './roster.rules'
import type { RosterField } from './roster.schema'

const words = { products: new Map([['скань и зернь', 'filigree'], ['серебро', 'silver']] as const), countries: new Map([['беларусь', 'BY']]) }
const fields: RosterField[] = ['legalName', 'brand', 'inn', 'ogrn', 'country', 'products', 'email', 'phone', 'website', 'booth']
const read = (row: Partial<Record<RosterField, string>>) => readRows({ header: fields, rows: [{ line: 2, cells: fields.map((field) => row[field] ?? '') }] }, fields, words)[0]!
const company = (row: Partial<Record<RosterField, string>>) => {
  const read_ = read(row)
  if (!read_.ok) throw new Error(JSON.stringify(read_.errors))
  return read_.company
}
const errors = (row: Partial<Record<RosterField, string>>) => {
  const read_ = read(row)
  return read_.ok ? [] : read_.errors.map(({ field, key }) => `${field} ${key}`)
}

describe('columns', () => {
  it('are known by their headings, in our own files in both languages', () => {
    for (const l of ['ru', 'en'] as const) {
      const { fileColumns } = dictionary(l).applications
      const guessed = guessColumns(Object.values(fileColumns))
      const meant: Record<string, string> = { brand: 'brand', legalName: 'legalName', inn: 'inn', ogrn: 'ogrn', country: 'country', city: 'city', booth: 'booth', products: 'products', contact: 'contact', email: 'email', phone: 'phone', website: 'website' }
      expect(Object.fromEntries(Object.keys(fileColumns).map((key, i) => [key, guessed[i]]))).toEqual(Object.fromEntries(Object.keys(fileColumns).map((key) => [key, meant[key] ?? ''])))
    }
  })

  it('are known by what others call them, and none holds what another does', () => {
    expect(guessColumns(['№', 'Наименование организации', 'ИНН', 'E-mail', 'Тел.', 'ИНН (старый)', ''])).toEqual(['', 'legalName', 'inn', 'email', 'phone', '', ''])
  })
})

describe('a row', () => {
  const { inn, ogrn } = companyRequisites('44', 12_345)

  it('becomes a company by its numbers', () => {
    expect(company({ legalName: 'ООО «Скань»', inn, ogrn, products: 'Серебро, скань и зернь', phone: '8 (910) 660-12-34', website: 'skan.example', booth: 'а-1, А-2' })).toMatchObject({
      payerType: 'company', brandRu: 'Скань', inn, ogrn, country: 'RU', products: ['silver', 'filigree'], contactPhone: '+79106601234', website: 'https://skan.example', booths: ['А-1', 'А-2'],
    })
    expect(company({ legalName: 'ИП Лапина', inn: '440112345641', ogrn: '317440100012341' })).toMatchObject({ payerType: 'sole_trader' })
    expect(company({ legalName: 'Лапина Елена', inn: '440112345641' })).toMatchObject({ payerType: 'self_employed' })
    expect(company({ legalName: 'ЗАО Минск', country: 'Беларусь', inn: '100582333' })).toMatchObject({ payerType: 'belarus', country: 'BY', inn: null, foreignId: '100582333' })
  })

  it('gets back the zero that a spreadsheet has taken from its INN', () => {
    const { inn: adygea } = companyRequisites('01', 77)
    expect(adygea.startsWith('0')).toBe(true)
    expect(company({ legalName: 'ООО «Майкоп»', inn: adygea.slice(1) }).inn).toBe(adygea)
  })

  it('says all that is wrong with it at once', () => {
    expect(errors({ legalName: '', brand: '=1+1', inn: '4401', country: 'Атлантида', products: 'скань и зернь, ракеты', email: 'nobody', phone: 'call me' }).sort()).toEqual(
      ['brand cell.formula', 'country country.unknown', 'email email.invalid', 'inn inn.invalid', 'legalName required', 'phone phone.invalid', 'products products.unknown'].sort(),
    )
  })
})
