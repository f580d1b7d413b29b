import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { publishRelease } from '~/domain/release/release.commands.server'
import { firstRelease, programmeWith, sessions, unpublished } from './programme'
import { organizers } from './users'
import { type Places, writeEdition } from './write-edition'
import { writeExhibitors } from './write-exhibitors'
import { changeSessions, writeProgramme } from './write-programme'
import { writeVisitors } from './write-visitors'

const day = 86_400_000

/**
 * Fills an empty database with the demo edition of 2027: centres, floor plans, exhibitors, a programme
 * with two releases and a few unpublished changes, registrations. Does nothing when there is any edition.
 * All or nothing: one transaction.
 */
export async function seedDemo(db: Database, now: Date): Promise<void> {
  if ((await db.edition.count()) > 0) return
  await inTransaction(db, async (tx) => {
    const places = await writeEdition(now, tx)
    const organizerId = await writeOrganizers(places, now, tx)
    await writeExhibitors(places, organizerId, now, tx)

    const written = await writeProgramme(programmeWith(firstRelease), places, new Date(now.getTime() - 10 * day), tx)
    await publish('Первая редакция', new Date(now.getTime() - 9 * day))
    await changeSessions(sessions.filter(({ slug }) => slug in firstRelease), written, places, tx)
    await publish('Вторая редакция', new Date(now.getTime() - 2 * day))
    await writeVisitors(written, now, tx)
    await changeSessions(programmeWith(unpublished).filter(({ slug }) => slug in unpublished), written, places, tx)

    async function publish(name: string, at: Date) {
      const publication = { editionId: places.editionId, name, centreId: null, publishedById: organizerId, site: nobodyIsTold, now: at }
      // The command takes part in the transaction it is given (inTransaction).
      const published = await publishRelease(publication, tx as Database)
      if (!published.ok) throw new Error(`The demo's release «${name}» was refused: ${published.code}`)
    }
  })
}

/** Releases come before registrations, so no mail needs to know where the site is. */
const nobodyIsTold = { baseUrl: '', mailFrom: { name: '', address: '' } }

/** Writes the organisers and their rights. @returns the id of the festival's own organiser */
async function writeOrganizers(places: Places, now: Date, tx: Transaction): Promise<string> {
  let festivalOrganizer = ''
  for (const { email, name, centre } of organizers) {
    const { id } = await tx.user.create({ data: { email, name, createdAt: now } })
    if (centre === null) {
      await tx.festivalOrganizer.create({ data: { userId: id } })
      festivalOrganizer = id
    } else {
      await tx.centreOrganizer.create({ data: { userId: id, centreId: places.centreIds.get(centre)! } })
    }
  }
  return festivalOrganizer
}
