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
  const { exhibitor } = application
  // A company that organisers wrote down by its name has no address yet.
  if (!exhibitor.contactEmail) return
  const locale = isLocale(application.locale) ? application.locale : defaultLocale
  const { hall } = booth.plan
  await queueMail(
    tx,
    {
      key: `application:${application.id}:booth-offered:${booth.id}`,
      to: exhibitor.contactEmail,
      locale,
      template: 'booth-offered-to-exhibitor',
      props: {
        brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
        booth: { code: booth.code, hall: pick({ ru: hall.nameRu, en: hall.nameEn }, locale) },
        until: offerEnd(expiresAt, hall.centre.timeZone, locale),
        link: baseUrl + paths.exhibitorDesk(locale),
      },
    },
    now,
  )
}
