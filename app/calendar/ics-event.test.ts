import fc from 'fast-check'
import type ICAL from 'ical.js'
import { createEvents, type EventAttributes } from 'ics'
import { describe, expect, it, vi } from 'vitest'
import { contentFaults, logicalLines, parseEvent, propertyNames, rawValues, wireFaults } from './conformance.testing'
import { cleanLine, cleanText } from './content-line'
import type { CalendarEvent } from './event'
import { renderDownload } from './feed'
import { renderInvitation } from './invitation'
import { allDaySample, nastyText, timedSample } from './samples.testing'

/** The generator alone, on numbers: what each correction is for. */
function bare(changes: Record<string, unknown>): string {
  const start = Date.UTC(2027, 5, 23, 7)
  const event = { start, end: start + 3_600_000, title: 'x', ...changes } as EventAttributes
  const { error, value } = createEvents([event], { method: '' })
  if (error || value === null) throw new Error(JSON.stringify(error))
  return value
}

const ours = (changes: Partial<CalendarEvent>) => renderDownload([{ ...timedSample(), ...changes } as CalendarEvent], 'ru')

const organizer = { name: 'Оргкомитет', email: 'calendar@festival.example' }
const attendee = { name: 'Елена', email: 'elena@example.ru' }
const invite = (people: { organizer?: typeof organizer; attendee?: typeof attendee }, event = timedSample()) =>
  renderInvitation({ method: 'REQUEST', event, organizer, attendee, locale: 'ru', ...people })

describe('corrections: the generator alone fails, we do not', () => {
  it('4.1.2 folds by octets, not by characters', () => {
    const description = 'Ювелирное дело, скань, зернь, чернь и эмаль: '.repeat(6)
    expect(wireFaults(bare({ description }))).not.toEqual([])
    expect(wireFaults(ours({ description }))).toEqual([])
  })

  it('4.1.3 lets no control character, lone CR or lone surrogate through', () => {
    const description = 'a\u0000b\rc\u0007d'
    expect(wireFaults(bare({ description }))).not.toEqual([])
    expect(wireFaults(ours({ description }))).toEqual([])
    expect(parseEvent(ours({ description, url: '' })).getFirstPropertyValue('description')).toBe('ab\ncd')
  })

  it('4.1.4 escapes each category', () => {
    const categories = ['Мастер-классы, дети', 'a;b\\c']
    const values = (body: string) => parseEvent(body).getFirstProperty('categories')?.getValues()
    expect(values(bare({ categories }))).not.toEqual(categories)
    expect(values(ours({ categories }))).toEqual(categories)
  })

  it('4.1.5 lets no name open a line of its own', () => {
    const name = 'Evil\r\nX-INJECTED:1'
    expect(propertyNames(bare({ organizer: { name, email: 'a@example.org' } }))).toContain('X-INJECTED')
    expect(propertyNames(invite({ organizer: { ...organizer, name } }))).toEqual(propertyNames(invite({})))
  })

  it('4.1.5 writes quotes in a name so that readers see the whole name', () => {
    const name = 'Фестиваль "Алмаз"'
    const seen = (body: string) => parseEvent(body).getFirstProperty('organizer')?.getParameter('cn')
    expect(seen(bare({ organizer: { name, email: 'a@example.org' } }))).toBe('Фестиваль \\')
    expect(seen(invite({ organizer: { ...organizer, name } }))).toBe('Фестиваль «Алмаз»')
  })

  it('4.1.5 refuses a person without an address, whom readers cannot parse', () => {
    expect(() => parseEvent(bare({ attendees: [{ name: 'No mail' }] }))).toThrow()
    expect(() => invite({ attendee: { name: 'No mail', email: '' } })).toThrow(TypeError)
  })

  it('4.2.8 is the same whenever it is made', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-01T00:00:00Z') })
    const make = () => [bare({}), ours({}), invite({})]
    const [bareBefore, ...before] = make()
    vi.setSystemTime(new Date('2028-02-01T00:00:00Z'))
    const [bareAfter, ...after] = make()
    vi.useRealTimers()
    expect(bareAfter).not.toBe(bareBefore)
    expect(after).toEqual(before)
  })

  it('4.2.8 refuses what the generator writes down without a word', () => {
    expect(bare({ sequence: -1 })).toContain('SEQUENCE:-1')
    expect(() => ours({ sequence: -1 })).toThrow(RangeError)
    expect(bare({ start: [2027, 2, 31], end: [2027, 3, 4] })).toContain('20270231')
    expect(() => renderDownload([allDaySample({ date: '2027-02-31' })], 'ru')).toThrow(RangeError)
    expect(() => ours({ end: new Date('2027-06-23T07:00:00Z') })).toThrow(RangeError)
    expect(() => ours({ uid: 'a\r\nX:1@b' })).toThrow(TypeError)
    expect(() => ours({ created: new Date(Number.NaN) })).toThrow(TypeError)
  })

  it('4.2.10 keeps the zone of the place', () => {
    expect(bare({})).not.toContain('TZID')
    const body = ours({ timeZone: 'Asia/Krasnoyarsk' } as Partial<CalendarEvent>)
    expect(logicalLines(body)).toContain('DTSTART;TZID=Asia/Krasnoyarsk:20270623T140000')
    expect(contentFaults(body)).toEqual([])
  })

  it('4.2.11 gives EXDATE and RECURRENCE-ID their type', () => {
    const wrong = bare({ start: [2026, 6, 28], end: [2026, 6, 29], exclusionDates: [[2027, 6, 27]], recurrenceId: [2026, 6, 28] })
    expect(logicalLines(wrong)).toEqual(expect.arrayContaining(['EXDATE:20270627', 'RECURRENCE-ID:20260628']))
    const yearly = allDaySample({ date: '2026-06-28', endDate: undefined, yearly: 'last-sunday-of-june', excludedDates: ['2027-06-27'] })
    const moved = allDaySample({ date: '2028-06-18', endDate: undefined, recurrenceId: '2028-06-25' })
    expect(contentFaults(renderDownload([yearly, moved], 'ru'))).toEqual([])
  })

  it('4.2.14 writes addresses the generator refuses', () => {
    expect(() => bare({ url: 'HTTPS://festival.example/' })).toThrow()
    expect(rawValues(ours({ url: 'HTTPS://festival.example/' }), 'URL')).toEqual(['https://festival.example/'])
    expect(() => bare({ organizer: { name: 'x', email: 'a@почта.рф' } })).toThrow()
    expect(rawValues(invite({ organizer: { name: 'x', email: 'a@почта.рф' } }), 'ORGANIZER')).toEqual(['mailto:a@xn--80a1acny.xn--p1ai'])
  })

  it('4.3.16 writes mailto in lower case and enumerations as tokens', () => {
    const wrong = bare({ organizer: { name: 'x', email: 'a@example.org' }, attendees: [{ email: 'b@example.org', partstat: 'ACCEPTED' }] })
    expect(wrong).toMatch(/MAILTO:/)
    expect(wrong).toMatch(/PARTSTAT="ACCEPTED"/)
    expect(invite({})).not.toMatch(/MAILTO:|(PARTSTAT|ROLE|CUTYPE)="/)
  })
})

