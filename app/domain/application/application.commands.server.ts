import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'
import { confirmReserved, freeBooths, reserveHeld } from '../booth/booth.commands.server'
import { compareCodes } from '../booth/booth.rules'
import { applicationPrice } from '../booth/price.rules'
import { priceTerms } from '../booth/terms.rules'
import { writeCompany } from '../exhibitor/exhibitor.commands.server'
import type { CompanyForm } from '../exhibitor/exhibitor.schema'
import {
  applicationWindow,
  mayDecide,
  mayEdit,
  mayReopen,
  maySubmit,
  mayWithdraw,
  type ApplicationRefusal,
  type ApplicationWindow,
  type Decision,
} from './application.rules'
import { consentVersions, parseProducts, type ProductsForm } from './application.schema'
import { lockApplication, type LockedApplication, type Whose } from './draft.server'

/** Somebody pressed a button, in their language, from an address. */
type Actor = { userId: string; locale: Locale; ip: string }

type SaveCompany = {
  company: CompanyForm
  /** They ticked the consent to processing in this very form. */
  consented: boolean
  edition: { id: string } & ApplicationWindow
  actor: Actor
  now: Date
}

/**
 * Step 1: writes the company and, where the edition takes applications, makes sure it has one: a draft.
 * Pressed twice it does the same once.
 * @returns the application's id; null when there is none and none can be begun any more
 */
export async function saveCompany(save: SaveCompany, db: Database): Promise<{ applicationId: string | null }> {
  try {
    return await inTransaction(db, (tx) => writeStep1(save, false, tx))
  } catch (error) {
    // Two new companies of one name at one moment: the second gets another address.
    if (isUniqueViolation(error, 'Exhibitor', ['slug'])) return inTransaction(db, (tx) => writeStep1(save, true, tx))
    throw error
  }
}

async function writeStep1({ company, consented, edition, actor, now }: SaveCompany, slugTaken: boolean, tx: Transaction) {
  const { exhibitorId, created } = await writeCompany({ company, userId: actor.userId, slugTaken, now }, tx)
  const known = await tx.application.findUnique({ where: { editionId_exhibitorId: { editionId: edition.id, exhibitorId } } })
  const open = applicationWindow(edition, now) === 'open'
  const application =
    known ?? (open ? await tx.application.create({ data: { editionId: edition.id, exhibitorId, locale: actor.locale, createdAt: now } }) : null)
  if (consented) await writeConsent('processing', `exhibitor:${exhibitorId}`, actor, now, tx)
  await writeAudit(tx, {
    actorId: actor.userId,
    action: created ? 'exhibitor.create' : 'exhibitor.update',
    subject: application ? `application:${application.id}` : `exhibitor:${exhibitorId}`,
    details: { brand: company.brandRu },
    now,
  })
  return { applicationId: application?.id ?? null }
}

/** Step 2: what they make. Drafts only. */
export async function saveProducts(
  { form, actor, now, applicationId }: { form: ProductsForm; actor: Actor; now: Date; applicationId: string },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId: actor.userId }, now, db, async (application, tx) => {
    const decision = mayEdit(application, application.edition, now)
    if (!decision.ok) return decision
    await tx.application.update({
      where: { id: applicationId },
      data: { products: JSON.stringify(form.products), note: form.note, locale: actor.locale, version: { increment: 1 } },
    })
    return decision
  })
}

const holdLost = new Error('A hold ran out while its application was being sent')

/**
 * Step 4: sends the draft. What was held becomes reserved in the same transaction, or nothing happens.
 * Sent twice, the second finds it sent and does nothing: `wrong-state`.
 */
export async function submitApplication(
  { actor, now, applicationId, baseUrl }: { actor: Actor; now: Date; applicationId: string; baseUrl: string },
  db: Database,
): Promise<Decision> {
  try {
    return await step({ applicationId, userId: actor.userId }, now, db, async (application, tx) => {
      const facts = { state: application.state, products: parseProducts(application.products), claims: application.claims }
      const decision = maySubmit(facts, application.edition, now)
      if (!decision.ok) return decision
      const holds = application.claims.filter((claim) => claim.kind === 'held').length
      // Somebody whose clock is a moment ahead may have taken it since it was read: then all is undone.
      if ((await reserveHeld(applicationId, now, tx)) !== holds) throw holdLost
      await tx.application.update({
        where: { id: applicationId },
        data: { state: 'submitted', submittedAt: now, decisionReason: '', locale: actor.locale, version: { increment: 1 } },
      })
      await writeConsent('publication', `application:${applicationId}`, actor, now, tx)
      await audit('application.submit', application, actor.userId, now, tx)
      await tellOfSubmission({ ...application, locale: actor.locale }, baseUrl, now, tx)
      return decision
    })
  } catch (error) {
    if (error === holdLost) return { ok: false, code: 'hold-over' }
    throw error
  }
}

