import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { defaultLocale, isLocale, pick, type Locale, type LocalizedText } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'

/** What somebody organises: one centre's part, or the festival as a whole. */
export type Scope = { id: string; slug: string; name: LocalizedText } | 'festival'

type Author = { actorId: string; now: Date }

/**
 * Gives the right of a festival organiser to somebody whose address stands in ORGANIZERS: part of the
 * transaction that signs them in. Does nothing when they have it.
 */
export async function grantConfigured(
  who: { userId: string; email: string; configured: readonly string[]; now: Date },
  tx: Transaction,
): Promise<void> {
  if (!who.configured.includes(who.email) || !(await insertRight('festival', who.userId, tx))) return
  await writeAudit(tx, {
    actorId: null,
    action: 'organizer.grant',
    subject: `user:${who.userId}`,
    details: { email: who.email },
    now: who.now,
  })
}

/**
 * Makes somebody an organiser and tells them by mail, making their account on the way. `locale` is the
 * language of the mail to somebody new.
 * @returns `already` when they are one: then nothing happens, and nobody is told twice
 */
export async function addOrganizer(
  add: { email: string; scope: Scope; locale: Locale; baseUrl: string } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'already' }> {
  const { email, scope, now } = add
  return inTransaction(db, async (tx) => {
    // With nothing to update Prisma would look first and insert then, and two at once would collide.
    const user = await tx.user.upsert({ where: { email }, create: { email, locale: add.locale, createdAt: now }, update: { email } })
    if (!(await insertRight(scope, user.id, tx))) return { ok: false, code: 'already' } as const
    const locale = isLocale(user.locale) ? user.locale : defaultLocale
    const workbench = scope === 'festival' ? paths.organizer(locale) : paths.organizer(locale, `/centres/${scope.slug}`)
    await queueMail(
      tx,
      {
        // Somebody removed and added again is told again.
        key: `organizer:${user.id}:${scope === 'festival' ? scope : scope.id}:${now.toISOString()}`,
        to: email,
        locale,
        template: 'organizer-added-to-organizer',
        props: { centre: scope === 'festival' ? '' : pick(scope.name, locale), link: add.baseUrl + paths.signIn(locale, workbench) },
      },
      now,
    )
    await writeAudit(tx, { actorId: add.actorId, action: 'organizer.add', subject: `user:${user.id}`, details: detailsOf(email, scope), now })
    return { ok: true } as const
  })
}

/**
 * Takes the right of an organiser away; the account stays. What is not there any more counts as taken.
 *
 * `self`: a festival organiser cannot remove themselves, so the festival always has one. Of two who
 * remove each other at once the one loses whose own right is gone by then: both touch their own row first,
 * so that the database makes one wait for the other, or refuses one.
 * `configured`: the address stands in ORGANIZERS and would have the right again at its next sign-in.
 */
export async function removeOrganizer(
  removal: { userId: string; scope: Scope; configured: readonly string[] } & Author,
  db: Database,
): Promise<{ ok: true } | { ok: false; code: 'self' | 'configured' | 'not-organizer' }> {
  const { userId, scope, actorId } = removal
  return inTransaction(db, async (tx) => {
    const actor = await tx.festivalOrganizer.updateMany({ where: { userId: actorId }, data: { userId: actorId } })
    if (actor.count !== 1) return { ok: false, code: 'not-organizer' } as const
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } })
    if (!user) return { ok: true } as const
    if (scope === 'festival' && userId === actorId) return { ok: false, code: 'self' } as const
    if (scope === 'festival' && removal.configured.includes(user.email)) return { ok: false, code: 'configured' } as const
    const { count } =
      scope === 'festival'
        ? await tx.festivalOrganizer.deleteMany({ where: { userId } })
        : await tx.centreOrganizer.deleteMany({ where: { userId, centreId: scope.id } })
    if (count === 0) return { ok: true } as const
    await writeAudit(tx, {
      actorId,
      action: 'organizer.remove',
      subject: `user:${userId}`,
      details: detailsOf(user.email, scope),
      now: removal.now,
    })
    return { ok: true } as const
  })
}

/** Written in SQL, which both databases understand, because a refused insert would spoil the transaction. */
async function insertRight(scope: Scope, userId: string, tx: Transaction): Promise<boolean> {
  const count =
    scope === 'festival'
      ? await tx.$executeRaw`INSERT INTO "FestivalOrganizer" ("userId") VALUES (${userId}) ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`INSERT INTO "CentreOrganizer" ("userId", "centreId") VALUES (${userId}, ${scope.id}) ON CONFLICT DO NOTHING`
  return count === 1
}

function detailsOf(email: string, scope: Scope) {
  return { email, ...(scope !== 'festival' && { centre: scope.name.ru }) }
}
