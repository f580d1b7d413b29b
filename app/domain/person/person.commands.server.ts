import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { instantOf } from '~/lib/wall-time'
import { writeAudit } from '../audit/audit.commands.server'
import { plansChanged } from '../schedule/plan-change.server'
import type { PictureFileData } from '../picture/convert.server'
import type { AvailabilityForm, PersonForm } from './person.schema'

/**
 * Who changes a person, over which version of them.
 * @property centreIds the centres the author organises; null: all. Whoever is also at a session of another centre is not theirs to change.
 */
export type Change = { personId: string; version: number; centreIds: readonly string[] | null; actorId: string; now: Date }
/** `stale`: somebody changed the person meanwhile, or they are not the author's to change. */
export type Changed = { ok: true } | { ok: false; code: 'stale' }

/** Writes down what organisers know of a person. The address never changes. */
export function updatePerson({ form, ...change }: Change & { form: PersonForm }, db: Database): Promise<Changed> {
  const { version: _, ...words } = form
  return inTransaction(db, async (tx) => (await take(change, words, tx)) ?? (await record('person.update', change, tx)))
}

/**
 * Notes that a person has agreed to be shown with craft, biography and photo, or has withdrawn it. Withdrawn, it
 * counts at once wherever the programme is read; given, with the next release.
 */
export function setConsent({ given, ...change }: Change & { given: boolean }, db: Database): Promise<Changed> {
  const data = given ? { consentAt: change.now, consentById: change.actorId } : { consentAt: null, consentById: null }
  return inTransaction(db, async (tx) => (await take(change, data, tx)) ?? (await record(given ? 'person.consent-give' : 'person.consent-withdraw', change, tx)))
}

/** Keeps a photo in both sizes, in the place of the last one. */
export function setPhoto({ files, ...change }: Change & { files: readonly PictureFileData[] }, db: Database): Promise<Changed> {
  return inTransaction(db, async (tx) => {
    const refused = await take(change, {}, tx)
    if (refused) return refused
    await tx.personPhoto.deleteMany({ where: { personId: change.personId } })
    await tx.personPhoto.createMany({ data: files.map((file) => ({ personId: change.personId, ...file })) })
    return record('person.photo-add', change, tx)
  })
}

/** Takes the photo off for good. */
export function removePhoto(change: Change, db: Database): Promise<Changed> {
  return inTransaction(db, async (tx) => {
    const refused = await take(change, {}, tx)
    if (refused) return refused
    await tx.personPhoto.deleteMany({ where: { personId: change.personId } })
    return record('person.photo-remove', change, tx)
  })
}

/** Adds a time at which somebody can be there. Somebody without any always can. */
export function addAvailability({ form, editionId, timeZone, ...change }: Change & { form: AvailabilityForm; editionId: string; timeZone: string }, db: Database): Promise<Changed> {
  return inTransaction(db, async (tx) => {
    const refused = await take(change, {}, tx)
    if (refused) return refused
    const [startsAt, endsAt] = [instantOf(form.day, form.from, timeZone), instantOf(form.day, form.until, timeZone)]
    await tx.availability.create({ data: { editionId, personId: change.personId, startsAt, endsAt } })
    return record('person.available', change, tx)
  })
}

/** Takes such a time back. */
export function removeAvailability({ availabilityId, ...change }: Change & { availabilityId: string }, db: Database): Promise<Changed> {
  return inTransaction(db, async (tx) => {
    const refused = await take(change, {}, tx)
    if (refused) return refused
    await tx.availability.deleteMany({ where: { id: availabilityId, personId: change.personId } })
    return record('person.unavailable', change, tx)
  })
}

/** Changes the row, if it still is of that version and the author's: this write decides who of two was first. @returns the refusal, or null */
async function take({ personId, version, centreIds }: Change, data: Partial<PersonForm> & { consentAt?: Date | null; consentById?: string | null }, tx: Transaction) {
  // Open editors show names and times of people.
  await plansChanged(tx)
  const theirs = centreIds && { sessions: { none: { session: { centreId: { notIn: [...centreIds] } } } } }
  const { count } = await tx.person.updateMany({ where: { id: personId, version, ...theirs }, data: { ...data, version: { increment: 1 } } })
  return count === 1 ? null : ({ ok: false, code: 'stale' } as const)
}

async function record(action: string, { personId, actorId, now }: Change, tx: Transaction): Promise<Changed> {
  const { nameRu } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { nameRu: true } })
  await writeAudit(tx, { actorId, action, subject: `person:${personId}`, details: { name: nameRu }, now })
  return { ok: true }
}