describe('4.1.5 injection and round trip, whatever people write', () => {
  it('adds no line in any field and reads back as it was meant', { timeout: 60_000 }, () => {
    // A letter in front keeps a field from vanishing with what is cleaned away.
    const text = nastyText.map((part) => `я${part}`)
    // ical.js takes the comma after an escaped backslash for an escaped comma.
    const category = text.filter((part) => !cleanLine(part).endsWith('\\'))
    const categoryList = fc.array(category, { minLength: 1, maxLength: 3 })
    const people = { organizer: text, attendee: text }
    const fields = fc.record({ summary: text, description: text, location: text, categories: categoryList, ...people })
    const plain = propertyNames(invite({}))
    fc.assert(
      fc.property(fields, ({ summary, description, location, categories, ...names }) => {
        const event = timedSample({ summary, description: description.slice(0, 400), location, categories })
        const body = invite({ organizer: { ...organizer, name: names.organizer }, attendee: { ...attendee, name: names.attendee } }, event)
        expect(wireFaults(body)).toEqual([])
        expect(propertyNames(body)).toEqual(plain)
        expect(contentFaults(body)).toEqual([])
        const read = parseEvent(body)
        expect(read.getFirstPropertyValue('summary')).toBe(cleanLine(summary))
        expect(read.getFirstPropertyValue('location')).toBe(cleanLine(location))
        expect(read.getFirstPropertyValue('description')).toBe(`${cleanText(event.description).trim()}\n\n${event.url}`)
        expect(read.getFirstProperty('categories')?.getValues()).toEqual(categories.map(cleanLine))
        for (const [property, name] of [['organizer', names.organizer], ['attendee', names.attendee]] as const) {
          const seen = String(read.getFirstProperty(property)?.getParameter('cn'))
          const letters = (value: string) => cleanLine(value).replace(/["'«»^\\\s]/g, '')
          expect(letters(seen)).toBe(letters(name))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('survives fields that clean to nothing', () => {
    const body = ours({ summary: '\u0007', description: ' \r\n', location: '\u0000', url: '', categories: ['', '\n'] })
    expect(contentFaults(body)).toEqual([])
    expect(parseEvent(body).getFirstPropertyValue('summary')).toBe('—')
  })

  it('refuses evil in fields that are no texts', () => {
    for (const evil of ['x\r\nX-INJECTED:1', 'a"b', 'a b@c', '@', 'a@b\r\nX:1', 'mailto:a@b.c']) {
      expect(() => invite({ attendee: { name: 'x', email: evil } })).toThrow(TypeError)
      expect(() => ours({ uid: evil })).toThrow(TypeError)
    }
  })
})

describe('the text of an event', () => {
  it('4.1.4 leaves URL and GEO unescaped', () => {
    const body = ours({ url: 'https://festival.example/a,b;c', geo: { lat: 57.767917, lon: 1e-7 } })
    expect(rawValues(body, 'URL')).toEqual(['https://festival.example/a,b;c'])
    expect(rawValues(body, 'GEO')).toEqual(['57.767917;0'])
    expect(() => ours({ geo: { lat: 91, lon: 0 } })).toThrow(RangeError)
  })

  it('shortens a long description and keeps the address below it', () => {
    const read = String(parseEvent(ours({ description: 'Слово '.repeat(2000) })).getFirstPropertyValue('description'))
    expect(read.length).toBeLessThan(560)
    expect(read).toMatch(/Слово…\n\nhttps:\/\/festival\.example\/ru\/programme\/skan$/)
  })

  it('4.2.11 ends an all-day event on the day after its last', () => {
    const body = renderDownload([allDaySample(), allDaySample({ uid: 'one@golden-ring-of-russia', endDate: undefined })], 'ru')
    expect(rawValues(body, 'DTEND')).toEqual(['20270628', '20270624'])
    expect(rawValues(body, 'DTSTART')).toEqual(['20270623', '20270623'])
    expect((parseEvent(body).getFirstPropertyValue('dtstart') as ICAL.Time).isDate).toBe(true)
  })
})
