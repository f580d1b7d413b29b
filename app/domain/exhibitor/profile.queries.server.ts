import type { Db } from '~/db/client.server'
import { participating } from '../application/application.transitions'

/** Why requisites cannot be changed now: a contract was made with them, or they are for the owner alone. */
export type RequisitesLock = 'contract' | 'staff'

/** Whether a member may change a company's requisites in an edition; null when they may. */
export async function requisitesLock(
  { exhibitorId, editionId, userId }: { exhibitorId: string; editionId: string; userId: string },
  db: Db,
): Promise<RequisitesLock | null> {
  const bound = await db.application.count({
    where: { exhibitorId, editionId, state: { in: [...participating] }, requisitesOpenAt: null, documents: { some: { kind: 'contract' } } },
  })
  if (bound > 0) return 'contract'
  const owner = await db.exhibitorMember.count({ where: { exhibitorId, userId, role: 'owner' } })
  return owner > 0 ? null : 'staff'
}
