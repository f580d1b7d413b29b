/**
 * What a programme file is read into, whatever its format, and what may be wrong with it. Problems and
 * notes are codes; their words are in the dictionary `exchange`.
 */

/** A file larger than this is not read at all. Bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** More events than any festival has; keeps an import within the time of one transaction. */
export const MAX_EVENTS = 3000

/** The kinds of file a programme can be taken away as. */
export const programmeFormats = ['xlsx', 'csv', 'json', 'xml', 'ics'] as const

/** Where in the file something stands. Days, events and lines are counted from 1. */
export type Place =
  | { at: 'file' }
  | { at: 'line'; line: number }
  | { at: 'day'; day: number }
  | { at: 'event'; day: number; room: string; event: number; guid: string }

export const problems = [
  'archive',
  'columnMissing',
  'columnTwice',
  'csvSyntax',
  'dayDisagrees',
  'durationRange',
  'empty',
  'html',
  'jsonSyntax',
  'missing',
  'noEvents',
  'notDate',
  'notDuration',
  'notGuid',
  'notLanguage',
  'notList',
  'notObject',
  'notPrintable',
  'notSchedule',
  'notText',
  'notTime',
  'notUtf8',
  'notZone',
  'startDisagrees',
  'tooBig',
  'tooLong',
  'tooManyEvents',
  'twice',
  'xlsx',
  'xmlDoctype',
  'xmlStructure',
  'xmlSyntax',
] as const
export type Problem = (typeof problems)[number]

/** One thing that is wrong with a file. `value` is what stands there, shortened; '' when that says nothing. */
export type Fault = { place: Place; field: string; problem: Problem; value: string }

export type ImportedSpeaker = {
  /** The same person has the same key everywhere in the source, and in its next version. */
  key: string
  name: string
  nameEn: string
  role: string
  roleEn: string
}

export type ImportedEvent = {
  place: Place
  /** The same event has the same key in the next version of the file: its guid where it has one. */
  key: string
  title: string
  titleEn: string
  subtitle: string
  abstract: string
  abstractEn: string
  description: string
  track: string
  type: string
  /** Primary language subtag (BCP 47) in lower case; '' when the file does not say. */
  language: string
  /** null when the place is not decided. */
  room: string | null
  /** Wall time as the programme prints it: "2027-06-23T11:00". */
  local: string
  /** The same as an instant; null where the file names neither offset nor zone. */
  instant: string | null
  /** Minutes. */
  duration: number
  speakers: ImportedSpeaker[]
}

export type ImportedProgramme = {
  /** Short name of where it comes from; keys of another source do not mean these events. */
  source: string
  title: string
  /** Whether it has titles in English beside the others, so that an empty one is meant. */
  bilingual: boolean
  /** IANA name, null when the file does not say. */
  timeZone: string | null
  /** Programme days, "YYYY-MM-DD", ascending. */
  days: string[]
  /** In the order of the file. */
  rooms: string[]
  events: ImportedEvent[]
}

/** A programme without a fault, or all its faults. */
export type ReadResult = { ok: true; programme: ImportedProgramme } | { ok: false; faults: Fault[] }

/** The result for a file that cannot be read as a programme at all. */
export function unreadable(problem: Problem, value = '', place: Place = { at: 'file' }): ReadResult {
  return { ok: false, faults: [{ place, field: '', problem, value }] }
}
