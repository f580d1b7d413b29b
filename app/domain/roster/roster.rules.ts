import { z } from 'zod'
import type { ErrorKey } from '~/i18n/messages/messages'
import { generalMessage } from '~/lib/parse-form'
import { foldText } from '~/lib/search-text'
import type { Product } from '../application/application.schema'
import { countries } from '../exhibitor/countries.rules'
import { companyEditForm } from '../exhibitor/exhibitor.schema'
import { isForeign, type PayerType } from '../exhibitor/payer.rules'
import { parsePhone } from '../exhibitor/phone.rules'
import { cleanNumber, foreignIdProblem, isInn10, isInn12, isOgrn, isOgrnip } from '../exhibitor/requisites.rules'
import { email } from '../login/login.schema'
import type { RosterField, RosterTable } from './roster.schema'

export type RowError = { field: RosterField; key: ErrorKey }

/** A company of a row, as the columns of Exhibitor and Application hold it. */
export type RosterCompany = {
  payerType: PayerType
  legalName: string
  brandRu: string
  brandEn: string
  inn: string | null
  ogrn: string | null
  foreignId: string | null
  country: string
  cityRu: string
  contactName: string
  contactEmail: string
  contactPhone: string
  website: string
  products: Product[]
  note: string
  /** Codes of the booths it is to have. */
  booths: string[]
}

export type RosterRow = { line: number; name: string } & ({ ok: true; company: RosterCompany } | { ok: false; errors: RowError[] })

/** The words that name products, folded: keys and the labels of every language. */
export type ProductNames = ReadonlyMap<string, Product>
/** The words that name countries, folded, with their codes. */
export type CountryNames = ReadonlyMap<string, string>

const line = (max: number) => z.string().max(max, 'tooLong')
const texts = z.object({
  legalName: line(300).min(1, 'required'),
  brand: line(120),
  brandEn: line(120),
  inn: line(60),
  ogrn: line(60),
  country: line(60),
  city: line(120),
  products: line(1000),
  contact: line(160),
  email: z.union([z.literal(''), email]),
  phone: line(40).refine((text) => text === '' || parsePhone(text) !== null, 'phone.invalid'),
  website: line(300).refine((text) => text === '' || companyEditForm.shape.website.safeParse(text).success, 'website.invalid'),
  booth: line(40),
  note: line(2000),
})
type Texts = z.output<typeof texts>

/** Reads the rows of a table through the columns that were matched. What is wrong is said field by field, all at once. */
export function readRows(table: RosterTable, columns: readonly (RosterField | '')[], words: { products: ProductNames; countries: CountryNames }): RosterRow[] {
  return table.rows.map(({ line: at, cells }) => {
    const raw = Object.fromEntries(Object.keys(texts.shape).map((field) => [field, cells[columns.indexOf(field as RosterField)] ?? ''])) as Texts
    const name = raw.brand || raw.legalName
    const errors: RowError[] = formulasOf(raw)
    const parsed = texts.safeParse(raw, { error: generalMessage })
    if (!parsed.success) errors.push(...errorsOf(parsed.error, raw))
    const facts = parsed.success ? parsed.data : raw
    const country = countryOf(facts.country, words.countries)
    if (country === null) errors.push({ field: 'country', key: 'country.unknown' })
    const requisites = requisitesOf(facts, country ?? 'RU')
    errors.push(...requisites.errors)
    const products = productsOf(facts.products, words.products)
    if (products === null) errors.push({ field: 'products', key: 'products.unknown' })
    const once = errors.filter((error, index) => errors.findIndex((other) => other.field === error.field) === index)
    if (once.length > 0 || products === null) return { line: at, name, ok: false, errors: once }
    return { line: at, name, ok: true, company: { ...companyOf(facts), ...requisites.columns, products } }
  })
}

function companyOf(facts: Texts) {
  return {
    legalName: facts.legalName,
    brandRu: facts.brand || brandOf(facts.legalName),
    brandEn: facts.brandEn,
    cityRu: facts.city,
    contactName: facts.contact,
    contactEmail: facts.email,
    contactPhone: parsePhone(facts.phone) ?? '',
    website: facts.website === '' ? '' : companyEditForm.shape.website.parse(facts.website),
    note: facts.note,
    booths: [...new Set(facts.booth.split(/[,;]/).map((code) => code.trim().toLocaleUpperCase('ru')).filter(Boolean))],
  }
}

