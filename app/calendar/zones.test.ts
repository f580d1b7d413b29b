import { describe, expect, it } from 'vitest'
import { localStamp, timeZoneLines, utcStamp, zoneOffset } from './zones'

const summer = new Date('2027-06-23T07:00:00Z')
const winter = new Date('2027-01-23T07:00:00Z')

describe('4.2.10 time zones', () => {
  it('knows the clocks of the centres', () => {
    expect(localStamp(summer, 'Europe/Moscow')).toBe('20270623T100000')
    expect(localStamp(summer, 'Asia/Krasnoyarsk')).toBe('20270623T140000')
    expect(localStamp(new Date('2027-06-23T20:30:00Z'), 'Asia/Krasnoyarsk')).toBe('20270624T033000')
    expect(utcStamp(summer)).toBe('20270623T070000Z')
  })

  it('knows offsets west, of half an hour, of seconds and of nothing', () => {
    expect(zoneOffset(winter, 'America/New_York')).toBe(-5 * 3600)
    expect(zoneOffset(winter, 'Asia/Kolkata')).toBe(5.5 * 3600)
    expect(zoneOffset(winter, 'Europe/London')).toBe(0)
    expect(zoneOffset(new Date('1900-01-01T00:00:00Z'), 'Europe/Moscow')).toBe(2 * 3600 + 30 * 60 + 17)
  })

  it('describes a zone by one STANDARD', () => {
    expect(timeZoneLines('Europe/Moscow', [winter, summer])).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Moscow',
      'X-LIC-LOCATION:Europe/Moscow',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'TZNAME:MSK',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
    expect(timeZoneLines('Asia/Krasnoyarsk', [summer])).toContain('TZNAME:+07')
    expect(timeZoneLines('America/St_Johns', [winter])).toContain('TZOFFSETTO:-0330')
  })

  it('takes the offset of the date: Moscow was at +0400 before 26 October 2014', () => {
    expect(timeZoneLines('Europe/Moscow', [new Date('2013-06-30T07:00:00Z')])).toContain('TZOFFSETTO:+0400')
  })

  it('refuses moments that one offset cannot describe, and says which', () => {
    expect(() => timeZoneLines('Europe/Berlin', [winter, summer])).toThrow(
      /Europe\/Berlin is at \+0100 on 2027-01-23.* but at \+0200 on 2027-06-23/,
    )
  })

  it.each(['GMT', 'MSK', 'UTC', '+03:00', 'Europe/Moscow\r\nX:1', ''])('refuses %j as a zone', (timeZone) => {
    expect(() => zoneOffset(summer, timeZone)).toThrow(RangeError)
  })

  it('refuses a place that does not exist', () => {
    expect(() => zoneOffset(summer, 'Europe/Kitezh')).toThrow(RangeError)
  })
})
