import type { PlannedSession } from '~/domain/session/session.queries.server'
import { languagesIn, writeSpeakers } from '~/domain/session/session.rules'
import { rowValues, type Part } from '~/domain/session/session.schema'
import { dayIn, timeIn } from '~/lib/dates'
import { newSlot } from './session-rows.server'

/** What the form of a planned session shows when it is opened, with an empty row for one more person. */
export function sessionValues(session: PlannedSession, hostIds: readonly string[]) {
  const { titleRu, titleEn, subtitleRu, subtitleEn, abstractRu, abstractEn, bringRu, bringEn, kind, format, language, level, registration } = session
  const zone = session.centre.timeZone
  const slots = session.slots.map(({ id, hallId, startsAt, duration, capacity, noteRu, noteEn }) => ({
    slotId: id,
    hallId: hallId ?? '',
    date: startsAt ? dayIn(startsAt, zone) : '',
    time: startsAt ? timeIn(startsAt, zone) : '',
    duration: String(duration),
    capacity: capacity ? String(capacity) : '',
    noteRu,
    noteEn,
  }))
  const people = session.speakers.map(({ person, part }) => ({ line: writeSpeakers([person]), part: part as Part }))
  return {
    ...{ titleRu, titleEn, subtitleRu, subtitleEn, abstractRu, abstractEn, bringRu, bringEn, kind, format, language, level, registration },
    alsoIn: languagesIn(session.alsoIn),
    interpretation: languagesIn(session.interpretation),
    ageMark: String(session.ageMark),
    ...rowValues(slots.length > 0 ? slots : [newSlot], [...people, { line: '', part: 'speaker' as const }]),
    host1: hostIds[0] ?? '',
    host2: hostIds[1] ?? '',
    host3: hostIds[2] ?? '',
    version: String(session.version),
  }
}
