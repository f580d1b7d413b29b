import type { Db } from '~/db/client.server'
import { currentEdition } from '../edition/edition.queries.server'
import { publicColumns, withConsents } from '../person/person.rules'
import { latestReleaseHead, releaseContentOf, type ReleaseHead } from '../release/release.queries.server'
import type { ReleaseContent } from '../release/release.schema'
import { indexProgramme, type Programme } from './programme.rules'

/** A few results by name, the newest; what failed is not kept. */
function keeping<T>(atMost: number) {
  const kept = new Map<string, Promise<T>>()
  return (name: string, make: () => Promise<T>): Promise<T> => {
    let found = kept.get(name)
    if (!found) {
      found = make()
      kept.set(name, found)
      found.catch(() => kept.delete(name))
      if (kept.size > atMost) kept.delete(kept.keys().next().value!)
    }
    return found
  }
}

// A release never changes, so what is kept of it can only be right. Some, for the organisers who look at older ones.
const contents = keeping<ReleaseContent>(8)
const programmes = keeping<Programme>(8)

/**
 * One release as it may be shown now, indexed: from memory, else from the database. Versions of people only rise,
 * so their sum says whether anybody's consent or photo may be another since.
 */
export async function programmeOf(head: ReleaseHead, db: Db): Promise<Programme> {
  const { _sum, _count } = await db.person.aggregate({ _sum: { version: true }, _count: { id: true } })
  const key = [head.id, _count.id, _sum.version ?? 0].join(' ')
  return programmes(key, async () => {
    const content = await contents(head.id, () => releaseContentOf(head.id, db))
    const people = await db.person.findMany({ where: { id: { in: content.people.map(({ id }) => id) } }, select: publicColumns })
    return indexProgramme({ ...head, key }, withConsents(content, people))
  })
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
