import type { Database } from '~/db/client.server'

/** Removes everything that an edition of seedEdition consists of. */
export async function emptyFestival(db: Database): Promise<void> {
  await db.boothClaim.deleteMany()
  await db.application.deleteMany()
  await db.exhibitorMember.deleteMany()
  await db.exhibitor.deleteMany()
  await db.booth.deleteMany()
  await db.floorPlan.deleteMany()
  await db.boothCategory.deleteMany()
  await db.hall.deleteMany()
  await db.centre.deleteMany()
  await db.edition.deleteMany()
}
