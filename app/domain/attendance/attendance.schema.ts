import { z } from 'zod'
import { email } from '../login/login.schema'

/** The form by which a visitor registers for a session. */
export const attendanceForm = z.object({
  name: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  email,
  consent: z.literal('yes', 'consent.required'),
  slotId: z.string().max(64),
})
export type AttendanceForm = z.infer<typeof attendanceForm>

/** The wording the consent was given to; a changed text gets a new version. */
export const attendanceConsentVersion = 'attendance-2027-01'
