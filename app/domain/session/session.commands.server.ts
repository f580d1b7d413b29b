import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { freeSlug } from '~/lib/slug'
import { instantOf } from '~/lib/wall-time'
import { writeAudit } from '../audit/audit.commands.server'
import { slotOrder } from './session.queries.server'
import { parseSpeaker, speakerLines, writeSpeakers } from './session.rules'
import type { SessionForm } from './session.schema'

/** Each attempt means that one other succeeded: as many may add the same title at once. */
const slugAttempts = 50

type Author = { actorId: string; now: Date }

/** Adds a session with its one slot to the plan of a centre. */
export async function createSession(
  plan: { editionId: string; centreId: string; form: SessionForm } & Author,
  db: Database,
): Promise<{ id: string }> {
  return withFreeSlugs(db, async (tx) => {
    const centre = await tx.centre.findUniqueOrThrow({ where: { id: plan.centreId } })
    const taken = await tx.session.findMany({ where: { editionId: plan.editionId }, select: { slug: true } })
    const slugs = new Set(taken.map((session) => session.slug))
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
    await setSpeakers(session.id, plan.form.speakers, tx)
    await writeAudit(tx, { actorId: plan.actorId, action: 'session.create', subject: `session:${session.id}`, details: { title: session.titleRu }, now: plan.now })
    return { id: session.id }
  })
}

/**
 * Changes a planned session. A form that was opened before somebody else's change is refused as stale,
 * by the version in the where-clause.
 */
export async function updateSession(
  change: { id: string; form: SessionForm } & Author,
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
    await setSpeakers(session.id, change.form.speakers, tx)
    await writeAudit(tx, { actorId: change.actorId, action: 'session.update', subject: `session:${session.id}`, details: { title: session.titleRu }, now: change.now })
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
async function withFreeSlugs<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
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

/**
 * Sets who speaks, in the order of the lines. A line as it was stands for whom it stood; somebody else of
 * the same name is the same person.
 */
async function setSpeakers(sessionId: string, text: string, tx: Transaction): Promise<void> {
  const before = await tx.sessionSpeaker.findMany({ where: { sessionId }, include: { person: true } })
  // By the line itself, because what a name holds (a comma, a bar) need not survive being read from it.
  const unchanged = new Map(before.map(({ person, personId }) => [writeSpeakers([person]), personId]))
  const personIds = new Set<string>()
  for (const line of speakerLines(text)) personIds.add(unchanged.get(line) ?? (await personOf(line, tx)))
  await tx.sessionSpeaker.deleteMany({ where: { sessionId } })
  await tx.sessionSpeaker.createMany({ data: [...personIds].map((personId, position) => ({ sessionId, personId, position })) })
}

/** The person a line names: known by the name, or new. What the line leaves out stays as it was. */
async function personOf(line: string, tx: Transaction): Promise<string> {
  const speaker = parseSpeaker(line)
  const known = await tx.person.findFirst({ where: { nameRu: speaker.nameRu }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } })
  const person = known
    ? await tx.person.update({ where: { id: known.id }, data: given(speaker) })
    : await tx.person.create({ data: { ...speaker, slug: await personSlug(speaker.nameEn || speaker.nameRu, tx) } })
  return person.id
}

function given(speaker: Record<string, string>) {
  return Object.fromEntries(Object.entries(speaker).filter(([, value]) => value !== ''))
}

async function personSlug(name: string, tx: Transaction): Promise<string> {
  const people = await tx.person.findMany({ select: { slug: true } })
  const slugs = new Set(people.map((person) => person.slug))
  return freeSlug(name, (slug) => slugs.has(slug), 'person')
}
