import { z } from 'zod'
import { parseKopecks } from '~/lib/roubles'

/** Kopecks: as much as a hundred of them still fit a column. */
const most = 20_000_000

/** A sum of roubles in a form, 200 000 at most; kopecks once read. Nothing is no sum, nought is one. */
export const roubles = z
  .string()
  .trim()
  .max(40, 'tooLong')
  .min(1, 'required')
  .refine((text) => text === '' || (parseKopecks(text) ?? Infinity) <= most, 'price.invalid')
  .transform((text) => parseKopecks(text) ?? 0)

const whole = (error: string, min: number, max: number) => z.coerce.number(error).int(error).min(min, error).max(max, error)

/** A service as the organisers offer it: roubles for one, without VAT. */
export const serviceForm = z.object({
  nameRu: z.string().trim().min(1, 'required').max(160, 'tooLong'),
  nameEn: z.string().trim().max(160, 'tooLong').default(''),
  price: roubles,
  maximum: whole('quantity.invalid', 1, 99),
  peopleEach: whole('quantity.passes', 0, 20),
  carsEach: whole('quantity.passes', 0, 20),
  position: whole('position.invalid', 0, 999),
  withdrawn: z.boolean().default(false),
})
export type ServiceForm = z.output<typeof serviceForm>

/** An exhibitor says how many of a service they want in all. */
export const orderForm = z.object({
  service: z.string().min(1, 'required').max(64, 'invalid'),
  quantity: whole('quantity.invalid', 0, 99),
})
export type OrderForm = z.output<typeof orderForm>

/** An organiser says it for them, on the version of the application that they saw; the words go into the mail. */
export const reorderForm = orderForm.extend({
  version: z.coerce.number().int().min(0),
  reason: z.string().trim().min(1, 'reason.required').max(2000, 'tooLong'),
})
export type ReorderForm = z.output<typeof reorderForm>
