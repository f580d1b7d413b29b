import type { Db } from '~/db/client.server'

/** The papers of a session, never their bytes. */
export function filesOf(sessionId: string, db: Db) {
  return db.sessionFile.findMany({ where: { sessionId }, omit: { bytes: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

/** A paper by its id and hash, with the centre of its session; null when there is none. */
export function sessionFile({ id, hash }: { id: string; hash: string }, db: Db) {
  return db.sessionFile.findFirst({ where: { id, hash }, omit: { bytes: true }, include: { session: { select: { centreId: true, slug: true } } } })
}

/** Its bytes; who may have them has been asked before. */
export async function sessionFileBytes(id: string, db: Db): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await db.sessionFile.findUnique({ where: { id }, select: { bytes: true } })
  return file && new Uint8Array(file.bytes)
}
