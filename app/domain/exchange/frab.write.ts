import { createHash } from 'node:crypto'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { addDays, dayIn, offsetMinutes, timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { instantOf } from '~/lib/wall-time'
import { indexProgramme, type Entry } from '../programme/programme.rules'
import type { ReleaseContent, ReleasedHall } from '../release/release.schema'
import { plainLine, plainText } from './plain-text'
import { element, xmlDocument, type Xml } from './xml.write'

export type ExportOptions = {
  /** Of the product, without a slash at the end. */
  baseUrl: string
  /** Name of the release: the schedule's version. */
  releaseName: string
  /** Language of titles, names and texts. */
  locale: Locale
}

/** The zone of the schedule as a whole. Each event carries the offset of its own centre. */
const CONFERENCE_ZONE = 'Europe/Moscow'
const GENERATOR = { name: 'golden-ring', version: '1' }
/** A programme day begins at this wall time, and ends at it a day later. */
const DAY_CHANGE = '04:00'

const collator = new Intl.Collator('ru', { ignorePunctuation: true, numeric: true })

type Exported = {
  acronym: string
  title: string
  start: string
  end: string
  url: string
  version: string
  days: { index: number; date: string; start: string; end: string; rooms: { name: string; guid: string | undefined; events: ExportedEvent[] }[] }[]
}

type ExportedEvent = {
  guid: string
  id: number
  date: string
  end: string
  start: string
  duration: string
  room: string
  slug: string
  url: string
  title: string
  abstract: string
  track: string
  type: string
  language: string
  persons: { id: number; guid: string; name: string }[]
}

/**
 * A release as a frab schedule in XML, valid against schedule.xml.xsd (https://c3voc.de/wiki/schedule):
 * every slot that takes place, by programme day and room.
 */
export function scheduleXml(content: ReleaseContent, options: ExportOptions): string {
  const schedule = exported(content, options)
  const conference = element('conference', {}, [
    element('title', {}, schedule.title),
    element('acronym', {}, schedule.acronym),
    element('start', {}, schedule.start),
    element('end', {}, schedule.end),
    element('days', {}, schedule.days.length),
    element('timeslot_duration', {}, '00:05'),
    element('base_url', {}, options.baseUrl),
    element('url', {}, schedule.url),
    element('time_zone_name', {}, CONFERENCE_ZONE),
  ])
  const days = schedule.days.map((day) =>
    element(
      'day',
      { index: day.index, date: day.date, start: day.start, end: day.end },
      day.rooms.map((room) => element('room', { name: room.name, guid: room.guid }, room.events.map(eventXml))),
    ),
  )
  return xmlDocument(
    element('schedule', {}, [
      element('generator', GENERATOR),
      element('url', {}, `${options.baseUrl}/api/schedule.xml`),
      element('version', {}, schedule.version),
      conference,
      ...days,
    ]),
  )
}

function eventXml(event: ExportedEvent): Xml {
  return element('event', { guid: event.guid, id: event.id }, [
    element('date', {}, event.date),
    element('start', {}, event.start),
    element('duration', {}, event.duration),
    element('room', {}, event.room),
    element('slug', {}, event.slug),
    element('url', {}, event.url),
    element('title', {}, event.title),
    element('subtitle', {}),
    element('track', {}, event.track),
    element('type', {}, event.type),
    element('language', {}, event.language),
    element('abstract', {}, event.abstract),
    element('description', {}),
    element('persons', {}, event.persons.map(({ id, guid, name }) => element('person', { id, guid }, name))),
    element('links', {}),
  ])
}

/** The same in JSON, valid against schedule.schema.json. */
export function scheduleJson(content: ReleaseContent, options: ExportOptions) {
  const schedule = exported(content, options)
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { ...GENERATOR, url: options.baseUrl },
    schedule: {
      version: schedule.version,
      base_url: options.baseUrl,
      conference: {
        acronym: schedule.acronym,
        title: schedule.title,
        start: schedule.start,
        end: schedule.end,
        daysCount: schedule.days.length,
        timeslot_duration: '00:05',
        time_zone_name: CONFERENCE_ZONE,
        url: schedule.url,
        days: schedule.days.map((day) => ({
          index: day.index,
          date: day.date,
          day_start: day.start,
          day_end: day.end,
          rooms: Object.fromEntries(day.rooms.map((room) => [room.name, room.events.map(eventJson)])),
        })),
      },
    },
  }
}

function eventJson(event: ExportedEvent) {
  const persons = event.persons.map(({ id, guid, name }) => ({ id, guid, public_name: name }))
  return { ...event, persons, logo: null, subtitle: '', description: '', links: [], attachments: [] }
}

