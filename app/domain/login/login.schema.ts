import { z } from 'zod'

/** An address of mail: one, plain, as RFC 5321 allows, without tricks. Trimmed and lower-cased. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'tooLong')
  .pipe(z.email('email.invalid'))

/** The form that asks for a sign-in link. */
export const signInForm = z.object({
  email,
  next: z.string().max(2000).default(''),
})
