import type { Db } from '~/db/client.server'
import type { ChangeSource } from './change-line.rules'
import { differencesBetween, type Difference } from './difference.rules'
import { draftOf, latestReleaseHead, releaseContentOf, releaseHead } from './release.queries.server'
import { nextRelease } from './release.rules'
import type { ReleaseContent } from './release.schema'

/** What is compared: a release by its number, or the work in progress as it would be published. */
export type Side = number | 'plan'

/**
 * How the later of two releases, or the work in progress, differs from the earlier.
 * @returns null when either is not there
 */
export async function compareReleases(
  ask: { editionId: string; from: number; to: Side; now: Date },
  db: Db,
): Promise<{ differences: Difference[]; source: ChangeSource } | null> {
  const from = await contentOf(ask, ask.from, db)
  const to = await contentOf(ask, ask.to, db)
  if (!from || !to) return null
  return { differences: differencesBetween(from, to), source: { content: to, previousHalls: from.halls } }
}

async function contentOf({ editionId, now }: { editionId: string; now: Date }, side: Side, db: Db): Promise<ReleaseContent | null> {
  const head = side === 'plan' ? await latestReleaseHead(editionId, db) : await releaseHead(editionId, side, db)
  const content = head && (await releaseContentOf(head.id, db))
  return side === 'plan' ? nextRelease(content, await draftOf(editionId, db), null, now).content : content
}
