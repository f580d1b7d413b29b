import { z } from 'zod'
import { wholeNumber } from '~/lib/whole-number'
import { productsForm } from '../application/application.schema'
import { companyEditForm } from '../exhibitor/exhibitor.schema'

/** The steps of the application that keep what was typed, with the form whose fields they have. A consent is no such field. */
export const draftSteps = { company: companyEditForm, products: productsForm } as const satisfies Record<string, z.ZodObject>
export type DraftStep = keyof typeof draftSteps

/** Whose draft it is, and of what. `exhibitorId` is the company it is typed for; empty before there is one. */
export type DraftOf = { userId: string; editionId: string; exhibitorId: string; step: DraftStep }

/** What comes with the fields: which step, who typed it, what the page has seen, and its name for itself. */
export const draftHead = z.object({
  draftStep: z.enum(['company', 'products']),
  /** The user the page was made for; with another session there is nothing to keep. */
  draftUser: z.string().max(64),
  /** The draft's version that the page has seen, 0 for none. */
  draftVersion: wholeNumber,
  /** The version of what is saved that the page was made of, 0 for none. */
  draftBase: wholeNumber,
  draftDevice: z.string().regex(/^[\w-]{8,80}$/),
})

/** Signs of JSON a draft may have: all fields of a step at their longest, and no book. */
export const draftMaxLength = 20_000
