import type { Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { applicationPrice } from '../booth/price.rules'
import { priceTerms } from '../booth/terms.rules'
import { codesOf, type LockedApplication } from './draft.server'

/** To the exhibitor a receipt, to every organiser of the festival the news, each in their language. */
export async function tellOfSubmission(application: LockedApplication, baseUrl: string, now: Date, tx: Transaction) {
  const { id, version, exhibitor } = application
  const locale = localeOf(application)
  await queueMail(
    tx,
    {
      key: `application:${id}:submitted:${version}`,
      to: exhibitor.contactEmail,
      locale,
      template: 'application-submitted-to-exhibitor',
      props: {
        brand: brandOf(application, locale),
        booth: boothOf(application, locale),
        total: totalOf(application),
        link: baseUrl + paths.exhibitorDesk(locale),
      },
    },
    now,
  )
  const organizers = await tx.festivalOrganizer.findMany({ include: { user: true } })
  for (const { user } of organizers) {
    const theirs = localeOf(user)
    await queueMail(
      tx,
      {
        key: `application:${id}:submitted:${version}:${user.id}`,
        to: user.email,
        locale: theirs,
        template: 'application-submitted-to-organizer',
        props: {
          brand: brandOf(application, theirs),
          city: pick({ ru: exhibitor.cityRu, en: exhibitor.cityEn }, theirs),
          booth: boothOf(application, theirs),
          link: baseUrl + paths.organizer(theirs, `/applications/${id}`),
        },
      },
      now,
    )
  }
}

/** The organiser's decision to the exhibitor, with the organiser's words. */
export async function tellOfDecision(
  application: LockedApplication,
  decided: { state: 'approved' | 'rejected'; reason: string; baseUrl: string; now: Date },
  tx: Transaction,
) {
  const { state, reason, baseUrl, now } = decided
  const locale = localeOf(application)
  await queueMail(
    tx,
    {
      key: `application:${application.id}:${state}:${application.version}`,
      to: application.exhibitor.contactEmail,
      locale,
      template: `application-${state}-to-exhibitor`,
      props: { brand: brandOf(application, locale), booth: boothOf(application, locale), reason, link: baseUrl + paths.exhibitorDesk(locale) },
    },
    now,
  )
}

function totalOf({ claims, edition }: LockedApplication): number {
  const booths = claims.map(({ booth }) => ({ area: booth.area, rate: booth.category.rate, openSides: booth.openSides }))
  return applicationPrice(booths, priceTerms(edition)).total
}

const localeOf = ({ locale }: { locale: string }): Locale => (isLocale(locale) ? locale : defaultLocale)
const brandOf = ({ exhibitor }: LockedApplication, locale: Locale) => pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale)

/** The booth as a mail names it; several by their codes. */
function boothOf({ claims }: LockedApplication, locale: Locale) {
  const hall = claims[0]?.booth.plan.hall
  if (!hall) return null
  return { code: codesOf(claims), hall: pick({ ru: hall.nameRu, en: hall.nameEn }, locale) }
}
