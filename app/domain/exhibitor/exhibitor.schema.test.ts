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
const foreign = { payerType: 'foreign', inn: '', ogrn: '' }

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
    ['a Belarusian company', { ...foreign, country: 'BY', foreignId: '200988541' }],
    ['a Belarusian number with a check digit for the organiser to look at', { ...foreign, country: 'BY', foreignId: '200988542' }],
    ['a Chinese company', { ...foreign, country: 'CN', foreignId: '9131 0000 MA1F L4YL 5X' }],
    ['no website', { website: '' }],
  ])('takes %s', (_who, changes) => expect(errors(changes)).toEqual({}))

  it.each([
    ['a company’s INN for a sole trader', { inn: '7707083893' }, { inn: 'inn12.invalid' }],
    ['a slip in the INN', { payerType: 'company', inn: '7707083894', ogrn: '1027700132195' }, { inn: 'inn10.invalid' }],
    ['no INN and no OGRN', { inn: '', ogrn: '' }, { inn: 'required', ogrn: 'required' }],
    ['an OGRN that is an OGRNIP', { payerType: 'company', inn: '7707083893' }, { ogrn: 'ogrn.invalid' }],
    ['a foreign company in Russia', { ...foreign, country: 'RU', foreignId: '1234' }, { country: 'choose' }],
    ['a foreign company without a number', { ...foreign, country: 'KZ' }, { foreignId: 'required' }],
    ['half a number of Kazakhstan', { ...foreign, country: 'KZ', foreignId: '050140' }, { foreignId: 'foreignId.invalid' }],
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
    const parsed = post({ ...foreign, country: 'BY', foreignId: '200988541', inn: '440112345641' })
    if (!parsed.ok) throw new Error('refused')
    expect(companyColumns(parsed.data)).toMatchObject({ country: 'BY', foreignId: '200988541', inn: null, ogrn: null })
  })
})