/** «ООО «Скань»» is known as «Скань». */
function brandOf(legalName: string): string {
  return (/[«"“]([^«»"”]+)[»"”]/.exec(legalName)?.[1] ?? legalName).slice(0, 120).replace(/\p{Surrogate}$/u, '')
}

/** A text that a spreadsheet would take for a formula is no name of anybody. A plus may begin a phone number. */
function formulasOf(raw: Texts): RowError[] {
  return (Object.entries(raw) as [RosterField, string][])
    .filter(([field, text]) => /^[=@＝＠|]/.test(text) || (/^[+＋]/.test(text) && field !== 'phone'))
    .map(([field]) => ({ field, key: 'cell.formula' as const }))
}

function errorsOf(error: z.ZodError, raw: Texts): RowError[] {
  return error.issues.map((issue) => {
    const field = String(issue.path[0]) as RosterField
    // What a union says is that none of its ways fits.
    return { field, key: field === 'email' && raw.email !== '' ? 'email.invalid' : (issue.message as ErrorKey) }
  })
}

function countryOf(text: string, names: CountryNames): string | null {
  if (text === '') return 'RU'
  const code = text.toUpperCase()
  return code === 'RU' || countries.includes(code) ? code : (names.get(foldText(text)) ?? null)
}

function productsOf(text: string, names: ProductNames): Product[] | null {
  const words = text.split(/[,;]/).map(foldText).filter(Boolean)
  const found = words.map((word) => names.get(word))
  return found.every((product) => product !== undefined) ? [...new Set(found)] : null
}

const payerOf: Record<string, PayerType> = { BY: 'belarus', KZ: 'kazakhstan', AM: 'armenia', KG: 'kyrgyzstan' }

/** Who pays, by the country and the numbers; a number that spreadsheets have robbed of its first zero gets it back. */
function requisitesOf({ inn: innText, ogrn: ogrnText, legalName }: Texts, country: string) {
  const errors: RowError[] = []
  if (country !== 'RU') {
    const payerType = payerOf[country] ?? 'other_country'
    const foreignId = cleanNumber(innText)
    if (foreignId !== '' && isForeign(payerType) && foreignIdProblem(country, foreignId) === 'format') errors.push({ field: 'inn', key: 'foreignId.invalid' })
    return { errors, columns: { payerType, country, inn: null, ogrn: null, foreignId: foreignId || null } }
  }
  const inn = withZero(cleanNumber(innText))
  const ogrn = cleanNumber(ogrnText)
  if (inn !== '' && !isInn10(inn) && !isInn12(inn)) errors.push({ field: 'inn', key: 'inn.invalid' })
  const payerType = payerByNumbers(inn, ogrn, legalName)
  if (ogrn !== '' && payerType === 'company' && !isOgrn(ogrn)) errors.push({ field: 'ogrn', key: 'ogrn.invalid' })
  if (ogrn !== '' && payerType !== 'company' && !isOgrnip(ogrn)) errors.push({ field: 'ogrn', key: 'ogrnip.invalid' })
  return { errors, columns: { payerType, country, inn: inn || null, ogrn: ogrn || null, foreignId: null } }
}

function withZero(inn: string): string {
  const longer = `0${inn}`
  return (inn.length === 9 && isInn10(longer)) || (inn.length === 11 && isInn12(longer)) ? longer : inn
}

function payerByNumbers(inn: string, ogrn: string, legalName: string): PayerType {
  if (inn.length === 10 || (inn === '' && /^(ООО|АО|ПАО|ЗАО|ОАО|НАО)(?=[\s«"])/i.test(legalName))) return 'company'
  if (ogrn !== '' || /^ИП\s/i.test(legalName)) return 'sole_trader'
  return inn === '' ? 'individual' : 'self_employed'
}

/** Names a company in a table: its tax or register number, else its legal name, folded. */
export function identityOf({ inn, foreignId, country, legalName }: { inn: string | null; foreignId: string | null; country: string; legalName: string }): string {
  if (inn) return `inn:${inn}`
  if (foreignId) return `${country}:${foreignId}`
  return `name:${foldText(legalName)}`
}
