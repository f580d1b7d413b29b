import { z } from 'zod'
import { email } from '../login/login.schema'

/** The form that makes somebody an organiser. */
export const organizerForm = z.object({ email })
