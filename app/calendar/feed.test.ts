import { describe, expect, it } from 'vitest'
import { contentFaults, logicalLines, parseCalendar, parseEvent, propertyNames, rawValues, wireFaults } from './conformance.testing'
import { slotUid } from './event'
import { renderDownload, renderFeed, type Feed } from './feed'
import { renderInvitation } from './invitation'
import { allDaySample, manySamples, timedSample } from './samples.testing'

const feed = (changes: Partial<Feed> = {}) =>
  renderFeed({
    name: 'Золотое кольцо России, 2027',
    description: 'Программа; все центры,\nвсе дни',
    url: 'https://festival.example/cal/ru/programme.ics',
    timeZone: 'Europe/Moscow',
    color: 'darkgoldenrod',
    locale: 'ru',
    events: [timedSample(), allDaySample(), timedSample({ uid: slotUid('2'), timeZone: 'Asia/Krasnoyarsk' })],
    ...changes,
  })

const bodies = {
  feed: feed(),
  'empty feed': feed({ events: [] }),
  'large feed': feed({ events: manySamples(200) }),
  download: renderDownload([timedSample()], 'en'),
  invitation: renderInvitation({
    method: 'REQUEST',
    event: timedSample(),
    organizer: { name: 'Оргкомитет', email: 'calendar@festival.example' },
    attendee: { name: 'Елена', email: 'elena@example.ru' },
    locale: 'ru',
  }),
}

describe.each(Object.entries(bodies))('every body: %s', (_, body) => {
  it('4.1.1–4.1.3 is right on the wire', () => expect(wireFaults(body)).toEqual([]))
  it('4.2.6–4.2.15 is right in content', () => expect(contentFaults(body)).toEqual([]))
})

describe('4.2.7 headers of a feed', () => {
  it('has what readers of feeds look for, and no METHOD', () => {
    expect(propertyNames(bodies.feed).slice(0, 13)).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION', 'PRODID', 'CALSCALE', 'NAME', 'X-WR-CALNAME', 'DESCRIPTION', 'X-WR-CALDESC'],
      ...['X-WR-TIMEZONE', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'SOURCE', 'COLOR'],
    ])
    const lines = logicalLines(bodies.feed)
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    expect(lines).toContain('X-PUBLISHED-TTL:PT1H')
    expect(lines).toContain('X-WR-TIMEZONE:Europe/Moscow')
    expect(lines).toContain('SOURCE;VALUE=URI:https://festival.example/cal/ru/programme.ics')
    expect(lines).toContain('COLOR:darkgoldenrod')
  })

  it('4.1.4 escapes name and description', () => {
    expect(rawValues(bodies.feed, 'NAME')).toEqual(['Золотое кольцо России\\, 2027'])
    expect(rawValues(bodies.feed, 'X-WR-CALNAME')).toEqual(rawValues(bodies.feed, 'NAME'))
    expect(parseCalendar(bodies.feed).getFirstPropertyValue('description')).toBe('Программа; все центры,\nвсе дни')
  })

  it('4.1.5 lets no header open a line of its own', () => {
    const evil = 'x\r\nX-INJECTED:1'
    expect(propertyNames(feed({ name: evil, description: evil }))).toEqual(propertyNames(bodies.feed))
    expect(() => feed({ color: evil })).toThrow(TypeError)
    expect(() => feed({ timeZone: evil })).toThrow(RangeError)
    expect(feed({ url: 'https://festival.example/\r\nX-INJECTED:1' })).not.toMatch(/^X-INJECTED/m)
  })

  it('names the calendar in Cyrillic before the first VTIMEZONE', () => {
    expect(bodies.feed.search(/[а-я]/i)).toBeLessThan(bodies.feed.indexOf('BEGIN:VTIMEZONE'))
  })

  it('leaves out what is not given', () => {
    const names = propertyNames(feed({ url: undefined, color: undefined, description: undefined }))
    expect(names.filter((name) => /SOURCE|COLOR|CALDESC/.test(name))).toEqual([])
  })

  it('stays a calendar when nothing is published', () => {
    expect(bodies['empty feed']).toMatch(/COLOR:darkgoldenrod\r\nEND:VCALENDAR\r\n$/)
  })

  it('is nothing a download carries', () => {
    expect(propertyNames(bodies.download).slice(0, 5)).toEqual(['BEGIN:VCALENDAR', 'VERSION', 'PRODID', 'CALSCALE', 'BEGIN:VTIMEZONE'])
  })
})

