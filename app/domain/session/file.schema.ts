import { z } from 'zod'
import { wholeNumber } from '~/lib/whole-number'

const line = (max: number) => z.string().trim().max(max, 'tooLong')

/** What a paper of a session is called; the file itself is read besides. */
export const fileForm = z.object({ nameRu: line(120).min(1, 'required'), nameEn: line(120), version: wholeNumber })

/** Takes one off. */
export const fileRemoval = z.object({ fileId: line(64).min(1, 'required'), version: wholeNumber })
