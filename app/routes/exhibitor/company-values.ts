import type { ownApplication } from '~/domain/application/application.queries.server'
import { formatPhone } from '~/domain/exhibitor/phone.rules'

export type Company = NonNullable<Awaited<ReturnType<typeof ownApplication>>['company']>

/** A company as the fields of its forms show it. */
export function companyValues(company: Company) {
  const { id: _id, slug: _slug, searchText: _searchText, createdAt: _createdAt, updatedAt: _updatedAt, assayCheckedAt: _at, assayCheckedById: _by, assayNote: _note, ...values } = company
  return {
    ...values,
    inn: company.inn ?? '',
    ogrn: company.ogrn ?? '',
    kpp: company.kpp ?? '',
    staffCount: company.staffCount === null ? '' : String(company.staffCount),
    makersMarkYear: company.makersMarkYear === null ? '' : String(company.makersMarkYear),
    foreignId: company.foreignId ?? '',
    centreId: company.centreId ?? '',
    contactPhone: formatPhone(company.contactPhone),
    version: String(company.version),
  }
}
