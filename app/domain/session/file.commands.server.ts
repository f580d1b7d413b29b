import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { fileTypes, maxFileBytes, mostFiles, type FileRefusal } from './file.rules'

export type ReadFile = { type: string; size: number; hash: string; bytes: Uint8Array<ArrayBuffer> }

/** What a file is, its bytes say, not its name. @returns the file as we keep it, or why it is not taken */
export async function readSessionFile(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile | FileRefusal> {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > maxFileBytes) return 'large'
  const type = (await fileTypeFromBuffer(bytes))?.mime
  if (!type || !Object.hasOwn(fileTypes, type)) return 'type'
  return { type, size: bytes.length, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32), bytes }
}

type Change = { sessionId: string; version: number; actorId: string; now: Date }
type Outcome = { ok: true } | { ok: false; code: 'stale' | 'full' | 'gone' }

/** Adds a paper to a session. The public sees it with the next release. The version in the where-clause lets one in at a time, so that there are never too many. */
export function addFile({ file, nameRu, nameEn, ...change }: Change & { file: ReadFile; nameRu: string; nameEn: string }, db: Database): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: change.sessionId, version: change.version },
      data: { version: { increment: 1 } },
    })
    if (count !== 1) return { ok: false, code: 'stale' }
    const position = await tx.sessionFile.count({ where: { sessionId: change.sessionId } })
    if (position >= mostFiles) return { ok: false, code: 'full' }
    await tx.sessionFile.create({ data: { ...file, nameRu, nameEn, sessionId: change.sessionId, position, createdAt: change.now } })
    await writeAudit(tx, { actorId: change.actorId, action: 'session.file-add', subject: `session:${change.sessionId}`, details: { name: nameRu }, now: change.now })
    return { ok: true }
  })
}

/** Takes a paper off for good, from its address as well. */
export function removeFile({ fileId, ...change }: Change & { fileId: string }, db: Database): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id: change.sessionId, version: change.version }, data: { version: { increment: 1 } } })
    if (count !== 1) return { ok: false, code: 'stale' }
    const removed = await tx.sessionFile.deleteMany({ where: { id: fileId, sessionId: change.sessionId } })
    if (removed.count !== 1) return { ok: false, code: 'gone' }
    await writeAudit(tx, { actorId: change.actorId, action: 'session.file-remove', subject: `session:${change.sessionId}`, now: change.now })
    return { ok: true }
  })
}
