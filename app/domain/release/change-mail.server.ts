import { setImmediate } from 'node:timers/promises'
import type { Db } from '~/db/client.server'
import { defaultLocale, isLocale } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import type { Mail } from '~/mail/outbox.server'
import { mailFacts } from '../attendance/attendance.commands.server'
import { invitationTo, type Site } from '../attendance/invitation.server'
import { indexProgramme, placeOf, type Entry } from '../programme/programme.rules'
import type { ReleaseHead } from './release.queries.server'
import { isMaterial, type Change } from './release.rules'
import type { ReleaseContent } from './release.schema'

/** A release and the one before it, as the mails about the difference need them. */
export type Succession = {
  head: ReleaseHead | null
  previous: ReleaseContent | null
  content: ReleaseContent
  changes: Change[]
  site: Site
  now: Date
}

export type PreparedMails = {
  /** JSON of the release they are about. */
  content: string
  mails: Map<string, Mail>
}

/**
 * Writes the mails of a publication before its transaction begins: a calendar body takes a millisecond,
 * and while a transaction is open others wait for it. What changes until then is written in it.
 */
export async function prepareMails(succession: Succession, db: Db): Promise<PreparedMails> {
  const prepared: PreparedMails = { content: JSON.stringify(succession.content), mails: new Map() }
  const write = mailWriter(succession)
  if (!write) return prepared
  for (const [index, attendance] of (await attendancesToTell(succession.changes, db)).entries()) {
    // Requests get their turn between.
    if (index % 10 === 9) await setImmediate()
    prepared.mails.set(mailKey(attendance), write(attendance))
  }
  return prepared
}

/** The mails to some attendees: as they were prepared where they still fit, else written now. */
export function mailsTo(attendances: readonly Attendee[], prepared: PreparedMails, succession: Succession, json: string): Mail[] {
  if (attendances.length === 0) return []
  const fits = prepared.content === json
  const missing = attendances.some((attendance) => !fits || !prepared.mails.has(mailKey(attendance)))
  const write = missing ? mailWriter(succession) : null
  return attendances.flatMap((attendance) => (fits && prepared.mails.get(mailKey(attendance))) || write?.(attendance) || [])
}

/** Everybody registered for a slot that calendars must be told about. */
export function attendancesToTell(changes: readonly Change[], db: Db) {
  const slotIds = changes.filter((change) => change.before && isMaterial(change)).map((change) => change.slotId)
  return db.attendance.findMany({ where: { slotId: { in: slotIds }, state: 'registered' } })
}

type Attendee = { id: string; slotId: string; email: string; name: string; locale: string; sequenceOffset: number }

/** Names a registration of a person: who comes back after leaving has another one. */
function mailKey({ id, sequenceOffset }: { id: string; sequenceOffset: number }): string {
  return `${id} ${sequenceOffset}`
}

/** Null where nobody can have registered yet. */
function mailWriter({ head, previous, content, site, now }: Succession) {
  if (!head || !previous) return null
  const before = indexProgramme(head, previous)
  const after = indexProgramme({ ...head, publishedAt: now }, content)
  return (attendance: Attendee) => changeMail(attendance, before.bySlot.get(attendance.slotId)!, after.bySlot.get(attendance.slotId)!, { site, now })
}

/** Tells one attendee that their session was cancelled, is on again, or moved. */
function changeMail(attendance: Attendee, was: Entry, is: Entry, { site, now }: Pick<Succession, 'site' | 'now'>): Mail {
  const locale = isLocale(attendance.locale) ? attendance.locale : defaultLocale
  const facts = mailFacts(is, attendance, locale, site)
  const recipient = { ...attendance, locale }
  const sequence = is.slot.sequence + attendance.sequenceOffset
  const envelope = { stream: `attendance:${attendance.id}`, to: attendance.email, locale }
  if (is.slot.status === 'cancelled') {
    return {
      ...envelope,
      key: `attendance:${attendance.id}:cancel:${sequence}`,
      template: 'session-cancelled-to-visitor',
      props: { ...facts, programmeUrl: site.baseUrl + paths.programme(locale), calendar: invitationTo(recipient, 'CANCEL', is, site, now) },
    }
  }
  const calendar = invitationTo(recipient, 'REQUEST', is, site, now)
  const key = `attendance:${attendance.id}:request:${sequence}`
  if (was.slot.status === 'cancelled') return { ...envelope, key, template: 'session-revived-to-visitor', props: { ...facts, calendar } }
  const appointment = (entry: Entry) => ({
    when: formatWhen(entry.start, entry.end, entry.centre.timeZone, locale),
    place: placeOf(entry, locale),
  })
  return {
    ...envelope,
    key,
    template: 'session-moved-to-visitor',
    props: { ...facts, before: appointment(was), after: appointment(is), calendar },
  }
}
