import { z } from 'zod'
import type { WishTarget } from './wish.rules'

/** A booth or a category by its id, as «booth:…» or «category:…». */
export const wishForm = z.object({
  wish: z
    .string()
    .min(1, 'choose')
    .max(80, 'invalid')
    .regex(/^(booth|category):[^:]+$/, 'invalid')
    .transform((text) => text as WishTarget),
})
