import type { Db } from '~/db/client.server'
import { writeSpeakers } from '../session/session.rules'

/** As many as a list of suggestions may have; a name beyond them is found when it is typed. */
const suggestedAtMost = 500

/** People we know, by name, as lines of the form of a session. */
export async function knownPeople(db: Db): Promise<string[]> {
  const rows = await db.person.findMany({
    select: { nameRu: true, nameEn: true, roleRu: true, roleEn: true },
    orderBy: [{ nameRu: 'asc' }, { id: 'asc' }],
    take: suggestedAtMost,
  })
  return [...new Set(rows.map((row) => writeSpeakers([row])))]
}
