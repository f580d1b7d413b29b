import { z } from 'zod'

const id = z.string().min(1, 'required').max(64, 'invalid')
const words = z.string().trim().max(500, 'tooLong')
const why = words.min(1, 'reason.needed')

/** A free booth is given to an application. */
export const assignForm = z.object({ boothId: id, applicationId: z.string().min(1, 'choose').max(64, 'invalid'), reason: words.default('') })

/** A free booth is offered to an application that waits for one; the exhibitor decides. */
export const offerForm = z.object({ boothId: id, applicationId: z.string().min(1, 'choose').max(64, 'invalid') })

/** An application's booth, as the organiser saw it, and the free one it gets instead. */
export const moveForm = z.object({ boothId: id, applicationId: id, to: z.string().min(1, 'choose').max(64, 'invalid'), reason: why })

/** Two booths change owners; the other is named with its owner, as the organiser saw them. */
export const swapForm = z.object({
  boothId: id,
  applicationId: id,
  other: z
    .string()
    .min(1, 'choose')
    .max(130, 'invalid')
    .regex(/^[^:]+:[^:]+$/, 'invalid')
    .transform((pair) => {
      const [boothId = '', applicationId = ''] = pair.split(':')
      return { boothId, applicationId }
    }),
  reason: why,
})

/** A booth is taken from its application, held or reserved. */
export const vacateForm = z.object({ boothId: id, applicationId: id, reason: why })

export const blockForm = z.object({ boothId: id, reason: why })
export const unblockForm = z.object({ boothId: id, reason: words.default('') })

export const placingForms = { assign: assignForm, offer: offerForm, move: moveForm, swap: swapForm, vacate: vacateForm, block: blockForm, unblock: unblockForm }
export type PlacingVerb = keyof typeof placingForms
export const placingVerbs = Object.keys(placingForms) as PlacingVerb[]
