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
  const byHall = new Map<string, PlannedSlot[]>()
  const byPerson = new Map<string, PlannedSlot[]>()
  for (const slot of slots) {
    if (slot.hallId) push(byHall, slot.hallId, slot)
    for (const id of slot.speakerIds) push(byPerson, id, slot)
  }
  return [...sweep('hall', byHall), ...sweep('speaker', byPerson)]
}

function* sweep(kind: Overlap['kind'], groups: Map<string, PlannedSlot[]>): Generator<Overlap> {
  for (const [subjectId, group] of groups) {
    group.sort((a, b) => a.start.getTime() - b.start.getTime())
    for (let i = 0; i < group.length; i += 1) {
      const a = group[i]!
      for (let j = i + 1; j < group.length && group[j]!.start < a.end; j += 1) yield { kind, subjectId, a, b: group[j]! }
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** A speaker as a line of the form: «Анна Ветрова, мастер-сканщик | Anna Vetrova, filigree master». */
export type SpeakerLine = { nameRu: string; roleRu: string; nameEn: string; roleEn: string }

export function parseSpeakers(lines: string): SpeakerLine[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [ru = '', en = ''] = line.split('|')
      const [nameRu, roleRu] = nameAndRole(ru)
      const [nameEn, roleEn] = nameAndRole(en)
      return { nameRu: nameRu || nameEn, roleRu, nameEn, roleEn }
    })
}

export function writeSpeakers(speakers: readonly SpeakerLine[]): string {
  const half = (name: string, role: string) => (role ? `${name}, ${role}` : name)
  return speakers
    .map((s) => [half(s.nameRu, s.roleRu), half(s.nameEn, s.roleEn)].filter(Boolean).join(' | '))
    .join('\n')
}

function nameAndRole(text: string): [name: string, role: string] {
  const comma = text.indexOf(',')
  return comma < 0 ? [text.trim(), ''] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()]
}
