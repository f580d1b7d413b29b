import { z } from 'zod'

const day = z.iso.date('date.invalid')
const optionalDay = z.union([z.literal(''), day])

/** The form of the festival's dates. Application days are whole days by the festival's home clock. */
export const editionForm = z
  .object({
    titleRu: z.string().trim().min(1, 'required').max(120, 'tooLong'),
    titleEn: z.string().trim().max(120, 'tooLong'),
    startsOn: day,
    endsOn: day,
    jewellersDay: optionalDay,
    applicationsFrom: optionalDay,
    applicationsUntil: optionalDay,
  })
  .refine((form) => form.startsOn <= form.endsOn, { path: ['endsOn'], error: 'order.dates' })
export type EditionForm = z.infer<typeof editionForm>
