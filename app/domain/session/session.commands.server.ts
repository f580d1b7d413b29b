import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { instantOf } from '~/lib/wall-time'
import { writeAudit } from '../audit/audit.commands.server'
import { slotOrder } from './session.queries.server'
import { setHosts } from './host.commands.server'
import { reservedSlugs } from './session.rules'
import { hostsIn, type SessionForm } from './session.schema'
import { setSpeakers } from './speaker.commands.server'

/** Each attempt means that one other succeeded: as many may add the same title at once. */
const slugAttempts = 50

type Author = { actorId: string; now: Date }
/** Whose speakers the author may change: those of these centres; null: of all. */
type Rights = { centreIds: readonly string[] | null }

type NewSession = { editionId: string; centreId: string; form: SessionForm } & Author & Rights

/** Adds a session with its one slot to the plan of a centre. */
export async function createSession(plan: NewSession, db: Database): Promise<{ id: string }> {
  return withFreeSlugs(db, (tx) => insertSession(plan, tx))
}

/** The same as a part of a transaction that was begun by withFreeSlugs. */
export async function insertSession(plan: NewSession, tx: Transaction): Promise<{ id: string }> {
  const centre = await tx.centre.findUniqueOrThrow({ where: { id: plan.centreId } })
  const taken = await tx.session.findMany({ where: { editionId: plan.editionId }, select: { slug: true } })
  const slugs = new Set([...reservedSlugs, ...taken.map((session) => session.slug)])
  const session = await tx.session.create({
    data: {
      ...wordsOf(plan.form),
      editionId: plan.editionId,
      centreId: plan.centreId,
      slug: freeSlug(plan.form.titleEn || plan.form.titleRu, (slug) => slugs.has(slug), 'session'),
      createdAt: plan.now,
      slots: { create: slotOf(plan.form, centre.timeZone) },
    },
  })
  await setSpeakers({ sessionId: session.id, text: plan.form.speakers, centreIds: plan.centreIds }, tx)
  const hosts = await setHosts({ sessionId: session.id, exhibitorIds: hostsIn(plan.form) }, tx)
  await writeAudit(tx, { actorId: plan.actorId, action: 'session.create', subject: `session:${session.id}`, details: { title: session.titleRu, hosts }, now: plan.now })
  return { id: session.id }
}

/**
 * Changes a planned session. A form that was opened before somebody else's change is refused as stale,
 * by the version in the where-clause.
 */
export async function updateSession(
  change: { id: string; form: SessionForm } & Author & Rights,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
  return withFreeSlugs(db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: change.id, version: change.form.version },
      data: { ...wordsOf(change.form), version: { increment: 1 } },
    })
    if (count !== 1) return { ok: false, code: 'stale' } as const
    const session = await tx.session.findUniqueOrThrow({ where: { id: change.id }, include: { centre: true, slots: { orderBy: slotOrder } } })
    const slot = slotOf(change.form, session.centre.timeZone)
    const first = session.slots[0]
    if (first) await tx.slot.update({ where: { id: first.id }, data: slot })
    else await tx.slot.create({ data: { ...slot, sessionId: session.id } })
    await setSpeakers({ sessionId: session.id, text: change.form.speakers, centreIds: change.centreIds }, tx)
    const hosts = await setHosts({ sessionId: session.id, exhibitorIds: hostsIn(change.form) }, tx)
    await writeAudit(tx, { actorId: change.actorId, action: 'session.update', subject: `session:${session.id}`, details: { title: session.titleRu, hosts }, now: change.now })
    return { ok: true } as const
  })
}

/** Marks a session as cancelled, or takes that back. The public learns of it with the next release. */
export async function setCancelled(
  change: { id: string; cancelled: boolean; version: number } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: change.id, version: change.version },
      data: { cancelled: change.cancelled, version: { increment: 1 } },
    })
    if (count !== 1) return { ok: false, code: 'stale' } as const
    await writeAudit(tx, {
      actorId: change.actorId,
      action: change.cancelled ? 'session.cancel' : 'session.revive',
      subject: `session:${change.id}`,
      now: change.now,
    })
    return { ok: true } as const
  })
}

/** A transaction that chooses slugs: once more when somebody else has just taken the one it chose. */
export async function withFreeSlugs<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(db, work)
    } catch (error) {
      const taken = isUniqueViolation(error, 'Session', ['editionId', 'slug']) || isUniqueViolation(error, 'Person', ['slug'])
      if (!taken || attempt === slugAttempts) throw error
    }
  }
}

function wordsOf(form: SessionForm) {
  const { titleRu, titleEn, abstractRu, abstractEn, kind, format, language, ageMark } = form
  return { titleRu, titleEn, abstractRu, abstractEn, kind, format, language, ageMark }
}

function slotOf(form: SessionForm, timeZone: string) {
  return {
    hallId: form.hallId || null,
    startsAt: form.date && form.time ? instantOf(form.date, form.time, timeZone) : null,
    duration: form.duration,
    capacity: form.capacity === '' ? null : form.capacity,
  }
}
