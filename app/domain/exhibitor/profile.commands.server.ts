import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { isParticipating } from '../application/application.transitions'
import { writeAudit } from '../audit/audit.commands.server'
import { changeCompany, staleCompany, type CompanyRefusal } from './exhibitor.commands.server'
import { requisiteFields, type FullProfileForm, type ProfileForm } from './exhibitor.schema'
import { tellOfProfile } from './profile.mail.server'

/** Why a profile is not saved. */
export type ProfileRefusal = Exclude<CompanyRefusal, 'another'>

type SaveProfile = {
  /** With the requisites, or without. */
  form: ProfileForm | FullProfileForm
  exhibitorId: string
  editionId: string
  userId: string
  baseUrl: string
  now: Date
}

/**
 * Changes what a company says of itself. Organisers are told once of a new brand name or contact while its
 * application is in their hands.
 */
export async function saveProfile(save: SaveProfile, db: Database): Promise<{ ok: true } | { ok: false; code: ProfileRefusal }> {
  return inTransaction(db, async (tx) => {
    const written = await changeCompany({ ...save, version: save.form.version }, tx)
    if (!written.ok) return written
    const { before, columns } = written
    const changed = Object.entries(columns).flatMap(([name, value]) => (before[name as keyof typeof before] === value ? [] : [name]))
    if (changed.length > 0) await follow(save, { before, changed }, tx)
    return { ok: true } as const
  }).catch((error: unknown) => {
    if (error === staleCompany) return { ok: false, code: 'stale' } as const
    throw error
  })
}

type Change = { before: { brandRu: string; brandEn: string }; changed: string[] }

/** The log, the news to organisers, and the requisites closed again once they were changed. */
async function follow({ form, exhibitorId, editionId, userId, baseUrl, now }: SaveProfile, { before, changed }: Change, tx: Transaction) {
  const application = await tx.application.findUnique({ where: { editionId_exhibitorId: { editionId, exhibitorId } } })
  const requisites: readonly string[] = requisiteFields
  if (application?.requisitesOpenAt && changed.some((name) => requisites.includes(name))) {
    await tx.application.update({ where: { id: application.id }, data: { requisitesOpenAt: null } })
  }
  const subject = application ? `application:${application.id}` : `exhibitor:${exhibitorId}`
  await writeAudit(tx, { actorId: userId, action: 'exhibitor.update', subject, details: { brand: form.brandRu, changed: changed.join(', ') }, now })
  const inHands = application && (isParticipating(application.state) || ['submitted', 'needs_information', 'waitlisted'].includes(application.state))
  if (inHands) await tellOfProfile({ applicationId: application.id, exhibitor: form, before, changed, baseUrl, now }, tx)
}

/**
 * An organiser lets the exhibitor change the requisites once, although there is a contract with them.
 * @returns false when there is no contract, or it was done before
 */
export function openRequisites({ applicationId, organizerId, now }: { applicationId: string; organizerId: string; now: Date }, db: Database): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, requisitesOpenAt: null, documents: { some: { kind: 'contract' } } },
      data: { requisitesOpenAt: now },
    })
    if (count !== 1) return false
    await writeAudit(tx, { actorId: organizerId, action: 'exhibitor.open-requisites', subject: `application:${applicationId}`, now })
    return true
  })
}
