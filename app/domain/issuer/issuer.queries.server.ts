import type { Db } from '~/db/client.server'

/** Who signs the papers of an edition and is paid; null until an organiser has said so. */
export function issuerOf(editionId: string, db: Db) {
  return db.issuer.findUnique({ where: { editionId } })
}

export type Issuer = NonNullable<Awaited<ReturnType<typeof issuerOf>>>
