import { randomUUID } from 'node:crypto'
import type { Database, Db, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { planChanged } from '../schedule/plan-change.server'
import { insertRows, updateRows } from './bulk.server'
import type { ImportedProgramme } from './exchange.schema'
import { marked, planImport, type ImportPlan, type ImportRow, type Outcome, type SessionUpdate, type Standing } from './import.plan.rules'
import { sessionDrafts } from './import.rules'

export type ImportOrder = {
  editionId: string
  centreSlug: string
  programme: ImportedProgramme
  /** "2027-06-23": where the programme's first day moves to. Without it events keep their instants. */
  firstDay?: string | undefined
  /** Tells what would happen, writes nothing. */
  dryRun: boolean
  actorId: string | null
  now: Date
}

export type ImportReport = {
  rows: ImportRow[]
  counts: Record<Outcome, number>
  /** Sessions an earlier version of the file had. They stay as they are. */
  missing: { slug: string; title: string }[]
  newHalls: string[]
  newPeople: number
}

export type ImportResult =
  | { ok: true; report: ImportReport }
  /** Rows that cannot be imported: nothing was written. */
  | { ok: false; code: 'refused'; report: ImportReport }
  /** `busy`: somebody changed the programme at the same moment; nothing was written, try again. */
  | { ok: false; code: 'centreUnknown' | 'editionUnknown' | 'busy' }

/** Raised inside the transaction to undo it. */
class Overtaken extends Error {}

/** What two imports at once, or an organiser at the same moment, can both want to add. */
const races: [model: string, key: string[]][] = [
  ['Session', ['editionId', 'sourceKey']],
  ['Session', ['editionId', 'slug']],
  ['Person', ['sourceKey']],
  ['Person', ['slug']],
  ['Hall', ['centreId', 'slug']],
]

/**
 * Brings a programme into the work in progress of a centre: missing halls and people, a session with one
 * slot for each event, all in one transaction. Publishes nothing. A second run of the same file changes
 * nothing; of a changed file, what changed in it and was not edited here since. With one row refused,
 * nothing is written.
 */
export async function importProgramme(order: ImportOrder, db: Database): Promise<ImportResult> {
  const centre = await db.centre.findUnique({ where: { slug: order.centreSlug } })
  if (!centre) return { ok: false, code: 'centreUnknown' }
  const edition = await db.edition.findUnique({ where: { id: order.editionId }, select: { id: true } })
  if (!edition) return { ok: false, code: 'editionUnknown' }
  const drafts = sessionDrafts(order.programme, centre.timeZone, order.firstDay).map(marked)
  const plan = async (at: Db) => planImport(drafts, order.programme.source, await standing(edition.id, centre, at), randomUUID)
  if (order.dryRun) return resultOf(await plan(db))
  try {
    return await inTransaction(db, async (tx) => {
      await planChanged(tx, order.editionId)
      const planned = await plan(tx)
      const result = resultOf(planned)
      if (result.ok) await write(planned, { ...order, centreId: centre.id }, tx)
      return result
    })
  } catch (error) {
    if (error instanceof Overtaken || races.some(([model, key]) => isUniqueViolation(error, model, key))) return { ok: false, code: 'busy' }
    throw error
  }
}

/** Read table by table: an include would name each session in a parameter, of which there may be too few. */
async function standing(editionId: string, centre: Standing['centre'], db: Db): Promise<Standing> {
  const rows = await db.session.findMany({ where: { editionId } })
  const slots = grouped(await db.slot.findMany({ where: { session: { editionId } } }))
  const speakers = grouped(await db.sessionSpeaker.findMany({ where: { session: { editionId } }, orderBy: { position: 'asc' } }))
  const sessions = rows.map((row) => ({ ...row, slots: slots.get(row.id) ?? [], speakers: speakers.get(row.id) ?? [] }))
  const halls = await db.hall.findMany({ where: { centreId: centre.id }, orderBy: { position: 'asc' } })
  // Of two people of one name the older one is meant, as in the organiser's form: later ones are overwritten.
  const people = await db.person.findMany({ orderBy: { createdAt: 'desc' } })
  return { centre, sessions, halls, people }
}

function grouped<T extends { sessionId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.sessionId)
    if (group) group.push(row)
    else groups.set(row.sessionId, [row])
  }
  return groups
}

function resultOf(plan: ImportPlan): ImportResult {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 }
  for (const row of plan.rows) counts[row.outcome] += 1
  const report = {
    rows: plan.rows,
    counts,
    missing: plan.missing,
    newHalls: plan.halls.map((hall) => hall.nameRu),
    newPeople: plan.people.length,
  }
  return counts.refused > 0 ? { ok: false, code: 'refused', report } : { ok: true, report }
}

async function write(plan: ImportPlan, order: ImportOrder & { centreId: string }, tx: Transaction): Promise<void> {
  if (plan.sessions.length === 0 && plan.updates.length === 0) return
  const { editionId, centreId, now } = order
  const stamps = { createdAt: now, updatedAt: now }
  await insertRows('Hall', plan.halls.map((hall) => ({ ...hall, ...stamps, centreId })), tx)
  await insertRows('Person', plan.people.map((person) => ({ ...person, ...stamps })), tx)
  await insertRows('Session', plan.sessions.map((session) => ({ ...session, ...stamps, editionId, centreId })), tx)
  await insertRows('Slot', plan.slots.map((slot) => ({ ...slot, ...stamps })), tx)
  await insertRows('SessionSpeaker', plan.speakers, tx)
  await applyUpdates(plan.updates, now, tx)
  await writeAudit(tx, {
    actorId: order.actorId,
    action: 'programme.import',
    subject: `centre:${centreId}`,
    details: {
      source: order.programme.source,
      title: order.programme.title,
      firstDay: order.firstDay ?? null,
      new: plan.sessions.length,
      changed: plan.rows.filter((row) => row.outcome === 'changed').length,
      kept: plan.rows.filter((row) => row.kept.length > 0).length,
      halls: plan.halls.length,
      people: plan.people.length,
    },
    now,
  })
}

async function applyUpdates(updates: SessionUpdate[], now: Date, tx: Transaction): Promise<void> {
  const sessions = updates.map(({ id, version, words, sourceHash }) => ({ id, version, ...words, sourceHash, updatedAt: now }))
  if ((await updateRows('Session', sessions, tx)) !== sessions.length) throw new Overtaken()
  const slots = updates.flatMap(({ slot }) => (slot ? [{ ...slot, updatedAt: now }] : []))
  await updateRows('Slot', slots, tx)
  // An editor that has not heard of it yet is told before it moves them.
  for (let at = 0; at < slots.length; at += 500) {
    await tx.slot.updateMany({ where: { id: { in: slots.slice(at, at + 500).map(({ id }) => id) } }, data: { version: { increment: 1 } } })
  }
  const speeches = updates.flatMap(({ id, personIds }) => (personIds ? [{ sessionId: id, personIds }] : []))
  for (let at = 0; at < speeches.length; at += 500) {
    await tx.sessionSpeaker.deleteMany({ where: { sessionId: { in: speeches.slice(at, at + 500).map(({ sessionId }) => sessionId) } } })
  }
  const speakers = speeches.flatMap(({ sessionId, personIds }) => personIds.map((personId, position) => ({ sessionId, personId, position })))
  await insertRows('SessionSpeaker', speakers, tx)
}
