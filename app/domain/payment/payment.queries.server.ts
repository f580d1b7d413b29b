import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { balanceOf, keptOf, type Balance } from './payment.rules'
import type { PaymentKind } from './payment.schema'

/** The balance of one application. */
export async function applicationBalance(applicationId: string, db: Db): Promise<Balance> {
  const where = { applicationId }
  const invoices = await db.document.findMany({ where: { ...where, kind: 'invoice' }, select: { version: true, total: true } })
  const payments = await db.payment.findMany({ where, select: { amount: true } })
  const application = await db.application.findUniqueOrThrow({ where: { id: applicationId }, select: { state: true, cancellationFee: true } })
  return balanceOf(invoices, payments, keptOf(application))
}

/** An entry of the ledger. */
export type PaymentEntry = {
  id: string
  applicationId: string
  brand: LocalizedText
  kind: PaymentKind
  /** Kopecks, negative where money went back. */
  amount: number
  paidOn: string
  bankNumber: string
  note: string
  /** Another entry has taken it back. */
  reversed: boolean
}

/** The ledger of an edition, or of one application of it, the latest first. */
export async function paymentEntries(of: { editionId: string; applicationId?: string }, db: Db): Promise<PaymentEntry[]> {
  const rows = await db.payment.findMany({
    where: of,
    orderBy: [{ paidOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    include: { application: { select: { exhibitor: { select: { brandRu: true, brandEn: true } } } }, reversedBy: { select: { id: true } } },
  })
  return rows.map(({ application: { exhibitor }, ...row }) => ({
    id: row.id,
    applicationId: row.applicationId,
    brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
    kind: row.kind as PaymentKind,
    amount: row.amount,
    paidOn: row.paidOn,
    bankNumber: row.bankNumber,
    note: row.note,
    reversed: row.reversedBy !== null,
  }))
}

/** Lines of imported statements an organiser has to look at, the oldest first. */
export function doubtfulLines(editionId: string, db: Db) {
  return db.statementLine.findMany({ where: { editionId, state: 'doubtful' }, orderBy: [{ paidOn: 'asc' }, { id: 'asc' }] })
}

/** Lines that were set aside, the latest first, a hundred at most. */
export function linesAside(editionId: string, db: Db) {
  return db.statementLine.findMany({ where: { editionId, state: 'aside' }, orderBy: [{ paidOn: 'desc' }, { id: 'asc' }], take: 100 })
}

/** An application with an invoice and its balance. */
export type Invoiced = { applicationId: string; brand: LocalizedText; inn: string | null; numbers: string[]; number: string; balance: Balance }

/** Every application of an edition that was ever billed, by name. `numbers` are of all its invoices, `number` of the one in force. */
export async function invoicedApplications(editionId: string, db: Db): Promise<Invoiced[]> {
  const rows = await db.application.findMany({
    where: { editionId, documents: { some: { kind: 'invoice' } } },
    select: {
      id: true,
      state: true,
      cancellationFee: true,
      exhibitor: { select: { brandRu: true, brandEn: true, inn: true } },
      documents: { where: { kind: 'invoice' }, orderBy: { version: 'desc' }, select: { number: true, version: true, total: true } },
      payments: { select: { amount: true } },
    },
  })
  return rows
    .map(({ id, exhibitor, documents, payments, ...application }) => ({
      applicationId: id,
      brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
      inn: exhibitor.inn,
      numbers: documents.map((document) => document.number),
      number: documents[0]!.number,
      balance: balanceOf(documents, payments, keptOf(application)),
    }))
    .sort((a, b) => byName.compare(a.brand.ru, b.brand.ru))
}
const byName = new Intl.Collator('ru')
