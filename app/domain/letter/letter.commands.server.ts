import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { pick } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMails, type Mail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'
import { nameOfRecipients, recipientsOf, type Audience } from './letter.queries.server'
import { letterIn } from './letter.rules'
import type { LetterForm } from './letter.schema'

/**
 * Queues one letter for each recipient. Sent twice (a double press, a repeated request), the second finds
 * every mail queued and adds none: its key is the letter's id and the address.
 * @returns `stale` where the recipients are no longer those the organiser saw
 */
export async function sendLetter(
  { form, audience, actorId, baseUrl }: { form: LetterForm; audience: Audience; actorId: string; baseUrl: string },
  db: Database,
): Promise<{ ok: true; sent: number } | { ok: false; code: 'stale' | 'nobody' }> {
  const recipients = await recipientsOf(audience, db)
  if (recipients.length === 0) return { ok: false, code: 'nobody' }
  if (nameOfRecipients(recipients) !== form.seen) return { ok: false, code: 'stale' }
  const mails = recipients.map(
    ({ email, locale, brand }): Mail => ({
      key: `letter:${form.letterId}:${email}`,
      to: email,
      locale,
      template: 'letter-to-exhibitor',
      props: { ...letterIn(locale, form), brand: pick(brand, locale), link: baseUrl + paths.exhibitorDesk(locale) },
    }),
  )
  return inTransaction(db, async (tx) => {
    const sent = await queueMails(tx, mails, audience.now)
    if (sent > 0) {
      const { hall = '', category = '', centre = '', money = '', papers = '', state = '', q = '' } = audience
      const details = { subject: form.subjectRu, recipients: sent, state, hall, category, centre, money, papers, q }
      await writeAudit(tx, { actorId, action: 'letter.send', subject: `letter:${form.letterId}`, details, now: audience.now })
    }
    return { ok: true, sent } as const
  })
}
