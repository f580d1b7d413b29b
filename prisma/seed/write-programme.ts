import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/db/client.server'
import { instantOf } from '~/lib/wall-time'
import { centres } from './centres'
import { bios, details } from './details'
import { people } from './people'
import { hosts } from './session-hosts'
import type { SeedSession } from './seed-session'
import { typeset } from './typeset'
import type { Places } from './write-edition'

/** Ids of sessions and of their slots by the session's slug. */
export type WrittenProgramme = Map<string, { sessionId: string; slotId: string }>

/** Writes the speakers and every session with its one slot and its hosts, as work in progress. */
export async function writeProgramme(
  sessions: SeedSession[],
  places: Places,
  now: Date,
  tx: Transaction,
): Promise<WrittenProgramme> {
  const personIds = new Map(people.map((person) => [person.slug, randomUUID()]))
  await tx.person.createMany({
    data: people.map(({ slug, name, role }) => ({
      id: personIds.get(slug)!,
      slug,
      nameRu: name.ru,
      nameEn: name.en,
      roleRu: role.ru,
      roleEn: role.en,
      bioRu: typeset(bios[slug] ?? nothing).ru,
      bioEn: typeset(bios[slug] ?? nothing).en,
      consentAt: now,
      createdAt: now,
    })),
  })

  const written: WrittenProgramme = new Map(
    sessions.map(({ slug }) => [slug, { sessionId: randomUUID(), slotId: randomUUID() }]),
  )
  await tx.session.createMany({
    data: sessions.map((session) => ({
      id: written.get(session.slug)!.sessionId,
      editionId: places.editionId,
      centreId: places.centreIds.get(session.centre)!,
      slug: session.slug,
      createdAt: now,
      ...sessionColumns(session),
    })),
  })
  await tx.slot.createMany({
    data: sessions.map((session) => {
      const { sessionId, slotId } = written.get(session.slug)!
      return { id: slotId, sessionId, createdAt: now, ...slotColumns(session, places) }
    }),
  })
  await tx.sessionSpeaker.createMany({
    data: sessions.flatMap((session) =>
      session.speakers.map((speaker, position) => ({
        sessionId: written.get(session.slug)!.sessionId,
        personId: personIds.get(speaker)!,
        part: details[session.slug]?.parts?.[speaker] ?? 'speaker',
        position,
      })),
    ),
  })
  const exhibitorIds = new Map((await tx.exhibitor.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]))
  await tx.sessionHost.createMany({
    data: Object.entries(hosts).flatMap(([slug, exhibitors]) =>
      exhibitors.map((exhibitor, position) => ({ sessionId: written.get(slug)!.sessionId, exhibitorId: exhibitorIds.get(exhibitor)!, position })),
    ),
  })
  return written
}

/** Brings the work in progress to what `sessions` says, as an organiser's edits would; speakers stay. */
export async function changeSessions(
  sessions: SeedSession[],
  written: WrittenProgramme,
  places: Places,
  tx: Transaction,
): Promise<void> {
  for (const session of sessions) {
    const { sessionId, slotId } = written.get(session.slug)!
    await tx.session.update({ where: { id: sessionId }, data: { ...sessionColumns(session), version: { increment: 1 } } })
    await tx.slot.update({ where: { id: slotId }, data: slotColumns(session, places) })
  }
}

const nothing = { ru: '', en: '' }

function sessionColumns(session: SeedSession) {
  const title = typeset(session.title)
  const abstract = typeset(session.abstract)
  const more = details[session.slug] ?? {}
  const subtitle = typeset(more.subtitle ?? nothing)
  const bring = typeset(more.bring ?? nothing)
  return {
    ...{ subtitleRu: subtitle.ru, subtitleEn: subtitle.en, bringRu: bring.ru, bringEn: bring.en, level: more.level ?? '' },
    interpretation: JSON.stringify(more.interpretation ?? []),
    titleRu: title.ru,
    titleEn: title.en,
    abstractRu: abstract.ru,
    abstractEn: abstract.en,
    kind: session.kind,
    format: session.format,
    language: session.language,
    ageMark: session.age,
    cancelled: session.cancelled ?? false,
  }
}

function slotColumns(session: SeedSession, places: Places) {
  const zone = centres.find((centre) => centre.slug === session.centre)!.timeZone
  return {
    hallId: places.hallIds.get(`${session.centre}/${session.hall}`)!,
    startsAt: instantOf(session.day, session.time, zone),
    duration: session.minutes,
    capacity: session.capacity,
  }
}