function exported(content: ReleaseContent, options: ExportOptions): Exported {
  const { locale, baseUrl } = options
  const { entries } = indexProgramme({ id: '', number: 0, name: '', publishedAt: new Date(0) }, content)
  const acronym = `goldenring${content.edition.year}`
  const slotNumbers = stableNumbers(content.slots.map((slot) => slot.id))
  const personNumbers = stableNumbers(content.people.map((person) => person.id))
  const rooms = roomNames(content, locale)
  const taking = entries.filter((entry) => entry.slot.status === 'confirmed')
  const eventOf = (entry: Entry): ExportedEvent => {
    const id = slotNumbers.get(entry.slot.id)!
    return {
      guid: uuidOf(entry.slot.id),
      id,
      date: withOffset(entry.start, entry.centre.timeZone),
      end: withOffset(entry.end, entry.centre.timeZone),
      start: timeIn(entry.start, entry.centre.timeZone),
      duration: hoursAndMinutes((entry.end.getTime() - entry.start.getTime()) / 60_000),
      room: rooms(entry),
      slug: `${acronym}-${id}-${entry.session.slug}`,
      url: baseUrl + paths.session(locale, entry.session.slug),
      title: plainLine(pick(entry.session.title, locale)),
      abstract: plainText(pick(entry.session.abstract, locale)),
      track: entry.session.kind,
      type: entry.session.format,
      language: entry.session.language,
      persons: entry.speakers.map((person) => ({
        id: personNumbers.get(person.id)!,
        guid: uuidOf(person.id),
        name: plainLine(pick(person.name, locale)),
      })),
    }
  }
  const centres = content.centres.map((centre) => centre.id)
  // The format wants a day at least, also of a programme that has none yet.
  const dates = [...new Set(taking.map((entry) => entry.day))].sort()
  const days = (dates.length > 0 ? dates : [content.edition.startsOn]).map((date, index) => {
    const held = taking.filter((entry) => entry.day === date)
    return { index: index + 1, date, ...bounds(date, held), rooms: byRoom(held, rooms, eventOf, centres) }
  })
  return {
    acronym,
    title: plainLine(pick(content.edition.title, locale)),
    start: content.edition.startsOn,
    end: content.edition.endsOn,
    url: baseUrl + paths.programme(locale),
    version: plainLine(options.releaseName),
    days,
  }
}

/** The events of a day by room: rooms by centre and name, events in the order of time. */
function byRoom(entries: Entry[], roomOf: (entry: Entry) => string, eventOf: (entry: Entry) => ExportedEvent, centres: string[]) {
  const rooms = new Map<string, { centre: number; guid: string | undefined; events: ExportedEvent[] }>()
  for (const entry of entries) {
    const name = roomOf(entry)
    const guid = entry.hall ? uuidOf(entry.hall.id) : undefined
    const room = rooms.get(name) ?? { centre: centres.indexOf(entry.centre.id), guid, events: [] }
    room.events.push(eventOf(entry))
    rooms.set(name, room)
  }
  return [...rooms]
    .sort(([a, { centre: x }], [b, { centre: y }]) => x - y || collator.compare(a, b))
    .map(([name, { guid, events }]) => ({ name, guid, events }))
}

/** From the first change of day among the day's centres to the last one of the next morning. */
function bounds(date: string, entries: Entry[]): { start: string; end: string } {
  const zones = entries.length > 0 ? entries.map((entry) => entry.centre.timeZone) : [CONFERENCE_ZONE]
  const changes = (day: string) => [...new Set(zones)].map((zone) => instantOf(day, DAY_CHANGE, zone).getTime())
  return {
    start: withOffset(new Date(Math.min(...changes(date))), CONFERENCE_ZONE),
    end: withOffset(new Date(Math.max(...changes(addDays(date, 1)))), CONFERENCE_ZONE),
  }
}

/** «Большой зал, Кострома»: never the same for two halls. */
function roomNames(content: ReleaseContent, locale: Locale): (entry: Entry) => string {
  const centres = new Map(content.centres.map((centre) => [centre.id, centre]))
  const named = (hall: ReleasedHall) => {
    const centre = centres.get(hall.centreId)
    return plainLine([pick(hall.name, locale), centre && pick(centre.city, locale)].filter(Boolean).join(', '))
  }
  const names = content.halls.map(named)
  const byHall = new Map(
    content.halls.map((hall) => {
      const name = named(hall)
      const alone = names.filter((other) => other === name).length === 1
      return [hall.id, alone ? name : `${name} (${centres.get(hall.centreId)?.slug}/${hall.slug})`]
    }),
  )
  const undecided = dictionary(locale).exchange.roomUndecided
  return (entry) => (entry.hall && byHall.get(entry.hall.id)) ?? `${undecided}, ${pick(entry.centre.city, locale)}`
}

/** "2027-06-23T11:00:00+07:00" */
function withOffset(instant: Date, timeZone: string): string {
  const offset = offsetMinutes(instant, timeZone)
  const sign = offset < 0 ? '-' : '+'
  return `${dayIn(instant, timeZone)}T${timeIn(instant, timeZone)}:00${sign}${hoursAndMinutes(Math.abs(offset))}`
}

function hoursAndMinutes(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * A whole number for each id, from 1 to 2^31 - 1 because readers keep it in 32 bits. It depends on the id
 * alone, except that of two that meet the one that sorts later takes the next free number.
 */
function stableNumbers(ids: string[]): Map<string, number> {
  const taken = new Set<number>()
  return new Map(
    [...ids].sort().map((id) => {
      let number = Math.max(1, digest(id).readUInt32BE() >>> 1)
      while (taken.has(number)) number = number === 0x7fffffff ? 1 : number + 1
      taken.add(number)
      return [id, number]
    }),
  )
}

/** Our ids are UUIDs; of another id, one that is always the same (RFC 9562, section 5.8: version 8). */
function uuidOf(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase()
  const hex = digest(id).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
