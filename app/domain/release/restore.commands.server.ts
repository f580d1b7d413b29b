import type { Db, Transaction } from '~/db/client.server'
import { causeOf, inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { setHosts } from '../session/host.commands.server'
import { releaseContentOf } from './release.queries.server'
import type { Draft } from './release.rules'
import { draftToRestore, restorationName, sessionVersions, touchedBy, type GoingBack } from './restore.queries.server'
import { restoration } from './restore.rules'

/** Thrown inside the transaction so that nothing of it stays. */
class Stale extends Error {}

/**
 * Brings the work in progress back to what a release says. It changes the plan alone: what the public sees
 * changes with the next release. Versions of the sessions rise, so that forms open elsewhere are told.
 * @param order.seen RestorePreview.seen of what the organiser looked at
 * @returns `stale` when it would do something else by now, or a session was changed meanwhile: nothing is written
 */
export async function restorePlan(
  order: GoingBack & { seen: string; actorId: string },
  db: Db,
): Promise<{ ok: true; sessions: number } | { ok: false; code: 'stale' | 'unchanged' }> {
  // What was released never changes, so it is read outside.
  const content = await releaseContentOf(order.head.id, db)
  try {
    return await inTransaction(db, async (tx) => {
      const versions = await sessionVersions(order.editionId, tx)
      const draft = await draftToRestore(order.editionId, content, tx)
      const restored = restoration(draft, content, order.centreId)
      const touched = touchedBy(restored)
      if (restorationName(order, restored, versions) !== order.seen) return { ok: false, code: 'stale' } as const
      if (touched.length === 0) return { ok: false, code: 'unchanged' } as const
      for (const id of touched) await raiseVersion(id, versions.get(id), tx)
      for (const session of restored.changed) await writeSession(session, draft, tx)
      for (const { id, hallId, startsAt, duration, capacity } of restored.slots) {
        await tx.slot.update({ where: { id }, data: { hallId, startsAt, duration, capacity } })
      }
      await writeAudit(tx, {
        actorId: order.actorId,
        action: 'release.restore',
        subject: `release:${order.head.id}`,
        details: { number: order.head.number, name: order.head.name, sessions: touched.length, unscheduled: restored.unscheduled.length },
        now: order.now,
      })
      return { ok: true, sessions: touched.length } as const
    })
  } catch (error) {
    // A hall removed this very moment: the fresh preview names it.
    if (error instanceof Stale || causeOf(error)?.kind === 'ForeignKeyConstraintViolation') return { ok: false, code: 'stale' }
    throw error
  }
}

async function raiseVersion(id: string, version: number | undefined, tx: Transaction): Promise<void> {
  if (version === undefined) throw new Stale()
  const { count } = await tx.session.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (count !== 1) throw new Stale()
}

async function writeSession(session: Draft['sessions'][number], before: Draft, tx: Transaction): Promise<void> {
  const { id, centreId, kind, format, language, ageMark, cancelled } = session
  const words = { titleRu: session.title.ru, titleEn: session.title.en, abstractRu: session.abstract.ru, abstractEn: session.abstract.en }
  await tx.session.update({ where: { id }, data: { ...words, centreId, kind, format, language, ageMark, cancelled } })
  const was = before.sessions.find((one) => one.id === id)!
  if (session.speakerIds.join() !== was.speakerIds.join()) {
    await tx.sessionSpeaker.deleteMany({ where: { sessionId: id } })
    await tx.sessionSpeaker.createMany({ data: session.speakerIds.map((personId, position) => ({ sessionId: id, personId, position })) })
  }
  if (session.hostIds.join() !== was.hostIds.join()) {
    // Hosts who are not told yet are in no release; they stay beside those of the release.
    const all = await tx.sessionHost.findMany({ where: { sessionId: id }, orderBy: { position: 'asc' }, select: { exhibitorId: true } })
    const untold = all.map(({ exhibitorId }) => exhibitorId).filter((exhibitorId) => !was.hostIds.includes(exhibitorId) && !session.hostIds.includes(exhibitorId))
    await setHosts({ sessionId: id, exhibitorIds: [...session.hostIds, ...untold] }, tx)
  }
}
