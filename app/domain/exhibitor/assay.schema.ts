import { z } from 'zod'

/** An organiser's check by hand: the numbers as they saw them, and their note. */
export const assayCheckForm = z.object({
  assayNumber: z.string().max(60, 'invalid').default(''),
  makersMark: z.string().max(60, 'invalid').default(''),
  note: z.string().trim().max(500, 'tooLong').default(''),
})
export type AssayCheckForm = z.output<typeof assayCheckForm>
