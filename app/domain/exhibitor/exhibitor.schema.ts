import { z } from 'zod'
import { email } from '../login/login.schema'
import { countries } from './countries.rules'
import { parsePhone } from './phone.rules'
import { cleanNumber, foreignIdProblem, isInn10, isInn12, isOgrn, isOgrnip } from './requisites.rules'

/**
 * Who pays. Most Kostroma jewellers are sole traders, so they are no special case: a company has an INN of
 * ten digits and an OGRN, a sole trader an INN of twelve and an OGRNIP, a self-employed master an INN of
 * twelve, a company from abroad the number of its own register.
 */
export const payerTypes = ['company', 'sole_trader', 'self_employed', 'foreign'] as const
export type PayerType = (typeof payerTypes)[number]

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const needed = (max: number) => line(max).min(1, 'required')
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
})
type Fields = z.output<typeof fields>

/** What one field says depends on another: the number of a company is no number of a sole trader. */
const rules: [path: keyof Fields, error: string, holds: (company: Fields) => boolean][] = [
  ['inn', 'required', (c) => c.payerType === 'foreign' || c.inn !== ''],
  ['inn', 'inn10.invalid', (c) => c.payerType !== 'company' || isInn10(c.inn)],
  ['inn', 'inn12.invalid', (c) => !isPerson(c.payerType) || isInn12(c.inn)],
  ['ogrn', 'required', (c) => !hasOgrn(c.payerType) || c.ogrn !== ''],
  ['ogrn', 'ogrn.invalid', (c) => c.payerType !== 'company' || isOgrn(c.ogrn)],
  ['ogrn', 'ogrnip.invalid', (c) => c.payerType !== 'sole_trader' || isOgrnip(c.ogrn)],
  ['country', 'choose', (c) => c.payerType !== 'foreign' || (c.country !== 'RU' && countries.includes(c.country))],
  ['foreignId', 'required', (c) => c.payerType !== 'foreign' || c.foreignId !== ''],
  ['foreignId', 'foreignId.invalid', (c) => c.payerType !== 'foreign' || foreignIdProblem(c.country, c.foreignId) !== 'format'],
]
const isPerson = (payer: PayerType) => payer === 'sole_trader' || payer === 'self_employed'
const hasOgrn = (payer: PayerType) => payer === 'company' || payer === 'sole_trader'

/** Adds the rules; they are looked at even where another field is wrong, so that all is said at once. */
function withRules<S extends z.ZodObject>(schema: S): S {
  return rules.reduce<S>(
    (checked, [path, error, holds]) =>
      checked.refine((value) => holds({ ...empty, ...(value as Partial<Fields>) }), { path: [path], error, when: () => true }) as S,
    schema,
  )
}
const empty = { payerType: 'company', inn: '', ogrn: '', country: '', foreignId: '' } as Fields

/** Step 1 of the application, when the company is known already. */
export const companyEditForm = withRules(fields)

/** Step 1 the first time: with the consent to processing of the contact's personal data, un-ticked (152-ФЗ). */
export const companyForm = withRules(fields.extend({ processing: z.literal(true, 'consent.required') }))

export type CompanyForm = z.output<typeof companyEditForm>

/** The columns of Exhibitor that come from the form; what does not belong to the kind of payer is left out. */
export function companyColumns(form: CompanyForm) {
  const foreign = form.payerType === 'foreign'
  return {
    payerType: form.payerType,
    legalName: form.legalName,
    brandRu: form.brandRu,
    brandEn: form.brandEn,
    country: foreign ? form.country : 'RU',
    cityRu: form.cityRu,
    cityEn: form.cityEn,
    inn: foreign ? null : form.inn,
    ogrn: hasOgrn(form.payerType) ? form.ogrn : null,
    foreignId: foreign ? form.foreignId : null,
    website: form.website,
    contactName: form.contactName,
    contactEmail: form.contactEmail,
    contactPhone: form.contactPhone,
    descriptionRu: form.descriptionRu,
    descriptionEn: form.descriptionEn,
  }
}
