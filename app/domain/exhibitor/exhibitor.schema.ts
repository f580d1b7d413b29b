import { z } from 'zod'
import { wholeNumber } from '~/lib/whole-number'
import { email } from '../login/login.schema'
import { cleanMark } from './assay.rules'
import { countries } from './countries.rules'
import { isForeign, isRegistered, payerCountry, payerTypes, type PayerType } from './payer.rules'
import { parsePhone } from './phone.rules'
import { cleanNumber, foreignIdProblem, isAccount, isBic, isCorrAccount, isInn10, isInn12, isKpp, isOgrn, isOgrnip, isSwift } from './requisites.rules'

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const needed = (max: number) => line(max).min(1, 'required')
const later = (max: number) => line(max).default('')
const number = z.string().max(60, 'tooLong').transform(cleanNumber).default('')

/** "example.ru" counts as https://example.ru; anything but http and https is refused. */
const website = line(300)
  .transform((text) => (text === '' || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine((text) => text === '' || isWebsite(text), 'website.invalid')

function isWebsite(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '' && url.password === ''
}

const mark = z.string().max(60, 'tooLong').transform(cleanMark).default('')

/** A calendar year, or null for none. */
const year = z
  .string()
  .trim()
  .refine((text) => text === '' || /^20\d{2}$/.test(text), 'markYear.invalid')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))

const phone = line(40)
  .min(1, 'required')
  .refine((text) => text === '' || parsePhone(text) !== null, 'phone.invalid')
  .transform((text) => parsePhone(text) ?? '')

const fields = z.object({
  payerType: z.enum(payerTypes, 'choose'),
  legalName: needed(300),
  inn: number,
  ogrn: number,
  country: z.string().default(''),
  foreignId: number,
  brandRu: needed(120),
  brandEn: line(120),
  cityRu: needed(120),
  cityEn: line(120),
  /** The centre whose region they belong to; empty where there is none. */
  centreId: z.string().max(64, 'invalid').default(''),
  descriptionRu: line(1000),
  descriptionEn: line(1000),
  website,
  contactName: needed(160),
  contactEmail: email,
  contactPhone: phone,
  // What the contract asks for: may wait until then (papers.rules.ts).
  kpp: number,
  legalAddress: later(300),
  postalAddress: later(300),
  bankName: later(160),
  bic: number,
  account: number,
  corrAccount: number,
  signatoryName: later(160),
  signatoryPost: later(160),
  signatoryBasis: later(200),
  staffCount: z.union([z.literal('').transform(() => null), z.coerce.number('quantity.invalid').int('quantity.invalid').min(1, 'quantity.invalid').max(100_000, 'quantity.invalid')]).default(null),
  precious: z.boolean().default(false),
  assayNumber: mark,
  makersMark: mark,
  makersMarkYear: year,
})
type Fields = z.output<typeof fields>

/** What one field says depends on another: the number of a company is no number of a sole trader. */
const rules: [path: keyof Fields, error: string, holds: (company: Fields) => boolean][] = [
  ['inn', 'required', (c) => !needsInn(c.payerType) || c.inn !== ''],
  ['inn', 'inn10.invalid', (c) => c.payerType !== 'company' || isInn10(c.inn)],
  ['inn', 'inn12.invalid', (c) => !isPerson(c.payerType) || c.inn === '' || isInn12(c.inn)],
  ['ogrn', 'required', (c) => !isRegistered(c.payerType) || c.ogrn !== ''],
  ['ogrn', 'ogrn.invalid', (c) => c.payerType !== 'company' || isOgrn(c.ogrn)],
  ['ogrn', 'ogrnip.invalid', (c) => c.payerType !== 'sole_trader' || isOgrnip(c.ogrn)],
  ['country', 'choose', (c) => c.payerType !== 'other_country' || (c.country !== 'RU' && countries.includes(c.country))],
  ['foreignId', 'required', (c) => !isForeign(c.payerType) || c.foreignId !== ''],
  ['foreignId', 'foreignId.invalid', (c) => !isForeign(c.payerType) || foreignIdProblem(payerCountry(c.payerType, c.country), c.foreignId) !== 'format'],
  ['kpp', 'kpp.invalid', (c) => c.payerType !== 'company' || c.kpp === '' || isKpp(c.kpp)],
  ['bic', 'required', (c) => isForeign(c.payerType) || c.account === '' || c.bic !== ''],
  ['bic', 'bic.invalid', (c) => isForeign(c.payerType) || c.bic === '' || isBic(c.bic)],
  ['bic', 'swift.invalid', (c) => !isForeign(c.payerType) || c.bic === '' || isSwift(c.bic)],
  ['account', 'account.invalid', (c) => isForeign(c.payerType) || c.account === '' || !isBic(c.bic) || isAccount(c.bic, c.account)],
  ['account', 'iban.invalid', (c) => !isForeign(c.payerType) || /^[A-Z\d/]{0,34}$/.test(c.account)],
  ['corrAccount', 'corrAccount.invalid', (c) => isForeign(c.payerType) || c.corrAccount === '' || isCorrAccount(c.bic, c.corrAccount)],
]
const isPerson = (payer: PayerType) => payer === 'sole_trader' || payer === 'self_employed' || payer === 'individual'
const needsInn = (payer: PayerType) => !isForeign(payer) && payer !== 'individual'

