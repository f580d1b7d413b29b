import { z } from 'zod'
import { email } from '../login/login.schema'

/** An owner does everything; staff everything but inviting, removing and the requisites. */
export const teamRoles = ['owner', 'staff'] as const
export type TeamRole = (typeof teamRoles)[number]

/** The invitation of a colleague. */
export const inviteForm = z.object({ email, role: z.enum(teamRoles, 'choose') })
