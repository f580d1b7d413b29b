import { z } from 'zod'
import { quietDecisions } from './application.rules'

/** One decision about many applications: the same words go into every mail; a no without words is refused. */
export const bulkForm = z
  .object({
    verb: z.enum(quietDecisions, 'choose'),
    reason: z.string().trim().max(2000, 'tooLong').default(''),
    quietly: z.boolean().default(false),
  })
  .refine((form) => form.verb !== 'reject' || form.reason !== '', { path: ['reason'], error: 'reason.required' })
export type BulkForm = z.output<typeof bulkForm>

/** Applications that one decision may be about, at most: each is a transaction of its own. */
export const maxBulk = 500

/** Names a run. Made when the page that confirms it is shown. */
export const bulkId = z.uuid()
