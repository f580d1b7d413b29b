import { describe, expect, it } from 'vitest'
import { localStamp, timeZoneLines, utcStamp } from './zones'

const summer = new Date('2027-06-23T07:00:00Z')
const winter = new Date('2027-01-23T07:00:00Z')

describe('4.2.10 time zones', () => {
  it('knows the clocks of the centres', () => {
    expect(localStamp(summer, 'Europe/Moscow')).toBe('20270623T100000')
    expect(localStamp(summer, 'Asia/Krasnoyarsk')).toBe('20270623T140000')
    expect(localStamp(new Date('2027-06-23T20:30:00Z'), 'Asia/Krasnoyarsk')).toBe('20270624T033000')
    expect(utcStamp(summer)).toBe('20270623T070000Z')
  })

  it.each([
    ['America/New_York', '-0500'],
    ['America/St_Johns', '-0330'],
    ['Asia/Kolkata', '+0530'],
    ['Europe/London', '+0000'],
    ['Europe/Moscow', '+0300'],
    ['Asia/Krasnoyarsk', '+0700'],
  ])('knows the winter offset of %s', (timeZone, offset) => {
    expect(timeZoneLines(timeZone, [winter])).toContain(`TZOFFSETTO:${offset}`)
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
    expect(() => localStamp(summer, timeZone)).toThrow(RangeError)
  })

  it('refuses a place that does not exist', () => {
    expect(() => localStamp(summer, 'Europe/Kitezh')).toThrow(RangeError)
  })
})
