import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { newCode, signId } from '~/lib/tokens.server'
import { queueMail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'
import { placeOf, type Entry } from '../programme/programme.rules'
import { attendanceConsentVersion } from './attendance.schema'
import { invitationTo, type Site } from './invitation.server'

export type RegisterRefusal = 'full' | 'closed' | 'over' | 'no-registration'

/** What a ticket link is signed for. */
export const ticketPurpose = 'ticket'

type Registration = {
  entry: Entry
  name: string
  email: string
  locale: Locale
  userId: string | null
  ip: string
  site: Site
  now: Date
}

/**
 * Registers a visitor for a published slot: takes a seat, writes the attendance and the consent, queues
 * the ticket and the invitation. The seat is taken by one conditional UPDATE and one address can have one
 * attendance, so the database decides every race. Asking again with the same address changes nothing and
 * sends nothing, and answers as the first time did.
 */
export async function registerAttendance(ask: Registration, db: Database): Promise<{ ok: true } | { ok: false; code: RegisterRefusal }> {
  const { entry, now } = ask
  if (entry.slot.status === 'cancelled') return { ok: false, code: 'closed' }
  if (entry.slot.capacity === null) return { ok: false, code: 'no-registration' }
  if (entry.end <= now) return { ok: false, code: 'over' }
  try {
    return await inTransaction(db, (tx) => register(ask, tx))
  } catch (error) {
    // The same person twice at the same moment: the other request has registered them.
    if (isUniqueViolation(error, 'Attendance', ['slotId', 'email']) || error instanceof RegisteredMeanwhile) return { ok: true }
    throw error
  }
}

class RegisteredMeanwhile extends Error {}

async function register(ask: Registration, tx: Transaction): Promise<{ ok: true } | { ok: false; code: RegisterRefusal }> {
  const { entry, now } = ask
  const slotId = entry.slot.id
  const key = { slotId_email: { slotId, email: ask.email } }
  const earlier = await tx.attendance.findUnique({ where: key })
  if (earlier?.state === 'registered') return { ok: true }

  const seat = await tx.seating.updateMany({
    where: { slotId, open: true, capacity: { not: null }, taken: { lt: tx.seating.fields.capacity } },
    data: { taken: { increment: 1 } },
  })
  if (seat.count !== 1) {
    const seating = await tx.seating.findUnique({ where: { slotId } })
    return { ok: false, code: seating?.open ? 'full' : 'closed' }
  }

  const details = { name: ask.name, locale: ask.locale, state: 'registered', cancelledAt: null }
  const attendance = earlier
    ? await comeBack(earlier.id, details, tx)
    : await tx.attendance.create({
        data: { ...details, slotId, email: ask.email, userId: ask.userId, ticketCode: newCode(8), createdAt: now },
      })
  await tx.consent.create({
    data: {
      email: ask.email,
      purpose: 'processing',
      subject: `attendance:${attendance.id}`,
      textVersion: attendanceConsentVersion,
      locale: ask.locale,
      ip: ask.ip,
      givenAt: now,
    },
  })
  await writeAudit(tx, { actorId: ask.userId, action: 'attendance.register', subject: `attendance:${attendance.id}`, details: { slotId }, now })

  const facts = mailFacts(entry, attendance, ask.locale, ask.site)
  const order = attendance.sequenceOffset
  await queueMail(
    tx,
    {
      key: `attendance:${attendance.id}:ticket:${order}`,
      to: ask.email,
      locale: ask.locale,
      template: 'ticket-to-visitor',
      props: { ...facts, ticketCode: attendance.ticketCode, ticketUrl: facts.cancelUrl },
    },
    now,
  )
  await queueMail(
    tx,
    {
      key: `attendance:${attendance.id}:request:${entry.slot.sequence + order}`,
      stream: `attendance:${attendance.id}`,
      to: ask.email,
      locale: ask.locale,
      template: 'invited-to-visitor',
      props: { ...facts, calendar: invitationTo({ ...ask, sequenceOffset: order }, 'REQUEST', entry, ask.site, now) },
    },
    now,
  )
  return { ok: true }
}

/** Registers somebody anew who had cancelled. Thrown out of the transaction, the seat taken goes back. */
async function comeBack(id: string, details: { name: string; locale: string; state: string; cancelledAt: null }, tx: Transaction) {
  const { count } = await tx.attendance.updateMany({
    where: { id, state: 'cancelled' },
    data: { ...details, sequenceOffset: { increment: 1 } },
  })
  if (count !== 1) throw new RegisteredMeanwhile()
  return tx.attendance.findUniqueOrThrow({ where: { id } })
}

/**
 * Gives a seat back at the visitor's wish and tells their calendar. Doing it twice does it once.
 * @returns false when it was not registered (any more)
 */
export async function cancelAttendance(
  wish: { attendanceId: string; entry: Entry; actorId: string | null; site: Site; now: Date },
  db: Database,
): Promise<boolean> {
  const { entry, now } = wish
  return inTransaction(db, async (tx) => {
    const { count } = await tx.attendance.updateMany({
      where: { id: wish.attendanceId, state: 'registered' },
      data: { state: 'cancelled', cancelledAt: now, sequenceOffset: { increment: 1 } },
    })
    if (count !== 1) return false
    const attendance = await tx.attendance.findUniqueOrThrow({ where: { id: wish.attendanceId } })
    await tx.seating.updateMany({ where: { slotId: attendance.slotId, taken: { gt: 0 } }, data: { taken: { decrement: 1 } } })
    await writeAudit(tx, { actorId: wish.actorId, action: 'attendance.cancel', subject: `attendance:${attendance.id}`, now })
    const locale = isLocale(attendance.locale) ? attendance.locale : defaultLocale
    await queueMail(
      tx,
      {
        key: `attendance:${attendance.id}:cancel:${entry.slot.sequence + attendance.sequenceOffset}`,
        stream: `attendance:${attendance.id}`,
        to: attendance.email,
        locale,
        template: 'attendance-cancelled-to-visitor',
        props: {
          ...mailFacts(entry, attendance, locale, wish.site),
          calendar: invitationTo({ ...attendance, locale }, 'CANCEL', entry, wish.site, now),
        },
      },
      now,
    )
    return true
  })
}

/** What every mail about a session says, in the recipient's language and the centre's time. */
export function mailFacts(entry: Entry, attendance: { id: string; name: string }, locale: Locale, site: Site) {
  return {
    name: attendance.name,
    title: pick(entry.session.title, locale),
    when: formatWhen(entry.start, entry.end, entry.centre.timeZone, locale),
    place: placeOf(entry, locale),
    sessionUrl: site.baseUrl + paths.session(locale, entry.session.slug),
    cancelUrl: site.baseUrl + paths.ticket(locale, signId(ticketPurpose, attendance.id)),
  }
}
