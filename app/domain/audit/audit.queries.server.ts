import type { Db } from '~/db/client.server'

/** A line of the log, for people: `actor` is a name or an address, empty for the product itself. */
export type AuditLine = { id: string; at: Date; actor: string; action: string; details: Record<string, unknown> }

/** What happened to one thing, the newest first. */
export async function auditOf(subject: string, db: Db): Promise<AuditLine[]> {
  const entries = await db.auditEntry.findMany({ where: { subject }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 200 })
  const actorIds = [...new Set(entries.map((entry) => entry.actorId))].filter((id) => id !== null)
  const actors = await db.user.findMany({ where: { id: { in: actorIds } }, select: { id: true, name: true, email: true } })
  const names = new Map(actors.map((user) => [user.id, user.name || user.email]))
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    actor: entry.actorId === null ? '' : (names.get(entry.actorId) ?? ''),
    action: entry.action,
    details: JSON.parse(entry.details) as Record<string, unknown>,
  }))
}
