import type { Db } from '~/db/client.server'
import { currentEdition } from '../edition/edition.queries.server'
import { latestReleaseHead, releaseContentOf, type ReleaseHead } from '../release/release.queries.server'
import { indexProgramme, type Programme } from './programme.rules'

/**
 * Indexed releases by id. A release never changes, so what is here can only be right; a few are kept for
 * the organisers who look at older ones.
 */
const kept = new Map<string, Promise<Programme>>()
const keptAtMost = 8

/** One release, indexed: from memory, else from the database. */
export function programmeOf(head: ReleaseHead, db: Db): Promise<Programme> {
  let found = kept.get(head.id)
  if (!found) {
    found = releaseContentOf(head.id, db).then((content) => indexProgramme(head, content))
    kept.set(head.id, found)
    found.catch(() => kept.delete(head.id))
    if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!)
  }
  return found
}

/** The programme the public sees now; null before anything is published. */
export async function publishedProgramme(db: Db): Promise<Programme | null> {
  const edition = await currentEdition(db)
  const head = edition && (await latestReleaseHead(edition.id, db))
  return head ? programmeOf(head, db) : null
}

export type Seats = { capacity: number | null; taken: number; open: boolean }

/** Live seats by slot id, of the given slots. */
export async function seatsOf(slotIds: string[], db: Db): Promise<Map<string, Seats>> {
  const rows = await db.seating.findMany({ where: { slotId: { in: slotIds } } })
  return new Map(rows.map(({ slotId, ...seats }) => [slotId, seats]))
}
