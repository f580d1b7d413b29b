import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { zoneName } from '~/i18n/when'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import type { LockedApplication } from '../application/draft.server'

type OfferedBooth = { id: string; code: string; plan: { hall: { nameRu: string; nameEn: string; centre: { timeZone: string } } } }

/** «27 ноября 2026 г., 12:00 по Москве»: by when an offer is to be answered, in the clock of the booth's centre. */
export function offerEnd(expiresAt: Date, timeZone: string, locale: Locale): string {
  return `${formatDateTime(expiresAt, timeZone, locale)} ${zoneName(timeZone, expiresAt, locale)}`
}

/** To the exhibitor: which booth is theirs if they want it, and until when. In their language. */
export async function tellOfOffer(
  application: LockedApplication,
  { booth, expiresAt, baseUrl, now }: { booth: OfferedBooth; expiresAt: Date; baseUrl: string; now: Date },
  tx: Transaction,
): Promise<void> {
  const to = readerOf(application)
  if (!to) return
  const key = `application:${application.id}:booth-offered:${booth.id}`
  const until = offerEnd(expiresAt, booth.plan.hall.centre.timeZone, to.locale)
  await queueMail(tx, { key, ...to, template: 'booth-offered-to-exhibitor', props: { ...aboutOffer(application, booth, to.locale, baseUrl), until } }, now)
}

/** To the exhibitor: they did not answer in time, the booth is offered to others. An offer is made once, so is this said once. */
export async function tellOfOfferOver(
  application: LockedApplication,
  { booth, baseUrl, now }: { booth: OfferedBooth; baseUrl: string; now: Date },
  tx: Transaction,
): Promise<void> {
  const to = readerOf(application)
  if (!to) return
  const key = `application:${application.id}:booth-offer-over:${booth.id}`
  await queueMail(tx, { key, ...to, template: 'booth-offer-over-to-exhibitor', props: aboutOffer(application, booth, to.locale, baseUrl) }, now)
}

/** Address and language; null for a company that organisers wrote down by its name and that has no address yet. */
function readerOf({ exhibitor, locale }: LockedApplication): { to: string; locale: Locale } | null {
  return exhibitor.contactEmail ? { to: exhibitor.contactEmail, locale: isLocale(locale) ? locale : defaultLocale } : null
}

function aboutOffer({ exhibitor }: LockedApplication, { code, plan: { hall } }: OfferedBooth, locale: Locale, baseUrl: string) {
  return {
    brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
    booth: { code, hall: pick({ ru: hall.nameRu, en: hall.nameEn }, locale) },
    link: baseUrl + paths.exhibitorDesk(locale),
  }
}
