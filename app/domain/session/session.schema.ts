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
/** For whom it is; '' of a session stands for everybody. */
export const levels = ['beginner', 'intermediate', 'advanced'] as const
/** How one comes in: by the seats of its slots, or by invitation alone. */
export const registrations = ['seats', 'invitation'] as const
/** What somebody does at a session. */
export const parts = ['speaker', 'moderator', 'jury'] as const
export type Part = (typeof parts)[number]

/** As many times, and people, as one session may have. */
export const mostSlots = 20
export const mostPeople = 40

/** The exhibitors that hold a session, as its form asks for them. */
export const hostFields = ['host1', 'host2', 'host3'] as const

const line = (max: number) => z.string().trim().max(max, 'tooLong')

/** Id of an exhibitor; empty for none. */
const hostId = z.string().trim().max(64, 'invalid').default('')

/** One time and place of a session. In the form the first one's fields are called so, the others' `date2`, `date3` … */
const slotShape = {
  /** Id of the slot it changes; empty for a new one. */
  slotId: z.string().trim().max(64, 'invalid').default(''),
  hallId: z.string(),
  date: z.union([z.literal(''), calendarDay]),
  time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid')]),
  duration: z.coerce.number('duration.invalid').int('duration.invalid').min(5, 'duration.invalid').max(1440, 'duration.invalid'),
  capacity: z.union([z.literal(''), z.coerce.number('capacity.invalid').int('capacity.invalid').min(1, 'capacity.invalid').max(100_000, 'capacity.invalid')]),
  /** What tells it from the other slots. */
  noteRu: line(120).default(''),
  noteEn: line(120).default(''),
}
export type SlotForm = z.infer<z.ZodObject<typeof slotShape>>
export type SlotField = keyof SlotForm
export const slotFieldNames = Object.keys(slotShape) as SlotField[]

/** Somebody at a session: a line such as «Анна Ветрова, мастер-сканщик | Anna Vetrova, filigree master», and what they do. */
const personShape = { person: line(600).default(''), part: z.enum(parts, 'choose').default('speaker') }
export type PersonLine = { line: string; part: Part }

const fields = z.object({
  titleRu: line(200).min(1, 'required'),
  titleEn: line(200),
  subtitleRu: line(200).default(''),
  subtitleEn: line(200).default(''),
  abstractRu: line(4000),
  abstractEn: line(4000),
  bringRu: line(1000).default(''),
  bringEn: line(1000).default(''),
  kind: z.enum(kinds, 'choose'),
  format: z.enum(formats, 'choose'),
  language: z.enum(languages, 'choose'),
  alsoIn: z.array(z.enum(languages, 'choose')).max(languages.length, 'invalid').default([]),
  interpretation: z.array(z.enum(languages, 'choose')).max(languages.length, 'invalid').default([]),
  level: z.union([z.literal(''), z.enum(levels, 'choose')], 'choose').default(''),
  registration: z.enum(registrations, 'choose').default('seats'),
  ageMark: z.coerce.number('choose').refine((n) => (ageMarks as readonly number[]).includes(n), 'choose'),
  ...slotShape,
  /** How many slots and people the form has rows for. */
  slots: z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(mostSlots, 'invalid').default(1),
  people: z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(mostPeople, 'invalid').default(0),
  host1: hostId,
  host2: hostId,
  host3: hostId,
  /** Version of the session the form was opened with; a newer one in the database is a refusal. */
  version: wholeNumber,
})
export type SessionForm = z.infer<typeof fields>

/** How many rows a form has. */
export type Rows = { slots: number; people: number }

/** What a field of the slot in row `n` is called, from 1 on. */
export function slotField(name: SlotField, n: number): string {
  return n === 1 ? name : `${name}${n}`
}

/**
 * The form of a session with so many rows, shared by the organiser's page and its action. Times are the centre's
 * wall time. A slot starts on a day at a time, or is not scheduled yet: one without the other is a slip.
 */
export function sessionFormOf({ slots, people }: Rows): typeof fields {
  const more = numbers(2, slots).flatMap((n) => slotFieldNames.map((name) => [slotField(name, n), slotShape[name]]))
  const persons = numbers(1, people).flatMap((n) => [[`person${n}`, personShape.person], [`part${n}`, personShape.part]])
  let form = fields.extend(Object.fromEntries([...more, ...persons])) as unknown as typeof fields
  for (const n of numbers(1, slots)) {
    const [date, time] = [slotField('date', n), slotField('time', n)]
    form = form
      .refine((typed: Record<string, unknown>) => Boolean(typed[date]) || !typed[time], { path: [date], error: 'date.needed', when: always })
      .refine((typed: Record<string, unknown>) => Boolean(typed[time]) || !typed[date], { path: [time], error: 'time.needed', when: always })
  }
  return form
}
const always = () => true

/** The form with one slot and nobody named. */
export const sessionForm = sessionFormOf({ slots: 1, people: 0 })

/** The slots a form asks for, in the order of its rows. */
export function slotsIn(form: SessionForm): SlotForm[] {
  const typed = form as Record<string, unknown>
  return numbers(1, form.slots).map((n) => Object.fromEntries(slotFieldNames.map((name) => [name, typed[slotField(name, n)]])) as SlotForm)
}

/** The people a form names, in the order of its rows; empty rows name nobody. */
export function peopleIn(form: SessionForm): PersonLine[] {
  const typed = form as Record<string, unknown>
  return numbers(1, form.people)
    .map((n) => ({ line: String(typed[`person${n}`] ?? ''), part: (typed[`part${n}`] ?? 'speaker') as Part }))
    .filter(({ line }) => /[^\s|,]/.test(line))
}

/** Some slots and people as the fields of a form. */
export function rowValues<Slot extends Partial<Record<SlotField, unknown>>>(slots: readonly Slot[], people: readonly PersonLine[]): Record<string, unknown> {
  return Object.fromEntries([
    ['slots', slots.length],
    ['people', people.length],
    ...slots.flatMap((slot, at) => slotFieldNames.map((name) => [slotField(name, at + 1), slot[name] ?? ''])),
    ...people.flatMap(({ line, part }, at) => [[`person${at + 1}`, line], [`part${at + 1}`, part]]),
  ])
}

function numbers(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, at) => from + at)
}

/** Whom a form names as hosts, each once. */
export function hostsIn(form: SessionForm): string[] {
  return [...new Set(hostFields.map((field) => form[field]).filter(Boolean))]
}
