import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import { wholeNumber } from '~/lib/whole-number'

const line = (max: number) => z.string().trim().max(max, 'tooLong')
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid')

/** Version of the person the form was opened with; a newer one in the database is a refusal. */
const version = wholeNumber

/** What organisers write about a person. */
export const personForm = z.object({
  nameRu: line(160).min(1, 'required'),
  nameEn: line(160),
  roleRu: line(200),
  roleEn: line(200),
  bioRu: line(3000),
  bioEn: line(3000),
  /** The name they agreed to where they agreed to no more. */
  agreedRu: line(160),
  agreedEn: line(160),
  version,
})
export type PersonForm = z.infer<typeof personForm>

/** Their consent to be shown with craft, biography and photo: given or withdrawn. */
export const consentForm = z.object({ consent: z.enum(['give', 'withdraw'], 'choose'), version })

/** A photo that is sent. */
export const photoForm = z.object({ version })

/** When they can be there: wall time of a centre. */
export const availabilityForm = z
  .object({ centre: line(64).min(1, 'choose'), day: calendarDay, from: wallTime, until: wallTime, version })
  .refine(({ from, until }) => !from || !until || from < until, { path: ['until'], error: 'order.times', when: () => true })
export type AvailabilityForm = z.infer<typeof availabilityForm>

/** Takes off the photo, or a time of theirs. */
export const removalForm = z.object({ availabilityId: line(64).default(''), version })

/** The states of consent that the organisers' list may be narrowed to. */
export const consentStates = ['with', 'without'] as const
export type ConsentState = (typeof consentStates)[number]

/** As many lines as the list shows; a search finds the others. */
export const listedAtMost = 300
