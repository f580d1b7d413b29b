import { describe, expect, it } from 'vitest'
import { contentFaults, logicalLines, parseEvent, propertyNames, rawValues, wireFaults } from './conformance.testing'
import { renderInvitation, type Invitation } from './invitation'
import { allDaySample, timedSample } from './samples.testing'

const invitation = (changes: Partial<Invitation> = {}) =>
  renderInvitation({
    method: 'REQUEST',
    event: timedSample(),
    organizer: { name: 'Оргкомитет «Золотого кольца»', email: 'calendar@festival.example' },
    attendee: { name: 'Иванова, Елена', email: 'Elena.Ivanova@example.ru' },
    locale: 'ru',
    ...changes,
  })

describe('4.3.16 REQUEST', () => {
  it('holds the header of a message and nothing of a feed', () => {
    expect(propertyNames(invitation())).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'BEGIN:VTIMEZONE', 'TZID', 'X-LIC-LOCATION'],
      ...['BEGIN:STANDARD', 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'TZNAME', 'END:STANDARD', 'END:VTIMEZONE'],
      ...['BEGIN:VEVENT', 'UID', 'SUMMARY', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'DESCRIPTION', 'URL', 'LOCATION'],
      ...['STATUS', 'CATEGORIES', 'ORGANIZER', 'TRANSP', 'CREATED', 'LAST-MODIFIED', 'ATTENDEE', 'END:VEVENT', 'END:VCALENDAR'],
    ])
    expect(rawValues(invitation(), 'METHOD')).toEqual(['REQUEST'])
  })

  it('names one organiser and the one recipient, by the exact addresses', () => {
    const lines = logicalLines(invitation())
    expect(lines.filter((line) => /^(ORGANIZER|ATTENDEE)/.test(line))).toEqual([
      'ORGANIZER;CN="Оргкомитет «Золотого кольца»":mailto:calendar@festival.example',
      'ATTENDEE;RSVP=FALSE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Иванова, Елена":mailto:Elena.Ivanova@example.ru',
    ])
    expect(parseEvent(invitation()).getFirstProperty('attendee')?.getParameter('cn')).toBe('Иванова, Елена')
  })

  it('says which language it is in', () => {
    expect(rawValues(invitation(), 'PRODID')).toEqual(['-//Golden Ring of Russia//Festival calendar//RU'])
    expect(rawValues(invitation({ locale: 'en' }), 'PRODID')).toEqual(['-//Golden Ring of Russia//Festival calendar//EN'])
  })

  it('always states SEQUENCE, and the description leads to the public page', () => {
    expect(rawValues(invitation(), 'SEQUENCE')).toEqual(['0'])
    expect(parseEvent(invitation()).getFirstPropertyValue('description')).toContain('https://festival.example/ru/programme/skan')
  })

  it('shows the address where there is no name', () => {
    const body = invitation({ attendee: { name: ' \r\n', email: 'a@example.ru' } })
    expect(parseEvent(body).getFirstProperty('attendee')?.getParameter('cn')).toBe('a@example.ru')
  })

  it('can invite to a whole day', () => {
    expect(contentFaults(invitation({ event: allDaySample() }))).toEqual([])
  })

  it('is refused for a cancelled event, which would stay in the calendar', () => {
    expect(() => invitation({ event: timedSample({ status: 'CANCELLED' }) })).toThrow(RangeError)
  })

  it('never invites the organiser himself', () => {
    expect(() => invitation({ attendee: { name: '', email: 'Calendar@Festival.example' } })).toThrow(TypeError)
  })
})

describe('4.3.16 CANCEL', () => {
  const event = timedSample({ sequence: 2, status: 'CANCELLED' })

  it('says so by METHOD and STATUS, and keeps what identifies the event', () => {
    const body = invitation({ method: 'CANCEL', event })
    expect([wireFaults(body), contentFaults(body)]).toEqual([[], []])
    expect(rawValues(body, 'METHOD')).toEqual(['CANCEL'])
    expect(rawValues(body, 'STATUS')).toEqual(['CANCELLED'])
    expect(rawValues(body, 'SEQUENCE')).toEqual(['2'])
    for (const name of ['UID', 'ORGANIZER', 'ATTENDEE', 'SUMMARY', 'DTEND']) {
      expect(rawValues(body, name)).toEqual(rawValues(invitation(), name))
    }
  })

  it('says CANCELLED to the one who leaves an event that goes on', () => {
    const body = invitation({ method: 'CANCEL', event: timedSample({ sequence: 1 }) })
    expect(rawValues(body, 'STATUS')).toEqual(['CANCELLED'])
  })

  it('needs a SEQUENCE above that of any invitation', () => {
    expect(() => invitation({ method: 'CANCEL', event: { ...event, sequence: 0 } })).toThrow(RangeError)
  })
})

describe('4.3.17 a series of messages', () => {
  it('keeps the UID while SEQUENCE and DTSTAMP rise', () => {
    const at = (minute: number) => new Date(Date.UTC(2027, 0, 10, 8, minute))
    const bodies = [
      invitation({ event: timedSample({ stamp: at(0) }) }),
      invitation({ event: timedSample({ stamp: at(1), sequence: 1, start: new Date('2027-06-23T07:30:00Z') }) }),
      invitation({ method: 'CANCEL', event: timedSample({ stamp: at(2), sequence: 2, status: 'CANCELLED' }) }),
    ]
    const series = (name: string) => bodies.map((body) => rawValues(body, name)[0])
    expect(new Set(series('UID')).size).toBe(1)
    expect(series('SEQUENCE')).toEqual(['0', '1', '2'])
    expect(series('DTSTAMP')).toEqual(['20270110T080000Z', '20270110T080100Z', '20270110T080200Z'])
  })
})
