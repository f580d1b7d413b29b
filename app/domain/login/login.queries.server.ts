import type { Database, Db } from '~/db/client.server'
import { gathered } from '~/db/gathered.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { defaultLocale, isLocale } from '~/i18n/locale'
import { hashToken } from '~/lib/tokens.server'

/** Who a session token belongs to, with their rights as they are now; null when it is over. */
export function viewerOf(sessionToken: string, now: Date, db: Db): Promise<Viewer | null> {
  return viewers({ tokenHash: hashToken(sessionToken), now }, db)
}

const viewers = gathered(async (asked: readonly { tokenHash: string; now: Date }[], db) => {
  const logins = await db.login.findMany({
    where: { tokenHash: { in: asked.map(({ tokenHash }) => tokenHash) } },
    select: {
      tokenHash: true,
      expiresAt: true,
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
  const byHash = new Map(logins.map((login) => [login.tokenHash, login]))
  return asked.map(({ tokenHash, now }) => {
    const login = byHash.get(tokenHash)
    return login && now < login.expiresAt ? viewer(login.user) : null
  })
})

type UserRow = {
  id: string
  email: string
  name: string
  locale: string
  festivalOrganizer: object | null
  centreOrganizers: { centreId: string }[]
  memberships: { exhibitorId: string }[]
}

function viewer({ id, email, name, locale, festivalOrganizer, centreOrganizers, memberships }: UserRow): Viewer {
  return {
    id,
    email,
    name,
    locale: isLocale(locale) ? locale : defaultLocale,
    exhibitorIds: memberships.map((m) => m.exhibitorId),
    festivalOrganizer: festivalOrganizer !== null,
    centreIds: centreOrganizers.map((c) => c.centreId),
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
