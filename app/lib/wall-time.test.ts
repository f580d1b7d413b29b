import { describe, expect, test } from 'vitest'
import { dayIn, timeIn } from './dates'
import { instantOf } from './wall-time'

test.each([
  ['2027-06-25', '10:00', 'Europe/Moscow', '2027-06-25T07:00:00.000Z'],
  ['2027-06-25', '10:00', 'Asia/Krasnoyarsk', '2027-06-25T03:00:00.000Z'],
  ['2027-01-01', '00:00', 'Asia/Krasnoyarsk', '2026-12-31T17:00:00.000Z'],
  ['2027-12-31', '23:59', 'Europe/Moscow', '2027-12-31T20:59:00.000Z'],
  ['2028-02-29', '12:00', 'Europe/Moscow', '2028-02-29T09:00:00.000Z'],
  ['2027-06-25', '10:00', 'Asia/Kolkata', '2027-06-25T04:30:00.000Z'],
])('%s at %s in %s is %s', (day, time, zone, instant) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(instant)
})

describe('where clocks are put forward or back (RFC 5545, section 3.3.5)', () => {
  test('a time that does not exist is the later one', () => {
    expect(instantOf('2027-03-28', '02:30', 'Europe/Berlin').toISOString()).toBe('2027-03-28T01:30:00.000Z')
  })

  test('a time that comes twice is the first one', () => {
    expect(instantOf('2027-10-31', '02:30', 'Europe/Berlin').toISOString()).toBe('2027-10-31T00:30:00.000Z')
  })
})

test('what one writes is what one reads', () => {
  for (const zone of ['Europe/Moscow', 'Asia/Krasnoyarsk']) {
    for (const day of ['2026-12-31', '2027-03-28', '2027-06-25', '2027-10-31', '2028-02-29']) {
      for (const time of ['00:00', '03:59', '04:00', '12:30', '23:59']) {
        const instant = instantOf(day, time, zone)
        expect([dayIn(instant, zone), timeIn(instant, zone)]).toEqual([day, time])
      }
    }
  }
})

test.each([
  ['2027-02-29', '10:00', 'Europe/Moscow'],
  ['2027-06-31', '10:00', 'Europe/Moscow'],
  ['2027-13-01', '10:00', 'Europe/Moscow'],
  ['2027-06-25', '24:00', 'Europe/Moscow'],
  ['2027-06-25', '10:60', 'Europe/Moscow'],
  ['25.06.2027', '10:00', 'Europe/Moscow'],
  ['', '', 'Europe/Moscow'],
  ['2027-06-25', '10:00', 'Europe/Kostroma'],
])('%s %s in %s is refused', (day, time, zone) => {
  expect(() => instantOf(day, time, zone)).toThrow(RangeError)
})