describe('4.2.8 one event', () => {
  it('is the same in feed, download and mail, but for the people', () => {
    const lines = (body: string) => {
      const all = logicalLines(body)
      return all
        .slice(all.indexOf('BEGIN:VEVENT'), all.indexOf('END:VEVENT'))
        .filter((line) => !/^(ORGANIZER|ATTENDEE)/.test(line))
    }
    const fromFeed = lines(feed({ events: [timedSample()] }))
    expect(lines(bodies.download)).toEqual(fromFeed)
    expect(lines(bodies.invitation)).toEqual(fromFeed)
    expect(fromFeed).toContain('UID:slot-1@golden-ring-of-russia')
  })
})

describe('4.2.9 identities', () => {
  it('refuses two events with one UID', () => {
    expect(() => feed({ events: [timedSample(), timedSample({ summary: 'другое' })] })).toThrow(/one UID/)
  })

  it('refuses a moved day without its yearly event', () => {
    expect(() => feed({ events: [allDaySample({ recurrenceId: '2028-06-25' })] })).toThrow(/without its event/)
  })
})

describe('4.2.10 zones', () => {
  it('describes each zone used once, and no other', () => {
    expect(rawValues(bodies.feed, 'TZID')).toEqual(['Asia/Krasnoyarsk', 'Europe/Moscow'])
    expect(rawValues(bodies.download, 'TZID')).toEqual(['Europe/Moscow'])
    expect(rawValues(feed({ events: [allDaySample()] }), 'TZID')).toEqual([])
  })

  it('lets ical.js find the instant that was meant', () => {
    const start = parseEvent(bodies.feed, slotUid('2')).getFirstPropertyValue('dtstart') as { toJSDate(): Date; toString(): string }
    expect(start.toString()).toBe('2027-06-23T14:00:00')
    const zone = parseCalendar(bodies.feed).getAllSubcomponents('vtimezone')[0]
    const offset = zone?.getFirstSubcomponent('standard')?.getFirstPropertyValue('tzoffsetto')
    expect(String(offset)).toBe('+07:00')
  })

  it('refuses a feed that one offset a zone cannot describe', () => {
    const start = new Date('2027-01-23T07:00:00Z')
    const berlin = { timeZone: 'Europe/Berlin' }
    const winter = timedSample({ ...berlin, uid: slotUid('w'), start, end: new Date('2027-01-23T08:00:00Z') })
    expect(() => feed({ events: [timedSample(berlin), winter] })).toThrow(/Europe\/Berlin/)
  })
})

describe('cancelled events', () => {
  const cancelled = timedSample({ status: 'CANCELLED', sequence: 2 })

  it('say so by STATUS and in their title, in the language of the feed', () => {
    expect(rawValues(feed({ events: [cancelled] }), 'STATUS')).toEqual(['CANCELLED'])
    expect(parseEvent(feed({ events: [cancelled] })).getFirstPropertyValue('summary')).toBe(`Отменено: ${cancelled.summary}`)
    expect(parseEvent(feed({ events: [cancelled], locale: 'en' })).getFirstPropertyValue('summary')).toMatch(/^Cancelled: Скань/)
    expect(parseEvent(renderDownload([cancelled], 'en')).getFirstPropertyValue('summary')).toMatch(/^Cancelled: /)
  })
})
