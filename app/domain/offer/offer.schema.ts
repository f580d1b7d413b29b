import { z } from 'zod'

/** The exhibitor's yes or no to an offered booth. */
export const offerAnswerForm = z.object({ booth: z.string().min(1, 'required').max(64, 'invalid') })
