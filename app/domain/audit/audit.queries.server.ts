import type { Db } from '~/db/client.server'

/**
 * The log, the newest first, a page at a time: `before` is the last entry's time of the page above. With a
 * subject ("application:<id>") only what happened to that.
 */
export async function auditLog(page: { before?: Date; subject?: string; limit: number }, db: Db) {
  const entries = await db.auditEntry.findMany({
    where: { ...(page.before && { at: { lt: page.before } }), ...(page.subject && { subject: page.subject }) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: page.limit,
  })
  const ids = [...new Set(entries.flatMap((entry) => entry.actorId ?? []))]
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
  const emails = new Map(users.map((user) => [user.id, user.email]))
  return entries.map(({ actorId, ...entry }) => ({ ...entry, actor: actorId ? (emails.get(actorId) ?? null) : null }))
}
