import type { Db } from '~/db/client.server'
import type { ChangeSource } from './change-line.rules'
import { differencesBetween, type Difference } from './difference.rules'
import { headColumns, releaseContentOf, releaseHead, type ReleaseHead } from './release.queries.server'

/** What a release changed against the one before it. */
export type ReleaseChanges = {
  /** Slots that take place according to it. */
  sessions: number
  /** Null for the first release, in which everything is new. */
  differences: Difference[] | null
  source: ChangeSource
}

/** By id of the release. Neither it nor the one before ever changes, so what is here can only be right. */
const kept = new Map<string, Promise<ReleaseChanges>>()
const keptAtMost = 100

/** What a release changed against the one before: from memory, else from both documents. */
export function changesOf(editionId: string, head: ReleaseHead, db: Db): Promise<ReleaseChanges> {
  let found = kept.get(head.id)
  if (!found) {
    found = readChanges(editionId, head, db)
    kept.set(head.id, found)
    found.catch(() => kept.delete(head.id))
    if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!)
  }
  return found
}

async function readChanges(editionId: string, head: ReleaseHead, db: Db): Promise<ReleaseChanges> {
  const content = await releaseContentOf(head.id, db)
  // Numbers have no gaps: the next is one more than the last, and no release is ever deleted.
  const before = head.number > 1 ? await releaseHead(editionId, head.number - 1, db) : null
  const previous = before && (await releaseContentOf(before.id, db))
  return {
    sessions: content.slots.filter((slot) => slot.status === 'confirmed').length,
    differences: previous && differencesBetween(previous, content),
    source: { content: { centres: content.centres, halls: content.halls }, previousHalls: previous?.halls ?? [] },
  }
}

export type ReleasesPage = {
  heads: ReleaseHead[]
  /** Number below which the older ones lie; null when there are none. */
  olderThan: number | null
}

/** How many releases a page of changes or the feed tells of. */
const pageSize = 10

/** Releases of an edition, the newest first, below a number if one is given. */
export async function releasesPage(editionId: string, below: number | null, db: Db): Promise<ReleasesPage> {
  const rows = await db.release.findMany({
    where: { editionId, ...(below === null ? {} : { number: { lt: below } }) },
    orderBy: { number: 'desc' },
    take: pageSize + 1,
    select: headColumns,
  })
  const heads = rows.slice(0, pageSize)
  return { heads, olderThan: rows.length > pageSize ? heads.at(-1)!.number : null }
}
