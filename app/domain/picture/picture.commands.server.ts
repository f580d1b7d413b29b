import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { writeConsent, type Actor } from '../consent/consent.commands.server'
import type { PictureFileData } from './convert.server'
import { tellOfTakeDown } from './picture.mail.server'
import { freePlace, logoPlace, neighbourOf } from './picture.rules'
import { picturesConsentVersion } from './picture.schema'

export type PictureDecision = { ok: true } | { ok: false; code: 'full' | 'gone' }

const gone = { ok: false, code: 'gone' } as const

type Whose = { exhibitorId: string; userId: string }

type AddPicture = {
  exhibitorId: string
  kind: 'logo' | 'photo'
  alt: { altRu: string; altEn: string }
  files: PictureFileData[]
  /** They ticked the consent to publication in this very form. */
  consented: boolean
  actor: Actor
  now: Date
}

/**
 * Keeps a picture in both sizes: a logo in the place of the last one, a photo in the first free place.
 * The unique key of places limits their number, whoever sends how many at once.
 */
export function addPicture({ exhibitorId, kind, alt, files, consented, actor, now }: AddPicture, db: Database): Promise<PictureDecision> {
  return inTransaction(db, async (tx) => {
    const pictures = await lockPictures({ exhibitorId, userId: actor.userId }, now, tx)
    if (!pictures) return gone
    if (kind === 'logo') await tx.picture.deleteMany({ where: { exhibitorId, place: logoPlace } })
    const place = freePlace(kind, kind === 'logo' ? [] : pictures.map((picture) => picture.place))
    if (place === null) return { ok: false, code: 'full' }
    const picture = await tx.picture.create({ data: { exhibitorId, place, ...alt, createdAt: now } })
    await tx.pictureFile.createMany({ data: files.map((file) => ({ pictureId: picture.id, ...file })) })
    if (consented) await writeConsent({ purpose: 'publication', subject: `pictures:${exhibitorId}`, textVersion: picturesConsentVersion, actor, now }, tx)
    await audit('picture.add', { exhibitorId, userId: actor.userId }, picture.id, now, tx)
    return { ok: true }
  })
}

/** New words for a picture of theirs. */
export function describePicture({ pictureId, alt, exhibitorId, userId, now }: Whose & { pictureId: string; alt: { altRu: string; altEn: string }; now: Date }, db: Database): Promise<PictureDecision> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.picture.updateMany({ where: { id: pictureId, exhibitorId, exhibitor: { members: { some: { userId } } } }, data: alt })
    if (count === 0) return gone
    await audit('picture.describe', { exhibitorId, userId }, pictureId, now, tx)
    return { ok: true }
  })
}

/** A photo changes places with the one before or after it; at the end of the row nothing happens. */
export function movePicture({ pictureId, towards, exhibitorId, userId, now }: Whose & { pictureId: string; towards: 'earlier' | 'later'; now: Date }, db: Database): Promise<PictureDecision> {
  return inTransaction(db, async (tx) => {
    const pictures = await lockPictures({ exhibitorId, userId }, now, tx)
    const picture = pictures?.find(({ id }) => id === pictureId)
    if (!pictures || !picture) return gone
    const place = neighbourOf(picture.place, towards, pictures.map((p) => p.place))
    const other = pictures.find((p) => p.place === place)
    if (!other) return { ok: true }
    // No two may have one place, not even for a moment: one steps aside.
    await tx.picture.update({ where: { id: picture.id }, data: { place: -1 } })
    await tx.picture.update({ where: { id: other.id }, data: { place: picture.place } })
    await tx.picture.update({ where: { id: picture.id }, data: { place: other.place } })
    await audit('picture.move', { exhibitorId, userId }, pictureId, now, tx)
    return { ok: true }
  })
}

/** Its maker takes a picture away for good. */
export function removePicture({ pictureId, exhibitorId, userId, now }: Whose & { pictureId: string; now: Date }, db: Database): Promise<PictureDecision> {
  return inTransaction(db, async (tx) => {
    if (!(await lockPictures({ exhibitorId, userId }, now, tx))) return gone
    const { count } = await tx.picture.deleteMany({ where: { id: pictureId, exhibitorId } })
    if (count === 0) return gone
    await audit('picture.remove', { exhibitorId, userId }, pictureId, now, tx)
    return { ok: true }
  })
}

type TakeDown = { pictureId: string; applicationId: string; reason: string; organizerId: string; baseUrl: string; now: Date }

/** Organisers take away for good what they will not show of an applicant, who is told why; the delete decides who of two was first. */
export function takeDownPicture({ pictureId, applicationId, reason, organizerId, baseUrl, now }: TakeDown, db: Database): Promise<PictureDecision> {
  return inTransaction(db, async (tx) => {
    const application = await tx.application.findUnique({ where: { id: applicationId }, include: { exhibitor: true } })
    if (!application) return gone
    await lockPictures({ exhibitorId: application.exhibitorId, userId: null }, now, tx)
    const picture = await tx.picture.findFirst({ where: { id: pictureId, exhibitorId: application.exhibitorId } })
    if (!picture) return gone
    const { count } = await tx.picture.deleteMany({ where: { id: pictureId } })
    if (count === 0) return gone
    const details = { brand: application.exhibitor.brandRu, picture: pictureId, reason }
    await writeAudit(tx, { actorId: organizerId, action: 'picture.take-down', subject: `application:${applicationId}`, details, now })
    await tellOfTakeDown(application, { picture, reason, baseUrl, now }, tx)
    return { ok: true }
  })
}

/** The pictures of a maker, locked by its row for the rest of the transaction; null when it is not theirs. No user stands for an organiser. */
async function lockPictures({ exhibitorId, userId }: { exhibitorId: string; userId: string | null }, now: Date, tx: Transaction) {
  const { count } = await tx.exhibitor.updateMany({ where: { id: exhibitorId, ...(userId === null ? {} : { members: { some: { userId } } }) }, data: { updatedAt: now } })
  return count === 0 ? null : tx.picture.findMany({ where: { exhibitorId }, select: { id: true, place: true } })
}

function audit(action: string, { exhibitorId, userId }: Whose, pictureId: string, now: Date, tx: Transaction) {
  return writeAudit(tx, { actorId: userId, action, subject: `exhibitor:${exhibitorId}`, details: { picture: pictureId }, now })
}
