import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import { parseKopecks } from '~/lib/roubles'

/** Money that came, money that went back, an entry taken back. */
export const paymentKinds = ['payment', 'refund', 'reversal'] as const
export type PaymentKind = (typeof paymentKinds)[number]

/**
 * Roubles as people type them, in kopecks: «133 004,40», «133004.4», «58 800 ₽».
 * @returns null for anything else, for nothing, and for more than a column holds
 */
export function parseRoubles(text: string): number | null {
  return parseKopecks(text) || null
}

/** A sum of roubles in a form; kopecks once read. */
const roubles = z
  .string()
  .trim()
  .max(40, 'tooLong')
  .min(1, 'required')
  .refine((text) => text === '' || parseRoubles(text) !== null, 'sum.invalid')
  .transform((text) => parseRoubles(text) ?? 0)

/** The organiser enters money that came or went back. */
export const paymentForm = z.object({
  kind: z.enum(['payment', 'refund'], 'choose'),
  sum: roubles,
  paidOn: calendarDay,
  bankNumber: z.string().trim().max(40, 'tooLong').default(''),
  note: z.string().trim().max(300, 'tooLong').default(''),
})
export type PaymentForm = z.output<typeof paymentForm>

/** Taking an entry back; why is written beside it. */
export const reversalForm = z.object({
  payment: z.string().min(1, 'required').max(64, 'invalid'),
  reason: z.string().trim().min(1, 'required').max(300, 'tooLong'),
})

/** What becomes of a doubtful line of a statement. */
export const lineForm = z.object({
  line: z.string().min(1, 'required').max(64, 'invalid'),
  application: z.string().min(1, 'choose').max(64, 'invalid'),
})
export const asideForm = z.object({
  line: z.string().min(1, 'required').max(64, 'invalid'),
  reason: z.string().trim().min(1, 'required').max(300, 'tooLong'),
})
