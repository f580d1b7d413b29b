import type { Database } from '~/db/client.server'
import { addApplicant } from '../application/edition.testing'
import type { CompanyForm } from '../exhibitor/exhibitor.schema'

/** The settlement account of the organiser in tests. */
export const ownAccount = '40702810429000000123'

/** The organiser's requisites of an edition, numbers right by their check digits. */
export function addIssuer(editionId: string, db: Database) {
  return db.issuer.create({
    data: {
      editionId,
      name: 'Общество с ограниченной ответственностью «Фестиваль»',
      shortName: 'ООО «Фестиваль»',
      inn: '4401123455',
      kpp: '440101001',
      ogrn: '1144401001238',
      address: 'г. Кострома, ул. Примерная, д. 1',
      bankName: 'Тест-Банк',
      bic: '043469623',
      account: ownAccount,
      corrAccount: '30101810200000000623',
      signatoryPost: 'Директор',
      signatoryName: 'Ёлкина А. В.',
      basis: 'Устава',
    },
  })
}

/** A company with an approved application and a confirmed booth, written straight into the tables. */
export async function approvedExhibitor(edition: Parameters<typeof addApplicant>[0], boothId: string, db: Database, changes: Partial<CompanyForm> = {}) {
  const applicant = await addApplicant(edition, db, changes)
  const { applicationId } = applicant
  await db.application.update({ where: { id: applicationId }, data: { state: 'approved' } })
  await db.boothClaim.create({ data: { boothId, applicationId, kind: 'confirmed' } })
  return applicant
}