/** Takes a draft or a sent application back and frees its booth. */
export async function withdrawApplication(
  { userId, now, applicationId }: { userId: string; now: Date; applicationId: string },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId }, now, db, async (application, tx) => {
    const decision = mayWithdraw(application)
    if (!decision.ok) return decision
    await freeBooths(applicationId, tx)
    await tx.application.update({ where: { id: applicationId }, data: { state: 'withdrawn', version: { increment: 1 } } })
    await audit('application.withdraw', application, userId, now, tx)
    return decision
  })
}

/** Makes a declined or withdrawn application a draft again. Its products stay, its booth is to be picked anew. */
export async function reopenApplication(
  { userId, now, applicationId }: { userId: string; now: Date; applicationId: string },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId }, now, db, async (application, tx) => {
    const decision = mayReopen(application, application.edition, now)
    if (!decision.ok) return decision
    await tx.application.update({ where: { id: applicationId }, data: { state: 'draft', version: { increment: 1 } } })
    await audit('application.reopen', application, userId, now, tx)
    return decision
  })
}

type OrganizersDecision = {
  applicationId: string
  /** Version of the application the organiser was looking at. */
  version: number
  reason: string
  organizerId: string
  baseUrl: string
  now: Date
}

/** The organiser's yes: the booth is confirmed, the company becomes public. */
export function approveApplication(wish: OrganizersDecision, db: Database): Promise<Decision> {
  return decide(wish, db, 'approved', (application, tx) => confirmReserved(application.id, tx))
}

/** The organiser's no, with its reason: the booth is free again. */
export function rejectApplication(wish: OrganizersDecision, db: Database): Promise<Decision> {
  return decide(wish, db, 'rejected', (application, tx) => freeBooths(application.id, tx))
}

async function decide(
  { applicationId, version, reason, organizerId, baseUrl, now }: OrganizersDecision,
  db: Database,
  state: 'approved' | 'rejected',
  settleBooths: (application: LockedApplication, tx: Transaction) => Promise<void>,
): Promise<Decision> {
  return step({ applicationId, userId: null }, now, db, async (application, tx) => {
    const decision = mayDecide(application, version)
    if (!decision.ok) return decision
    await settleBooths(application, tx)
    await tx.application.update({
      where: { id: applicationId },
      data: { state, decisionReason: reason, decidedAt: now, decidedById: organizerId, version: { increment: 1 } },
    })
    await audit(state === 'approved' ? 'application.approve' : 'application.reject', application, organizerId, now, tx, reason)
    const locale = localeOf(application)
    await queueMail(
      tx,
      {
        key: `application:${applicationId}:${state}:${version}`,
        to: application.exhibitor.contactEmail,
        locale,
        template: `application-${state}-to-exhibitor`,
        props: { brand: brandOf(application, locale), booth: boothOf(application, locale), reason, link: baseUrl + paths.exhibitorDesk(locale) },
      },
      now,
    )
    return decision
  })
}

/** One step of an application: locked, so that steps follow one another; not theirs is `wrong-state`. */
function step(
  whose: Whose,
  now: Date,
  db: Database,
  work: (application: LockedApplication, tx: Transaction) => Promise<Decision>,
): Promise<Decision> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication(whose, now, tx)
    return application ? work(application, tx) : { ok: false, code: 'wrong-state' satisfies ApplicationRefusal }
  })
}

/** To the exhibitor a receipt, to every organiser of the festival the news, each in their language. */
async function tellOfSubmission(application: LockedApplication, baseUrl: string, now: Date, tx: Transaction) {
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

const codesOf = (claims: LockedApplication['claims']) => claims.map(({ booth }) => booth.code).sort(compareCodes).join(', ')

function audit(action: string, application: LockedApplication, actorId: string, now: Date, tx: Transaction, reason?: string) {
  return writeAudit(tx, {
    actorId,
    action,
    subject: `application:${application.id}`,
    details: {
      brand: application.exhibitor.brandRu,
      booth: codesOf(application.claims),
      ...(reason ? { reason } : {}),
    },
    now,
  })
}

/** One line of the consent ledger: who, to what, in which words, when, from where. */
async function writeConsent(purpose: 'processing' | 'publication', subject: string, actor: Actor, now: Date, tx: Transaction) {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } })
  await tx.consent.create({
    data: { email, purpose, subject, textVersion: consentVersions[purpose], locale: actor.locale, ip: actor.ip, givenAt: now },
  })
}
