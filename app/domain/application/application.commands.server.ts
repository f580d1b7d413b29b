import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { reserveHeld } from '../booth/booth.commands.server'
import { isLive } from '../booth/booth.rules'
import { writeConsent, type Actor } from '../consent/consent.commands.server'
import { changeCompany, createCompany, staleCompany, writeCraft, type CompanyRefusal } from '../exhibitor/exhibitor.commands.server'
import { techniques } from '../exhibitor/craft.rules'
import type { CompanyForm, CompanyOpenForm } from '../exhibitor/exhibitor.schema'
import { advance } from './advance.server'
import { tellOfSubmission } from './application.mail.server'
import {
  applicationWindow,
  mayEdit,
  mayReopen,
  maySubmit,
  type ApplicationWindow,
  type Decision,
} from './application.rules'
import { consentVersions, parseProducts, shownProducts, type ProductsForm } from './application.schema'
import { auditStep, step } from './draft.server'

type SaveCompany = {
  /** What is typed, and the company the page was made of with its version; null for one that is yet to be made, with its requisites. */
  company: CompanyForm | CompanyOpenForm
  seen: { exhibitorId: string; version: number } | null
  /** They ticked the consent to processing in this very form. */
  consented: boolean
  edition: { id: string } & ApplicationWindow
  actor: Actor
  now: Date
}

/**
 * Step 1: writes the company and, where the edition takes applications, makes sure it has one: a draft.
 * Pressed twice it does the same once.
 * @returns the application's id; null when there is none and none can be begun any more; or why nothing is written
 */
export async function saveCompany(save: SaveCompany, db: Database): Promise<{ ok: true; applicationId: string | null } | { ok: false; code: CompanyRefusal }> {
  try {
    return await inTransaction(db, (tx) => writeStep1(save, false, tx))
  } catch (error) {
    // Two new companies of one name at one moment: the second gets another address.
    if (error === staleCompany) return { ok: false, code: 'stale' }
    if (isUniqueViolation(error, 'Exhibitor', ['slug'])) return inTransaction(db, (tx) => writeStep1(save, true, tx))
    throw error
  }
}

async function writeStep1(save: SaveCompany, slugTaken: boolean, tx: Transaction) {
  const { company, consented, edition, actor, now } = save
  const written = await writeCompany(save, slugTaken, tx)
  if (!written.ok) return written
  const { exhibitorId, created } = written
  const known = await tx.application.findUnique({ where: { editionId_exhibitorId: { editionId: edition.id, exhibitorId } } })
  const open = applicationWindow(edition, now) === 'open'
  const application =
    known ?? (open ? await tx.application.create({ data: { editionId: edition.id, exhibitorId, locale: actor.locale, createdAt: now } }) : null)
  if (consented) await writeConsent({ purpose: 'processing', subject: `exhibitor:${exhibitorId}`, textVersion: consentVersions.processing, actor, now }, tx)
  await writeAudit(tx, {
    actorId: actor.userId,
    action: created ? 'exhibitor.create' : 'exhibitor.update',
    subject: application ? `application:${application.id}` : `exhibitor:${exhibitorId}`,
    details: { brand: company.brandRu },
    now,
  })
  return { ok: true, applicationId: application?.id ?? null } as const
}

async function writeCompany({ company, seen, edition, actor, now }: SaveCompany, slugTaken: boolean, tx: Transaction) {
  const { userId } = actor
  if (seen) {
    const changed = await changeCompany({ ...seen, form: company, editionId: edition.id, userId, now }, tx)
    return changed.ok ? ({ ok: true, exhibitorId: seen.exhibitorId, created: false } as const) : changed
  }
  // Without requisites there is no company to make: those are for its members.
  return 'payerType' in company ? createCompany({ form: company, userId, slugTaken, now }, tx) : ({ ok: false, code: 'another' } as const)
}

/** Step 2: what they show this year, and what they work with. Drafts, and where organisers asked for more. */
export async function saveProducts(
  { form, actor, now, applicationId }: { form: ProductsForm; actor: Actor; now: Date; applicationId: string },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId: actor.userId }, now, db, async (application, tx) => {
    const decision = mayEdit(application, application.edition, now)
    if (!decision.ok) return decision
    const shown = shownProducts(form)
    await writeCraft({ exhibitorId: application.exhibitorId, craft: { ...form, techniques: techniques.filter((key) => shown.includes(key)) } }, tx)
    await tx.application.update({
      where: { id: applicationId },
      data: { products: JSON.stringify(shown), note: form.note, locale: actor.locale, pendingVerb: null, pendingReason: '', version: { increment: 1 } },
    })
    await auditStep('exhibitor.craft', application, actor.userId, now, tx)
    return decision
  })
}

const holdLost = new Error('A hold ran out while its application was being sent')

/**
 * Step 4: sends the draft. What was held becomes reserved in the same transaction, or nothing happens.
 * Sent twice, the second finds it sent and does nothing: `wrong-state`.
 * @param withoutBooth they were shown no booth, so that a hold that is over is no surprise to them
 */
export async function submitApplication(
  { actor, now, applicationId, baseUrl, withoutBooth = false }: { actor: Actor; now: Date; applicationId: string; baseUrl: string; withoutBooth?: boolean },
  db: Database,
): Promise<Decision> {
  try {
    return await step({ applicationId, userId: actor.userId }, now, db, async (application, tx) => {
      const claims = application.claims.filter((claim) => !withoutBooth || isLive(claim, now))
      const facts = { state: application.state, products: parseProducts(application.products), claims, wishes: application.wishes }
      const decision = maySubmit(facts, application.edition, now)
      if (!decision.ok) return decision
      if (withoutBooth) await tx.boothClaim.deleteMany({ where: { applicationId, kind: 'held', expiresAt: { lte: now } } })
      const holds = claims.filter((claim) => claim.kind === 'held').length
      // Somebody whose clock is a moment ahead may have taken it since it was read: then all is undone.
      if ((await reserveHeld(applicationId, now, tx)) !== holds) throw holdLost
      const data = { submittedAt: now, decisionReason: '', locale: actor.locale }
      const advanced = await advance(application, { verb: 'submit', by: 'exhibitor', actorId: actor.userId, data, now }, tx)
      if (!advanced.ok) return advanced
      await writeConsent({ purpose: 'publication', subject: `application:${applicationId}`, textVersion: consentVersions.publication, actor, now }, tx)
      await tellOfSubmission({ ...application, claims, submittedAt: now, locale: actor.locale }, baseUrl, now, tx)
      return decision
    })
  } catch (error) {
    if (error === holdLost) return { ok: false, code: 'hold-over' }
    throw error
  }
}

/** Takes an application back before a decision and frees its booth. */
export async function withdrawApplication(
  { userId, now, applicationId }: { userId: string; now: Date; applicationId: string },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId }, now, db, (application, tx) =>
    advance(application, { verb: 'withdraw', by: 'exhibitor', actorId: userId, now }, tx),
  )
}

/** Makes a declined, withdrawn or cancelled application a draft again. Its products stay, its booth is to be picked anew. */
export async function reopenApplication(
  { userId, now, applicationId }: { userId: string; now: Date; applicationId: string },
  db: Database,
): Promise<Decision> {
  return step({ applicationId, userId }, now, db, async (application, tx) => {
    const decision = mayReopen(application, application.edition, now)
    // A draft is priced as if it were sent now, not when it was sent before.
    return decision.ok ? advance(application, { verb: 'reopen', by: 'exhibitor', actorId: userId, data: { submittedAt: null }, now }, tx) : decision
  })
}
