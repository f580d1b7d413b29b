import { z } from 'zod'

/** A day in a form, "2027-06-25", of this century or the next: others are slips of the pen. */
export const calendarDay = z.iso.date('date.invalid').regex(/^2[01]/, 'date.invalid')
