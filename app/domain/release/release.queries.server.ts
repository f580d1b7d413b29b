import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Db } from '~/db/client.server'
import { groupBy } from '~/lib/group-by'
import { participating } from '../application/application.transitions'
import { publicColumns, releasedPersonOf } from '../person/person.rules'
import { languagesIn } from '../session/session.rules'
import { isMaterial, nextRelease, type Change, type Draft } from './release.rules'
import { releaseContent, type ReleaseContent, type ReleasedHall, type ReleasedHost } from './release.schema'

export type ReleaseHead = { id: string; number: number; name: string; contentHash: string; publishedAt: Date; centreId: string | null }
/** What a list of releases reads of them, never their documents. */
export const headColumns = { id: true, number: true, name: true, contentHash: true, publishedAt: true, centreId: true } as const

/** Which release is current; null before the first. */
export function latestReleaseHead(editionId: string, db: Db): Promise<ReleaseHead | null> {
  return db.release.findFirst({ where: { editionId }, orderBy: { number: 'desc' }, select: headColumns })
}

/** All releases of an edition, the newest first. */
export function releaseHeads(editionId: string, db: Db): Promise<ReleaseHead[]> {
  return db.release.findMany({ where: { editionId }, orderBy: { number: 'desc' }, select: headColumns })
}

/** One release by its number within the edition. */
export function releaseHead(editionId: string, number: number, db: Db): Promise<ReleaseHead | null> {
  return db.release.findUnique({ where: { editionId_number: { editionId, number } }, select: headColumns })
}

/** What a release holds. @throws when it does not exist or is not of a form we know */
export async function releaseContentOf(id: string, db: Db): Promise<ReleaseContent> {
  const { content } = await db.release.findUniqueOrThrow({ where: { id }, select: { content: true } })
  return releaseContent.parse(JSON.parse(content))
}

/** The work in progress of an edition, in the words of a release; of some sessions alone where they are named. */
export async function draftOf(editionId: string, db: Db, sessionIds?: readonly string[]): Promise<Draft> {
  // Each table by itself: what Prisma includes with an order it asks for by a list of ids, and SQLite
  // takes a thousand parameters at the most. What refers comes before what it refers to, so that
  // nothing is missing of what somebody else adds meanwhile.
  const ofEdition = { session: { editionId, ...(sessionIds && { id: { in: [...sessionIds] } }) } }
  const slots = await db.slot.findMany({ where: ofEdition, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] })
  const speakers = groupBy(await db.sessionSpeaker.findMany({ where: ofEdition, orderBy: { position: 'asc' } }), (row) => row.sessionId)
  // Who has not been told yes, or has left, is named nowhere in public, so not in a release either.
  const takesPart = { exhibitor: { applications: { some: { editionId, state: { in: [...participating] } } } } }
  const hosts = groupBy(await db.sessionHost.findMany({ where: { ...ofEdition, ...takesPart }, orderBy: { position: 'asc' } }), (row) => row.sessionId)
  const sessions = await db.session.findMany({ where: ofEdition.session, orderBy: { id: 'asc' } })
  const exhibitors = await db.exhibitor.findMany({
    where: { hosts: { some: ofEdition }, applications: takesPart.exhibitor.applications },
    select: { id: true, slug: true, brandRu: true, brandEn: true },
  })
  const files = groupBy(await db.sessionFile.findMany({ where: ofEdition, orderBy: [{ position: 'asc' }, { id: 'asc' }], omit: { bytes: true } }), (row) => row.sessionId)
  const people = await db.person.findMany({ where: { sessions: { some: ofEdition } }, select: publicColumns })
  const halls = await db.hall.findMany({ include: { venue: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  const centres = await db.centre.findMany({ orderBy: { position: 'asc' } })
  const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId } })
  const byInvitation = new Set(sessions.filter((session) => session.registration === 'invitation').map((session) => session.id))
  return {
    edition: {
      id: edition.id,
      year: edition.year,
      title: { ru: edition.titleRu, en: edition.titleEn },
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
    },
    centres: centres.map((c) => ({
      id: c.id,
      slug: c.slug,
      name: { ru: c.nameRu, en: c.nameEn },
      city: { ru: c.cityRu, en: c.cityEn },
      description: { ru: c.descriptionRu, en: c.descriptionEn },
      timeZone: c.timeZone,
      accent: c.accent,
    })),
    halls: halls.map((h) => ({
      id: h.id,
      centreId: h.centreId,
      slug: h.slug,
      name: { ru: h.nameRu, en: h.nameEn },
      venue: { ru: h.venue?.nameRu ?? '', en: h.venue?.nameEn ?? '' },
      capacity: h.capacity,
      address: { ru: h.venue?.addressRu ?? '', en: h.venue?.addressEn ?? '' },
    })),
    people: people.map(releasedPersonOf),
    hosts: exhibitors.map(releasedHostOf),
    sessions: sessions.map((s) => ({
      id: s.id,
      slug: s.slug,
      centreId: s.centreId,
      title: { ru: s.titleRu, en: s.titleEn },
      abstract: { ru: s.abstractRu, en: s.abstractEn },
      kind: s.kind,
      format: s.format,
      language: s.language,
      ageMark: s.ageMark,
      speakerIds: (speakers.get(s.id) ?? []).map((speaker) => speaker.personId),
      hostIds: (hosts.get(s.id) ?? []).map((host) => host.exhibitorId),
      subtitle: { ru: s.subtitleRu, en: s.subtitleEn },
      bring: { ru: s.bringRu, en: s.bringEn },
      alsoIn: languagesIn(s.alsoIn),
      interpretation: languagesIn(s.interpretation),
      level: s.level,
      registration: s.registration,
      parts: Object.fromEntries((speakers.get(s.id) ?? []).filter(({ part }) => part !== 'speaker').map(({ personId, part }) => [personId, part])),
      files: (files.get(s.id) ?? []).map(({ id, hash, nameRu, nameEn, type, size }) => ({ id, hash, name: { ru: nameRu, en: nameEn }, type, size })),
      cancelled: s.cancelled,
    })),
    slots: slots.map(({ id, sessionId, hallId, startsAt, duration, capacity, noteRu, noteEn }) => ({
      ...{ id, sessionId, hallId, startsAt, duration },
      // Nobody registers for what is by invitation, whatever seats were counted there.
      capacity: byInvitation.has(sessionId) ? null : capacity,
      note: { ru: noteRu, en: noteEn },
    })),
  }
}

