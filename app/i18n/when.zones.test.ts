import { expect, test } from 'vitest'
import { formatWhen, timeRange, zoneName, zoneShortName } from './when'

const start = new Date('2027-06-25T07:00:00Z')
const end = new Date('2027-06-25T08:30:00Z')

test('all of a time: day, weekday, hours and whose clock it is', () => {
  expect(formatWhen(start, end, 'Europe/Moscow', 'ru')).toBe('25 июня 2027 г., пятница, 10:00–11:30 по Москве')
  expect(formatWhen(start, end, 'Asia/Krasnoyarsk', 'ru')).toBe('25 июня 2027 г., пятница, 14:00–15:30 по Красноярску')
  expect(formatWhen(start, end, 'Asia/Krasnoyarsk', 'en')).toBe('25 June 2027, Friday, 14:00–15:30 Krasnoyarsk time')
})

test('the day is that of the zone', () => {
  const late = new Date('2027-06-25T20:00:00Z')
  expect(formatWhen(late, new Date('2027-06-25T22:00:00Z'), 'Asia/Krasnoyarsk', 'ru')).toBe('26 июня 2027 г., суббота, 03:00–05:00 по Красноярску')
})

test('over midnight the end is the hour after', () => {
  expect(timeRange(new Date('2027-06-25T20:00:00Z'), new Date('2027-06-25T22:30:00Z'), 'Europe/Moscow')).toBe('23:00–01:30')
})

test('a zone without a name of its own is said by its distance from UTC at that moment', () => {
  expect(zoneName('Europe/Moscow', start, 'ru')).toBe('по Москве')
  expect(zoneShortName('Asia/Krasnoyarsk', start, 'en')).toBe('KRAT')
  expect(zoneName('Asia/Yekaterinburg', start, 'ru')).toBe('UTC+5')
  expect(zoneShortName('Asia/Kolkata', start, 'en')).toBe('UTC+5:30')
  expect(zoneName('America/St_Johns', new Date('2027-01-15T12:00:00Z'), 'en')).toBe('UTC−3:30')
  expect(zoneName('Europe/Berlin', start, 'ru')).toBe('UTC+2')
  expect(zoneName('Europe/Berlin', new Date('2027-01-15T12:00:00Z'), 'ru')).toBe('UTC+1')
})
