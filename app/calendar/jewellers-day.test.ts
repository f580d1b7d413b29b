import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { contentFaults, parseCalendar, propertyNames, rawValues, wireFaults } from './conformance.testing'
import { renderDownload, renderFeed } from './feed'
import { jewellersDay, jewellersDayEvents } from './jewellers-day'
import { timedSample } from './samples.testing'

const { sequence, created, lastModified, stamp } = timedSample()
const shared = { sequence, created, lastModified, stamp, description: '', location: '', url: '', categories: [] }

const calendar = (exceptions: Record<number, string | null> = {}, firstYear = 2026) =>
  renderFeed({
    name: 'День ювелира',
    timeZone: 'Europe/Moscow',
    locale: 'ru',
    events: jewellersDayEvents({ ...shared, summary: 'День ювелира', firstYear, exceptions }),
  })

/** The days that ical.js shows, replacements included. */
function days(body: string, count: number): string[] {
  const [master, ...replacements] = parseCalendar(body).getAllSubcomponents('vevent')
  const event = new ICAL.Event(master as ICAL.Component, { exceptions: replacements, strictExceptions: false })
  const iterator = event.iterator()
  return Array.from({ length: count }, () => event.getOccurrenceDetails(iterator.next()).startDate.toString())
}

describe("Jeweller's Day", () => {
  it('is the last Sunday of June in every year from 2000 to 2100', () => {
    for (let year = 2000; year <= 2100; year++) {
      const day = new Date(`${jewellersDay(year)}T00:00:00Z`)
      expect([day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDay()]).toEqual([year, 5, 0])
      expect(day.getUTCDate()).toBeGreaterThan(23)
    }
  })

  it.each([1999, 2101, 2027.5, Number.NaN])('is not known for %s', (year) => {
    expect(() => jewellersDay(year)).toThrow(RangeError)
  })
})

describe('4.2.12 the yearly rule', () => {
  it('expands in ical.js to the last Sundays of June of a dozen years', () => {
    expect(days(calendar(), 12)).toEqual([
      ...['2026-06-28', '2027-06-27', '2028-06-25', '2029-06-24', '2030-06-30', '2031-06-29'],
      ...['2032-06-27', '2033-06-26', '2034-06-25', '2035-06-24', '2036-06-29', '2037-06-28'],
    ])
  })

  it('agrees with our own arithmetic for 75 years', () => {
    expect(days(calendar(), 75)).toEqual(Array.from({ length: 75 }, (_, i) => jewellersDay(2026 + i)))
  })

  it('starts on a day that is one of its own', () => {
    expect(rawValues(calendar({}, 2030), 'DTSTART')).toEqual(['20300630'])
  })

  it('4.2.11 lasts one day and blocks nobody', () => {
    expect(rawValues(calendar(), 'DTEND')).toEqual(['20260629'])
    expect(rawValues(calendar(), 'TRANSP')).toEqual(['TRANSPARENT'])
  })
})

describe('years that differ', () => {
  const exceptions = { 2025: '2025-06-01', 2027: null, 2028: '2028-06-18', 2029: '2029-06-24' }

  it('leaves a year out by EXDATE and moves one by RECURRENCE-ID, each a date', () => {
    const body = calendar(exceptions)
    expect([wireFaults(body), contentFaults(body)]).toEqual([[], []])
    expect(rawValues(body, 'EXDATE')).toEqual(['20270627'])
    expect(rawValues(body, 'RECURRENCE-ID')).toEqual(['20280625'])
    expect(new Set(rawValues(body, 'UID')).size).toBe(1)
  })

  it('shows in ical.js', () => {
    expect(days(calendar(exceptions), 4)).toEqual(['2026-06-28', '2028-06-18', '2029-06-24', '2030-06-30'])
  })

  it('keeps the yearly event first, also when its first year moved to an earlier day', () => {
    const body = calendar({ 2026: '2026-06-20' })
    expect(contentFaults(body)).toEqual([])
    expect(days(body, 2)).toEqual(['2026-06-20', '2027-06-27'])
  })

  it('refuses days that do not exist', () => {
    expect(() => calendar({ 2027: '2027-06-31' })).toThrow(RangeError)
  })
})

it('can be downloaded too', () => {
  const events = jewellersDayEvents({ ...shared, summary: 'День ювелира', firstYear: 2027, exceptions: {} })
  expect(propertyNames(renderDownload(events, 'ru'))).not.toContain('NAME')
})
