import { z } from 'zod'

/** A name for what the table shows now; ticked, all organisers of the festival see it. */
export const savedFilterForm = z.object({
  name: z.string().trim().min(1, 'required').max(60, 'tooLong'),
  shared: z.boolean().default(false),
})
export type SavedFilterForm = z.output<typeof savedFilterForm>
