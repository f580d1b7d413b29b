import ICAL from 'ical.js'
import type { Database } from '~/db/client.server'
import type { Locale } from '~/i18n/locale'
import { renderMail, type MailName } from '~/mail/templates'
import { now, site } from '../session/plan.testing'
import { registerAttendance } from './attendance.commands.server'

/** Registers somebody as the page of a session does. */
export function register(slotId: string, email: string, db: Database, more: Partial<Parameters<typeof registerAttendance>[0]> = {}) {
  return registerAttendance({ slotId, email, name: 'Елена Соколова', locale: 'ru', userId: null, ip: '203.0.113.7', site, now, ...more }, db)
}

/** What is in the outbox for an address, in the order it leaves, rendered; with what a calendar reads in it. */
export async function mailTo(email: string, db: Database) {
  const rows = await db.outbox.findMany({ where: { recipient: email }, orderBy: [{ createdAt: 'asc' }, { position: 'asc' }] })
  return rows.map((row) => {
    const { subject, text, calendar } = renderMail(row.template as MailName, JSON.parse(row.props) as never, row.locale as Locale, { baseUrl: site.baseUrl })
    return { template: row.template, stream: row.stream, position: row.position, subject, text, calendar: calendar && readInvitation(calendar.content) }
  })
}

function readInvitation(content: string) {
  const calendar = ICAL.Component.fromString(content)
  const component = calendar.getFirstSubcomponent('vevent')!
  const event = new ICAL.Event(component)
  return {
    method: calendar.getFirstPropertyValue('method'),
    language: /[A-Z]+$/.exec(String(calendar.getFirstPropertyValue('prodid')))?.[0],
    organizer: [component.getFirstProperty('organizer')?.getParameter('cn'), component.getFirstPropertyValue('organizer')],
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    start: event.startDate.toJSDate().toISOString(),
    location: event.location,
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    lastModified: String(component.getFirstPropertyValue('last-modified')),
  }
}
