import { z } from 'zod'
import { addDays, dayIn, timeIn } from '~/lib/dates'
import { foldText } from '~/lib/search-text'
import { instantOf } from '~/lib/wall-time'
import {
  MAX_EVENTS,
  type Fault,
  type ImportedEvent,
  type ImportedSpeaker,
  type Place,
  type Problem,
  type ReadResult,
} from './exchange.schema'
import { plainLine } from './plain-text'
import {
  dayField,
  durationField,
  faultsOf,
  isTimeZone,
  languageField,
  lineField,
  momentField,
  nameField,
  shown,
  textField,
  timeField,
  titleField,
} from './read.fields'

/**
 * A frab or pretalx schedule, out of JSON or XML but not yet checked: https://c3voc.de/wiki/schedule.
 * Both formats have the same fields, so that one reader understands both.
 */
export type RawSchedule = {
  acronym: unknown
  title: unknown
  baseUrl: unknown
  timeZone: unknown
  days: RawDay[]
  /** What was wrong already while it was taken apart. */
  faults: Fault[]
}
export type RawDay = { date: unknown; rooms: RawRoom[] }
export type RawRoom = { name: string; events: unknown[] }

const id = z.union([z.string(), z.number()], 'notText').nullish()
const guid = z
  .string('notText')
  .nullish()
  .transform((text) => (text ?? '').trim().toLowerCase())
  .pipe(z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/, 'notGuid'))

/** frab calls a person's name public_name, pretalx name. */
const person = z.preprocess(
  (raw) => (raw !== null && typeof raw === 'object' && 'public_name' in raw ? { ...raw, name: raw.public_name } : raw),
  z.object({ id, guid, code: id, name: nameField }, 'notObject'),
)

const frabEvent = z.object(
  {
    guid,
    id,
    title: titleField,
    subtitle: textField,
    abstract: textField,
    description: textField,
    track: lineField,
    type: lineField,
    language: languageField,
    room: lineField,
    date: momentField,
    start: timeField.nullish(),
    duration: durationField,
    persons: z.array(person, 'notList').nullish(),
  },
  'notObject',
)
type FrabEvent = z.infer<typeof frabEvent>

/**
 * A checked programme, or every fault of the file. An event without guid is known by its id; without
 * either it is refused, because a second import could not find it again.
 */
export function frabProgramme(raw: RawSchedule): ReadResult {
  const faults = [...raw.faults]
  const timeZone = zoneOf(raw.timeZone, faults)
  const source = sourceOf(raw)
  const origin = originOf(raw) ?? source
  const events: ImportedEvent[] = []
  const days: string[] = []
  const rooms = new Set<string>()
  const seen = new Set<string>()
  raw.days.forEach((rawDay, dayIndex) => {
    const day = dayField.safeParse(rawDay.date)
    if (day.success) days.push(day.data)
    else faults.push(...faultsOf(day.error, { at: 'day', day: dayIndex + 1 }, rawDay.date).map((f) => ({ ...f, field: 'date' })))
    for (const room of rawDay.rooms) {
      room.events.forEach((rawEvent, eventIndex) => {
        const place = { at: 'event' as const, day: dayIndex + 1, room: room.name, event: eventIndex + 1, guid: guidOf(rawEvent) }
        const parsed = frabEvent.safeParse(rawEvent)
        if (!parsed.success) return void faults.push(...faultsOf(parsed.error, place, rawEvent))
        const read = eventOf(parsed.data, { place, source, origin, timeZone, day: day.data, room: room.name })
        if ('faults' in read) return void faults.push(...read.faults)
        const { event } = read
        if (seen.has(event.key)) return void faults.push({ place, field: 'guid', problem: 'twice', value: place.guid })
        seen.add(event.key)
        if (event.room) rooms.add(event.room)
        events.push(event)
      })
    }
  })
  if (faults.length === 0 && events.length === 0) faults.push({ place: { at: 'file' }, field: '', problem: 'noEvents', value: '' })
  if (events.length > MAX_EVENTS) faults.push({ place: { at: 'file' }, field: '', problem: 'tooManyEvents', value: String(events.length) })
  if (faults.length > 0) return { ok: false, faults }
  const title = typeof raw.title === 'string' ? plainLine(raw.title) : ''
  return { ok: true, programme: { source, title, bilingual: false, timeZone, days: days.sort(), rooms: [...rooms], events } }
}

