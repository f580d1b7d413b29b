import { z } from 'zod'
import { productsForm } from '../application/application.schema'
import { companyEditForm } from '../exhibitor/exhibitor.schema'

/** The steps of the application that keep what was typed, with the form whose fields they have. A consent is no such field. */
export const draftSteps = { company: companyEditForm, products: productsForm } as const satisfies Record<string, z.ZodObject>
export type DraftStep = keyof typeof draftSteps

/** What comes with the fields: which step, which version of the draft the device has seen, and its name for itself. */
export const draftHead = z.object({
  draftStep: z.enum(['company', 'products']),
  draftVersion: z.coerce.number().int().min(0).max(2_147_483_647),
  draftDevice: z.string().regex(/^[\w-]{8,64}$/),
})

/** Signs of JSON a draft may have: all fields of a step at their longest, and no book. */
export const draftMaxLength = 20_000
