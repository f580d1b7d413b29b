import type { Database } from '~/db/client.server'
import { inTransaction } from '~/db/transaction.server'
import { addDays } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { writeAudit } from '../audit/audit.commands.server'
import { homeZone } from './jewellers-day.server'
import type { PricesForm } from './prices.schema'

/** Changes what taking part costs. Papers already issued keep their sums; everything else is counted anew. */
export async function updatePrices({ id, form, actorId, now }: { id: string; form: PricesForm; actorId: string; now: Date }, db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.edition.update({
      where: { id },
      data: {
        registrationFee: form.registrationFee,
        vatPercent: form.vat === '' ? null : Number(form.vat),
        sideSurcharges: JSON.stringify([0, form.side2, form.side3, form.side4]),
        // Up to the first instant after its last day.
        earlyUntil: form.earlyUntil === '' ? null : instantOf(addDays(form.earlyUntil, 1), '00:00', homeZone),
        earlyPercent: form.earlyPercent,
        smallUpTo: form.smallUpTo,
        smallPercent: form.smallPercent,
        lateFrom: form.lateFrom === '' ? null : instantOf(form.lateFrom, '00:00', homeZone),
        latePercent: form.latePercent,
        updatedAt: now,
      },
    })
    await writeAudit(tx, { actorId, action: 'edition.prices', subject: `edition:${id}`, now })
  })
}
