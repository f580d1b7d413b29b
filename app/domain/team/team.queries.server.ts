import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { hashToken } from '~/lib/tokens.server'
import type { TeamRole } from './team.schema'

/** The people of a company, owners first, and its open invitations, for one of them; null for anybody else. */
export async function teamOf({ exhibitorId, userId, now }: { exhibitorId: string; userId: string; now: Date }, db: Db) {
  const company = await db.exhibitor.findFirst({
    where: { id: exhibitorId, members: { some: { userId } } },
    select: {
      members: { select: { userId: true, role: true, createdAt: true, user: { select: { email: true, name: true } } }, orderBy: [{ role: 'asc' }, { createdAt: 'asc' }] },
      invitations: { where: { endedAt: null, expiresAt: { gt: now } }, select: { id: true, email: true, role: true, expiresAt: true }, orderBy: { createdAt: 'desc' } },
    },
  })
  if (!company) return null
  const members = company.members.map(({ user, ...member }) => ({ ...member, ...user, role: member.role as TeamRole, self: member.userId === userId }))
  const owner = members.some((member) => member.self && member.role === 'owner')
  return {
    members,
    owner,
    // Addresses of those who are no colleagues yet are for whoever may invite.
    invitations: owner ? company.invitations.map((invitation) => ({ ...invitation, role: invitation.role as TeamRole })) : [],
  }
}

/** What an invitation is about, to show before the confirming click; null when it cannot be used. */
export async function openInvitation({ token, now }: { token: string; now: Date }, db: Db): Promise<{ brand: LocalizedText; email: string; role: TeamRole } | null> {
  const invitation = await db.exhibitorInvitation.findUnique({
    where: { tokenHash: hashToken(token), endedAt: null, expiresAt: { gt: now } },
    select: { email: true, role: true, exhibitor: { select: { brandRu: true, brandEn: true } } },
  })
  if (!invitation) return null
  const { exhibitor, email, role } = invitation
  return { brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn }, email, role: role as TeamRole }
}

/** The companies somebody acts for, by name. */
export async function companiesOf(userId: string, db: Db): Promise<{ id: string; brand: LocalizedText }[]> {
  const rows = await db.exhibitor.findMany({ where: { members: { some: { userId } } }, select: { id: true, brandRu: true, brandEn: true }, orderBy: { brandRu: 'asc' } })
  return rows.map(({ id, brandRu, brandEn }) => ({ id, brand: { ru: brandRu, en: brandEn } }))
}
