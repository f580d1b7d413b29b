import type { Db } from '~/db/client.server'
import { gathered } from '~/db/gathered.server'

/** The edition the product is about: the latest one. Null in an empty database. */
export function currentEdition(db: Db) {
  return latest('latest', db)
}

const latest = gathered(async (asked: readonly 'latest'[], db) => {
  const edition = await db.edition.findFirst({ orderBy: { year: 'desc' } })
  return asked.map(() => edition)
})

export type Edition = NonNullable<Awaited<ReturnType<typeof currentEdition>>>