/** Adds the rules; they are looked at even where another field is wrong, so that all is said at once. */
function withRules<S extends z.ZodObject>(schema: S): S {
  return rules.reduce<S>(
    (checked, [path, error, holds]) =>
      checked.refine((value) => holds({ ...empty, ...(value as Partial<Fields>) }), { path: [path], error, when: () => true }) as S,
    schema,
  )
}
const empty = { payerType: 'company', inn: '', ogrn: '', country: '', foreignId: '', kpp: '', bic: '', account: '', corrAccount: '' } as Fields

/** Step 1 of the application, when the company is known already. */
export const companyEditForm = withRules(fields)

/** The consent to processing of the contact's personal data, un-ticked (152-ФЗ). */
const consent = { processing: z.literal(true, 'consent.required') }

/** Step 1 the first time: with the consent. */
export const companyForm = withRules(fields.extend(consent))

export type CompanyForm = z.output<typeof companyEditForm>

/** What a contract is made with. Once there is one, it changes only by a word with the organisers. */
export const requisiteFields = [
  'payerType',
  'legalName',
  'inn',
  'ogrn',
  'country',
  'foreignId',
  'kpp',
  'legalAddress',
  'bankName',
  'bic',
  'account',
  'corrAccount',
  'signatoryName',
  'signatoryPost',
  'signatoryBasis',
  'staffCount',
] as const satisfies readonly (keyof Fields)[]
export type RequisiteField = (typeof requisiteFields)[number]

const requisites = Object.fromEntries(requisiteFields.map((name) => [name, true])) as Record<RequisiteField, true>
/** The version of the company that was on the page: a newer one in the database is a refusal. */
const seen = { version: wholeNumber }
export const seenForm = z.object(seen)

/** Step 1 for whoever may not change the requisites: catalogue, website, contacts, marks. */
export const companyOpenForm = fields.omit(requisites)
const companyOpenFirstForm = companyOpenForm.extend(consent)

export type CompanyOpenForm = z.output<typeof companyOpenForm>

/** The form of step 1: whether the consent was given before, and whether the requisites may only be looked at. */
export function stepForm({ consented, locked }: { consented: boolean; locked: boolean }) {
  if (locked) return consented ? companyOpenForm : companyOpenFirstForm
  return consented ? companyEditForm : companyForm
}

/** The profile without the requisites. */
export const profileForm = companyOpenForm.extend(seen)

/** The profile with them, while they may be changed. */
export const fullProfileForm = withRules(fields.extend(seen))

export type ProfileForm = z.output<typeof profileForm>
export type FullProfileForm = z.output<typeof fullProfileForm>

/** The columns of Exhibitor that come from the form; what does not belong to the kind of payer is left out. */
export function companyColumns({ centreId: _centreId, processing: _processing, payerType, ...form }: CompanyForm & { processing?: true }) {
  const foreign = isForeign(payerType)
  return {
    ...form,
    payerType,
    country: payerCountry(payerType, form.country),
    inn: foreign || form.inn === '' ? null : form.inn,
    ogrn: isRegistered(payerType) ? form.ogrn : null,
    kpp: payerType === 'company' && form.kpp !== '' ? form.kpp : null,
    foreignId: foreign ? form.foreignId : null,
    corrAccount: foreign ? '' : form.corrAccount,
    ...marksOf(form),
  }
}

/** The columns of Exhibitor that come from any form about a company, with the requisites or without. */
export function columnsOf({ version: _version, processing: _processing, ...form }: (CompanyForm | CompanyOpenForm) & { version?: number; processing?: true }) {
  if ('payerType' in form) return companyColumns(form)
  const { centreId: _centreId, ...open } = form
  return { ...open, ...marksOf(open) }
}

const marksOf = ({ precious, assayNumber, makersMark, makersMarkYear }: Pick<Fields, 'precious' | 'assayNumber' | 'makersMark' | 'makersMarkYear'>) =>
  precious ? { assayNumber, makersMark, makersMarkYear } : { assayNumber: '', makersMark: '', makersMarkYear: null }
