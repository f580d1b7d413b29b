import type { Db, Transaction } from '~/db/client.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { queueMail, type Mail } from '~/mail/outbox.server'
import type { MailName, MailProps } from '~/mail/templates'
import { hallNames } from '../booth/halls.rules'
import { homeZone } from '../edition/jewellers-day.server'
import { priceOfApplication } from './application-price.rules'
import type { DecisionVerb } from './application.rules'
import type { StepBy } from './application.transitions'
import { codesOf, type LockedApplication } from './draft.server'

/** To the exhibitor a receipt, to every organiser of the festival the news, each in their language. */
export async function tellOfSubmission(application: LockedApplication, baseUrl: string, now: Date, tx: Transaction) {
  await tellExhibitor(application, `submitted:${application.version}`, 'application-submitted-to-exhibitor', { total: totalOf(application, now) }, { baseUrl, now }, tx)
  await tellOrganizers(application, 'submitted', 'application-submitted-to-organizer', {}, { baseUrl, now }, tx)
}

const decisionMails = {
  approve: 'application-approved-to-exhibitor',
  waitlist: 'application-waitlisted-to-exhibitor',
  ask: 'application-asked-to-exhibitor',
  reject: 'application-rejected-to-exhibitor',
} as const

/** The organiser's decision to the exhibitor, with the organiser's words, and by when to pay where it is a yes. */
export async function tellOfDecision(
  application: LockedApplication,
  { verb, reason, payBy, baseUrl, now }: { verb: DecisionVerb; reason: string; payBy: Date | null; baseUrl: string; now: Date },
  tx: Transaction,
) {
  await tellExhibitor(application, `${verb}:${application.version}`, decisionMails[verb], { reason, ...(payBy && { payBy: lastDay(payBy, localeOf(application)) }) }, { baseUrl, now }, tx)
}

/** To every organiser of the festival: what they asked was answered. */
export async function tellOfAnswer(application: LockedApplication, baseUrl: string, now: Date, tx: Transaction) {
  await tellOrganizers(application, 'answered', 'application-submitted-to-organizer', {}, { baseUrl, now }, tx)
}

/** That a place is free again: to the exhibitor always, to organisers where it was not one of them. `fee` in kopecks. */
export async function tellOfCancellation(
  application: LockedApplication,
  { by, fee, reason, baseUrl, now }: { by: StepBy; fee: number; reason: string; baseUrl: string; now: Date },
  tx: Transaction,
) {
  const said = { byExhibitor: by === 'exhibitor', unpaid: by === 'system', fee, reason }
  await tellExhibitor(application, `cancelled:${application.version}`, 'application-cancelled-to-exhibitor', said, { baseUrl, now }, tx)
  if (by !== 'organizer') await tellOrganizers(application, 'cancelled', 'application-cancelled-to-organizer', said, { baseUrl, now }, tx)
}

/** That a payment is due soon. @returns false when this reminder was queued before */
export function tellOfDeadline(
  application: LockedApplication,
  { reminder, payBy, baseUrl, now }: { reminder: number; payBy: Date; baseUrl: string; now: Date },
  tx: Transaction,
): Promise<boolean> {
  const locale = localeOf(application)
  const day = lastDay(payBy, locale)
  return tellExhibitor(application, reminderOf(payBy, reminder), 'payment-due-to-exhibitor', { day, total: totalOf(application, now) }, { baseUrl, now }, tx)
}

/** The last day on which something can be paid: payBy is its end. */
const lastDay = (payBy: Date, locale: Locale) => formatDay(dayIn(new Date(payBy.getTime() - 1), homeZone), locale)
const reminderOf = (payBy: Date, reminder: number) => `payment-due:${payBy.toISOString()}:${reminder}`

/** Whether a reminder was queued before. */
export async function isReminded(applicationId: string, payBy: Date, reminder: number, db: Db): Promise<boolean> {
  return (await db.outbox.count({ where: { key: `application:${applicationId}:${reminderOf(payBy, reminder)}` } })) > 0
}

type Site = { baseUrl: string; now: Date }
type Common = 'brand' | 'booth' | 'city' | 'link'

function tellExhibitor<K extends MailName>(
  application: LockedApplication,
  about: string,
  template: K,
  props: Omit<MailProps[K], Common>,
  { baseUrl, now }: Site,
  tx: Transaction,
): Promise<boolean> {
  const locale = localeOf(application)
  // A company that organisers wrote down by its name has no address yet.
  if (!application.exhibitor.contactEmail) return Promise.resolve(false)
  const common = { brand: brandOf(application, locale), booth: boothOf(application, locale), link: baseUrl + paths.exhibitorDesk(locale) }
  const mail = { key: `application:${application.id}:${about}`, to: application.exhibitor.contactEmail, locale, template, props: { ...common, ...props } }
  return queueMail(tx, mail as unknown as Mail, now)
}

/** To every organiser of the festival, each in their language. */
async function tellOrganizers<K extends MailName>(
  application: LockedApplication,
  about: string,
  template: K,
  props: Omit<MailProps[K], Common>,
  { baseUrl, now }: Site,
  tx: Transaction,
): Promise<void> {
  const { id, version, exhibitor } = application
  const organizers = await tx.festivalOrganizer.findMany({ include: { user: true } })
  for (const { user } of organizers) {
    const locale = localeOf(user)
    const common = {
      brand: brandOf(application, locale),
      city: pick({ ru: exhibitor.cityRu, en: exhibitor.cityEn }, locale),
      booth: boothOf(application, locale),
      link: baseUrl + paths.organizer(locale, `/applications/${id}`),
    }
    const mail = { key: `application:${id}:${about}:${version}:${user.id}`, to: user.email, locale, template, props: { ...common, ...props } }
    await queueMail(tx, mail as unknown as Mail, now)
  }
}

function totalOf(application: LockedApplication, now: Date): number {
  const booths = application.claims.map(({ booth }) => ({ area: booth.area, rate: booth.category.rate, openSides: booth.openSides }))
  return priceOfApplication(booths, application, now).total
}

const localeOf = ({ locale }: { locale: string }): Locale => (isLocale(locale) ? locale : defaultLocale)
const brandOf = ({ exhibitor }: LockedApplication, locale: Locale) => pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale)

/** The booth as a mail names it; several by their codes and halls. */
function boothOf({ claims }: LockedApplication, locale: Locale) {
  const halls = hallNames(claims.map(({ booth }) => booth.plan.hall))
  return halls && { code: codesOf(claims), hall: pick(halls, locale) }
}
