import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import type { Locale } from '~/i18n/locale'
import { hashToken, newToken } from '~/lib/tokens.server'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { grantConfigured } from '../organizer/organizer.commands.server'

/** How long a mailed link opens: OWASP ASVS 5.0, 6.5.5 allows ten minutes. */
export const linkMinutes = 10
const loginDays = 30

/**
 * Queues a mail with a sign-in link. Does the same work whether the address is known or not, so that
 * nobody learns who is registered.
 */
export async function requestSignIn(
  ask: { email: string; locale: Locale; next: string; baseUrl: string; now: Date },
  db: Database,
): Promise<void> {
  const token = newToken()
  await inTransaction(db, async (tx) => {
    const link = await tx.signInLink.create({
      data: {
        tokenHash: hashToken(token),
        email: ask.email,
        locale: ask.locale,
        next: ask.next,
        createdAt: ask.now,
        expiresAt: new Date(ask.now.getTime() + linkMinutes * 60_000),
      },
    })
    await queueMail(
      tx,
      {
        key: `sign-in:${link.id}`,
        priority: 0,
        to: ask.email,
        locale: ask.locale,
        template: 'sign-in-to-user',
        props: { link: ask.baseUrl + paths.signInLink(ask.locale, token), minutes: linkMinutes },
      },
      ask.now,
    )
  })
}

/**
 * Uses a link up and signs its owner in, making the account on the way. Two at once: the database lets
 * one through. Addresses in `organizers` organise the festival from then on.
 * @returns the new session token for the cookie and where to go, or null when the link is used, old or made up
 */
export async function confirmSignIn(
  use: { token: string; userAgent: string; organizers: readonly string[]; now: Date },
  db: Database,
): Promise<{ sessionToken: string; expiresAt: Date; next: string; locale: string } | null> {
  const tokenHash = hashToken(use.token)
  return inTransaction(db, async (tx) => {
    const { count } = await tx.signInLink.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: use.now } },
      data: { usedAt: use.now },
    })
    if (count !== 1) return null
    const link = await tx.signInLink.findUniqueOrThrow({ where: { tokenHash } })
    const user = await tx.user.upsert({
      where: { email: link.email },
      create: { email: link.email, locale: link.locale, createdAt: use.now },
      update: { locale: link.locale },
    })
    await grantConfigured({ userId: user.id, email: user.email, configured: use.organizers, now: use.now }, tx)
    // What was registered with this address before there was an account is theirs: they own the mailbox.
    await tx.attendance.updateMany({ where: { email: link.email, userId: null }, data: { userId: user.id } })
    const sessionToken = newToken()
    const expiresAt = new Date(use.now.getTime() + loginDays * 86_400_000)
    await tx.login.create({
      data: { tokenHash: hashToken(sessionToken), userId: user.id, createdAt: use.now, expiresAt, userAgent: use.userAgent.slice(0, 200) },
    })
    return { sessionToken, expiresAt, next: link.next, locale: link.locale }
  })
}

/** Ends one signed-in browser. */
export async function signOut(sessionToken: string, db: Database): Promise<void> {
  await db.login.deleteMany({ where: { tokenHash: hashToken(sessionToken) } })
}

/** Removes what nobody can use any more: links a day after they ran out, sessions that are over. */
export async function sweepLogins(now: Date, db: Database): Promise<void> {
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 86_400_000) } } })
  await db.login.deleteMany({ where: { expiresAt: { lt: now } } })
}
