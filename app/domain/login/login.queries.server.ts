import type { Database } from '~/db/client.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { defaultLocale, isLocale } from '~/i18n/locale'
import { hashToken } from '~/lib/tokens.server'

/** Who a session token belongs to, with their rights as they are now; null when it is over. */
export async function viewerOf(sessionToken: string, now: Date, db: Database): Promise<Viewer | null> {
  const login = await db.login.findUnique({
    where: { tokenHash: hashToken(sessionToken), expiresAt: { gt: now } },
    select: {
      user: {
        select: {
          id: true,
          email: true,
          name: true,
          locale: true,
          festivalOrganizer: { select: { userId: true } },
          centreOrganizers: { select: { centreId: true } },
          memberships: { select: { exhibitorId: true } },
        },
      },
    },
  })
  if (!login) return null
  const { user } = login
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    locale: isLocale(user.locale) ? user.locale : defaultLocale,
    exhibitorIds: user.memberships.map((m) => m.exhibitorId),
    festivalOrganizer: user.festivalOrganizer !== null,
    centreIds: user.centreOrganizers.map((c) => c.centreId),
  }
}

/** The address a link would sign in, to show before the confirming click; null when it cannot be used. */
export async function signInLinkOwner(token: string, now: Date, db: Database): Promise<string | null> {
  const link = await db.signInLink.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    select: { email: true },
  })
  return link?.email ?? null
}
