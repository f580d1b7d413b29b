import type { Transaction } from '~/db/client.server'
import type { ApplicationState } from '~/domain/application/application.transitions'
import { lockApplication } from '~/domain/application/draft.server'
import { writeAudit } from '~/domain/audit/audit.commands.server'
import { writeDocument } from '~/domain/document/document.commands.server'
import type { DocumentKind } from '~/domain/document/document.schema'
import { addDays, dayIn } from '~/lib/dates'
import { companyRequisites } from './synthetic-requisites'

const day = 86_400_000

/** The papers that go with a state, by how many days ago they were issued, and the share of the invoice that was paid. */
const stories: Partial<Record<ApplicationState, { papers: DocumentKind[]; daysAgo: number; paidPercent: number }>> = {
  paid: { papers: ['contract', 'invoice'], daysAgo: 12, paidPercent: 100 },
  partly_paid: { papers: ['contract', 'invoice'], daysAgo: 3, paidPercent: 30 },
  invoiced: { papers: ['contract', 'invoice'], daysAgo: 8, paidPercent: 0 },
  signed: { papers: ['contract'], daysAgo: 5, paidPercent: 0 },
  contract_sent: { papers: ['contract'], daysAgo: 1, paidPercent: 0 },
}

/** Writes who is paid, and the papers and payments that go with where each exhibitor stands. */
export async function writePapers(editionId: string, organizerId: string, now: Date, tx: Transaction): Promise<void> {
  await tx.issuer.create({ data: { editionId, ...issuer, updatedAt: now } })
  // The real companies of the region appear by name only: no requisites, no papers.
  const applications = await tx.application.findMany({
    where: { editionId, exhibitor: { contactEmail: { not: '' } } },
    select: { id: true, state: true },
    orderBy: { submittedAt: 'asc' },
  })
  for (const { id, state } of applications) {
    const story = stories[state as ApplicationState]
    if (story) await writeStory(id, story, organizerId, now, tx)
  }
}

async function writeStory(applicationId: string, { papers, daysAgo, paidPercent }: NonNullable<(typeof stories)[ApplicationState]>, organizerId: string, now: Date, tx: Transaction) {
  const issued = new Date(now.getTime() - daysAgo * day)
  const application = await lockApplication({ applicationId, userId: null }, issued, tx)
  if (!application) throw new Error('An application of the demo is not there')
  const log = (action: string, details: Record<string, string | number>, at: Date) =>
    writeAudit(tx, { actorId: organizerId, action, subject: `application:${applicationId}`, details: { brand: application.exhibitor.brandRu, ...details }, now: at })
  let total = 0
  for (const kind of papers) {
    const written = await writeDocument({ application, kind, replaces: null, organizerId, now: issued }, tx)
    if (!written.ok) throw new Error(`A paper of the demo was refused: ${written.code}`)
    total = written.document.total
    await log('document.issue', { kind, number: written.document.number }, issued)
  }
  if (paidPercent === 0) return
  const paid = new Date(issued.getTime() + day)
  const amount = Math.floor((total * paidPercent) / 100)
  await tx.payment.create({
    data: {
      editionId: application.editionId,
      applicationId,
      kind: 'payment',
      amount,
      paidOn: addDays(dayIn(issued, 'Europe/Moscow'), 1),
      bankNumber: String(100 + daysAgo),
      createdAt: paid,
      createdById: organizerId,
    },
  })
  await log('payment.payment', { kopecks: amount }, paid)
}

/** A firm and a bank that do not exist; the numbers are right by their check digits. */
const issuer = {
  name: 'Автономная некоммерческая организация «Дирекция фестиваля «Золотое кольцо России»',
  shortName: 'АНО «Дирекция фестиваля»',
  ...companyRequisites('44', 77),
  kpp: '440101001',
  address: '156000, г.\u00a0Кострома, ул.\u00a0Ювелирная, д.\u00a01',
  email: 'dogovor@example.org',
  phone: '+7 (4942) 00-00-00',
  bankName: 'Костромское отделение Тест-Банка, г.\u00a0Кострома',
  bic: '043469623',
  account: '40702810429000000123',
  corrAccount: '30101810200000000623',
  signatoryPost: 'Директор',
  signatoryName: 'Берёзкина А.\u00a0В.',
  basis: 'Устава',
  accountant: 'Счётова М.\u00a0И.',
}
