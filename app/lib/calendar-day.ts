import { z } from 'zod'

/** A day in a form, "2027-06-25", of this century or the next: others are slips of the pen. */
export const calendarDay = z.iso.date('date.invalid').regex(/^2[01]/, 'date.invalid')

/** A wall time in a form, "2027-06-22T09:00", as a field of the kind datetime-local sends it. */
export const wallTime = z.string().refine((text) => {
  const [day = '', time = '', ...more] = text.split('T')
  return more.length === 0 && calendarDay.safeParse(day).success && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
}, 'date.invalid')
