import { countryName } from '~/domain/exhibitor/countries.rules'
import { isForeign } from '~/domain/exhibitor/payer.rules'
import { formatPhone } from '~/domain/exhibitor/phone.rules'
import type { Locale } from '~/i18n/locale'
import type { CompanyFactsData } from './company-facts'

type Company = Record<
  | 'legalName'
  | 'payerType'
  | 'country'
  | 'brandRu'
  | 'brandEn'
  | 'cityRu'
  | 'cityEn'
  | 'descriptionRu'
  | 'descriptionEn'
  | 'website'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
  | 'legalAddress'
  | 'postalAddress'
  | 'bankName'
  | 'bic'
  | 'account'
  | 'corrAccount'
  | 'signatoryName'
  | 'signatoryPost'
  | 'signatoryBasis',
  string
> &
  Record<'inn' | 'ogrn' | 'kpp' | 'foreignId', string | null>

/** A company's row as its own people and the organisers see it. */
export function companyFacts(c: Company, locale: Locale): CompanyFactsData {
  return {
    legalName: c.legalName,
    payerType: c.payerType,
    inn: c.inn,
    ogrn: c.ogrn,
    kpp: c.kpp,
    foreignId: c.foreignId,
    country: isForeign(c.payerType) ? countryName(c.country, locale) : null,
    brand: [c.brandRu, c.brandEn].filter(Boolean).join(' · '),
    city: [c.cityRu, c.cityEn].filter(Boolean).join(' · '),
    description: [c.descriptionRu, c.descriptionEn].filter(Boolean),
    website: c.website,
    contact: [c.contactName, formatPhone(c.contactPhone), c.contactEmail],
    address: [c.legalAddress, c.postalAddress],
    bank: [c.bankName, c.bic, c.account, c.corrAccount],
    signatory: [c.signatoryName, c.signatoryPost, c.signatoryBasis],
  }
}
