import { z } from 'zod'
import { unreadable, type Fault, type ReadResult } from './exchange.schema'
import { frabProgramme, type RawDay, type RawRoom } from './frab.read'

const schedule = z.object({
  schedule: z.object({
    base_url: z.unknown().optional(),
    conference: z.object({
      acronym: z.unknown().optional(),
      title: z.unknown().optional(),
      time_zone_name: z.unknown().optional(),
      days: z.array(z.unknown()),
    }),
  }),
})

/** Reads a schedule in JSON: schedule.schema.json of https://c3voc.de/wiki/schedule. */
export function readFrabJson(text: string): ReadResult {
  const json = parse(text)
  if ('line' in json) return unreadable('jsonSyntax', '', { at: 'line', line: json.line })
  const parsed = schedule.safeParse(json.value)
  if (!parsed.success) return unreadable('notSchedule', parsed.error.issues[0]?.path.map(String).join('.'))
  const { conference, base_url: baseUrl } = parsed.data.schedule
  const faults: Fault[] = []
  const days = conference.days.map((day, index) => dayOf(day, index + 1, faults))
  const { acronym, title, time_zone_name: timeZone } = conference
  return frabProgramme({ acronym, title, baseUrl, timeZone, days, faults })
}

function parse(text: string): { value: unknown } | { line: number } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { line: brokenLine(text) }
  }
}

/**
 * The first line with which the text stops being the beginning of some JSON. JavaScript tells the position
 * of some errors only, but of each text that merely breaks off behind a whole line it tells that it does.
 */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n')
  let [good, bad] = [0, lines.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (breaksOff(lines.slice(0, middle).join('\n'))) good = middle
    else bad = middle
  }
  return bad
}

function breaksOff(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    return position === undefined ? String(error).includes('Unexpected end') : Number(position) >= text.length
  }
}

function dayOf(raw: unknown, day: number, faults: Fault[]): RawDay {
  const { date, rooms } = (raw ?? {}) as { date?: unknown; rooms?: unknown }
  const named = rooms !== null && typeof rooms === 'object' && !Array.isArray(rooms)
  if (!named) faults.push({ place: { at: 'day', day }, field: 'rooms', problem: 'notObject', value: '' })
  return { date, rooms: named ? Object.entries(rooms).map(([name, events]) => roomOf(name, events, day, faults)) : [] }
}

function roomOf(name: string, events: unknown, day: number, faults: Fault[]): RawRoom {
  if (Array.isArray(events)) return { name, events }
  faults.push({ place: { at: 'day', day }, field: `rooms.${name}`, problem: 'notList', value: '' })
  return { name, events: [] }
}
