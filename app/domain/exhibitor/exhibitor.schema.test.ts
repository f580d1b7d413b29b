import { describe, expect, it } from 'vitest'
import { ru } from '~/i18n/messages/ru/ru'
import { parseForm } from '~/lib/parse-form'
import { companyColumns, companyEditForm, companyForm } from './exhibitor.schema'

const soleTrader = {
  payerType: 'sole_trader',
  legalName: 'ИП Лапина Елена Сергеевна',
  inn: '4401 1234 5641',
  ogrn: '3-17440-10001-2341',
  country: '',
  foreignId: '',
  brandRu: 'Волжская скань',
  brandEn: 'Volga Filigree',
  cityRu: 'Красное-на-Волге',
  cityEn: '',
  centreId: '',
  descriptionRu: 'Скань и зернь',
  descriptionEn: '',
  website: 'volga.example.ru',
  contactName: 'Елена Лапина',
  contactEmail: ' Elena@Example.ru ',
  contactPhone: '8 (4942) 35-12-34',
}

function post(changes: Record<string, string>, schema: typeof companyEditForm = companyEditForm) {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...soleTrader, ...changes })) data.set(name, value)
  return parseForm(schema, data)
}
function errors(changes: Record<string, string>) {
  const parsed = post(changes)
  return parsed.ok ? {} : parsed.errors
}
const foreign = { payerType: 'other_country', inn: '', ogrn: '' }
const from = (payerType: string, foreignId: string) => ({ payerType, inn: '', ogrn: '', foreignId })
const bank = { bic: '043469623', account: '40702810429000000123', corrAccount: '30101810200000000623' }

describe('the company form', () => {
  it('takes a sole trader with everything pasted untidily', () => {
    const parsed = post({})
    expect(parsed).toMatchObject({
      ok: true,
      data: {
        inn: '440112345641',
        ogrn: '317440100012341',
        contactEmail: 'elena@example.ru',
        contactPhone: '+74942351234',
        website: 'https://volga.example.ru',
      },
    })
  })
  it.each([
    ['a company', { payerType: 'company', inn: '7707083893', ogrn: '1027700132195' }],
    ['a self-employed master, who has no OGRN', { payerType: 'self_employed', ogrn: '' }],
    ['a Belarusian company', from('belarus', '200988541')],
    ['a Belarusian number with a check digit for the organiser to look at', from('belarus', '200988542')],
    ['a Belarusian number with Cyrillic letters', from('belarus', 'МА1953684')],
    ['a Kazakh number pasted with spaces', from('kazakhstan', '050140 001\u00a0238')],
    ['an Armenian number', from('armenia', '0123-4567')],
    ['a Kyrgyz number', from('kyrgyzstan', '01234567890123')],
    ['an individual without any number', { payerType: 'individual', inn: '', ogrn: '' }],
    ['a company with a bank and a KPP', { payerType: 'company', inn: '7707083893', ogrn: '1027700132195', kpp: '4401 01 001', ...bank }],
    ['the treasury’s account', { bic: '017003983', account: '03100643000000014100', corrAccount: '40102810445370000059' }],
    ['an account abroad', { ...from('belarus', '200988541'), bic: 'NBRBBY2X', account: 'BY13 NBRB 3600 9000 0000 2Z00 AB00' }],
    ['an assay number of an unknown form', { precious: 'on', assayNumber: 'ХЮ-12', makersMark: 'abmk', makersMarkYear: '2027' }],
    ['a Chinese company', { ...foreign, country: 'CN', foreignId: '9131 0000 MA1F L4YL 5X' }],
    ['no website', { website: '' }],
  ])('takes %s', (_who, changes) => expect(errors(changes)).toEqual({}))

  it.each([
    ['a company’s INN for a sole trader', { inn: '7707083893' }, { inn: 'inn12.invalid' }],
    ['a slip in the INN', { payerType: 'company', inn: '7707083894', ogrn: '1027700132195' }, { inn: 'inn10.invalid' }],
    ['no INN and no OGRN', { inn: '', ogrn: '' }, { inn: 'required', ogrn: 'required' }],
    ['an OGRN that is an OGRNIP', { payerType: 'company', inn: '7707083893' }, { ogrn: 'ogrn.invalid' }],
    ['a foreign company in Russia', { ...foreign, country: 'RU', foreignId: '1234' }, { country: 'choose' }],
    ['a foreign company without a number', from('kazakhstan', ''), { foreignId: 'required' }],
    ['half a number of Kazakhstan', from('kazakhstan', '050140'), { foreignId: 'foreignId.invalid' }],
    ['a KPP with Cyrillic letters', { payerType: 'company', inn: '7707083893', ogrn: '1027700132195', kpp: '4401АВ001' }, { kpp: 'kpp.invalid' }],
    ['an account of another bank', { ...bank, bic: '044525225' }, { account: 'account.invalid', corrAccount: 'corrAccount.invalid' }],
    ['an account without its bank', { account: bank.account }, { bic: 'required' }],
    ['a Russian BIC abroad', { ...from('belarus', '200988541'), bic: '044525225' }, { bic: 'swift.invalid' }],
    ['a year of a mark in words', { precious: 'on', makersMarkYear: 'нынешний' }, { makersMarkYear: 'markYear.invalid' }],
    ['an INN of an individual with a slip', { payerType: 'individual', ogrn: '', inn: '440112345642' }, { inn: 'inn12.invalid' }],
    ['a script for a website', { website: 'javascript:alert(1)' }, { website: 'website.invalid' }],
    ['a password in the address', { website: 'https://a:b@example.ru' }, { website: 'website.invalid' }],
    ['half a phone number', { contactPhone: '35-12-34' }, { contactPhone: 'phone.invalid' }],
    ['an unknown kind of payer', { payerType: 'king' }, { payerType: 'choose' }],
  ])('refuses %s', (_what, changes, expected) => expect(errors(changes)).toEqual(expected))

  it('says everything at once', () => {
    const found = errors({ payerType: 'company', inn: '1', ogrn: '2', brandRu: '', contactPhone: 'x', contactEmail: 'y' })
    expect(found).toEqual({
      inn: 'inn10.invalid',
      ogrn: 'ogrn.invalid',
      brandRu: 'required',
      contactPhone: 'phone.invalid',
      contactEmail: 'email.invalid',
    })
    expect(Object.values(found).filter((key) => !Object.hasOwn(ru.errors, key))).toEqual([])
  })
  it('answers an empty post with what is missing, not with a crash', () => {
    const parsed = parseForm(companyForm, new FormData())
    expect(parsed).toMatchObject({ ok: false, errors: { payerType: 'choose', legalName: 'required', processing: 'consent.required' } })
  })
  it('asks for consent the first time, and an unticked box is none', () => {
    expect(post({}, companyForm)).toMatchObject({ ok: false, errors: { processing: 'consent.required' } })
    expect(post({ processing: 'on' }, companyForm)).toMatchObject({ ok: true })
  })
  it('keeps no requisites of another kind of payer', () => {
    const parsed = post({ ...from('belarus', '200988541'), inn: '440112345641', kpp: '440101001' })
    if (!parsed.ok) throw new Error('refused')
    expect(companyColumns(parsed.data)).toMatchObject({ country: 'BY', foreignId: '200988541', inn: null, ogrn: null, kpp: null })
  })
})
