import { z } from 'zod'
import { groupBy } from '~/lib/group-by'

/** What no session may be called in its address: pages beside those of the sessions are. */
export const reservedSlugs: readonly string[] = ['changes', 'releases']

/** What overlap finding needs of a planned slot. */
export type PlannedSlot = {
  slotId: string
  sessionId: string
  title: string
  hallId: string | null
  speakerIds: string[]
  start: Date
  end: Date
}

/** Two slots that want the same hall or the same person at the same time. */
export type Overlap = { kind: 'hall' | 'speaker'; subjectId: string; a: PlannedSlot; b: PlannedSlot }

/** All overlaps, in one pass a hall and one a person, across all centres: instants know no zone. */
export function findOverlaps(slots: readonly PlannedSlot[]): Overlap[] {
  const inHalls = slots.flatMap((slot) => (slot.hallId ? [{ id: slot.hallId, slot }] : []))
  const ofPeople = slots.flatMap((slot) => slot.speakerIds.map((id) => ({ id, slot })))
  return [...sweep('hall', inHalls), ...sweep('speaker', ofPeople)]
}

function* sweep(kind: Overlap['kind'], wanted: readonly { id: string; slot: PlannedSlot }[]): Generator<Overlap> {
  for (const [subjectId, rows] of groupBy(wanted, (row) => row.id)) {
    const group = rows.map((row) => row.slot).sort((a, b) => a.start.getTime() - b.start.getTime())
    for (let i = 0; i < group.length; i += 1) {
      const a = group[i]!
      for (let j = i + 1; j < group.length && group[j]!.start < a.end; j += 1) yield { kind, subjectId, a, b: group[j]! }
    }
  }
}

const languageList = z.array(z.string())
/** Reads Session.alsoIn and Session.interpretation. */
export const languagesIn = (json: string): string[] => languageList.parse(JSON.parse(json))

/** A speaker as a line of the form: «Анна Ветрова, мастер-сканщик | Anna Vetrova, filigree master». */
export type SpeakerLine = { nameRu: string; roleRu: string; nameEn: string; roleEn: string }

/** The lines of the field that name somebody. */
export function speakerLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => /[^\s|,]/.test(line))
}

/** Whom a line names. Without a Russian name the English one stands for both. */
export function parseSpeaker(line: string): SpeakerLine {
  const [ru = '', en = ''] = line.split('|')
  const [nameRu, roleRu] = nameAndRole(ru)
  const [nameEn, roleEn] = nameAndRole(en)
  return { nameRu: nameRu || nameEn, roleRu, nameEn, roleEn }
}

/** Everybody the field names, in order. */
export function parseSpeakers(text: string): SpeakerLine[] {
  return speakerLines(text).map(parseSpeaker)
}

/** The field's text for some people: a line each. */
export function writeSpeakers(speakers: readonly SpeakerLine[]): string {
  const half = (name: string, role: string) => (role ? `${name}, ${role}` : name).replace(/\s+/g, ' ').trim()
  return speakers
    .map((s) => [half(s.nameRu, s.roleRu), half(s.nameEn, s.roleEn)].filter(Boolean).join(' | '))
    .join('\n')
}

function nameAndRole(text: string): [name: string, role: string] {
  const comma = text.indexOf(',')
  return comma < 0 ? [text.trim(), ''] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()]
}
