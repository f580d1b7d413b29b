import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { writeAudit } from '../audit/audit.commands.server'
import { planChanged, planOfSessionChanged } from '../schedule/plan-change.server'
import { setHosts } from './host.commands.server'
import { reservedSlugs } from './session.rules'
import { hostsIn, languages, peopleIn, slotsIn, type SessionForm } from './session.schema'
import { setSlots, UnknownSlot } from './slot.commands.server'
import { setSpeakers } from './speaker.commands.server'

/** Each attempt means that one other succeeded: as many may add the same title at once. */
const slugAttempts = 50

type Author = { actorId: string; now: Date }
/** Whose speakers the author may change: those of these centres; null: of all. */
type Rights = { centreIds: readonly string[] | null }

type NewSession = { editionId: string; centreId: string; form: SessionForm } & Author & Rights

/** Adds a session with its slots to the plan of a centre. */
export async function createSession(plan: NewSession, db: Database): Promise<{ id: string }> {
  return withFreeSlugs(db, (tx) => insertSession(plan, tx))
}

/** The same as a part of a transaction that was begun by withFreeSlugs. */
export async function insertSession(plan: NewSession, tx: Transaction): Promise<{ id: string }> {
  await planChanged(tx, plan.editionId)
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
    },
  })
  await setSlots({ sessionId: session.id, timeZone: centre.timeZone, slots: slotsIn(plan.form) }, tx)
  await setSpeakers({ sessionId: session.id, people: peopleIn(plan.form), centreIds: plan.centreIds }, tx)
  const hosts = await setHosts({ sessionId: session.id, exhibitorIds: hostsIn(plan.form) }, tx)
  await writeAudit(tx, { actorId: plan.actorId, action: 'session.create', subject: `session:${session.id}`, details: { title: session.titleRu, hosts }, now: plan.now })
  return { id: session.id }
}

/**
 * Changes a planned session. A form that was opened before somebody else's change is refused as stale,
 * by the version in the where-clause. A slot that the form no longer has leaves the plan: if it was published,
 * the next release cancels it.
 */
export async function updateSession(
  change: { id: string; form: SessionForm } & Author & Rights,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
  try {
    return await withFreeSlugs(db, async (tx) => {
      await planOfSessionChanged(tx, change.id)
      const { count } = await tx.session.updateMany({
        where: { id: change.id, version: change.form.version },
        data: { ...wordsOf(change.form), version: { increment: 1 } },
      })
      if (count !== 1) return { ok: false, code: 'stale' } as const
      const session = await tx.session.findUniqueOrThrow({ where: { id: change.id }, include: { centre: true } })
      await setSlots({ sessionId: session.id, timeZone: session.centre.timeZone, slots: slotsIn(change.form) }, tx)
      await setSpeakers({ sessionId: session.id, people: peopleIn(change.form), centreIds: change.centreIds }, tx)
      const hosts = await setHosts({ sessionId: session.id, exhibitorIds: hostsIn(change.form) }, tx)
      await writeAudit(tx, { actorId: change.actorId, action: 'session.update', subject: `session:${session.id}`, details: { title: session.titleRu, hosts }, now: change.now })
      return { ok: true } as const
    })
  } catch (error) {
    if (error instanceof UnknownSlot) return { ok: false, code: 'stale' }
    throw error
  }
}

/** Marks a session as cancelled, or takes that back. The public learns of it with the next release. */
export async function setCancelled(
  change: { id: string; cancelled: boolean; version: number } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'stale' }> {
  return inTransaction(db, async (tx) => {
    await planOfSessionChanged(tx, change.id)
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
  const { titleRu, titleEn, subtitleRu, subtitleEn, abstractRu, abstractEn, bringRu, bringEn, kind, format, language, level, registration, ageMark } = form
  // Each language once, the main one not again, in one order: two that say the same are the same text.
  const among = (chosen: readonly string[]) => JSON.stringify(languages.filter((one) => one !== language && chosen.includes(one)))
  const words = { titleRu, titleEn, subtitleRu, subtitleEn, abstractRu, abstractEn, bringRu, bringEn, kind, format, language, level, registration, ageMark }
  return { ...words, alsoIn: among(form.alsoIn), interpretation: among(form.interpretation) }
}
