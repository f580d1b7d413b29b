import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick } from '~/i18n/locale'
import { formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import type { LockedApplication } from '../application/draft.server'
import { readContent, type DocumentKind } from './document.schema'

type Issued = { id: string; kind: string; number: string; total: number; content: string }

/** Tells an exhibitor of a paper issued to them, with the way to it. Where no address is known, nobody. */
export async function tellOfDocument({ exhibitor, locale: applicants }: LockedApplication, document: Issued, baseUrl: string, now: Date, tx: Transaction) {
  if (exhibitor.contactEmail === '') return
  const locale = isLocale(applicants) ? applicants : defaultLocale
  const { payBy, replaces } = readContent(document.content)
  await queueMail(
    tx,
    {
      key: `document:${document.id}`,
      to: exhibitor.contactEmail,
      locale,
      template: 'document-issued-to-exhibitor',
      props: {
        brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
        kind: document.kind as DocumentKind,
        number: document.number,
        total: document.total,
        payBy: payBy && formatDay(payBy, locale),
        replaces: replaces?.number ?? null,
        link: baseUrl + paths.exhibitorDocuments(locale),
        documentId: document.id,
      },
    },
    now,
  )
}
