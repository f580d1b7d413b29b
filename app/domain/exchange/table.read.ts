import { z } from 'zod'
import { foldText } from '~/lib/search-text'
import { bareCell, type CsvRow } from '~/lib/text-file'
import { programmeDay } from '../programme/programme.rules'
import { parseSpeakers } from '../session/session.rules'
import {
  MAX_EVENTS,
  unreadable,
  type Fault,
  type ImportedEvent,
  type ImportedSpeaker,
  type Place,
  type ReadResult,
} from './exchange.schema'
import { decidedRoom } from './frab.read'
import { dayField, durationField, faultsOf, languageField, lineField, shown, textField, timeField, titleField } from './read.fields'

/**
 * The columns of a programme as a table, CSV or XLSX, by their English or Russian heading, in any order; others are
 * ignored.
 *
 * | column | holds |
 * |---|---|
 * | `title`, «название» | required |
 * | `date`, «дата» | required: 2027-06-23 or 23.06.2027 |
 * | `start`, «начало» | required: 10:00, wall time of the centre |
 * | `duration`, «длительность» | required: minutes, or 1:30 |
 * | `room`, «зал» | empty while it is not decided |
 * | `id`, «номер» | how the next version of the file means the same session; without it the title does |
 * | `title_en`, `abstract`, `abstract_en` | «название_en», «описание», «описание_en» |
 * | `track`, `type`, `language` | «направление», «формат», «язык» |
 * | `speakers`, «спикеры» | one a line or separated by semicolons: «Имя Фамилия, роль \| Name Surname, role» |
 */
const headings: Record<string, TableColumn> = {
  название: 'title',
  дата: 'date',
  начало: 'start',
  длительность: 'duration',
  зал: 'room',
  номер: 'id',
  название_en: 'title_en',
  описание: 'abstract',
  описание_en: 'abstract_en',
  направление: 'track',
  формат: 'type',
  язык: 'language',
  спикеры: 'speakers',
}
/** How a file in Russian calls a column. */
export const russianHeadings = Object.fromEntries(Object.entries(headings).map(([heading, column]) => [column, heading])) as Record<TableColumn, string>

const required = ['title', 'date', 'start', 'duration'] as const
/** What a column may hold, in the order of the choices and of our own files. */
export const tableColumns = ['id', 'title', 'title_en', 'date', 'start', 'duration', 'room', 'track', 'type', 'language', 'speakers', 'abstract', 'abstract_en'] as const
export type TableColumn = (typeof tableColumns)[number]
const columns: readonly string[] = tableColumns

const tableEvent = z.object({
  id: lineField,
  title: titleField,
  title_en: lineField,
  abstract: textField,
  abstract_en: textField,
  date: dayField,
  start: timeField,
  duration: z.string().transform((text) => (/^\d+$/.test(text.trim()) ? hoursAndMinutes(Number(text)) : text)).pipe(durationField),
  room: lineField,
  track: lineField,
  type: lineField,
  language: languageField,
  speakers: textField,
})

/** What each column of a table holds, as far as its heading says so; '' where it says nothing. */
export function guessColumns(header: readonly string[]): string[] {
  return header.map(columnOf)
}

/**
 * Reads a programme in a table whose first row names the columns. Times carry no zone: they are wall times of
 * whichever centre imports it. @param chosen what each column holds, where somebody has said so
 */
export function readTableRows(rows: readonly CsvRow[], chosen?: readonly string[]): ReadResult {
  const [header, ...body] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const names = chosen ?? guessColumns(header?.cells ?? [])
  const faults = headerFaults(names)
  if (faults.length > 0) return { ok: false, faults }
  const events: ImportedEvent[] = []
  const seen = new Set<string>()
  for (const row of body) {
    const place: Place = { at: 'line', line: row.line }
    const raw = Object.fromEntries(names.map((name, index) => [name, bareCell(row.cells[index] ?? '')]).filter(([name]) => name !== ''))
    const parsed = tableEvent.safeParse(raw)
    if (!parsed.success) {
      faults.push(...faultsOf(parsed.error, place, raw))
      continue
    }
    const event = eventOf(parsed.data, place)
    if (seen.has(event.key)) faults.push({ place, field: parsed.data.id ? 'id' : 'title', problem: 'twice', value: shown(parsed.data.id || parsed.data.title) })
    seen.add(event.key)
    events.push(event)
  }
  if (faults.length > 0) return { ok: false, faults }
  if (events.length === 0) return unreadable('noEvents')
  if (events.length > MAX_EVENTS) return unreadable('tooManyEvents', String(events.length))
  const days = [...new Set(events.map((event) => programmeDay(new Date(`${event.local}Z`), 'UTC')))].sort()
  const rooms = [...new Set(events.map((event) => event.room).filter((room) => room !== null))]
  return { ok: true, programme: { source: 'csv', title: '', bilingual: names.includes('title_en'), timeZone: null, days, rooms, events } }
}

function columnOf(heading: string): string {
  const name = foldText(heading).replaceAll(' ', '_')
  const column = headings[name] ?? name
  return columns.includes(column) ? column : ''
}

function headerFaults(names: readonly string[]): Fault[] {
  const place: Place = { at: 'line', line: 1 }
  const missing = required.filter((name) => !names.includes(name))
  const twice = new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))
  return [
    ...missing.map((name): Fault => ({ place, field: name, problem: 'columnMissing', value: '' })),
    ...[...twice].map((name): Fault => ({ place, field: name, problem: 'columnTwice', value: '' })),
  ]
}

function eventOf(row: z.infer<typeof tableEvent>, place: Place): ImportedEvent {
  return {
    place,
    key: `csv/${row.id ? `id/${row.id}` : foldText(row.title)}`,
    title: row.title,
    titleEn: row.title_en,
    subtitle: '',
    abstract: row.abstract,
    abstractEn: row.abstract_en,
    description: '',
    track: row.track,
    type: row.type,
    language: row.language,
    room: decidedRoom(row.room),
    local: `${row.date}T${row.start}`,
    instant: null,
    duration: row.duration,
    speakers: speakersOf(row.speakers),
  }
}

function speakersOf(cell: string): ImportedSpeaker[] {
  const speakers = parseSpeakers(cell.replaceAll(';', '\n')).map((line): ImportedSpeaker => ({
    key: `name/${foldText(line.nameRu)}`,
    name: line.nameRu,
    nameEn: line.nameEn,
    role: line.roleRu,
    roleEn: line.roleEn,
  }))
  return [...new Map(speakers.map((speaker) => [speaker.key, speaker])).values()]
}

function hoursAndMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
