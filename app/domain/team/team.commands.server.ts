import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import type { Locale } from '~/i18n/locale'
import { addDays, dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { hashToken, newToken } from '~/lib/tokens.server'
import { instantOf } from '~/lib/wall-time'
import { queueMail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'
import { homeZone } from '../edition/jewellers-day.server'
import type { TeamRole } from './team.schema'

/** How long an invitation opens. */
export const invitationDays = 14

/** Why nothing happens. */
export type TeamRefusal =
  /** They are no owner of this company (any more). */
  | 'not-owner'
  /** The address belongs to a colleague already. */
  | 'member'
  /** There is nobody and nothing like that any more. */
  | 'gone'
  /** A company keeps at least one owner. */
  | 'last-owner'
export type TeamOutcome = { ok: true } | { ok: false; code: TeamRefusal }

/** Which company, who presses, and when. */
type Acting = { exhibitorId: string; actorId: string; now: Date }

const no = (code: TeamRefusal) => ({ ok: false, code }) as const

/**
 * Invites a colleague by mail: the same mail whether the address has an account or not, so nobody learns who
 * has. An earlier invitation of the same address opens nothing any more.
 */
export function inviteColleague(
  { exhibitorId, actorId, email, role, locale, baseUrl, now }: Acting & { email: string; role: TeamRole; locale: Locale; baseUrl: string },
  db: Database,
): Promise<TeamOutcome> {
  const token = newToken()
  return inTransaction(db, async (tx) => {
    const company = await lockAsOwner({ exhibitorId, actorId }, tx)
    if (!company) return no('not-owner')
    if ((await tx.exhibitorMember.count({ where: { exhibitorId, user: { email } } })) > 0) return no('member')
    await tx.exhibitorInvitation.updateMany({ where: { exhibitorId, email, endedAt: null }, data: { endedAt: now } })
    // To the end of the day that the mail names.
    const until = addDays(dayIn(now, homeZone), invitationDays)
    const expiresAt = instantOf(addDays(until, 1), '00:00', homeZone)
    const { id } = await tx.exhibitorInvitation.create({
      data: { exhibitorId, tokenHash: hashToken(token), email, role, createdAt: now, createdById: actorId, expiresAt },
    })
    const props = { brand: company.brandRu, role, until: formatDay(until, locale), link: baseUrl + paths.teamInvitation(locale, token) }
    await queueMail(tx, { key: `team-invitation:${id}`, to: email, locale, template: 'colleague-invited-to-user', props }, now)
    await writeTeamAudit('team.invite', { exhibitorId, actorId, email, role, now }, tx)
    return { ok: true } as const
  })
}

/** Takes an open invitation back. */
export function revokeInvitation({ exhibitorId, actorId, invitationId, now }: Acting & { invitationId: string }, db: Database): Promise<TeamOutcome> {
  return inTransaction(db, async (tx) => {
    if (!(await lockAsOwner({ exhibitorId, actorId }, tx))) return no('not-owner')
    const invitation = await tx.exhibitorInvitation.findFirst({ where: { id: invitationId, exhibitorId } })
    const { count } = await tx.exhibitorInvitation.updateMany({ where: { id: invitationId, exhibitorId, endedAt: null }, data: { endedAt: now } })
    if (count !== 1 || !invitation) return no('gone')
    await writeTeamAudit('team.revoke', { exhibitorId, actorId, email: invitation.email, now }, tx)
    return { ok: true } as const
  })
}

/**
 * Accepts an invitation, making the account of its address on the way; from then on they act for this
 * company. It works once: of two at the same time the database lets one through.
 * @returns the address that is a member now, or null when the invitation is used, revoked, over or made up
 */
export function acceptInvitation({ token, locale, now }: { token: string; locale: Locale; now: Date }, db: Database): Promise<{ email: string } | null> {
  const tokenHash = hashToken(token)
  return inTransaction(db, async (tx) => {
    const { count } = await tx.exhibitorInvitation.updateMany({ where: { tokenHash, endedAt: null, expiresAt: { gt: now } }, data: { endedAt: now } })
    if (count !== 1) return null
    const { exhibitorId, email, role } = await tx.exhibitorInvitation.findUniqueOrThrow({ where: { tokenHash } })
    const user = await tx.user.upsert({ where: { email }, create: { email, locale, createdAt: now }, update: { email } })
    const whose = { exhibitorId_userId: { exhibitorId, userId: user.id } }
    await tx.exhibitorMember.upsert({
      where: whose,
      create: { exhibitorId, userId: user.id, role, createdAt: now, chosenAt: now },
      update: { chosenAt: now },
    })
    await writeTeamAudit('team.join', { exhibitorId, actorId: user.id, email, role, now }, tx)
    return { email }
  })
}

/** An owner removes a colleague, or somebody leaves by themselves; with them go the open invitations they made. The last owner stays: the company's row is locked meanwhile. */
export function removeMember({ exhibitorId, actorId, userId, now }: Acting & { userId: string }, db: Database): Promise<TeamOutcome> {
  return inTransaction(db, async (tx) => {
    const company = userId === actorId ? await lockCompany({ exhibitorId, userId: actorId }, tx) : await lockAsOwner({ exhibitorId, actorId }, tx)
    if (!company) return no(userId === actorId ? 'gone' : 'not-owner')
    const otherOwners = await tx.exhibitorMember.count({ where: { exhibitorId, role: 'owner', userId: { not: userId } } })
    if (otherOwners === 0) return no('last-owner')
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
    const { count } = await tx.exhibitorMember.deleteMany({ where: { exhibitorId, userId } })
    if (count !== 1) return no('gone')
    // No way back by an invitation of their own.
    await tx.exhibitorInvitation.updateMany({ where: { exhibitorId, createdById: userId, endedAt: null }, data: { endedAt: now } })
    const action = userId === actorId ? 'team.leave' : 'team.remove'
    await writeTeamAudit(action, { exhibitorId, actorId, email: user?.email ?? '', now }, tx)
    return { ok: true } as const
  })
}

/** Somebody who acts for several companies goes on with another. @returns false when it is not theirs */
export async function chooseCompany({ exhibitorId, userId, now }: { exhibitorId: string; userId: string; now: Date }, db: Database): Promise<boolean> {
  const { count } = await db.exhibitorMember.updateMany({ where: { exhibitorId, userId }, data: { chosenAt: now } })
  return count === 1
}

/** Removes invitations nobody can use any more, a month after their end: addresses of people are not kept for nothing. */
export async function sweepInvitations(now: Date, db: Database): Promise<void> {
  await db.exhibitorInvitation.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 30 * 86_400_000) } } })
}

