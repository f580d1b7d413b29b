import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import type { LockedApplication } from '../application/draft.server'

/** A booth with the hall it is in. */
type PlacedBooth = { code: string; plan: { hall: { nameRu: string; nameEn: string } } }

export type BoothChange = {
  change: 'assigned' | 'moved' | 'vacated' | 'released' | 'withdrawn'
  before: PlacedBooth | null
  after: PlacedBooth | null
}

/** To the exhibitor: which booth they have now or no longer, and why. In their language. */
export async function tellOfBoothChange(
  application: LockedApplication,
  { change, before, after }: BoothChange,
  { reason, baseUrl, now }: { reason: string; baseUrl: string; now: Date },
  tx: Transaction,
) {
  // A company that organisers wrote down by its name has no address yet.
  if (!application.exhibitor.contactEmail) return
  const locale: Locale = isLocale(application.locale) ? application.locale : defaultLocale
  const nameOf = (booth: PlacedBooth | null) => booth && { code: booth.code, hall: pick({ ru: booth.plan.hall.nameRu, en: booth.plan.hall.nameEn }, locale) }
  await queueMail(
    tx,
    {
      // The version rises with every change, so that each is told once.
      key: `application:${application.id}:booth-${change}:${application.version}`,
      to: application.exhibitor.contactEmail,
      locale,
      template: 'booth-changed-to-exhibitor',
      props: {
        brand: pick({ ru: application.exhibitor.brandRu, en: application.exhibitor.brandEn }, locale),
        wasHeld: change === 'released',
        wasOffered: change === 'withdrawn',
        before: nameOf(before),
        after: nameOf(after),
        reason,
        link: baseUrl + paths.exhibitorDesk(locale),
      },
    },
    now,
  )
}
