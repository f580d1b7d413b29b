import { z } from 'zod'

const line = (max: number) => z.string().trim().max(max, 'tooLong')

/** The wording of the consent to publish pictures; a changed text gets a new version. */
export const picturesConsentVersion = 'exhibitor-pictures-2027-01'

/** What the picture shows, in words. */
const altFields = { altRu: line(200).min(1, 'required'), altEn: line(200).default('') }

/** A photo, with what it shows for those who cannot see it. The file is read apart (convert.server.ts). */
export const photoForm = z.object(altFields)

/** The first picture comes with the consent to publish them, un-ticked. */
export const firstPhotoForm = z.object({ ...altFields, publication: z.literal(true, 'consent.required') })

/** A logo needs no words: the name stands beside it. */
export const logoForm = z.object({})
export const firstLogoForm = z.object({ publication: z.literal(true, 'consent.required') })

/** A picture that organisers take away, and why: the exhibitor reads it. */
export const takeDownForm = z.object({
  picture: z.string().min(1, 'required').max(64, 'invalid'),
  reason: line(500).min(1, 'reason.required'),
})

/** New words for a photo. */
export const altForm = z.object(altFields)
