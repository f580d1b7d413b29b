import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick } from '~/i18n/locale'
import { formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import type { LockedApplication } from '../application/draft.server'
import type { Balance } from './payment.rules'

type Entered = { id: string; kind: 'payment' | 'refund'; amount: number; paidOn: string }

/** Tells an exhibitor that their money came, or went back, and what is left. Where no address is known, nobody. */
export async function tellOfPayment(
  { exhibitor, locale: applicants }: LockedApplication,
  payment: Entered,
  balance: Balance,
  baseUrl: string,
  now: Date,
  tx: Transaction,
) {
  if (exhibitor.contactEmail === '') return
  const locale = isLocale(applicants) ? applicants : defaultLocale
  await queueMail(
    tx,
    {
      key: `payment:${payment.id}`,
      to: exhibitor.contactEmail,
      locale,
      template: 'payment-booked-to-exhibitor',
      props: {
        brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
        refund: payment.kind === 'refund',
        sum: Math.abs(payment.amount),
        paidOn: formatDay(payment.paidOn, locale),
        due: Math.max(0, balance.due),
        link: baseUrl + paths.exhibitorDocuments(locale),
      },
    },
    now,
  )
}
