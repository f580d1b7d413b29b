import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { defaultLocale, isLocale, pick } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'
import { takeForApplication } from '../booth/booth.commands.server'
import { isBoothGone } from '../booth/claim.server'
import { searchTextOf, slugFor } from '../exhibitor/exhibitor.commands.server'
import { companyIndex, type PlannedRow } from './roster.queries.server'
import type { RosterCompany } from './roster.rules'
import type { MatchForm } from './roster.schema'

export type RowWish = { editionId: string; organizerId: string; state: MatchForm['state']; invite: boolean; baseUrl: string; now: Date }

type Writable = Extract<PlannedRow, { verdict: 'new' | 'known' }>
type Written = { outcome: 'new' | 'known' | 'exists'; applicationId: string }

/**
 * Writes one row: the company where it is new, its application, its booths, the invitation. All of it or
 * nothing: `booth` when a booth is no longer free.
 */
export async function writeRow(row: Writable, wish: RowWish, db: Database): Promise<Written | { outcome: 'booth' }> {
  const attempt = (slugTaken: boolean) => inTransaction(db, (tx) => write(row, wish, slugTaken, tx))
  try {
    return await attempt(false)
  } catch (error) {
    if (isBoothGone(error)) return { outcome: 'booth' }
    // Somebody made a company of that name, or applied for this very one, at this moment.
    if (!isUniqueViolation(error, 'Exhibitor', ['slug']) && !isUniqueViolation(error, 'Application', ['editionId', 'exhibitorId'])) throw error
    return attempt(true)
  }
}

async function write({ company, boothIds }: Writable, wish: RowWish, slugTaken: boolean, tx: Transaction): Promise<Written> {
  const { editionId, organizerId, state, now } = wish
  // Imports wait for one another here, so that two of one file do not make one company twice.
  await tx.edition.update({ where: { id: editionId }, data: { id: editionId } })
  const known = await knownTo(company, editionId, tx)
  if (known?.applicationId) return { outcome: 'exists', applicationId: known.applicationId }
  const exhibitorId = known?.exhibitorId ?? (await addCompany(company, slugTaken, now, tx))
  const { products, note } = company
  const sent = state === 'submitted' ? now : null
  const application = await tx.application.create({
    data: { editionId, exhibitorId, state, products: JSON.stringify(products), note, createdAt: now, submittedAt: sent },
    select: { id: true },
  })
  for (const boothId of boothIds) await takeForApplication({ applicationId: application.id, editionId, boothId, now }, tx)
  const details = { brand: company.brandRu, booth: company.booths.join(', ') }
  await writeAudit(tx, { actorId: organizerId, action: 'application.import', subject: `application:${application.id}`, details, now })
  if (!known && wish.invite && company.contactEmail !== '') await inviteOwner(exhibitorId, company, wish, tx)
  return { outcome: known ? 'known' : 'new', applicationId: application.id }
}

/** The company as the tables know it now; only those are read that it could be. */
async function knownTo(company: RosterCompany, editionId: string, tx: Transaction) {
  const { inn, foreignId } = company
  const nameless = { inn: null, foreignId: null }
  const where = inn ? { OR: [{ inn }, nameless] } : foreignId ? { OR: [{ foreignId }, nameless] } : {}
  const rows = await tx.exhibitor.findMany({
    where,
    select: { id: true, inn: true, foreignId: true, country: true, legalName: true, applications: { where: { editionId }, select: { id: true } } },
  })
  return companyIndex(rows).find(company)
}

async function addCompany(company: RosterCompany, slugTaken: boolean, now: Date, tx: Transaction): Promise<string> {
  const { products: _products, note: _note, booths: _booths, ...columns } = company
  const slug = await slugFor(company, slugTaken, tx)
  const searchText = searchTextOf({ ...company, cityEn: '', descriptionRu: '', descriptionEn: '' })
  const { id } = await tx.exhibitor.create({ data: { ...columns, slug, searchText, createdAt: now }, select: { id: true } })
  return id
}

/** Makes the contact the owner of the company, with an account where they have none, and tells them. */
async function inviteOwner(exhibitorId: string, company: RosterCompany, { state, baseUrl, now }: RowWish, tx: Transaction): Promise<void> {
  const { contactEmail: email, contactName: name } = company
  const user = await tx.user.upsert({ where: { email }, create: { email, name, createdAt: now }, update: { email } })
  await tx.exhibitorMember.create({ data: { exhibitorId, userId: user.id, role: 'owner', createdAt: now } })
  const locale = isLocale(user.locale) ? user.locale : defaultLocale
  await queueMail(
    tx,
    {
      key: `exhibitor-invited:${exhibitorId}:${user.id}`,
      to: email,
      locale,
      template: 'exhibitor-invited-to-exhibitor',
      props: { brand: pick({ ru: company.brandRu, en: company.brandEn }, locale), sent: state === 'submitted', link: baseUrl + paths.signIn(locale, paths.exhibitorDesk(locale)) },
    },
    now,
  )
}
