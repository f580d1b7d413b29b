import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Db, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { groupBy } from '~/lib/group-by'
import { queueMails } from '~/mail/outbox.server'
import type { Site } from '../attendance/invitation.server'
import { writeAudit } from '../audit/audit.commands.server'
import { blockingConflicts } from '../schedule/plan-conflicts.queries.server'
import { planChanged } from '../schedule/plan-change.server'
import { attendancesToTell, mailsTo, prepareMails, type PreparedMails } from './change-mail.server'
import { comparisonName, successionOf, waitingReleases, type NextRelease, type Waiting } from './release.queries.server'
import type { Change } from './release.rules'
import { WaitsNoMore } from './waiting.queries.server'

/** `blocked`: the rules of the edition allow no release with the conflicts that are there. */
export type PublishRefusal = 'stale' | 'unchanged' | 'blocked'

export type Publication = NextRelease & {
  name: string
  /** Preview.seen of the comparison the organiser looked at; leave it out to publish regardless. */
  seen?: string
  publishedById: string | null
  site: Site
  /** The waiting release that this is; left out: the work in progress is published, in place of what waits. */
  waiting?: Waiting
}

/**
 * Publishes the work in progress, or a plan that waits for its time, as the next release: freezes it, sets the live seats, and queues a
 * message to everybody registered for a slot that moved, was cancelled or is on again, all in one
 * transaction. Two organisers at once: the unique number lets one through, the other is told to look again.
 */
export async function publishRelease(
  publication: Publication,
  db: Db,
): Promise<{ ok: true; number: number; changes: Change[]; told: number } | { ok: false; code: PublishRefusal }> {
  // A frozen plan was looked at when it was frozen; what is in the way of the plan of today is not in its.
  if (!publication.waiting && (await blockingConflicts(publication.editionId, publication.centreId, db)).length > 0) return { ok: false, code: 'blocked' }
  try {
    const prepared = await prepareMails({ ...publication, ...(await successionOf(publication, db)) }, db)
    return await inTransaction(db, (tx) => publish(publication, prepared, tx))
  } catch (error) {
    if (error instanceof WaitsNoMore || isUniqueViolation(error, 'Release', ['editionId', 'number'])) return { ok: false, code: 'stale' }
    throw error
  }
}

async function publish(publication: Publication, prepared: PreparedMails, tx: Transaction) {
  const { editionId, centreId, waiting, now } = publication
  const succession = await successionOf(publication, tx)
  const { head, previous, content, changes } = succession
  const replaced = waiting ? [] : await waitingReleases(publication, tx)
  if (publication.seen !== undefined && publication.seen !== comparisonName(head, content, replaced)) return { ok: false, code: 'stale' } as const
  const unchanged = previous !== null && isDeepStrictEqual(content, previous)
  if (unchanged && !waiting) return { ok: false, code: 'unchanged' } as const
  if (waiting && !(await claim(waiting, tx))) return { ok: false, code: 'stale' } as const
  if (unchanged) {
    await writeAudit(tx, { actorId: publication.publishedById, action: 'release.needless', subject: `edition:${editionId}`, details: { name: publication.name }, now })
    return { ok: false, code: 'unchanged' } as const
  }
  await tx.pendingRelease.deleteMany({ where: { id: { in: replaced.map(({ id }) => id) } } })

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
  await queueMails(tx, mailsTo(attendances, prepared, { ...publication, ...succession }, json), now)
  // What was unpublished is not any more.
  await planChanged(tx, editionId)
  await writeAudit(tx, {
    actorId: publication.publishedById,
    action: 'release.publish',
    subject: `release:${release.id}`,
    details: { number: release.number, name: release.name, changes: changes.length, told: attendances.length, ...(replaced.length > 0 && { replaced: replaced.length }) },
    now,
  })
  return { ok: true, number: release.number, changes, told: attendances.length } as const
}

/** Takes a waiting release off the list; false when somebody else has, or has moved its time. Of many who try, one succeeds. */
async function claim({ id, publicFrom }: Waiting, tx: Transaction): Promise<boolean> {
  return (await tx.pendingRelease.deleteMany({ where: { id, publicFrom } })).count === 1
}

/** Rows of one statement: both databases limit the number of its parameters. */
const batch = 500

/**
 * Brings the live seats to what the release says; how many are taken is never touched. Every changed slot
 * is written to, because registering and cancelling hold on to the same row: whoever comes to it first
 * is seen by the other.
 */
async function setSeats(changes: readonly Change[], tx: Transaction): Promise<void> {
  const seats = ({ after }: Change) => ({ capacity: after.capacity, open: after.status === 'confirmed' })
  const added = changes.filter((change) => !change.before).map((change) => ({ slotId: change.slotId, ...seats(change) }))
  for (let from = 0; from < added.length; from += batch) await tx.seating.createMany({ data: added.slice(from, from + batch) })
  const changed = changes.filter((change) => change.before)
  for (const alike of groupBy(changed, (change) => JSON.stringify(seats(change))).values()) {
    const slotIds = alike.map(({ slotId }) => slotId)
    for (let from = 0; from < slotIds.length; from += batch) {
      await tx.seating.updateMany({ where: { slotId: { in: slotIds.slice(from, from + batch) } }, data: seats(alike[0]!) })
    }
  }
}
