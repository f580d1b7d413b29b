import type { Database, Transaction } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { publishRelease } from '~/domain/release/release.commands.server'
import { freezeRelease } from '~/domain/release/waiting.commands.server'
import { addDays } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { firstRelease, programmeWith, sessions, unpublished, waiting } from './programme'
import { organizers, savedFilters } from './users'
import { type Places, readPlaces, writeEdition } from './write-edition'
import { writeExhibitors } from './write-exhibitors'
import { writePapers } from './write-papers'
import { writePictures } from './write-pictures'
import { writePasses } from './write-passes'
import { writeProposals } from './write-proposals'
import { changeSessions, writeProgramme } from './write-programme'
import { writeVisitors } from './write-visitors'

const day = 86_400_000

/**
 * Fills an empty database with the demo edition of 2027: centres, floor plans, exhibitors, a programme
 * with two releases, one that waits for its time, and an unpublished change, registrations, proposals of sessions. Does nothing when there is any edition.
 *
 * In two transactions, so that neither comes near the time limit on a busy machine. Killed between them,
 * the next start finds the demo edition without a release and writes the second half.
 */
export async function seedDemo(db: Database, now: Date): Promise<void> {
  if ((await db.edition.count()) === 0) {
    await inTransaction(db, async (tx) => {
      const places = await writeEdition(now, tx)
      const organizerId = await writeOrganizers(places, now, tx)
      await writeExhibitors(places, organizerId, now, tx)
      await writePictures(now, tx)
      await writePapers(places.editionId, organizerId, now, tx)
      await writePasses(places.editionId, organizerId, now, tx)
    })
  }
  const unreleased = await db.edition.findFirst({ where: { demo: true, releases: { none: {} } } })
  if (unreleased) await inTransaction(db, (tx) => writeReleases(unreleased.id, now, tx))
}

/** The programme as it came about: released, changed, released again, and changed a little since. */
async function writeReleases(editionId: string, now: Date, tx: Transaction): Promise<void> {
  const places = await readPlaces(editionId, tx)
  const ago = (days: number) => new Date(now.getTime() - days * day)

  const written = await writeProgramme(programmeWith(firstRelease), places, ago(10), tx)
  await publish('Первая редакция', editionId, ago(9), tx)
  await changeSessions(sessions.filter(({ slug }) => slug in firstRelease), written, places, tx)
  await publish('Вторая редакция', editionId, ago(2), tx)
  await writeVisitors(written, now, tx)
  await writeProposals(written, places, now, tx)
  const changed = programmeWith(unpublished).filter(({ slug }) => slug in unpublished)
  await changeSessions(changed.filter(({ slug }) => slug in waiting), written, places, tx)
  await freeze('Длиннее занятие за час', editionId, places, now, tx)
  await changeSessions(changed.filter(({ slug }) => !(slug in waiting)), written, places, tx)
}

/** Freezes what is planned in Kostroma until five days before the festival, if that is still to come. */
async function freeze(name: string, editionId: string, places: Places, now: Date, tx: Transaction): Promise<void> {
  const { userId } = await tx.festivalOrganizer.findFirstOrThrow()
  const { startsOn } = await tx.edition.findUniqueOrThrow({ where: { id: editionId } })
  const publicFrom = instantOf(addDays(startsOn, -5), '10:00', homeZone)
  const frozen = await freezeRelease({ editionId, name, centreId: places.centreIds.get('kostroma')!, publicFrom, actorId: userId, now }, tx)
  if (!frozen.ok && frozen.code !== 'past') throw new Error(`The demo's release «${name}» was not frozen: ${frozen.code}`)
}

async function publish(name: string, editionId: string, now: Date, tx: Transaction): Promise<void> {
  const { userId } = await tx.festivalOrganizer.findFirstOrThrow()
  // Registrations come after the releases, so nobody is told and no mail needs to know where the site is.
  const site = { baseUrl: '', mailFrom: { name: '', address: '' } }
  // Given a transaction, the command takes part in it (inTransaction).
  const publication = { editionId, name, centreId: null, publishedById: userId, site, now }
  const published = await publishRelease(publication, tx)
  if (!published.ok) throw new Error(`The demo's release «${name}» was refused: ${published.code}`)
}

/** Writes the organisers, their rights, and the filters they keep. @returns the id of the festival's own organiser */
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
  await tx.savedFilter.createMany({ data: savedFilters.map((filter) => ({ ...filter, organizerId: festivalOrganizer, createdAt: now })) })
  return festivalOrganizer
}
