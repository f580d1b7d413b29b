import { z } from 'zod'

/** What no session may be called in its address: pages beside those of the sessions are. */
export const reservedSlugs: readonly string[] = ['changes', 'releases']

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
