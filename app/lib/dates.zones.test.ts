import { describe, expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, daysUntil, formatDateTime, formatDay, formatDayMonth, formatDayRange, formatWeekday, offsetMinutes, timeIn } from './dates'

const instant = new Date('2027-06-24T20:30:00Z')

describe('an instant in a zone, wherever the server stands', () => {
  test('day and time', () => {
    expect([dayIn(instant, 'Europe/Moscow'), timeIn(instant, 'Europe/Moscow')]).toEqual(['2027-06-24', '23:30'])
    expect([dayIn(instant, 'Asia/Krasnoyarsk'), timeIn(instant, 'Asia/Krasnoyarsk')]).toEqual(['2027-06-25', '03:30'])
  })

  test('midnight is 00:00, never 24:00', () => {
    expect(timeIn(new Date('2027-06-24T21:00:00Z'), 'Europe/Moscow')).toBe('00:00')
  })

  test('across the turn of a year', () => {
    const newYear = new Date('2026-12-31T18:00:00Z')
    expect(dayIn(newYear, 'Europe/Moscow')).toBe('2026-12-31')
    expect(dayIn(newYear, 'Asia/Krasnoyarsk')).toBe('2027-01-01')
  })

  test.each([
    ['Europe/Moscow', '2027-01-15T12:00:00Z', 180],
    ['Europe/Moscow', '2027-07-15T12:00:00Z', 180],
    ['Asia/Krasnoyarsk', '2027-01-15T12:00:00Z', 420],
    ['Asia/Krasnoyarsk', '2027-07-15T12:00:00Z', 420],
    ['UTC', '2027-07-15T12:00:00Z', 0],
    ['Europe/Berlin', '2027-07-15T12:00:00Z', 120],
    ['Asia/Kolkata', '2027-07-15T12:00:00Z', 330],
    ['America/St_Johns', '2027-01-15T12:00:00Z', -210],
  ])('%s at %s is %i minutes ahead of UTC', (zone, at, minutes) => {
    expect(offsetMinutes(new Date(at), zone)).toBe(minutes)
  })
})

describe('in words', () => {
  test('Russian', () => {
    expect(formatDay('2027-06-25', 'ru')).toBe('25 июня 2027 г.')
    expect(formatDayMonth('2027-06-25', 'ru')).toBe('25 июня')
    expect(formatWeekday('2027-06-25', 'ru')).toBe('пятница')
    expect(formatWeekday('2027-06-25', 'ru', 'short')).toBe('пт')
    expect(formatDateTime(instant, 'Asia/Krasnoyarsk', 'ru')).toBe('25 июня 2027 г., 03:30')
  })

  test('English', () => {
    expect(formatDay('2027-06-25', 'en')).toBe('25 June 2027')
    expect(formatDayMonth('2027-06-25', 'en')).toBe('25 June')
    expect(formatWeekday('2027-06-25', 'en')).toBe('Friday')
    expect(formatDateTime(instant, 'Europe/Moscow', 'en')).toBe('24 June 2027, 23:30')
  })

  test.each([
    ['2027-06-23', '2027-06-27', '23–27 июня 2027 г.', '23–27 June 2027'],
    ['2027-06-01', '2027-06-09', '1–9 июня 2027 г.', '1–9 June 2027'],
    ['2027-06-29', '2027-07-02', '29 июня – 2 июля 2027 г.', '29 June – 2 July 2027'],
    ['2026-12-30', '2027-01-02', '30 декабря 2026 г. – 2 января 2027 г.', '30 December 2026 – 2 January 2027'],
    ['2027-06-25', '2027-06-25', '25 июня 2027 г.', '25 June 2027'],
    // The same month of two years is not one month.
    ['2026-06-25', '2027-06-27', '25 июня 2026 г. – 27 июня 2027 г.', '25 June 2026 – 27 June 2027'],
  ])('%s to %s', (from, to, ru, en) => {
    expect(formatDayRange(from, to, 'ru')).toBe(ru)
    expect(formatDayRange(from, to, 'en')).toBe(en)
  })
})

describe('counting days', () => {
  test('over months, leap days and the turn of a year', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(addDays('2027-06-25', 0)).toBe('2027-06-25')
    // Where clocks are put forward and back.
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
    expect(addDays('2027-10-30', 2)).toBe('2027-11-01')
  })

  test('between two days', () => {
    expect(daysBetween('2027-06-29', '2027-07-02')).toEqual(['2027-06-29', '2027-06-30', '2027-07-01', '2027-07-02'])
    expect(daysBetween('2027-06-29', '2027-06-29')).toEqual(['2027-06-29'])
    expect(daysBetween('2027-06-29', '2027-06-28')).toEqual([])
    expect(daysUntil('2026-12-31', '2027-06-27')).toBe(178)
    expect(daysUntil('2027-06-27', '2027-06-27')).toBe(0)
    expect(daysUntil('2027-06-27', '2027-06-25')).toBe(-2)
  })
})
