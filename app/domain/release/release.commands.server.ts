import { createHash } from 'node:crypto'
import type { Db, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { defaultLocale, isLocale } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { mailFacts } from '../attendance/attendance.commands.server'
import { invitationTo, type Site } from '../attendance/invitation.server'
import { writeAudit } from '../audit/audit.commands.server'
import { indexProgramme, placeOf, type Entry, type Programme } from '../programme/programme.rules'
import { draftOf, latestReleaseHead, releaseContentOf } from './release.queries.server'
import { isMaterial, nextRelease, type Change } from './release.rules'

export type PublishRefusal = 'stale' | 'unchanged'

type Publication = {
  editionId: string
  name: string
  /** The centre whose part is published; null: all. */
  centreId: string | null
  /** Number of the release the organiser compared with, 0 for none; leave it out to publish regardless. */
  base?: number
  publishedById: string | null
  site: Site
  now: Date
}

/**
 * Publishes the work in progress as the next release: freezes it, sets the live seats, and queues a
 * message to everybody registered for a slot that moved or was cancelled, all in one transaction. Two
 * organisers at once: the unique number lets one through, the other is told to look again.
 */
export async function publishRelease(
  publication: Publication,
  db: Db,
): Promise<{ ok: true; number: number; changes: Change[]; told: number } | { ok: false; code: PublishRefusal }> {
  try {
    return await inTransaction(db, (tx) => publish(publication, tx))
  } catch (error) {
    if (isUniqueViolation(error, 'Release', ['editionId', 'number'])) return { ok: false, code: 'stale' }
    throw error
  }
}

async function publish(publication: Publication, tx: Transaction) {
  const { editionId, centreId, now } = publication
  const head = await latestReleaseHead(editionId, tx)
  if (publication.base !== undefined && publication.base !== (head?.number ?? 0)) return { ok: false, code: 'stale' } as const
  const previous = head ? await releaseContentOf(head.id, tx) : null
  const { content, changes } = nextRelease(previous, await draftOf(editionId, tx), centreId, now)
  if (head && changes.length === 0) return { ok: false, code: 'unchanged' } as const

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
  const before = previous && head ? indexProgramme(head, previous) : null
  const told = before ? await tellAttendees(changes, before, indexProgramme(release, content), publication, tx) : 0
  await writeAudit(tx, {
    actorId: publication.publishedById,
    action: 'release.publish',
    subject: `release:${release.id}`,
    details: { number: release.number, name: release.name, changes: changes.length, told },
    now,
  })
  return { ok: true, number: release.number, changes, told } as const
}

/** Brings the live seats to what the release says; how many are taken is never touched. */
async function setSeats(changes: Change[], tx: Transaction): Promise<void> {
  const added = changes.filter((change) => change.before === null)
  await tx.seating.createMany({
    data: added.map(({ slotId, after }) => ({ slotId, capacity: after.capacity, open: after.status === 'confirmed' })),
  })
  for (const { slotId, before, after } of changes) {
    if (before && (before.capacity !== after.capacity || before.status !== after.status)) {
      await tx.seating.update({ where: { slotId }, data: { capacity: after.capacity, open: after.status === 'confirmed' } })
    }
  }
}

/** Queues one message for everybody registered for a slot that calendars must be told about. */
async function tellAttendees(changes: Change[], before: Programme, after: Programme, publication: Publication, tx: Transaction): Promise<number> {
  const material = new Map(changes.filter((change) => change.before && isMaterial(change)).map((change) => [change.slotId, change]))
  if (material.size === 0) return 0
  const attendances = await tx.attendance.findMany({ where: { slotId: { in: [...material.keys()] }, state: 'registered' } })
  const { site, now } = publication
  for (const attendance of attendances) {
    const locale = isLocale(attendance.locale) ? attendance.locale : defaultLocale
    const was = before.bySlot.get(attendance.slotId)!
    const is = after.bySlot.get(attendance.slotId)!
    const facts = mailFacts(is, attendance, locale, site)
    const place = (entry: Entry) => ({ when: formatWhen(entry.start, entry.end, entry.centre.timeZone, locale), place: placeOf(entry, locale) })
    const sequence = is.slot.sequence + attendance.sequenceOffset
    const common = { stream: `attendance:${attendance.id}`, to: attendance.email, locale }
    await queueMail(
      tx,
      is.slot.status === 'cancelled'
        ? {
            ...common,
            key: `attendance:${attendance.id}:cancel:${sequence}`,
            template: 'session-cancelled-to-visitor',
            props: { ...facts, programmeUrl: site.baseUrl + paths.programme(locale), calendar: invitationTo({ ...attendance, locale }, 'CANCEL', is, site, now) },
          }
        : {
            ...common,
            key: `attendance:${attendance.id}:request:${sequence}`,
            template: 'session-moved-to-visitor',
            props: { ...facts, before: place(was), after: place(is), calendar: invitationTo({ ...attendance, locale }, 'REQUEST', is, site, now) },
          },
      now,
    )
  }
  return attendances.length
}
