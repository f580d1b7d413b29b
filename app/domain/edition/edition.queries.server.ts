import type { Db } from '~/db/client.server'

/** The edition the product is about: the latest one. Null in an empty database. */
export function currentEdition(db: Db) {
  return db.edition.findFirst({ orderBy: { year: 'desc' } })
}

export type Edition = NonNullable<Awaited<ReturnType<typeof currentEdition>>>
