import { z } from 'zod'
import { cleanNumber, isAccount, isBic, isCorrAccount, isInn10, isInn12, isKpp, isOgrn, isOgrnip } from '../exhibitor/requisites.rules'

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const needed = (max: number) => line(max).min(1, 'required')
const number = z.string().max(60, 'tooLong').transform(cleanNumber).default('')

const fields = z.object({
  name: needed(300),
  /** Short, because a payment QR has no room for more. */
  shortName: needed(100),
  inn: number.refine((inn) => inn !== '', 'required').refine((inn) => inn === '' || isInn10(inn) || isInn12(inn), 'inn.invalid'),
  kpp: number,
  ogrn: number.refine((ogrn) => ogrn !== '', 'required'),
  address: needed(300),
  email: line(254),
  phone: line(40),
  bankName: needed(160),
  bic: number.refine(isBic, 'bic.invalid'),
  account: number,
  corrAccount: number,
  signatoryPost: needed(120),
  signatoryName: needed(120),
  basis: needed(200),
  accountant: line(120),
  vatGround: line(200),
  payDays: z.coerce.number('days.invalid').int('days.invalid').min(1, 'days.invalid').max(90, 'days.invalid'),
})
type Fields = z.output<typeof fields>

/** What one number says depends on another: a company has a KPP and an OGRN, a sole trader an OGRNIP. */
const rules: [path: keyof Fields, error: string, holds: (issuer: Fields) => boolean][] = [
  ['kpp', 'kpp.invalid', (i) => (isInn12(i.inn) ? i.kpp === '' || isKpp(i.kpp) : isKpp(i.kpp))],
  ['ogrn', 'ogrn.invalid', (i) => i.ogrn === '' || isInn12(i.inn) || isOgrn(i.ogrn)],
  ['ogrn', 'ogrnip.invalid', (i) => i.ogrn === '' || !isInn12(i.inn) || isOgrnip(i.ogrn)],
  ['account', 'account.invalid', (i) => isAccount(i.bic, i.account)],
  ['corrAccount', 'corrAccount.invalid', (i) => i.corrAccount === '' || isCorrAccount(i.bic, i.corrAccount)],
]
const empty = { inn: '', kpp: '', ogrn: '', bic: '', account: '', corrAccount: '' } as Fields

/** The organiser's own requisites. All rules are looked at even where another field is wrong. */
export const issuerForm = rules.reduce<typeof fields>(
  (schema, [path, error, holds]) =>
    schema.refine((value) => holds({ ...empty, ...(value as Partial<Fields>) }), { path: [path], error, when: () => true }),
  fields,
)
export type IssuerForm = z.output<typeof issuerForm>

/** The columns of Issuer that come from the form. */
export function issuerColumns(form: IssuerForm) {
  return { ...form, kpp: isInn12(form.inn) ? null : form.kpp, corrAccount: form.corrAccount || null }
}
