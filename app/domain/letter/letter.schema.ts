import { z } from 'zod'

const line = (max: number) => z.string().trim().max(max, 'tooLong')

/** A letter of the organisers to many exhibitors, in Russian and, for those who read English, in English. */
export const letterForm = z.object({
  subjectRu: line(150).min(1, 'required'),
  textRu: line(5000).min(1, 'required'),
  subjectEn: line(150).default(''),
  textEn: line(5000).default(''),
  /** Made when the page is opened: whatever happens on the way, nobody gets one letter twice. */
  letterId: z.uuid('invalid'),
  /** Names the recipients the organiser was shown; others than these make it a refusal. */
  seen: z.string().max(64, 'invalid'),
})
export type LetterForm = z.output<typeof letterForm>
