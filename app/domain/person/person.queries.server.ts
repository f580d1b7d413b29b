import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { groupBy } from '~/lib/group-by'
import { foldText, matchesSearch } from '~/lib/search-text'
import type { PictureSize } from '../picture/picture.rules'
import { writeSpeakers } from '../session/session.rules'
import { listedAtMost, type ConsentState } from './person.schema'

/** As many as a list of suggestions may have; a name beyond them is found when it is typed. */
const suggestedAtMost = 500

/** People we know, by name, as lines of the form of a session. */
export async function knownPeople(db: Db): Promise<string[]> {
  const rows = await db.person.findMany({
    select: { nameRu: true, nameEn: true, roleRu: true, roleEn: true },
    orderBy: [{ nameRu: 'asc' }, { id: 'asc' }],
    take: suggestedAtMost,
  })
  return [...new Set(rows.map((row) => writeSpeakers([row])))]
}

const named = { id: true, nameRu: true, nameEn: true, roleRu: true, roleEn: true, consentAt: true } as const
const session = { id: true, titleRu: true, titleEn: true, centreId: true } as const

/** A line of the organisers' list of people. */
export type PersonRow = {
  id: string
  name: LocalizedText
  role: LocalizedText
  consented: boolean
  /** Their sessions in the edition. */
  sessions: { id: string; title: LocalizedText; part: string }[]
}

/**
 * Everybody we know, by name, with where they appear in an edition.
 * @returns the first of them, and how many there are in all
 */
export async function peopleTable(asked: { editionId: string; q: string; consent: ConsentState | null }, db: Db): Promise<{ rows: PersonRow[]; count: number }> {
  const people = await db.person.findMany({
    where: asked.consent === null ? {} : { consentAt: asked.consent === 'with' ? { not: null } : null },
    select: named,
    orderBy: [{ nameRu: 'asc' }, { id: 'asc' }],
  })
  const found = people.filter((p) => !asked.q || matchesSearch(foldText([p.nameRu, p.nameEn, p.roleRu, p.roleEn].join(' ')), asked.q))
  const shown = found.slice(0, listedAtMost)
  const appearances = await db.sessionSpeaker.findMany({
    where: { session: { editionId: asked.editionId }, personId: { in: shown.map(({ id }) => id) } },
    select: { personId: true, part: true, session: { select: session } },
    orderBy: { session: { titleRu: 'asc' } },
  })
  const sessionsOf = groupBy(appearances, (row) => row.personId)
  return {
    count: found.length,
    rows: shown.map((p) => ({
      ...namesOf(p),
      consented: p.consentAt !== null,
      sessions: (sessionsOf.get(p.id) ?? []).map(({ part, session: s }) => ({ id: s.id, title: { ru: s.titleRu, en: s.titleEn }, part })),
    })),
  }
}

function namesOf(p: { id: string; nameRu: string; nameEn: string; roleRu: string; roleEn: string }) {
  return { id: p.id, name: { ru: p.nameRu, en: p.nameEn }, role: { ru: p.roleRu, en: p.roleEn } }
}

/** One person as organisers see them, with all their sessions of all editions; null when there is none. */
export async function personForOrganizer({ id, editionId }: { id: string; editionId: string }, db: Db) {
  const person = await db.person.findUnique({
    where: { id },
    include: {
      photos: { omit: { bytes: true } },
      availability: { where: { editionId }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
      sessions: { select: { part: true, session: { select: { ...session, editionId: true, centre: { select: { cityRu: true, cityEn: true } } } } } },
    },
  })
  const noted = person?.consentById ? await db.user.findUnique({ where: { id: person.consentById }, select: { name: true } }) : null
  return person && { ...person, notedBy: noted?.name ?? '' }
}

/** A photo that everybody may see is asked for by its hash. @returns null when it is not that person's photo any more */
export async function portrait({ slug, hash, size }: { slug: string; hash: string; size: PictureSize }, db: Db) {
  const person = await db.person.findFirst({
    where: { slug, photos: { some: { size: 'large', hash } } },
    select: { id: true, photos: { where: { size }, select: { hash: true } } },
  })
  return person?.photos[0] ? { personId: person.id, hash: person.photos[0].hash } : null
}

/** The bytes of a photo; who may have them has been asked before. */
export async function portraitBytes({ personId, size }: { personId: string; size: PictureSize }, db: Db): Promise<Uint8Array<ArrayBuffer> | null> {
  const photo = await db.personPhoto.findUnique({ where: { personId_size: { personId, size } }, select: { bytes: true } })
  return photo && new Uint8Array(photo.bytes)
}
