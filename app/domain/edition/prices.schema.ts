import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import { roubles } from '../service/service.schema'

/** The VAT rates there are for services rendered now (Налоговый кодекс РФ, ст. 164; 22 since 2026); '' prints «без НДС». */
export const vatRates = ['22', '20', '10', '7', '5', '0', ''] as const

const percent = z.coerce.number('percent.invalid').int('percent.invalid').min(0, 'percent.invalid').max(100, 'percent.invalid')
const optionalDay = z.union([z.literal(''), calendarDay])

/** What taking part costs: the terms of an edition. Days are whole days by the festival's home clock. */
export const pricesForm = z
  .object({
    registrationFee: roubles,
    vat: z.enum(vatRates, 'choose'),
    side2: percent,
    side3: percent,
    side4: percent,
    /** The last day of the early rate; empty where there is none. */
    earlyUntil: optionalDay,
    earlyPercent: percent,
    smallUpTo: z.coerce.number('quantity.invalid').int('quantity.invalid').min(0, 'quantity.invalid').max(999, 'quantity.invalid'),
    smallPercent: percent,
    /** The first day on which services cost more; empty where they never do. */
    lateFrom: optionalDay,
    latePercent: percent,
  })
  .refine((form) => form.earlyPercent + form.smallPercent <= 100, { path: ['smallPercent'], error: 'percent.invalid' })
export type PricesForm = z.output<typeof pricesForm>
