import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { lockApplication, type LockedApplication } from '../application/draft.server'
import { writeAudit } from '../audit/audit.commands.server'
import { writeConsent, type Actor } from '../consent/consent.commands.server'
import { addMessage, proposalForMail, tellCentre, tellProposer } from './proposal.mail.server'
import { maxOpen, openStates, proposalSteps, proposingProblem, type ProposalRefusal } from './proposal.rules'
import { leaderConsentVersion, leadersIn, type ProposalForm } from './proposal.schema'

/** `applicationId`: of the exhibitor that proposes, to the edition it proposes for; `proposalId` is null for a new one. */
type Writing = { applicationId: string; proposalId: string | null; form: ProposalForm; actor: Actor; now: Date }
type Written = { ok: true; id: string } | { ok: false; code: ProposalRefusal }

const no = (code: ProposalRefusal) => ({ ok: false, code }) as const

/** Keeps a draft as it is, whatever is missing. How many are open is counted under the application's lock. */
export function saveProposal(writing: Writing, db: Database): Promise<Written> {
  return withApplication(writing, db, async (application, tx) => {
    const { now } = writing
    if (writing.proposalId !== null) return write(application, { ...writing, proposalId: writing.proposalId }, 'draft', {}, tx)
    const problem = proposingProblem({ state: application.state, proposalsUntil: application.edition.proposalsUntil }, now)
    return problem ? no(problem) : create(application, writing, tx)
  })
}

/** Sends a draft, or a new one at once, to the organisers of its centre. */
export function sendProposal(writing: Writing & { baseUrl: string }, db: Database): Promise<Written> {
  return withApplication(writing, db, async (application, tx) => {
    const { actor, now, baseUrl } = writing
    const problem = proposingProblem({ state: application.state, proposalsUntil: application.edition.proposalsUntil }, now)
    if (problem) return no(problem)
    const kept = writing.proposalId === null ? await create(application, writing, tx) : { ok: true as const, id: writing.proposalId }
    if (!kept.ok) return kept
    const form = writing.proposalId === null ? { ...writing.form, revision: 0 } : writing.form
    const data = { state: proposalSteps.submit.to, submittedAt: now, locale: actor.locale }
    const sent = await write(application, { ...writing, form, proposalId: kept.id }, 'draft', data, tx)
    if (!sent.ok) return sent
    await agree(sent.id, actor, now, tx)
    await record('proposal.submit', sent.id, actor.userId, now, tx)
    const proposal = await proposalForMail(sent.id, tx)
    await tellProposer(proposal, 'proposal-submitted-to-exhibitor', {}, { baseUrl, now }, tx)
    await tellCentre(proposal, {}, { baseUrl, now }, tx)
    return sent
  })
}

/** Answers the organisers' question, with whatever was changed of the proposal. Its centre stays: that is who asked. */
export function answerProposal(writing: Writing & { proposalId: string; baseUrl: string }, db: Database): Promise<Written> {
  return withApplication(writing, db, async (application, tx) => {
    const { actor, now, baseUrl, form } = writing
    const sent = await write(application, writing, 'needs_information', { state: proposalSteps.answer.to, pendingVerb: null, pendingReason: '' }, tx)
    if (!sent.ok) return sent
    await addMessage({ proposalId: sent.id, kind: 'answer', text: form.answer, authorId: actor.userId, now }, tx)
    await agree(sent.id, actor, now, tx)
    await record('proposal.answer', sent.id, actor.userId, now, tx)
    await tellCentre(await proposalForMail(sent.id, tx), { answer: form.answer }, { baseUrl, now }, tx)
    return sent
  })
}

