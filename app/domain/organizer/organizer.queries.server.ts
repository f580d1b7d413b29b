import type { Db } from '~/db/client.server'

const user = { select: { id: true, email: true, name: true } } as const

/** Who may do everything, in alphabetical order. */
export async function festivalOrganizers(db: Db) {
  const rows = await db.festivalOrganizer.findMany({ select: { user }, orderBy: { user: { email: 'asc' } } })
  return rows.map((row) => row.user)
}

/** Who runs one centre's part, in alphabetical order. */
export async function centreTeam(centreId: string, db: Db) {
  const rows = await db.centreOrganizer.findMany({ where: { centreId }, select: { user }, orderBy: { user: { email: 'asc' } } })
  return rows.map((row) => row.user)
}
