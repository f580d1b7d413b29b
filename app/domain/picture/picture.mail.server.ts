import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { logoPlace } from './picture.rules'

type Applicant = { locale: string; exhibitor: { brandRu: string; brandEn: string; contactEmail: string } }
type TakenDown = { id: string; place: number; altRu: string; altEn: string }

/** To the exhibitor, in their language: organisers took a picture away, and why. A picture goes once, so is this said once. */
export async function tellOfTakeDown(
  { locale: wanted, exhibitor }: Applicant,
  { picture, reason, baseUrl, now }: { picture: TakenDown; reason: string; baseUrl: string; now: Date },
  tx: Transaction,
): Promise<void> {
  // A company that organisers wrote down by its name has no address yet.
  if (!exhibitor.contactEmail) return
  const locale = isLocale(wanted) ? wanted : defaultLocale
  const props = {
    brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
    photo: picture.place === logoPlace ? null : pick({ ru: picture.altRu, en: picture.altEn }, locale),
    reason,
    link: baseUrl + paths.exhibitorPictures(locale),
  }
  await queueMail(tx, { key: `picture:${picture.id}:taken-down`, to: exhibitor.contactEmail, locale, template: 'picture-removed-to-exhibitor', props }, now)
}
