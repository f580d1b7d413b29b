import { z } from 'zod'

/** The most a square metre may cost: ten million roubles, in kopecks. Prices of whole booths stay whole numbers a column holds. */
const dearest = 1_000_000_00

/** Roubles as people type them, «9 800» or "9,800.50" with kopecks behind a comma or a point; in kopecks. */
const roubles = z.string('rate.invalid').transform((text, context) => {
  const clean = text.replace(/[\s\u00a0\u202f₽]/g, '').replace(/,(?=\d{3}(\D|$))/g, '').replace(',', '.')
  const value = /^\d{1,9}(\.\d{1,2})?$/.test(clean) ? Math.round(Number(clean) * 100) : NaN
  if (value <= dearest) return value
  context.addIssue({ code: 'custom', message: clean === '' ? 'required' : 'rate.invalid', input: text })
  return z.NEVER
})

/** The form of a category of booths. `rate` in kopecks for a square metre. */
export const categoryForm = z.object({
  nameRu: z.string().trim().min(1, 'required').max(80, 'tooLong'),
  nameEn: z.string().trim().max(80, 'tooLong'),
  rate: roubles,
})
export type CategoryForm = z.infer<typeof categoryForm>
