import type { Database, Db } from '~/db/client.server'
import type { Site } from '../attendance/invitation.server'
import { publishRelease } from './release.commands.server'
import { waitingColumns, type Waiting } from './release.queries.server'
import { isUnreadable, waitingAsNext } from './waiting.queries.server'

/** Publishes a waiting release now, whatever its time. Of several who try at once, one succeeds. */
export function publishWaiting(order: { waiting: Waiting; seen?: string; publishedById: string | null; site: Site; now: Date }, db: Db) {
  const { waiting, now } = order
  return publishRelease({ ...order, ...waitingAsNext(waiting, now), name: waiting.name }, db)
}

/**
 * What the clock has to do with releases: publishes those whose time has come. May run in any number of
 * processes at once. One that cannot be published keeps waiting, says so to the organisers, and is tried again.
 */
export async function publishDue({ site, now }: { site: Site; now: Date }, db: Database): Promise<{ published: number; failed: number }> {
  const done = { published: 0, failed: 0 }
  const due = await db.pendingRelease.findMany({ where: { publicFrom: { lte: now } }, orderBy: [{ publicFrom: 'asc' }, { createdAt: 'asc' }], select: waitingColumns })
  for (const waiting of due.filter((one) => isToBeTried(one, now))) {
    try {
      const published = await publishWaiting({ waiting, publishedById: waiting.createdById, site, now }, db)
      if (published.ok) done.published += 1
    } catch (error) {
      console.error(error)
      const problem = isUnreadable(error) ? 'unreadable' : 'failed'
      await db.pendingRelease.updateMany({ where: { id: waiting.id, publicFrom: waiting.publicFrom }, data: { problem } })
      done.failed += 1
    }
  }
  return done
}

/** What failed is tried again every minute at first, then every ten minutes. */
export function isToBeTried({ publicFrom, problem }: Pick<Waiting, 'publicFrom' | 'problem'>, now: Date): boolean {
  const minutes = Math.floor((now.getTime() - publicFrom.getTime()) / 60_000)
  return problem === '' || minutes < 5 || minutes % 10 === 0
}
