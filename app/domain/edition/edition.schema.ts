import { z } from 'zod'
import { calendarDay, wallTime } from '~/lib/calendar-day'
import { readCancellationFees } from '../application/cancellation.rules'

const optionalDay = z.union([z.literal(''), calendarDay])
const optionalMoment = z.union([z.literal(''), wallTime]).default('')

const count = (least: number) => z.coerce.number('quantity.invalid').int('quantity.invalid').min(least, 'quantity.invalid').max(50, 'quantity.invalid')

/** The form of the festival's dates and passes: whole days, and the times of building up, by the festival's home clock. */
export const editionForm = z
  .object({
    titleRu: z.string().trim().min(1, 'required').max(120, 'tooLong'),
    titleEn: z.string().trim().max(120, 'tooLong'),
    startsOn: calendarDay,
    endsOn: calendarDay,
    jewellersDay: optionalDay,
    applicationsFrom: optionalDay,
    applicationsUntil: optionalDay,
    moveInFrom: optionalMoment,
    moveInUntil: optionalMoment,
    /** The last day on which passes are asked for. */
    passesUntil: optionalDay.default(''),
    /** The last day on which sessions are proposed. */
    proposalsUntil: optionalDay.default(''),
    /** Empty: by the area of the booth. */
    passesPerBooth: z.union([z.literal('').transform(() => null), count(1)]).default(null),
    carsPerBooth: count(0).default(1),
  })
  .refine((form) => form.startsOn <= form.endsOn, { path: ['endsOn'], error: 'order.dates' })
  .refine((form) => !form.moveInFrom || !form.moveInUntil || form.moveInFrom < form.moveInUntil, { path: ['moveInUntil'], error: 'order.times' })
export type EditionForm = z.infer<typeof editionForm>

/** The form that opens a new year of the festival: the same with its year, in which the days must lie. */
export const newEditionForm = editionForm
  .safeExtend({ year: z.coerce.number('year.invalid').int('year.invalid').min(2000, 'year.invalid').max(2100, 'year.invalid') })
  .refine((form) => form.startsOn.startsWith(`${form.year}-`), { path: ['startsOn'], error: 'year.dates' })
export type NewEditionForm = z.infer<typeof newEditionForm>

/**
 * The terms of taking part. `paymentDays`: days an approved booth waits for its payment, empty for no end.
 * `boothsPerApplication`: as many adjacent booths as one may pick. `offerHours`: how long an offered booth waits.
 * `cancellationFees`: a line a rung, days before the first day and percent, down to 0 days.
 */
export const termsForm = z.object({
  paymentDays: z
    .string()
    .trim()
    .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) > 0), 'paymentDays.invalid')
    .transform((text) => (text === '' ? null : Number(text))),
  boothsPerApplication: z.coerce.number('booths.count').int('booths.count').min(1, 'booths.count').max(12, 'booths.count'),
  offerHours: z.coerce.number('offer.hours').int('offer.hours').min(1, 'offer.hours').max(720, 'offer.hours'),
  cancellationFees: z
    .string()
    .trim()
    .min(1, 'required')
    .max(300, 'tooLong')
    .refine((text) => readCancellationFees(text) !== null, 'fees.invalid')
    .transform((text) => readCancellationFees(text) ?? []),
})
export type TermsForm = z.output<typeof termsForm>
