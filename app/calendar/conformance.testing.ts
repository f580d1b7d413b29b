import ICAL from 'ical.js'

/** Checks of a calendar body that share no code with what makes it: each returns what is wrong, or nothing. */

/** Faults of the bytes (RFC 5545, section 3.1). */
export function wireFaults(body: string): string[] {
  const faults: string[] = []
  if (!body.startsWith('BEGIN:VCALENDAR\r\n')) faults.push('does not start with BEGIN:VCALENDAR')
  if (!body.endsWith('END:VCALENDAR\r\n')) faults.push('does not end with END:VCALENDAR')
  if (/\r(?!\n)|(?<!\r)\n/.test(body)) faults.push('bare CR or LF')
  if (/\r\n\r\n/.test(body)) faults.push('blank line')
  if (/\p{Cs}/u.test(body)) faults.push('lone surrogate')
  if (/[^\P{Cc}\t\r\n]/u.test(body)) faults.push('control character')
  for (const line of body.split('\r\n')) {
    if (new TextEncoder().encode(line).length > 75) faults.push(`longer than 75 octets: ${line}`)
    // A line cut inside a code point does not survive decoding on its own.
    if (/\p{Cs}/u.test(line)) faults.push(`cut inside a code point: ${line}`)
    if (line.startsWith('\t')) faults.push('folded by a tab')
  }
  return faults
}

/** Content lines with folding undone. */
export function logicalLines(body: string): string[] {
  return body
    .split(/\r\n(?![ \t])/)
    .map((line) => line.replace(/\r\n[ \t]/g, ''))
    .filter((line) => line !== '')
}

/** Names of properties in order: what an injected line would change. */
export function propertyNames(body: string): string[] {
  return logicalLines(body).map((line) => (/^(BEGIN|END):/.test(line) ? line : (line.split(/[;:]/)[0] ?? '')))
}

/** The values of a property, raw, without parameters. */
export function rawValues(body: string, name: string): string[] {
  return logicalLines(body)
    .filter((line) => new RegExp(`^${name}[;:]`).test(line))
    .map((line) => line.replace(/^(?:"[^"]*"|[^":])*:/, ''))
}

/** Parses strictly; throws what ical.js throws. */
export function parseCalendar(body: string): ICAL.Component {
  ICAL.design.strict = true
  return new ICAL.Component(ICAL.parse(body) as unknown[])
}

/** The parsed event with that UID (the yearly one, not its replacements), or the only one. */
export function parseEvent(body: string, uid?: string): ICAL.Component {
  const events = parseCalendar(body).getAllSubcomponents('vevent')
  const event = events.find((e) => uid === undefined || e.getFirstPropertyValue('uid') === uid)
  if (!event) throw new Error(`No event ${uid ?? ''}`)
  return event
}

/** Faults of what the body says (RFC 5545, RFC 7986), as far as they hold for every body of ours. */
export function contentFaults(body: string): string[] {
  const faults: string[] = []
  const expect = (good: boolean, fault: string) => void (good || faults.push(fault))
  const calendar = parseCalendar(body)
  const count = (component: ICAL.Component, name: string) => component.getAllProperties(name).length
  expect(count(calendar, 'version') === 1 && calendar.getFirstPropertyValue('version') === '2.0', 'VERSION')
  expect(count(calendar, 'prodid') === 1 && /Golden Ring/.test(String(calendar.getFirstPropertyValue('prodid'))), 'PRODID')
  expect(calendar.getFirstPropertyValue('calscale') === 'GREGORIAN', 'CALSCALE')
  expect(count(calendar, 'method') <= 1, 'METHOD')
  expect(count(calendar, 'uid') === 0, 'UID of the calendar')

  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => {
    expect(zone.getAllSubcomponents('standard').length === 1, 'exactly one STANDARD')
    expect(zone.getAllSubcomponents('daylight').length === 0, 'no DAYLIGHT')
    return String(zone.getFirstPropertyValue('tzid'))
  })
  const used = new Set<string>()
  const identities = new Set<string>()
  const masters = new Set<string>()
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const uid = String(event.getFirstPropertyValue('uid'))
    for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'last-modified', 'created', 'status', 'transp']) {
      expect(count(event, name) === 1, `${uid}: exactly one ${name}`)
    }
    for (const name of ['dtstamp', 'last-modified', 'created']) {
      expect(/^\d{8}T\d{6}Z$/.test(String(event.getFirstProperty(name)?.toICALString().split(':')[1])), `${uid}: ${name} in UTC`)
    }
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
    const end = event.getFirstPropertyValue('dtend') as ICAL.Time
    expect(end.compare(start) > 0 && start.isDate === end.isDate, `${uid}: ends after its start, in one value type`)
    for (const name of ['dtstart', 'dtend']) {
      const tzid = event.getFirstProperty(name)?.getParameter('tzid')
      expect(start.isDate === (tzid === undefined), `${uid}: ${name} floats`)
      if (tzid !== undefined) used.add(String(tzid))
    }
    for (const name of ['exdate', 'recurrence-id']) {
      for (const property of event.getAllProperties(name)) expect(property.type === 'date', `${uid}: ${name} is a date`)
    }
    expect(Number(event.getFirstPropertyValue('sequence')) >= 0, `${uid}: SEQUENCE`)
    expect(/^(CONFIRMED|CANCELLED)$/.test(String(event.getFirstPropertyValue('status'))), `${uid}: STATUS`)
    expect(/^(OPAQUE|TRANSPARENT)$/.test(String(event.getFirstPropertyValue('transp'))), `${uid}: TRANSP`)
    expect(!/\n/.test(`${event.getFirstPropertyValue('summary')}${event.getFirstPropertyValue('location')}`), `${uid}: line break`)
    expect(/^(null|https?:[\x21-\x7e]+)$/.test(String(event.getFirstPropertyValue('url'))), `${uid}: URL`)
    expect(event.getAllSubcomponents('valarm').length === 0, `${uid}: alarm nobody asked for`)
    const recurrenceId = event.getFirstPropertyValue('recurrence-id')
    if (recurrenceId === null) masters.add(uid)
    else expect(masters.has(uid), `${uid}: replaces a day of nothing`)
    expect(!identities.has(`${uid} ${recurrenceId}`), `${uid}: twice`)
    identities.add(`${uid} ${recurrenceId}`)
  }
  expect([...used].sort().join() === zones.sort().join(), `zones used ${[...used].join()}, given ${zones.join()}`)
  expect(body.lastIndexOf('BEGIN:VTIMEZONE') <= (body.indexOf('BEGIN:VEVENT') + 1 || Infinity), 'zone after its use')
  return faults
}
