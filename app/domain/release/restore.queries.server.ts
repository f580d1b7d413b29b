import { createHash } from 'node:crypto'
import type { Db } from '~/db/client.server'
import { participating } from '../application/application.transitions'
import { publicColumns, releasedPersonOf } from '../person/person.rules'
import { differencesBetween, type Difference } from './difference.rules'
import type { ChangeSource } from './change-line.rules'
import { draftOf, latestReleaseHead, releaseContentOf, releasedHostOf, type ReleaseHead } from './release.queries.server'
import { nextRelease, type Draft } from './release.rules'
import type { ReleaseContent } from './release.schema'
import { restoration, type Restoration } from './restore.rules'

/** What going back means: a release, and one centre's part of it or all. */
export type GoingBack = { editionId: string; head: ReleaseHead; centreId: string | null; now: Date }

/** What would become of the plan by going back to a release, for the page before it is done. */
export type RestorePreview = Pick<Restoration, 'unscheduled' | 'hallless'> & {
  /** Names what is shown; going back is refused when it would do something else by then. */
  seen: string
  unchanged: boolean
  /** How the plan after differs from the plan now. */
  differences: Difference[]
  source: ChangeSource
}

/** Compares the plan as it is with the plan as it would be. */
export async function previewRestore(back: GoingBack, db: Db): Promise<RestorePreview> {
  const latest = await latestReleaseHead(back.editionId, db)
  const published = latest && (await releaseContentOf(latest.id, db))
  const content = await releaseContentOf(back.head.id, db)
  const versions = await sessionVersions(back.editionId, db)
  const draft = await draftToRestore(back.editionId, content, db)
  const restored = restoration(draft, content, back.centreId)
  const planned = nextRelease(published, draft, back.centreId, back.now).content
  const then = nextRelease(published, restored.draft, back.centreId, back.now).content
  return {
    seen: restorationName(back, restored, versions),
    unchanged: touchedBy(restored).length === 0,
    differences: differencesBetween(planned, then),
    source: { content: then, previousHalls: planned.halls },
    unscheduled: restored.unscheduled,
    hallless: restored.hallless,
  }
}

/** The work in progress, with those of the release who have no session in it now. Hosts only while they take part. */
export async function draftToRestore(editionId: string, content: ReleaseContent, db: Db): Promise<Draft> {
  const people = await db.person.findMany({ where: { id: { in: content.people.map(({ id }) => id) } }, select: publicColumns })
  const takesPart = { applications: { some: { editionId, state: { in: [...participating] } } } }
  const hosts = await db.exhibitor.findMany({ where: { id: { in: content.hosts.map(({ id }) => id) }, ...takesPart }, select: { id: true, slug: true, brandRu: true, brandEn: true } })
  const draft = await draftOf(editionId, db)
  return { ...draft, people: together(draft.people, people.map(releasedPersonOf)), hosts: together(draft.hosts, hosts.map(releasedHostOf)) }
}

function together<T extends { id: string }>(rows: readonly T[], more: readonly T[]): T[] {
  return [...new Map([...more, ...rows].map((row) => [row.id, row])).values()]
}

/** Versions of the planned sessions by id. To be read before the plan: whoever changes a session later than that has raised its own. */
export async function sessionVersions(editionId: string, db: Db): Promise<Map<string, number>> {
  const rows = await db.session.findMany({ where: { editionId }, select: { id: true, version: true } })
  return new Map(rows.map((row) => [row.id, row.version]))
}

/** Ids of the sessions that a restoration writes to, sorted. */
export function touchedBy({ changed, slots }: Restoration): string[] {
  return [...new Set([...changed.map(({ id }) => id), ...slots.map(({ sessionId }) => sessionId)])].sort()
}

/** Names what a restoration writes, and over which versions of the sessions. @returns SHA-256, hex */
export function restorationName({ head, centreId }: Pick<GoingBack, 'head' | 'centreId'>, restored: Restoration, versions: ReadonlyMap<string, number>): string {
  const over = touchedBy(restored).map((id) => [id, versions.get(id)])
  return createHash('sha256').update(JSON.stringify([head.id, centreId, restored.changed, restored.slots, over])).digest('hex')
}