/**
 * Locks a company for the rest of the transaction, so that what changes its people comes one after the
 * other; null where the user is no member. An UPDATE locks the row on PostgreSQL.
 */
async function lockCompany({ exhibitorId, userId, role }: { exhibitorId: string; userId: string; role?: TeamRole }, tx: Transaction) {
  const member = { userId, ...(role && { role }) }
  const { count } = await tx.exhibitor.updateMany({ where: { id: exhibitorId, members: { some: member } }, data: { id: exhibitorId } })
  if (count !== 1) return null
  // The first look may have been before somebody else's change that the lock waited for.
  return tx.exhibitor.findFirst({ where: { id: exhibitorId, members: { some: member } } })
}

const lockAsOwner = ({ exhibitorId, actorId }: { exhibitorId: string; actorId: string }, tx: Transaction) =>
  lockCompany({ exhibitorId, userId: actorId, role: 'owner' }, tx)

type TeamChange = Acting & { email: string; role?: TeamRole | string }

/** A line of the log, under the company's latest application where it has one: organisers read it there. */
async function writeTeamAudit(action: string, { exhibitorId, actorId, email, role, now }: TeamChange, tx: Transaction) {
  const application = await tx.application.findFirst({ where: { exhibitorId }, orderBy: { createdAt: 'desc' }, select: { id: true } })
  const subject = application ? `application:${application.id}` : `exhibitor:${exhibitorId}`
  await writeAudit(tx, { actorId, action, subject, details: { email, ...(role && { role }) }, now })
}
