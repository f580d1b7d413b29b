import { addDays, dayIn } from '~/lib/dates'
import { instantOf } from '~/lib/wall-time'
import { homeZone } from '../edition/jewellers-day.server'

/** The end of the last day on which it can still be paid, by the festival's home clock; null where there is no such day. */
export function payByOf({ paymentDays }: { paymentDays: number | null }, now: Date): Date | null {
  return paymentDays === null ? null : instantOf(addDays(dayIn(now, homeZone), paymentDays + 1), '00:00', homeZone)
}
