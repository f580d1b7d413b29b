import { addDays, offsetMinutes } from '~/lib/dates'
import { asciiUrl, cleanLine, cleanText, shorten } from './content-line'
import { dateParts } from './date-parts'
import type { CalendarEvent } from './event'
import { knownZone, utcStamp } from './zones'

/** Addresses that open a calendar service with one event filled in. */
export type EventLinks = { google: string; outlook: string; office365: string }

/** Addresses that subscribe to a feed, or, for `https` and `yandex`, help to do so by hand. */
export type FeedLinks = {
  /** To copy: every service has a field for it, and new Outlook for Windows opens nothing else. */
  https: string
  /** Opens Apple Calendar, Thunderbird and other programs on the device. */
  webcal: string
  google: string
  outlook: string
  office365: string
  /** Opens the form for a new subscription; the address has to be pasted into it. */
  yandex: string
}

/** The services cut or refuse long addresses, and a Cyrillic letter takes six characters of one. */
const detailsLimit = 200

/**
 * Links that add one event. The event becomes the visitor's own copy: a later change does not reach it.
 * Yandex has no lasting address of this kind; there the download is opened instead.
 * @throws {RangeError} for an unknown zone or an impossible date
 */
export function eventLinks(event: CalendarEvent): EventLinks {
  const text = cleanLine(event.summary)
  const details = [shorten(cleanText(event.description).trim(), detailsLimit), event.url && asciiUrl(event.url)]
    .filter(Boolean)
    .join('\n\n')
  const location = cleanLine(event.location)
  const compose = query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: text,
    ...outlookTimes(event),
    body: details,
    location,
  })
  return {
    google:
      'https://calendar.google.com/calendar/render?' +
      query({ action: 'TEMPLATE', text, ...googleTimes(event), details, location }),
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${compose}`,
    office365: `https://outlook.office.com/calendar/0/deeplink/compose?${compose}`,
  }
}

function googleTimes(event: CalendarEvent): Record<string, string> {
  if ('start' in event) {
    return { dates: `${utcStamp(event.start)}/${utcStamp(event.end)}`, ctz: event.timeZone }
  }
  const compact = (date: string) => date.replaceAll('-', '')
  return {
    dates: `${compact(event.date)}/${compact(lastDayAfter(event))}`,
    recur: event.yearly ? 'RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=-1SU' : '',
  }
}

function outlookTimes(event: CalendarEvent): Record<string, string> {
  if ('start' in event) {
    const local = (instant: Date) => zonedIso(instant, event.timeZone)
    return { startdt: local(event.start), enddt: local(event.end), allday: 'false' }
  }
  return { startdt: event.date, enddt: lastDayAfter(event), allday: 'true' }
}

/** `2027-06-23T10:00:00+03:00` */
function zonedIso(instant: Date, timeZone: string): string {
  const offset = offsetMinutes(instant, knownZone(timeZone))
  const size = Math.abs(offset)
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

function lastDayAfter({ date, endDate }: { date: string; endDate?: string }): string {
  dateParts(date)
  return endDate ?? addDays(date, 1)
}

/**
 * Links that subscribe to a feed.
 * @param url absolute address of the feed, https (http on a development machine)
 * @param name what Outlook calls the calendar
 */
export function feedLinks(url: string, name: string): FeedLinks {
  const https = asciiUrl(url)
  const webcal = https.replace(/^https?:/, 'webcal:')
  const fromWeb = query({ url: https, name: cleanLine(name) })
  return {
    https,
    webcal,
    // Google refuses an https address in cid.
    google: `https://calendar.google.com/calendar/r?${query({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${fromWeb}`,
    office365: `https://outlook.office.com/calendar/0/addfromweb?${fromWeb}`,
    yandex: 'https://calendar.yandex.ru/week?sidebar=addFeed',
  }
}

/** Percent-encoded, a space as %20: Outlook shows the + of URLSearchParams. Empty values are left out. */
function query(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
