import type { Transaction } from '~/db/client.server'

/**
 * Sets which exhibitors hold a session, in this order.
 * @returns their Russian names for the log where it is another set or order than before, '—' for nobody; else null
 */
export async function setHosts({ sessionId, exhibitorIds }: { sessionId: string; exhibitorIds: readonly string[] }, tx: Transaction): Promise<string | null> {
  const before = await tx.sessionHost.findMany({ where: { sessionId }, orderBy: { position: 'asc' } })
  if (before.length === exhibitorIds.length && before.every((host, at) => host.exhibitorId === exhibitorIds[at])) return null
  await tx.sessionHost.deleteMany({ where: { sessionId } })
  await tx.sessionHost.createMany({ data: exhibitorIds.map((exhibitorId, position) => ({ sessionId, exhibitorId, position })) })
  const now = await tx.sessionHost.findMany({ where: { sessionId }, include: { exhibitor: { select: { brandRu: true } } }, orderBy: { position: 'asc' } })
  return now.map(({ exhibitor }) => exhibitor.brandRu).join(', ') || '—'
}
