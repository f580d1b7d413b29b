import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'

/** What organisers are told of when it changes, by column. */
const told = { brandRu: 'brand', brandEn: 'brand', contactName: 'contact', contactEmail: 'contact', contactPhone: 'contact' } as const

const bothNames = ({ brandRu, brandEn }: Brand) => [brandRu, brandEn].filter(Boolean).join(' · ')

type Brand = { brandRu: string; brandEn: string }
type Profile = { applicationId: string; exhibitor: Brand; before: Brand; changed: readonly string[]; baseUrl: string; now: Date }

/** To every organiser of the festival, in their language: a company has another name or contact. Nothing for other changes. */
export async function tellOfProfile({ applicationId, exhibitor, before, changed, baseUrl, now }: Profile, tx: Transaction): Promise<void> {
  const news = new Set(changed.flatMap((name) => (name in told ? [told[name as keyof typeof told]] : [])))
  if (news.size === 0) return
  const organizers = await tx.festivalOrganizer.findMany({ include: { user: true } })
  for (const { user } of organizers) {
    const locale = isLocale(user.locale) ? user.locale : defaultLocale
    const props = {
      brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
      names: news.has('brand') ? { was: bothNames(before), now: bothNames(exhibitor) } : null,
      contact: news.has('contact'),
      link: baseUrl + paths.organizer(locale, `/applications/${applicationId}`),
    }
    const key = `application:${applicationId}:profile:${now.toISOString()}:${user.id}`
    await queueMail(tx, { key, to: user.email, locale, template: 'profile-changed-to-organizer', props }, now)
  }
}
