import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import type { LockedApplication } from '../application/draft.server'

/** How many of a service an application has ordered, before and now; its version is the one of this change. */
export type OrderNews = { application: LockedApplication; service: { nameRu: string; nameEn: string }; was: number; quantity: number }

type Telling = { baseUrl: string; now: Date }

/** To every organiser of the festival: what was ordered is not in the invoice that was issued. */
export async function tellOrganizersOfOrder(news: OrderNews, { baseUrl, now }: Telling, tx: Transaction): Promise<void> {
  const organizers = await tx.festivalOrganizer.findMany({ include: { user: true } })
  for (const { user } of organizers) {
    const locale = isLocale(user.locale) ? user.locale : defaultLocale
    const link = baseUrl + paths.organizer(locale, `/applications/${news.application.id}/papers`)
    const props = { ...namesOf(news, locale), reason: '', link }
    await queueMail(tx, { key: `${keyOf(news)}:${user.id}`, to: user.email, locale, template: 'services-changed-to-organizer', props }, now)
  }
}

/** To the exhibitor: how many of a service an organiser has put down for them, and why. */
export async function tellExhibitorOfOrder(news: OrderNews, { reason, baseUrl, now }: Telling & { reason: string }, tx: Transaction): Promise<void> {
  const { locale: wanted, exhibitor } = news.application
  // A company that organisers wrote down by its name has no address yet.
  if (!exhibitor.contactEmail) return
  const locale = isLocale(wanted) ? wanted : defaultLocale
  const props = { ...namesOf(news, locale), reason, link: baseUrl + paths.exhibitorServices(locale) }
  await queueMail(tx, { key: keyOf(news), to: exhibitor.contactEmail, locale, template: 'services-changed-to-exhibitor', props }, now)
}

// The version rises with every change, so that each is told once.
const keyOf = ({ application }: OrderNews) => `application:${application.id}:services:${application.version}`

function namesOf({ application: { exhibitor }, service, was, quantity }: OrderNews, locale: Locale) {
  return {
    brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
    service: pick({ ru: service.nameRu, en: service.nameEn }, locale),
    was,
    now: quantity,
  }
}
