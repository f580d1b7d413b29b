import { domainToASCII } from 'node:url'
import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { addDays } from '~/lib/dates'
import { asciiUrl, cleanLine, cleanName, cleanText, escapeText, shorten, unfold } from './content-line'
import { dateParts } from './date-parts'
import type { CalendarEvent } from './event'
import { localStamp } from './zones'

export type Mailbox = { name: string; email: string }

/** Who invites and who is invited: one of each, so that nobody learns who else comes. */
export type Participants = { organizer: Mailbox; attendee: Mailbox }

/** Longest description in UTF-16 units: a feed of a thousand Russian events is then about 1.4 MB, 25 KB as gzip. */
const descriptionLimit = 500

const recurrenceRules = { 'last-sunday-of-june': 'FREQ=YEARLY;BYMONTH=6;BYDAY=-1SU' }

/** The generator knows these two but its types do not. */
type IcsAttributes = EventAttributes & { timestamp: number; recurrenceId?: DateArray }

/**
 * The VEVENT of an event, one unfolded content line an element. `ics` generates it; what it cannot say
 * or says wrongly is prevented by what it is given (`icsAttributes`) or put right after (`corrected`).
 * @throws {RangeError} for an end that is not after the start, a sequence that is not a whole number
 * from 0, an unknown zone or an impossible date
 * @throws {TypeError} for a UID, web address or mail address that cannot be written
 */
export function eventLines(event: CalendarEvent, participants?: Participants): string[] {
  const description = describe(event)
  // The generator takes a millisecond to fold a long text, only to have it unfolded again here: one word stands for it.
  const attributes = { ...icsAttributes(event, participants), description: description && 'DESCRIPTION' }
  const { error, value } = createEvents([attributes], { method: '' })
  if (error || value === null) {
    throw new TypeError(`Event ${event.uid} cannot be written: ${JSON.stringify(error)}`)
  }
  const lines = unfold(value).split('\r\n')
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1).map((line) => corrected(line, event, description))
}

function icsAttributes(event: CalendarEvent, participants?: Participants): IcsAttributes {
  if (!/^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/.test(event.uid)) throw new TypeError(`Not a UID: ${JSON.stringify(event.uid)}`)
  // The generator would write a negative sequence without a word.
  if (!Number.isInteger(event.sequence) || event.sequence < 0) throw new RangeError(`SEQUENCE ${event.sequence}`)
  const url = event.url === '' ? undefined : asciiUrl(event.url)
  const categories = event.categories.map(cleanLine).filter(Boolean)
  return {
    uid: event.uid,
    sequence: event.sequence,
    // Numbers only: the meaning of an array of hours depends on the time zone of the server.
    timestamp: event.stamp.getTime(),
    created: event.created.getTime(),
    lastModified: event.lastModified.getTime(),
    ...when(event),
    title: cleanLine(event.summary) || '—',
    location: cleanLine(event.location) || undefined,
    url,
    geo: event.geo && { lat: degrees(event.geo.lat, 90), lon: degrees(event.geo.lon, 180) },
    // Joined by commas as they are, hence escaped before.
    categories: categories.length > 0 ? categories.map(escapeText) : undefined,
    status: event.status,
    transp: event.transparent ? 'TRANSPARENT' : 'OPAQUE',
    ...(participants && {
      organizer: icsMailbox(participants.organizer),
      attendees: [icsAttendee(participants.attendee)],
    }),
  }
}

function when(event: CalendarEvent): Pick<IcsAttributes, 'start' | 'recurrenceRule' | 'exclusionDates' | 'recurrenceId'> & {
  end: number | DateArray
} {
  if ('start' in event) {
    if (!(event.end > event.start)) throw new RangeError(`Event ${event.uid} does not end after its start`)
    return { start: event.start.getTime(), end: event.end.getTime() }
  }
  const endDate = event.endDate ?? addDays(event.date, 1)
  if (!(endDate > event.date)) throw new RangeError(`Event ${event.uid} does not end after its first day`)
  return {
    start: dateParts(event.date),
    end: dateParts(endDate),
    recurrenceRule: event.yearly && recurrenceRules[event.yearly],
    exclusionDates: event.excludedDates?.length ? event.excludedDates.map(dateParts) : undefined,
    recurrenceId: event.recurrenceId === undefined ? undefined : dateParts(event.recurrenceId),
  }
}

/** The text with the public address below it: Google and Apple do not show the URL property. */
function describe({ description, url }: CalendarEvent): string | undefined {
  const text = shorten(cleanText(description).trim(), descriptionLimit)
  return [text, url === '' ? '' : asciiUrl(url)].filter(Boolean).join('\n\n') || undefined
}

function degrees(value: number, limit: number): number {
  if (!(Math.abs(value) <= limit)) throw new RangeError(`Not degrees: ${value}`)
  // Six digits are a tenth of a metre, and never printed with an exponent.
  return Number(value.toFixed(6))
}

/**
 * People register for a session themselves, so they have said yes already: PARTSTAT=ACCEPTED, and with
 * RSVP=FALSE they are not asked once more for an answer nobody needs; the place is theirs until they
 * cancel it on our page. Gmail and Outlook show their buttons all the same (they need the recipient's
 * exact address here), and an answer that comes from them changes nothing.
 */
function icsAttendee(attendee: Mailbox) {
  return {
    ...icsMailbox(attendee),
    cutype: 'INDIVIDUAL',
    role: 'REQ-PARTICIPANT',
    partstat: 'ACCEPTED',
    rsvp: false,
  } as const
}

function icsMailbox({ name, email }: Mailbox): Mailbox {
  const [, local = '', domain = ''] = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@([^@\s]+)$/.exec(email) ?? []
  const host = domainToASCII(domain)
  // Without an address the generator writes a line without a colon, and readers refuse the whole file.
  if (local === '' || host === '') throw new TypeError(`Not a mail address: ${JSON.stringify(email)}`)
  return { name: cleanName(name) || email, email: `${local}@${host}` }
}

function corrected(line: string, event: CalendarEvent, description: string | undefined): string {
  const [name] = line.split(/[;:]/, 1)
  switch (name) {
    case 'DTSTART':
      return 'start' in event ? `DTSTART;TZID=${event.timeZone}:${localStamp(event.start, event.timeZone)}` : line
    case 'DTEND':
      return 'start' in event ? `DTEND;TZID=${event.timeZone}:${localStamp(event.end, event.timeZone)}` : line
    case 'DESCRIPTION':
      return `DESCRIPTION:${escapeText(description ?? '')}`
    case 'EXDATE':
    case 'RECURRENCE-ID':
      return line.replace(':', ';VALUE=DATE:')
    case 'ORGANIZER':
      // No quote can stand inside the name (`cleanName`), so this is the end of it.
      return line.replace('":MAILTO:', '":mailto:')
    case 'ATTENDEE':
      // Enumerated values are tokens, not quoted strings (RFC 5545, sections 3.2.3, 3.2.12, 3.2.16).
      return line.replace(/;(CUTYPE|ROLE|PARTSTAT)="([A-Z-]+)"/g, ';$1=$2')
    default:
      return line
  }
}
