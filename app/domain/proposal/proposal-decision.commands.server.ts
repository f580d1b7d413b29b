import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { writeAudit } from '../audit/audit.commands.server'
import { insertSession, withFreeSlugs } from '../session/session.commands.server'
import { writeSpeakers } from '../session/session.rules'
import { rowValues, sessionFormOf } from '../session/session.schema'
import { addMessage, proposalForMail, tellProposer } from './proposal.mail.server'
import { proposalSteps, quietVerbs, type ProposalOutcome, type QuietVerb } from './proposal.rules'
import { parseLeaders } from './proposal.schema'

/** Who decides; `centreIds` are the centres whose proposals are theirs to decide on, null: all. */
type Organizer = { organizerId: string; centreIds: readonly string[] | null; now: Date }
/** `version`: of the proposal the organiser was looking at. */
type Step = Organizer & { proposalId: string; version: number }
type Words = { reason: string; baseUrl: string }

/** Asks the proposer something. A decision about it that was not announced is dropped: an answer may change it. */
export function askProposer(step: Step & Words, db: Database): Promise<ProposalOutcome> {
  return inTransaction(db, async (tx) => {
    const { proposalId, reason, organizerId, now } = step
    const taken = await take('ask', step, { pendingVerb: null, pendingReason: '' }, tx)
    if (!taken.ok) return taken
    await addMessage({ proposalId, kind: 'question', text: reason, authorId: organizerId, now }, tx)
    const proposal = await record('proposal.ask', step, reason, tx)
    await tellProposer(proposal, 'proposal-asked-to-exhibitor', { question: reason }, step, tx)
    return taken
  })
}

/** Accepts or declines, and tells the proposer at once. */
export function decideProposal(step: Step & Words & { verb: QuietVerb }, db: Database): Promise<ProposalOutcome> {
  return withFreeSlugs(db, (tx) => announce(step, tx))
}

/** Decides without telling anybody, until it is announced, dropped, or overtaken by a step of the proposer's. */
export function decideProposalQuietly({ verb, reason, ...step }: Step & { verb: QuietVerb; reason: string }, db: Database): Promise<ProposalOutcome> {
  return inTransaction(db, async (tx) => {
    const kept = await change(step, { state: { in: [...proposalSteps[verb].from] } }, { pendingVerb: verb, pendingReason: reason }, tx)
    if (kept.ok) await record(verb === 'accept' ? 'proposal.accept-quietly' : 'proposal.decline-quietly', step, reason, tx)
    return kept
  })
}

/** Takes a decision back that was not announced. */
export function dropProposalDecision(step: Step, db: Database): Promise<ProposalOutcome> {
  return inTransaction(db, async (tx) => {
    const dropped = await change(step, { pendingVerb: { not: null } }, { pendingVerb: null, pendingReason: '' }, tx)
    if (dropped.ok) await record('proposal.undecide', step, '', tx)
    return dropped
  })
}

/**
 * Announces decisions as the organiser saw them, each in a transaction of its own, so that one that cannot be
 * any more holds up no other. Pressed twice, the second finds nothing to announce.
 * @returns how many were told, and how many could not be any more
 */
export async function announceProposals(
  { seen, baseUrl, ...organizer }: Organizer & { seen: readonly { id: string; version: number }[]; baseUrl: string },
  db: Database,
): Promise<{ told: number; failed: number }> {
  let told = 0
  let failed = 0
  for (const { id, version } of seen) {
    const outcome = await withFreeSlugs(db, async (tx) => {
      const proposal = await tx.proposal.findFirst({ where: { id, ...ofCentres(organizer.centreIds) }, select: { pendingVerb: true, pendingReason: true } })
      const verb = quietVerbs.find((quiet) => quiet === proposal?.pendingVerb)
      return proposal && verb ? announce({ ...organizer, proposalId: id, version, verb, reason: proposal.pendingReason, baseUrl }, tx) : null
    })
    if (outcome?.ok) told += 1
    else if (outcome) failed += 1
  }
  return { told, failed }
}

async function announce(step: Step & Words & { verb: QuietVerb }, tx: Transaction): Promise<ProposalOutcome> {
  const { verb, reason, organizerId, now } = step
  const taken = await take(verb, step, { pendingVerb: null, pendingReason: '', decisionReason: reason, decidedAt: now, decidedById: organizerId }, tx)
  if (!taken.ok) return taken
  if (verb === 'accept') await makeSession(step, tx)
  const proposal = await record(verb === 'accept' ? 'proposal.accept' : 'proposal.decline', step, reason, tx)
  await tellProposer(proposal, verb === 'accept' ? 'proposal-accepted-to-exhibitor' : 'proposal-declined-to-exhibitor', { reason }, step, tx)
  return taken
}

/** The session of the plan that an accepted proposal becomes: not scheduled yet, with its host and who leads it. */
async function makeSession({ proposalId, organizerId, centreIds, now }: Step, tx: Transaction): Promise<void> {
  const proposal = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } })
  const { titleRu, titleEn, abstractRu, abstractEn, kind, format, language, ageMark, duration, seats } = proposal
  const people = parseLeaders(proposal.leaders).map((leader) => ({ line: writeSpeakers([leader]), part: 'speaker' as const }))
  const form = sessionFormOf({ slots: 1, people: people.length }).parse({
    ...{ titleRu, titleEn, abstractRu, abstractEn, kind, format, language, ageMark },
    ...rowValues([{ duration, capacity: seats ?? '' }], people),
    host1: proposal.exhibitorId ?? '',
    version: 0,
  })
  const session = await insertSession({ editionId: proposal.editionId, centreId: proposal.centreId!, form, actorId: organizerId, centreIds, now }, tx)
  await tx.proposal.update({ where: { id: proposalId }, data: { sessionId: session.id } })
}

type Changed = { state?: string; pendingVerb?: string | null; pendingReason?: string; decisionReason?: string; decidedAt?: Date; decidedById?: string }

/** One step of the table, if it still can be taken. */
function take(verb: 'ask' | QuietVerb, step: Step, data: Changed, tx: Transaction): Promise<ProposalOutcome> {
  const { from, to } = proposalSteps[verb]
  return change(step, { state: { in: [...from] } }, { ...data, state: to }, tx)
}

/** Of two organisers at once one changes the row, and the other finds another version. */
async function change(
  { proposalId, version, centreIds }: Step,
  where: { state: { in: string[] } } | { pendingVerb: { not: null } },
  data: Changed,
  tx: Transaction,
): Promise<ProposalOutcome> {
  const own = { id: proposalId, ...ofCentres(centreIds) }
  const { count } = await tx.proposal.updateMany({ where: { ...own, ...where, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 1) return { ok: true }
  return { ok: false, code: (await tx.proposal.count({ where: { ...own, ...where } })) === 1 ? 'stale' : 'wrong-state' }
}

const ofCentres = (centreIds: readonly string[] | null) => (centreIds ? { centreId: { in: [...centreIds] } } : {})

/** A line of the log about a proposal. @returns the proposal as it is now */
async function record(action: string, { proposalId, organizerId, now }: Step, reason: string, tx: Transaction) {
  const proposal = await proposalForMail(proposalId, tx)
  const details = { title: proposal.titleRu, brand: proposal.exhibitor?.brandRu ?? '', ...(reason && { reason }) }
  await writeAudit(tx, { actorId: organizerId, action, subject: `proposal:${proposalId}`, details, now })
  return proposal
}
