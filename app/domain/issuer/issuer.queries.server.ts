import type { Db } from '~/db/client.server'

/** Who signs the papers of an edition and is paid; null until an organiser has said so. */
export function issuerOf(editionId: string, db: Db) {
  return db.issuer.findUnique({ where: { editionId } })
}

/** How the public reaches the organisers: what the issuer of the latest edition has given; empty where nothing. */
export async function publicContact(db: Db): Promise<{ email: string; phone: string }> {
  const contact = await db.issuer.findFirst({ orderBy: { edition: { year: 'desc' } }, select: { email: true, phone: true } })
  return contact ?? { email: '', phone: '' }
}

export type Issuer = NonNullable<Awaited<ReturnType<typeof issuerOf>>>