/** Takes a sent proposal back, which its organisers are told; a decision about it that was not announced is dropped. */
export function withdrawProposal({ proposalId, userId, baseUrl, now }: { proposalId: string; userId: string; baseUrl: string; now: Date }, db: Database): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const { from, to } = proposalSteps.withdraw
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, state: { in: [...from] }, ...ofMember(userId) },
      data: { state: to, pendingVerb: null, pendingReason: '', version: { increment: 1 } },
    })
    if (count !== 1) return no('wrong-state')
    await record('proposal.withdraw', proposalId, userId, now, tx)
    await tellCentre(await proposalForMail(proposalId, tx), { withdrawn: true }, { baseUrl, now }, tx)
    return { ok: true, id: proposalId }
  })
}

/** Throws a draft away: nobody else has seen it. */
export async function removeDraft({ proposalId, userId }: { proposalId: string; userId: string }, db: Database): Promise<boolean> {
  const { count } = await db.proposal.deleteMany({ where: { id: proposalId, state: 'draft', ...ofMember(userId) } })
  return count === 1
}

const ofMember = (userId: string) => ({ exhibitor: { members: { some: { userId } } } })

/** Locks the application of the exhibitor somebody acts for, so that what its members write follows one another. */
function withApplication(
  { applicationId, actor, now }: Writing,
  db: Database,
  work: (application: LockedApplication, tx: Transaction) => Promise<Written>,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const application = await lockApplication({ applicationId, userId: actor.userId }, now, tx)
    return application ? work(application, tx) : no('no-application')
  })
}

async function create({ editionId, exhibitorId }: LockedApplication, { form, actor, now }: Writing, tx: Transaction): Promise<Written> {
  const open = await tx.proposal.count({ where: { editionId, exhibitorId, state: { in: [...openStates] } } })
  if (open >= maxOpen) return no('too-many')
  const { id } = await tx.proposal.create({ data: { ...columnsOf(form), centreId: form.centreId || null, editionId, exhibitorId, locale: actor.locale, createdAt: now } })
  return { ok: true, id }
}

/** Writes what was typed where it still is in that state and nobody else wrote since; whose it is stands in the where-clause. */
async function write(
  { editionId, exhibitorId }: LockedApplication,
  { proposalId, form }: Writing & { proposalId: string },
  state: 'draft' | 'needs_information',
  data: { state?: string; submittedAt?: Date; locale?: string; pendingVerb?: null; pendingReason?: '' },
  tx: Transaction,
): Promise<Written> {
  const own = { id: proposalId, editionId, exhibitorId }
  const { count } = await tx.proposal.updateMany({
    where: { ...own, state, revision: form.revision },
    data: {
      ...columnsOf(form),
      ...(state === 'draft' && { centreId: form.centreId || null }),
      ...data,
      revision: { increment: 1 },
      version: { increment: 1 },
    },
  })
  if (count === 1) return { ok: true, id: proposalId }
  return no((await tx.proposal.count({ where: { ...own, state } })) === 1 ? 'stale' : 'wrong-state')
}

function columnsOf(form: ProposalForm) {
  const { titleRu, titleEn, abstractRu, abstractEn, kind, format, language, needs, note } = form
  const orNull = (value: number | '') => (value === '' ? null : value)
  return {
    ...{ titleRu, titleEn, abstractRu, abstractEn, kind, format, language, needs, note },
    ageMark: orNull(form.ageMark),
    duration: orNull(form.duration),
    seats: orNull(form.seats),
    days: JSON.stringify(form.days),
    leaders: JSON.stringify(leadersIn(form)),
  }
}

/** That those who lead it agree to be named in public, as the proposer confirms. */
function agree(proposalId: string, actor: Actor, now: Date, tx: Transaction): Promise<void> {
  return writeConsent({ purpose: 'publication', subject: `proposal:${proposalId}`, textVersion: leaderConsentVersion, actor, now }, tx)
}

/** A line of the log about a proposal, with its title. */
async function record(action: string, proposalId: string, actorId: string, now: Date, tx: Transaction): Promise<void> {
  const { titleRu } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { titleRu: true } })
  await writeAudit(tx, { actorId, action, subject: `proposal:${proposalId}`, details: { title: titleRu }, now })
}
