import { ZodError } from 'zod'
import type { Db } from '~/db/client.server'
import { publicColumns, releasedPersonOf } from '../person/person.rules'
import { participating } from '../application/application.transitions'
import { frozenPlan, thawed, type FrozenPlan } from './frozen.rules'
import { latestReleaseHead, previewRelease, waitingColumns, type NextRelease, type Plan, type Preview, type Waiting } from './release.queries.server'
import type { ReleaseContent } from './release.schema'

/** A release of an edition that waits for its time; null once it does not. */
export function waitingRelease(of: { id: string; editionId: string }, db: Db): Promise<Waiting | null> {
  return db.pendingRelease.findFirst({ where: of, select: waitingColumns })
}

/** What publishing or previewing a waiting release is about. */
export function waitingAsNext(waiting: Waiting, now: Date): NextRelease {
  const { id, editionId, centreId } = waiting
  return { editionId, centreId, now, plan: (previous, db) => frozenPlanOf({ id, editionId }, previous, db) }
}

/** What a waiting release would change if it came out now; null where its plan cannot be read any more. */
export async function previewWaiting(waiting: Waiting, now: Date, db: Db): Promise<Preview | null> {
  try {
    return await previewRelease(waitingAsNext(waiting, now), db)
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

/** Whether an error says that a frozen plan is not of a form we know. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof ZodError || error instanceof SyntaxError
}

/** Thrown when a release waits no more: somebody has published or withdrawn it. */
export class WaitsNoMore extends Error {}

/** A frozen plan, without what must not be published any more. @throws WaitsNoMore, or when it is not of a form we know */
async function frozenPlanOf(of: { id: string; editionId: string }, published: ReleaseContent | null, db: Db): Promise<Plan> {
  const row = await db.pendingRelease.findFirst({ where: of, select: { draft: true } })
  if (!row) throw new WaitsNoMore()
  return thawed(...(await withSince(of.editionId, frozenPlan.parse(JSON.parse(row.draft)), published, db)))
}

async function withSince(editionId: string, frozen: FrozenPlan, published: ReleaseContent | null, db: Db): Promise<Parameters<typeof thawed>> {
  const people = await db.person.findMany({ where: { id: { in: frozen.draft.people.map(({ id }) => id) } }, select: publicColumns })
  const hosts = await db.exhibitor.findMany({
    where: { id: { in: frozen.draft.hosts.map(({ id }) => id) }, applications: { some: { editionId, state: { in: [...participating] } } } },
    select: { id: true },
  })
  const head = await latestReleaseHead(editionId, db)
  const ownParts = await db.release.findMany({ where: { editionId, number: { gt: frozen.after }, centreId: { not: null } }, select: { centreId: true } })
  const since = {
    published,
    anything: (head?.number ?? 0) > frozen.after,
    centreIds: ownParts.flatMap(({ centreId }) => centreId ?? []),
    people: new Map(people.map((row) => [row.id, { now: releasedPersonOf(row), agrees: row.consentAt !== null }])),
    hostIds: new Set(hosts.map(({ id }) => id)),
  }
  return [frozen, since]
}
