import type { Db } from '~/db/client.server'

const shown = { id: true, slotId: true, name: true, email: true, locale: true, state: true, ticketCode: true } as const

/** One attendance, for its ticket page. */
export function attendanceById(id: string, db: Db) {
  return db.attendance.findUnique({ where: { id }, select: shown })
}

/** Everything a signed-in visitor is registered for. */
export function attendancesOf(userId: string, db: Db) {
  return db.attendance.findMany({ where: { userId, state: 'registered' }, select: shown })
}

/** How many are registered, by slot id. */
export async function registeredCounts(slotIds: string[], db: Db): Promise<Map<string, number>> {
  const rows = await db.attendance.groupBy({ by: ['slotId'], where: { slotId: { in: slotIds }, state: 'registered' }, _count: true })
  return new Map(rows.map((row) => [row.slotId, row._count]))
}

/** How many registrations stand altogether. */
export function registeredTotal(db: Db): Promise<number> {
  return db.attendance.count({ where: { state: 'registered' } })
}
