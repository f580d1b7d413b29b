import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/db/client.server'
import { attendanceConsentVersion } from '~/domain/attendance/attendance.schema'
import { newCode } from '~/lib/tokens.server'
import { visitorUser } from './users'
import { registeredByTheDemoVisitor, registrations } from './visitors'
import type { WrittenProgramme } from './write-programme'

const hour = 3_600_000

/**
 * Registers the invented visitors for published slots and takes their seats. They get no mail: nobody
 * would read it, and the demo's mailbox stays for what happens while it runs.
 */
export async function writeVisitors(written: WrittenProgramme, now: Date, tx: Transaction): Promise<void> {
  const visitor = await tx.user.create({ data: { ...visitorUser, createdAt: now } })
  const mine = registeredByTheDemoVisitor.map((session) => ({ session, ...visitorUser, userId: visitor.id }))
  const attendances = [...mine, ...registrations.map((registration) => ({ ...registration, userId: null }))].map(
    ({ session, name, email, userId }, index) => ({
      id: randomUUID(),
      slotId: written.get(session)!.slotId,
      userId,
      email,
      name,
      locale: 'ru',
      ticketCode: newCode(8),
      createdAt: new Date(now.getTime() - (index + 1) * hour / 3),
    }),
  )
  await tx.attendance.createMany({ data: attendances })
  await tx.consent.createMany({
    data: attendances.map(({ id, email, locale, createdAt }) => ({
      email,
      purpose: 'processing',
      subject: `attendance:${id}`,
      textVersion: attendanceConsentVersion,
      locale,
      givenAt: createdAt,
    })),
  })
  for (const slotId of new Set(attendances.map((attendance) => attendance.slotId))) {
    const taken = attendances.filter((attendance) => attendance.slotId === slotId).length
    await tx.seating.update({ where: { slotId }, data: { taken } })
  }
}
