import { isDeepStrictEqual } from 'node:util'
import type { Db, Transaction } from '~/db/client.server'
import { causeOf, inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { planChanged } from '../schedule/plan-change.server'
import { setHosts } from '../session/host.commands.server'
import { releaseContentOf } from './release.queries.server'
import type { Draft } from './release.rules'
import { draftToRestore, restorationName, sessionVersions, touchedBy, type GoingBack } from './restore.queries.server'
import { restoration } from './restore.rules'

type PlannedSession = Draft['sessions'][number]

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
      await planChanged(tx, order.editionId)
      const versions = await sessionVersions(order.editionId, tx)
      const draft = await draftToRestore(order.editionId, content, tx)
      const restored = restoration(draft, content, order.centreId)
      const touched = touchedBy(restored)
      if (restorationName(order, restored, versions) !== order.seen) return { ok: false, code: 'stale' } as const
      if (touched.length === 0) return { ok: false, code: 'unchanged' } as const
      const changed = new Map(restored.changed.map((session) => [session.id, session]))
      const before = new Map(draft.sessions.map((session) => [session.id, session]))
      for (const id of touched) {
        const session = changed.get(id)
        await writeSession({ id, version: versions.get(id) }, session, tx)
        if (session) await writePeople(session, before.get(id)!, tx)
      }
      for (const { id, hallId, startsAt, duration, capacity, note } of restored.slots) {
        await tx.slot.update({ where: { id }, data: { hallId, startsAt, duration, capacity, noteRu: note.ru, noteEn: note.en, version: { increment: 1 } } })
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

/** Raises the version, and writes what the release says where it is another. @throws Stale when somebody has changed the session meanwhile */
async function writeSession(at: { id: string; version: number | undefined }, session: PlannedSession | undefined, tx: Transaction): Promise<void> {
  if (at.version === undefined) throw new Stale()
  const { count } = await tx.session.updateMany({ where: { id: at.id, version: at.version }, data: { ...(session && columnsOf(session)), version: { increment: 1 } } })
  if (count !== 1) throw new Stale()
}

function columnsOf(session: PlannedSession) {
  const { centreId, title, subtitle, abstract, bring, kind, format, language, level, registration, ageMark, cancelled } = session
  return {
    ...{ centreId, kind, format, language, level, registration, ageMark, cancelled },
    ...{ titleRu: title.ru, titleEn: title.en, subtitleRu: subtitle.ru, subtitleEn: subtitle.en },
    ...{ abstractRu: abstract.ru, abstractEn: abstract.en, bringRu: bring.ru, bringEn: bring.en },
    alsoIn: JSON.stringify(session.alsoIn),
    interpretation: JSON.stringify(session.interpretation),
  }
}

/** Writes who speaks at a session and who holds it, where that differs. */
async function writePeople({ id, speakerIds, parts, hostIds }: PlannedSession, was: PlannedSession, tx: Transaction): Promise<void> {
  if (speakerIds.join() !== was.speakerIds.join() || !isDeepStrictEqual(parts, was.parts)) {
    await tx.sessionSpeaker.deleteMany({ where: { sessionId: id } })
    await tx.sessionSpeaker.createMany({ data: speakerIds.map((personId, position) => ({ sessionId: id, personId, part: parts[personId] ?? 'speaker', position })) })
  }
  if (hostIds.join() !== was.hostIds.join()) {
    // Hosts who are not told yet are in no release; they stay beside those of the release.
    const all = await tx.sessionHost.findMany({ where: { sessionId: id }, orderBy: { position: 'asc' }, select: { exhibitorId: true } })
    const untold = all.map(({ exhibitorId }) => exhibitorId).filter((exhibitorId) => !was.hostIds.includes(exhibitorId) && !hostIds.includes(exhibitorId))
    await setHosts({ sessionId: id, exhibitorIds: [...hostIds, ...untold] }, tx)
  }
}