type Surroundings = { place: Place; source: string; origin: string; timeZone: string | null; day: string | undefined; room: string }

function eventOf(event: FrabEvent, at: Surroundings): { event: ImportedEvent } | { faults: Fault[] } {
  const id = shown(event.id)
  const moment = momentOf(event, at.timeZone)
  const date = event.date.local.slice(0, 10)
  const faults: Fault[] = []
  const fault = (field: string, problem: Problem, value: string) => faults.push({ place: at.place, field, problem, value })
  if (!event.guid && !id) fault('guid', 'missing', '')
  if (!moment) fault('start', 'startDisagrees', event.start ?? '')
  if (at.day && !belongs(at.day, moment?.local.slice(0, 10) ?? date)) fault('date', 'dayDisagrees', date)
  if (!moment || faults.length > 0) return { faults }
  return {
    event: {
      place: at.place,
      key: event.guid || `${at.source}/${id}`,
      title: event.title,
      titleEn: '',
      subtitle: event.subtitle,
      abstract: event.abstract,
      abstractEn: '',
      description: event.description,
      track: event.track,
      type: event.type,
      language: event.language,
      room: decidedRoom(at.room || event.room),
      ...moment,
      duration: event.duration,
      speakers: speakersOf(event.persons ?? [], at.origin),
    },
  }
}

/** Whether an event of that date can stand under a programme day: on it, or in the night after it. */
function belongs(day: string, date: string): boolean {
  return date === day || date === addDays(day, 1)
}

/**
 * Wall time and instant. `date` is written with the offset of the place, by some exporters in UTC; then
 * `start` says which wall time is meant. undefined when the two contradict each other.
 */
function momentOf(event: FrabEvent, timeZone: string | null): { local: string; instant: string | null } | undefined {
  const { local, instant } = event.date
  if (instant === null) {
    if (event.start && event.start !== local.slice(11)) return undefined
    return { local, instant: timeZone && instantOf(local.slice(0, 10), local.slice(11), timeZone).toISOString() }
  }
  const inZone = timeZone && `${dayIn(new Date(instant), timeZone)}T${timeIn(new Date(instant), timeZone)}`
  if (!event.start) return { local: inZone ?? local, instant }
  const meant = [local, inZone].find((candidate) => candidate?.slice(11) === event.start)
  return meant ? { local: meant, instant } : undefined
}

/** Without an id of the source, a person is known by the name. A person named twice speaks once. */
function speakersOf(persons: z.infer<typeof person>[], origin: string): ImportedSpeaker[] {
  const speakers = persons.map(({ id, guid, code, name }): ImportedSpeaker => {
    const number = shown(code) || shown(id)
    const key = guid || (number && `${origin}/person/${number}`) || `name/${foldText(name)}`
    return { key, name, nameEn: '', role: '', roleEn: '' }
  })
  return [...new Map(speakers.map((speaker) => [speaker.key, speaker])).values()]
}

/** A room by its name; null for the words programmes use while it is not decided. */
export function decidedRoom(name: string): string | null {
  const line = plainLine(name)
  return line === '' || /^(место уточняется|to be announced|tb[acd])(?=$|[\s,])/i.test(line) ? null : line
}

function zoneOf(value: unknown, faults: Fault[]): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' && isTimeZone(value)) return value
  faults.push({ place: { at: 'file' }, field: 'time_zone_name', problem: 'notZone', value: shown(value) })
  return null
}

/** The acronym as a short name without signs: "camp2019". */
function sourceOf(raw: RawSchedule): string {
  const name = foldText(shown(raw.acronym) || shown(raw.title)).replace(/[^\p{L}\p{N}]+/gu, '-')
  return name.replace(/^-|-$/g, '') || 'frab'
}

/** Ids of persons are those of one installation, whatever the conference: its host names them. */
function originOf(raw: RawSchedule): string | undefined {
  return /^https?:\/\/([^/?#\s]+)/i.exec(shown(raw.baseUrl))?.[1]?.toLowerCase()
}

function guidOf(event: unknown): string {
  const { guid, id } = (event ?? {}) as { guid?: unknown; id?: unknown }
  return shown(guid) || shown(id)
}
