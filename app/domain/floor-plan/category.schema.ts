import { z } from 'zod'
import { parseKopecks } from '~/lib/roubles'

/** The most a square metre may cost: a million roubles, in kopecks. Prices of whole booths stay whole numbers a column holds. */
const dearest = 100_000_000

/** Roubles as people type them, in kopecks. */
const roubles = z
  .string('rate.invalid')
  .trim()
  .min(1, 'required')
  .refine((text) => text === '' || (parseKopecks(text) ?? Infinity) <= dearest, 'rate.invalid')
  .transform((text) => parseKopecks(text) ?? 0)

/** The form of a category of booths. `rate` in kopecks for a square metre. */
export const categoryForm = z.object({
  nameRu: z.string().trim().min(1, 'required').max(80, 'tooLong'),
  nameEn: z.string().trim().max(80, 'tooLong'),
  rate: roubles,
})
export type CategoryForm = z.infer<typeof categoryForm>
