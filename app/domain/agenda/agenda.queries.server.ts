import type { Db } from '~/db/client.server'
import { defaultLocale, isLocale, type Locale } from '~/i18n/locale'
import { hashToken } from '~/lib/tokens.server'
import { attendancesOf } from '../attendance/attendance.queries.server'
import type { Entry, Programme } from '../programme/programme.rules'

/** Whose private calendar a token opens; null alike for an unknown and a revoked one. */
export async function feedOwner(token: string, db: Db): Promise<{ userId: string; locale: Locale } | null> {
  const row = await db.feedToken.findUnique({
    where: { tokenHash: hashToken(token), revokedAt: null },
    select: { userId: true, user: { select: { locale: true } } },
  })
  return row && { userId: row.userId, locale: isLocale(row.user.locale) ? row.user.locale : defaultLocale }
}

export async function hasFeedToken(userId: string, db: Db): Promise<boolean> {
  return (await db.feedToken.count({ where: { userId, revokedAt: null } })) > 0
}

export type AgendaItem = { entry: Entry; attendanceId: string; ticketCode: string }

/** What a visitor is registered for, in order of time; of what is published. */
export async function agendaOf(userId: string, programme: Programme, db: Db): Promise<AgendaItem[]> {
  const attendances = await attendancesOf(userId, db)
  return attendances
    .flatMap(({ id, slotId, ticketCode }) => {
      const entry = programme.bySlot.get(slotId)
      return entry ? [{ entry, attendanceId: id, ticketCode }] : []
    })
    .sort((a, b) => a.entry.start.getTime() - b.entry.start.getTime())
}
