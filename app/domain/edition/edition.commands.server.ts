import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { instantOf } from '~/lib/wall-time'
import { writeAudit } from '../audit/audit.commands.server'
import type { EditionForm } from './edition.schema'
import { homeZone } from './jewellers-day.server'

/** Changes the names and dates of an edition. Applications close with their last day. */
export async function updateEdition(change: { id: string; form: EditionForm; actorId: string; now: Date }, db: Database): Promise<void> {
  const { form } = change
  await inTransaction(db, async (tx) => {
    const before = await tx.edition.findUniqueOrThrow({ where: { id: change.id }, select: { jewellersDay: true } })
    const jewellersDay = form.jewellersDay || null
    await tx.edition.update({
      where: { id: change.id },
      data: {
        titleRu: form.titleRu,
        titleEn: form.titleEn,
        startsOn: form.startsOn,
        endsOn: form.endsOn,
        jewellersDay,
        // Calendars take a moved day only with a higher SEQUENCE.
        ...(before.jewellersDay === jewellersDay ? {} : { daySequence: { increment: 1 } }),
        applicationsFrom: form.applicationsFrom ? instantOf(form.applicationsFrom, '00:00', homeZone) : null,
        applicationsUntil: form.applicationsUntil ? instantOf(form.applicationsUntil, '23:59', homeZone) : null,
        updatedAt: change.now,
      },
    })
    await writeAudit(tx, { actorId: change.actorId, action: 'edition.update', subject: `edition:${change.id}`, now: change.now })
  })
}
