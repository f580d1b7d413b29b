import { z } from 'zod'
import { cleanPlate } from './pass.rules'

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const needed = (max: number) => line(max).min(1, 'required')
/** The pass that is changed; empty for a new one. */
const passId = z.string().max(64, 'invalid').default('')

/** A pass for somebody of the staff. */
export const personPassForm = z.object({ passId, name: needed(160), post: line(120).default('') })

/** A pass for a car. */
export const carPassForm = z.object({
  passId,
  plate: z
    .string()
    .max(40, 'tooLong')
    .transform(cleanPlate)
    .refine((plate) => plate.length > 0, 'required')
    .refine((plate) => plate.length <= 12, 'tooLong'),
  make: line(80).default(''),
  name: needed(160),
})

export type PassFacts = { name: string; post?: string; plate?: string; make?: string }
