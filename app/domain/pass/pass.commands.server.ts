import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { addDays, dayIn } from '~/lib/dates'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { isParticipating, participating } from '../application/application.transitions'
import { writeAudit } from '../audit/audit.commands.server'
import { homeZone } from '../edition/jewellers-day.server'
import { passLimit, passProblem, type PassKind, type PassRefusal } from './pass.rules'
import type { PassFacts } from './pass.schema'

export type PassOutcome = { ok: true } | { ok: false; code: PassRefusal }

/** `by`: an exhibitor keeps to number and last day and sees only its own; an organiser does not have to. */
type Acting = { applicationId: string; actorId: string; by: 'exhibitor' | 'organizer'; now: Date }

const no = (code: PassRefusal) => ({ ok: false, code }) as const

/** Writes a pass, a new one where `passId` is empty. The number of passes is counted under the application's lock. */
export function savePass(
  { passId, kind, facts, ...acting }: Acting & { passId: string; kind: PassKind; facts: PassFacts },
  db: Database,
): Promise<PassOutcome> {
  return withApplication(acting, db, async (application, tx) => {
    const { applicationId, by, now } = acting
    const columns = { post: '', plate: '', make: '', ...facts, updatedAt: now }
    if (passId !== '') {
      const { count } = await tx.pass.updateMany({ where: { id: passId, applicationId, kind, ...notIssued(by) }, data: columns })
      return count === 1 ? { ok: true } : await missing(passId, applicationId, tx)
    }
    const taken = await tx.pass.count({ where: { applicationId, kind } })
    const booths = application.claims.map(({ booth }) => booth)
    if (by === 'exhibitor' && taken >= passLimit(kind, booths, application.edition, application.services)) return no('too-many')
    await tx.pass.create({ data: { ...columns, applicationId, kind, createdAt: now } })
    await writePassAudit('pass.add', kind, acting, tx)
    return { ok: true }
  })
}

/** Takes a pass back; a printed one organisers alone, and theirs who have left too. */
export function removePass({ passId, ...acting }: Acting & { passId: string }, db: Database): Promise<PassOutcome> {
  return withApplication({ ...acting, whoeverLeft: true }, db, async (_application, tx) => {
    const { applicationId, by } = acting
    const pass = await tx.pass.findFirst({ where: { id: passId, applicationId } })
    const { count } = await tx.pass.deleteMany({ where: { id: passId, applicationId, ...notIssued(by) } })
    if (count !== 1 || !pass) return missing(passId, applicationId, tx)
    await writePassAudit('pass.remove', pass.kind as PassKind, acting, tx)
    return { ok: true }
  })
}

/**
 * Organisers note passes of those who take part as issued, or as not issued after all. What was written anew
 * since they read their list (`seen`) is not what was printed: it stays as it is.
 * @returns how many of them were not before, and how many have changed since
 */
export function markIssued(
  { ids, issued, seen, editionId, organizerId, now }: { ids: readonly string[]; issued: boolean; seen: Date; editionId: string; organizerId: string; now: Date },
  db: Database,
): Promise<{ marked: number; changed: number }> {
  return inTransaction(db, async (tx) => {
    const data = issued ? { issuedAt: now, issuedById: organizerId } : { issuedAt: null, issuedById: null }
    let [marked, changed] = [0, 0]
    for (let start = 0; start < ids.length; start += batch) {
      const where = { id: { in: ids.slice(start, start + batch) }, application: { editionId, state: { in: [...participating] } }, issuedAt: issued ? null : { not: null } }
      marked += (await tx.pass.updateMany({ where: { ...where, updatedAt: { lte: seen } }, data })).count
      changed += await tx.pass.count({ where: { ...where, updatedAt: { gt: seen } } })
    }
    if (marked > 0) {
      await writeAudit(tx, { actorId: organizerId, action: issued ? 'pass.issue' : 'pass.unissue', subject: `edition:${editionId}`, details: { passes: marked }, now })
    }
    return { marked, changed }
  })
}
/** Both databases limit the number of parameters of a statement. */
const batch = 500

/** Deletes passes 30 days after their festival: nobody needs to know any more who stood there. */
export async function sweepPasses(now: Date, db: Database): Promise<void> {
  await db.pass.deleteMany({ where: { application: { edition: { endsOn: { lt: addDays(dayIn(now, homeZone), -30) } } } } })
}

const notIssued = (by: Acting['by']) => (by === 'exhibitor' ? { issuedAt: null } : {})

/** What became of a pass that was not found as it should be. */
async function missing(passId: string, applicationId: string, tx: Transaction): Promise<PassOutcome> {
  return no((await tx.pass.count({ where: { id: passId, applicationId } })) === 1 ? 'issued' : 'gone')
}

/** Locks the application and asks whether passes may change now. */
function withApplication(
  { applicationId, actorId, by, now, whoeverLeft = false }: Acting & { whoeverLeft?: boolean },
  db: Database,
  work: (application: LockedApplication, tx: Transaction) => Promise<PassOutcome>,
): Promise<PassOutcome> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: by === 'exhibitor' ? actorId : null }, now, tx)
    if (!application) return no('wrong-state')
    const facts = { state: application.state, passesUntil: application.edition.passesUntil }
    const problem = by === 'exhibitor' ? passProblem(facts, now) : whoeverLeft || isParticipating(application.state) ? null : 'wrong-state'
    return problem ? no(problem) : work(application, tx)
  })
}

/** The log says that there was one, not whose: names are kept no longer than the pass. */
function writePassAudit(action: string, kind: PassKind, { applicationId, actorId, now }: Acting, tx: Transaction) {
  return writeAudit(tx, { actorId, action, subject: `application:${applicationId}`, details: { kind }, now })
}
