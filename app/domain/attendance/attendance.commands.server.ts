import type { Database, Transaction } from '~/db/client.server'
import { inTransaction, isUniqueViolation } from '~/db/transaction.server'
import { defaultLocale, isLocale, pick, type Locale } from '~/i18n/locale'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { newCode, signId } from '~/lib/tokens.server'
import { queueMail } from '~/mail/outbox.server'
import { writeAudit } from '../audit/audit.commands.server'
import { publishedProgramme } from '../programme/programme.queries.server'
import { placeOf, type Entry } from '../programme/programme.rules'
import { latestReleaseHead } from '../release/release.queries.server'
import { attendanceConsentVersion } from './attendance.schema'
import { invitationTo, type Site } from './invitation.server'

export type RegisterRefusal = 'full' | 'closed' | 'over' | 'no-registration' | 'own-address'

/** What a ticket link is signed for. */
export const ticketPurpose = 'ticket'

type Registration = {
  slotId: string
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
  // Nobody invites himself: calendars refuse an organiser who is a guest.
  if (ask.email === ask.site.mailFrom.address.toLowerCase()) return { ok: false, code: 'own-address' }
  const outcome = await withPublished(ask.slotId, db, async (entry, releaseId) => {
    if (entry.slot.status === 'cancelled') return { ok: false, code: 'closed' } as const
    if (entry.slot.capacity === null) return { ok: false, code: 'no-registration' } as const
    if (entry.end <= ask.now) return { ok: false, code: 'over' } as const
    try {
      return await inTransaction(db, (tx) => register(ask, entry, releaseId, tx))
    } catch (error) {
      // The same person twice at the same moment: the other request has registered them.
      if (isUniqueViolation(error, 'Attendance', ['slotId', 'email']) || error instanceof RegisteredMeanwhile) return { ok: true } as const
      throw error
    }
  })
  return outcome ?? { ok: false, code: 'closed' }
}

class ReleasedMeanwhile extends Error {}
class RegisteredMeanwhile extends Error {}
class CancelledMeanwhile extends Error {}

/** Does `work` with a slot as it is published; again with the next release when one comes in between. Null for an unknown slot. */
async function withPublished<T>(slotId: string, db: Database, work: (entry: Entry, releaseId: string) => Promise<T>): Promise<T | null> {
  for (;;) {
    const programme = await publishedProgramme(db)
    const entry = programme?.bySlot.get(slotId)
    if (!programme || !entry) return null
    try {
      return await work(entry, programme.releaseId)
    } catch (error) {
      if (!(error instanceof ReleasedMeanwhile)) throw error
    }
  }
}

/**
 * Makes sure that what is about to be mailed is what is published. Call it once the slot's Seating row is
 * ours: a release that changes the slot waits for that row, and will then tell this attendee too.
 */
async function refuseOldRelease({ session }: Entry, releaseId: string, tx: Transaction): Promise<void> {
  const { editionId } = await tx.release.findUniqueOrThrow({ where: { id: releaseId }, select: { editionId: true } })
  const head = await latestReleaseHead(editionId, tx)
  if (head?.id !== releaseId) throw new ReleasedMeanwhile(session.slug)
}

async function register(
  ask: Registration,
  entry: Entry,
  releaseId: string,
  tx: Transaction,
): Promise<{ ok: true } | { ok: false; code: RegisterRefusal }> {
  const { slotId, now } = ask
  const key = { slotId_email: { slotId, email: ask.email } }
  const earlier = await tx.attendance.findUnique({ where: key })
  if (earlier?.state === 'registered') return { ok: true }

  const seat = await tx.seating.updateMany({
    where: { slotId, open: true, capacity: { not: null }, taken: { lt: tx.seating.fields.capacity } },
    data: { taken: { increment: 1 } },
  })
  if (seat.count !== 1) {
    // Perhaps it was this very person who took the last one a moment ago.
    const meanwhile = await tx.attendance.findUnique({ where: key })
    if (meanwhile?.state === 'registered') return { ok: true }
    const seating = await tx.seating.findUnique({ where: { slotId } })
    if (!seating?.open) return { ok: false, code: 'closed' }
    return { ok: false, code: seating.capacity === null ? 'no-registration' : 'full' }
  }
  await refuseOldRelease(entry, releaseId, tx)

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
  wish: { attendanceId: string; actorId: string | null; site: Site; now: Date },
  db: Database,
): Promise<boolean> {
  const attendance = await db.attendance.findUnique({ where: { id: wish.attendanceId }, select: { slotId: true, state: true } })
  if (attendance?.state !== 'registered') return false
  try {
    const done = await withPublished(attendance.slotId, db, (entry, releaseId) => inTransaction(db, (tx) => cancel(wish, entry, releaseId, tx)))
    return done ?? false
  } catch (error) {
    if (error instanceof CancelledMeanwhile) return false
    throw error
  }
}

/** The seat goes back first, because its row is what everybody waits for; thrown out, it is taken as before. */
async function cancel(
  wish: { attendanceId: string; actorId: string | null; site: Site; now: Date },
  entry: Entry,
  releaseId: string,
  tx: Transaction,
): Promise<true> {
  const { now } = wish
  await tx.seating.updateMany({ where: { slotId: entry.slot.id, taken: { gt: 0 } }, data: { taken: { decrement: 1 } } })
  await refuseOldRelease(entry, releaseId, tx)
  const { count } = await tx.attendance.updateMany({
    where: { id: wish.attendanceId, state: 'registered' },
    data: { state: 'cancelled', cancelledAt: now, sequenceOffset: { increment: 1 } },
  })
  if (count !== 1) throw new CancelledMeanwhile()
  const attendance = await tx.attendance.findUniqueOrThrow({ where: { id: wish.attendanceId } })
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
