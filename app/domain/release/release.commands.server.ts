import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Db, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { defaultLocale, isLocale } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { queueMails, type Mail } from '~/mail/outbox.server'
import { mailFacts } from '../attendance/attendance.commands.server'
import { invitationTo, type Site } from '../attendance/invitation.server'
import { writeAudit } from '../audit/audit.commands.server'
import { indexProgramme, placeOf, type Entry, type Programme } from '../programme/programme.rules'
import { comparisonName, draftOf, latestReleaseHead, releaseContentOf } from './release.queries.server'
import { isMaterial, nextRelease, type Change } from './release.rules'

export type PublishRefusal = 'stale' | 'unchanged'

type Publication = {
  editionId: string
  name: string
  /** The centre whose part is published; null: all. */
  centreId: string | null
  /** Preview.seen of the comparison the organiser looked at; leave it out to publish regardless. */
  seen?: string
  publishedById: string | null
  site: Site
  now: Date
}

/**
 * Publishes the work in progress as the next release: freezes it, sets the live seats, and queues a
 * message to everybody registered for a slot that moved, was cancelled or is on again, all in one
 * transaction. Two organisers at once: the unique number lets one through, the other is told to look again.
 */
export async function publishRelease(
  publication: Publication,
  db: Db,
): Promise<{ ok: true; number: number; changes: Change[]; told: number } | { ok: false; code: PublishRefusal }> {
  const prepared = await prepareMails(publication, db)
  try {
    return await inTransaction(db, (tx) => publish(publication, prepared, tx))
  } catch (error) {
    if (isUniqueViolation(error, 'Release', ['editionId', 'number'])) return { ok: false, code: 'stale' }
    throw error
  }
}

/** The current release of an edition and the one that would follow it. */
async function compare({ editionId, centreId, now }: Publication, db: Db) {
  const head = await latestReleaseHead(editionId, db)
  const previous = head ? await releaseContentOf(head.id, db) : null
  return { head, previous, ...nextRelease(previous, await draftOf(editionId, db), centreId, now) }
}

async function publish(publication: Publication, prepared: PreparedMails, tx: Transaction) {
  const { editionId, centreId, now } = publication
  const { head, previous, content, changes } = await compare(publication, tx)
  if (publication.seen !== undefined && publication.seen !== comparisonName(head, content)) return { ok: false, code: 'stale' } as const
  if (previous && isDeepStrictEqual(content, previous)) return { ok: false, code: 'unchanged' } as const

  const json = JSON.stringify(content)
  const release = await tx.release.create({
    data: {
      editionId,
      number: (head?.number ?? 0) + 1,
      name: publication.name,
      centreId,
      content: json,
      contentHash: createHash('sha256').update(json).digest('hex'),
      publishedAt: now,
      publishedById: publication.publishedById,
    },
  })
  await setSeats(changes, tx)
  // After setSeats, which waits for those who are just registering or leaving.
  const attendances = await attendancesToTell(changes, tx)
  const told = attendances.length
  if (previous && head && told > 0) {
    const write = mailWriter(indexProgramme(head, previous), indexProgramme(release, content), publication)
    const mails = attendances.map((attendance) => (prepared.content === json && prepared.mails.get(mailKey(attendance))) || write(attendance))
    await queueMails(tx, mails, now)
  }
  await writeAudit(tx, {
    actorId: publication.publishedById,
    action: 'release.publish',
    subject: `release:${release.id}`,
    details: { number: release.number, name: release.name, changes: changes.length, told },
    now,
  })
  return { ok: true, number: release.number, changes, told } as const
}

/**
 * Brings the live seats to what the release says; how many are taken is never touched. Every changed slot
 * is written to, because registering and cancelling hold on to the same row: whoever comes to it first
 * is seen by the other.
 */
async function setSeats(changes: Change[], tx: Transaction): Promise<void> {
  const seats = ({ after }: Change) => ({ capacity: after.capacity, open: after.status === 'confirmed' })
  await tx.seating.createMany({
    data: changes.filter((change) => !change.before).map((change) => ({ slotId: change.slotId, ...seats(change) })),
  })
  for (const change of changes) {
    if (change.before) await tx.seating.update({ where: { slotId: change.slotId }, data: seats(change) })
  }
}

type PreparedMails = {
  /** JSON of the release they are about. */
  content: string
  mails: Map<string, Mail>
}

/**
 * Writes the mails of a publication before its transaction begins: a calendar body takes a millisecond,
 * and while a transaction is open others wait for it. What changes until then is written in it.
 */
async function prepareMails(publication: Publication, db: Db): Promise<PreparedMails> {
  const { head, previous, content, changes } = await compare(publication, db)
  const prepared: PreparedMails = { content: JSON.stringify(content), mails: new Map() }
  if (!head || !previous) return prepared
  const write = mailWriter(indexProgramme(head, previous), indexProgramme({ ...head, publishedAt: publication.now }, content), publication)
  for (const [index, attendance] of (await attendancesToTell(changes, db)).entries()) {
    // Requests get their turn between.
    if (index % 10 === 9) await setImmediate()
    prepared.mails.set(mailKey(attendance), write(attendance))
  }
  return prepared
}

/** Names a registration of a person: who comes back after leaving has another one. */
function mailKey({ id, sequenceOffset }: { id: string; sequenceOffset: number }): string {
  return `${id} ${sequenceOffset}`
}

/** Everybody registered for a slot that calendars must be told about. */
function attendancesToTell(changes: Change[], db: Db) {
  const slotIds = changes.filter((change) => change.before && isMaterial(change)).map((change) => change.slotId)
  return db.attendance.findMany({ where: { slotId: { in: slotIds }, state: 'registered' } })
}

type Attendee = { id: string; slotId: string; email: string; name: string; locale: string; sequenceOffset: number }

function mailWriter(before: Programme, after: Programme, publication: Publication) {
  return (attendance: Attendee) =>
    changeMail(attendance, before.bySlot.get(attendance.slotId)!, after.bySlot.get(attendance.slotId)!, publication)
}

/** Tells one attendee that their session was cancelled, is on again, or moved. */
function changeMail(attendance: Attendee, was: Entry, is: Entry, { site, now }: Publication): Mail {
  const locale = isLocale(attendance.locale) ? attendance.locale : defaultLocale
  const facts = mailFacts(is, attendance, locale, site)
  const recipient = { ...attendance, locale }
  const sequence = is.slot.sequence + attendance.sequenceOffset
  const envelope = { stream: `attendance:${attendance.id}`, to: attendance.email, locale }
  if (is.slot.status === 'cancelled') {
    return {
      ...envelope,
      key: `attendance:${attendance.id}:cancel:${sequence}`,
      template: 'session-cancelled-to-visitor',
      props: { ...facts, programmeUrl: site.baseUrl + paths.programme(locale), calendar: invitationTo(recipient, 'CANCEL', is, site, now) },
    }
  }
  const calendar = invitationTo(recipient, 'REQUEST', is, site, now)
  const key = `attendance:${attendance.id}:request:${sequence}`
  if (was.slot.status === 'cancelled') return { ...envelope, key, template: 'session-revived-to-visitor', props: { ...facts, calendar } }
  const appointment = (entry: Entry) => ({
    when: formatWhen(entry.start, entry.end, entry.centre.timeZone, locale),
    place: placeOf(entry, locale),
  })
  return {
    ...envelope,
    key,
    template: 'session-moved-to-visitor',
    props: { ...facts, before: appointment(was), after: appointment(is), calendar },
  }
}
