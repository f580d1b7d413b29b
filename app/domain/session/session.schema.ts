import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'
import { wholeNumber } from '~/lib/whole-number'

export const kinds = ['educational', 'business', 'cultural'] as const
export type Kind = (typeof kinds)[number]

export const formats = [
  'masterclass',
  'lecture',
  'round_table',
  'conference',
  'plenary',
  'training',
  'contest',
  'fashion_show',
  'excursion',
  'buyers_meeting',
  'award',
  'exhibition_sale',
] as const
export type Format = (typeof formats)[number]

/** Federal law 436-ФЗ: the only marks there are. */
export const ageMarks = [0, 6, 12, 16, 18] as const
export const languages = ['ru', 'en', 'de', 'zh'] as const

/** The exhibitors that hold a session, as its form asks for them. */
export const hostFields = ['host1', 'host2', 'host3'] as const

const line = (max: number) => z.string().trim().max(max, 'tooLong')

/** Id of an exhibitor; empty for none. */
const hostId = z.string().trim().max(64, 'invalid').default('')

const fields = z.object({
  titleRu: line(200).min(1, 'required'),
  titleEn: line(200),
  abstractRu: line(4000),
  abstractEn: line(4000),
  kind: z.enum(kinds, 'choose'),
  format: z.enum(formats, 'choose'),
  language: z.enum(languages, 'choose'),
  ageMark: z.coerce.number('choose').refine((n) => (ageMarks as readonly number[]).includes(n), 'choose'),
  hallId: z.string(),
  date: z.union([z.literal(''), calendarDay]),
  time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid')]),
  duration: z.coerce.number('duration.invalid').int('duration.invalid').min(5, 'duration.invalid').max(1440, 'duration.invalid'),
  capacity: z.union([z.literal(''), z.coerce.number('capacity.invalid').int('capacity.invalid').min(1, 'capacity.invalid').max(100_000, 'capacity.invalid')]),
  /** One speaker a line: «Имя Фамилия, мастер-сканщик | Name Surname, filigree master». */
  speakers: line(4000),
  host1: hostId,
  host2: hostId,
  host3: hostId,
  /** Version of the session the form was opened with; a newer one in the database is a refusal. */
  version: wholeNumber,
})
type Start = { date?: string; time?: string }
const always = () => true

/**
 * The form of a session, shared by the organiser's page and its action. Times are the centre's wall time.
 * It starts on a day at a time, or is not scheduled yet: one without the other is a slip.
 */
export const sessionForm = fields
  .refine(({ date, time }: Start) => Boolean(date) || !time, { path: ['date'], error: 'date.needed', when: always })
  .refine(({ date, time }: Start) => Boolean(time) || !date, { path: ['time'], error: 'time.needed', when: always })
export type SessionForm = z.infer<typeof sessionForm>

/** Whom a form names as hosts, each once. */
export function hostsIn(form: SessionForm): string[] {
  return [...new Set(hostFields.map((field) => form[field]).filter(Boolean))]
}
