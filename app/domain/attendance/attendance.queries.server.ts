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

/** How many sessions a signed-in visitor is registered for. */
export function registrationCount(userId: string, db: Db): Promise<number> {
  return db.attendance.count({ where: { userId, state: 'registered' } })
}

/** How many registrations stand altogether. */
export function registeredTotal(db: Db): Promise<number> {
  return db.attendance.count({ where: { state: 'registered' } })
}
