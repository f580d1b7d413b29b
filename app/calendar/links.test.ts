import { describe, expect, it } from 'vitest'
import { eventLinks, feedLinks } from './links'
import { allDaySample, timedSample } from './samples.testing'

const parameters = (address: string) => Object.fromEntries(new URL(address).searchParams)

describe('adding one event', () => {
  it('fills in the form of Google, in UTC with the zone of the place', () => {
    const { google } = eventLinks(timedSample({ timeZone: 'Asia/Krasnoyarsk' }))
    expect(google).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/)
    expect(parameters(google)).toEqual({
      action: 'TEMPLATE',
      text: 'Скань и зернь 👩‍🏭: мастер-класс',
      dates: '20270623T070000Z/20270623T083000Z',
      ctz: 'Asia/Krasnoyarsk',
      details:
        'Плетём кружево из проволоки, паяем; берите лупу \\ очки.\nНачинающим рады.\n\nhttps://festival.example/ru/programme/skan',
      location: 'Кострома, зал «Скань»',
    })
  })

  it('fills in the form of Outlook, at home and at work', () => {
    const { outlook, office365 } = eventLinks(timedSample({ timeZone: 'Asia/Krasnoyarsk' }))
    expect(outlook).toMatch(/^https:\/\/outlook\.live\.com\/calendar\/0\/deeplink\/compose\?/)
    expect(parameters(outlook)).toMatchObject({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Скань и зернь 👩‍🏭: мастер-класс',
      startdt: '2027-06-23T14:00:00+07:00',
      enddt: '2027-06-23T15:30:00+07:00',
      allday: 'false',
    })
    expect(outlook).not.toContain('+')
    expect(office365).toBe(outlook.replace('outlook.live.com', 'outlook.office.com'))
  })

  it('knows whole days', () => {
    const { google, outlook } = eventLinks(allDaySample())
    expect(parameters(google)).toMatchObject({ dates: '20270623/20270628' })
    expect(parameters(outlook)).toMatchObject({ startdt: '2027-06-23', enddt: '2027-06-28', allday: 'true' })
    const day = eventLinks(allDaySample({ date: '2027-06-27', endDate: undefined, yearly: 'last-sunday-of-june' }))
    expect(parameters(day.google)).toMatchObject({
      dates: '20270627/20270628',
      recur: 'RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=-1SU',
    })
  })

  it('stays short enough to be opened, however long the text', () => {
    for (const link of Object.values(eventLinks(timedSample({ description: 'щ'.repeat(5000) })))) {
      expect(link.length).toBeLessThan(2000)
    }
  })

  it('leaves out what is empty', () => {
    const { google } = eventLinks(timedSample({ description: '', location: '', url: '' }))
    expect(Object.keys(parameters(google))).toEqual(['action', 'text', 'dates', 'ctz'])
  })
})

describe('subscribing to a feed', () => {
  const links = feedLinks('https://festival.example/cal/ru/programme.ics', 'Золотое кольцо')

  it('gives Google a webcal address, the only one it takes', () => {
    expect(links.google).toBe(
      'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Ffestival.example%2Fcal%2Fru%2Fprogramme.ics',
    )
  })

  it('gives Outlook the https address and a name', () => {
    expect(parameters(links.outlook)).toEqual({ url: links.https, name: 'Золотое кольцо' })
    expect(new URL(links.office365).host).toBe('outlook.office.com')
  })

  it('opens programs by webcal and leaves an address to copy', () => {
    expect(links.webcal).toBe('webcal://festival.example/cal/ru/programme.ics')
    expect(links.https).toBe('https://festival.example/cal/ru/programme.ics')
    expect(feedLinks('http://localhost:3000/a.ics', 'x').webcal).toBe('webcal://localhost:3000/a.ics')
  })
})