/** An exhibitor in the words of a release. */
export function releasedHostOf(e: { id: string; slug: string; brandRu: string; brandEn: string }): ReleasedHost {
  return { id: e.id, slug: e.slug, name: { ru: e.brandRu, en: e.brandEn } }
}

/** A plan that may be published: the work in progress, or one that was frozen. */
export type Plan = {
  draft: Draft
  /** Centres whose part of it is older than what is published, and so stays as it is published. */
  leave: ReadonlySet<string>
}

export type NextRelease = {
  editionId: string
  /** The centre whose part is published; null: all. */
  centreId: string | null
  now: Date
  /** Reads what is to be published; left out: the work in progress. */
  plan?: (previous: ReleaseContent | null, db: Db) => Promise<Plan>
}

/** The current release of an edition and the one that would follow it. */
export async function successionOf({ editionId, centreId, now, plan }: NextRelease, db: Db) {
  const head = await latestReleaseHead(editionId, db)
  const previous = head ? await releaseContentOf(head.id, db) : null
  const { draft, leave } = plan ? await plan(previous, db) : { draft: await draftOf(editionId, db), leave: new Set<string>() }
  return { head, previous, draft, ...nextRelease(previous, draft, centreId, now, leave) }
}

export type Waiting = { id: string; editionId: string; centreId: string | null; name: string; publicFrom: Date; createdAt: Date; createdById: string | null; problem: string }
/** What a list of waiting releases reads of them, never their plans. */
export const waitingColumns = { id: true, editionId: true, centreId: true, name: true, publicFrom: true, createdAt: true, createdById: true, problem: true } as const

/** The waiting releases that a newer publication of this part takes the place of: those of its own part, and of parts of it. */
export const replacedBy = ({ editionId, centreId }: { editionId: string; centreId: string | null }) => ({ editionId, ...(centreId !== null && { centreId }) })

/** The releases of an edition that wait for their time, the next first. */
export function waitingReleases(of: { editionId: string; centreId?: string | null }, db: Db): Promise<Waiting[]> {
  return db.pendingRelease.findMany({ where: replacedBy({ centreId: null, ...of }), orderBy: [{ publicFrom: 'asc' }, { id: 'asc' }], select: waitingColumns })
}

/**
 * Names the comparison of a release with the one that would follow it: the same whenever it is made, another
 * as soon as either of them differs, or something else waits that it would replace. @returns SHA-256, hex
 */
export function comparisonName(head: ReleaseHead | null, next: ReleaseContent, replaced: readonly Waiting[]): string {
  // What is stamped with the moment of publishing differs each time, and says nothing that the rest does not.
  const slots = next.slots.map(({ createdAt: _, changedAt: __, previous: ___, ...slot }) => slot)
  return createHash('sha256')
    .update(JSON.stringify([head?.number ?? 0, { ...next, slots }, replaced.map(({ id }) => id)]))
    .digest('hex')
}

export type Preview = {
  /** Number of the release compared with; 0 before the first. */
  base: number
  /** Names what this comparison shows; publishing is refused when it would show something else by then. */
  seen: string
  /** Whether publishing would be refused because nothing is different. */
  unchanged: boolean
  /** Of slots. Empty also when something else is different, such as the dates of the edition. */
  changes: Change[]
  /** How many people would get mail. */
  told: number
  /** How many of them by slot. */
  registered: Map<string, number>
  draft: Draft
  content: ReleaseContent
  previous: ReleaseContent | null
  previousHalls: ReleasedHall[]
  /** What waits for its time now and would not any more. */
  replaces: Waiting[]
}

/** For the page before publishing: what would change, and how many people would get mail. */
export async function previewRelease(ask: NextRelease, db: Db): Promise<Preview> {
  const { head, previous, draft, content, changes } = await successionOf(ask, db)
  const slotIds = changes.filter((change) => change.before && isMaterial(change)).map((change) => change.slotId)
  // Read, not counted: a long list of ids is split for reading only.
  const told = await db.attendance.findMany({ where: { slotId: { in: slotIds }, state: 'registered' }, select: { slotId: true } })
  const replaces = ask.plan ? [] : await waitingReleases(ask, db)
  return {
    base: head?.number ?? 0,
    seen: comparisonName(head, content, replaces),
    unchanged: previous !== null && isDeepStrictEqual(content, previous),
    changes,
    told: told.length,
    registered: new Map([...groupBy(told, ({ slotId }) => slotId)].map(([slotId, people]) => [slotId, people.length])),
    draft,
    content,
    previous,
    previousHalls: previous?.halls ?? [],
    replaces,
  }
}
