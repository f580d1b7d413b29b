import { createHash } from 'node:crypto'
import type { Db } from '~/db/client.server'
import { defaultLocale, isLocale, type Locale, type LocalizedText } from '~/i18n/locale'
import { applicationTable } from '../application/application.queries.server'
import type { ApplicationFilter } from '../application/application-filter.rules'

/** Whom a letter is for: the applications that a filter of the organisers' table shows. */
export type Audience = ApplicationFilter & { editionId: string; now: Date }

export type Recipient = { applicationId: string; email: string; locale: Locale; brand: LocalizedText }

/** One address once, however many applications it stands in; in the order of the table. */
export async function recipientsOf(audience: Audience, db: Db): Promise<Recipient[]> {
  const { rows } = await applicationTable(audience, db)
  const contacts = await db.application.findMany({
    where: { editionId: audience.editionId },
    select: { id: true, locale: true, exhibitor: { select: { contactEmail: true } } },
  })
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const recipients = new Map<string, Recipient>()
  for (const { id, brand } of rows) {
    const contact = byId.get(id)
    const email = contact?.exhibitor.contactEmail.toLowerCase()
    if (!contact || !email || recipients.has(email)) continue
    recipients.set(email, { applicationId: id, email, locale: isLocale(contact.locale) ? contact.locale : defaultLocale, brand })
  }
  return [...recipients.values()]
}

/** Names a set of recipients: another as soon as somebody joins or leaves. @returns SHA-256, hex */
export function nameOfRecipients(recipients: readonly Recipient[]): string {
  const addresses = recipients.map((recipient) => recipient.email).sort()
  return createHash('sha256').update(JSON.stringify(addresses)).digest('hex')
}
