import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Fault, Place, Problem } from './exchange.schema'
import { plainLine, plainText } from './plain-text'

/**
 * Fields that every format writes alike. Each schema's message is a Problem, so that an issue of zod is a
 * fault of the file.
 */
export const MAX_TITLE = 200
const MAX_NAME = 200
/** Long enough for any abstract, short enough to keep a page alive. Characters. */
const MAX_TEXT = 20_000
/** The bounds of the organiser's form, so that what was imported can also be edited. Minutes. */
const DURATION = { min: 5, max: 1440 }

const orMissing = (problem: Problem) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null ? 'missing' : problem

export const requiredText = z.string({ error: orMissing('notText') }).transform(plainText).pipe(z.string().min(1, 'missing'))

export const titleField = requiredText.transform(plainLine).pipe(z.string().max(MAX_TITLE, 'tooLong'))

export const nameField = requiredText.transform(plainLine).pipe(z.string().max(MAX_NAME, 'tooLong'))

/** Text of several lines; absent is ''. */
export const textField = z
  .string('notText')
  .nullish()
  .transform((text) => plainText(text ?? ''))
  .pipe(z.string().max(MAX_TEXT, 'tooLong'))

/** Text of one line; absent is ''. */
export const lineField = textField.transform(plainLine).pipe(z.string().max(MAX_TITLE, 'tooLong'))

/** "00:45", "1:30" or "00:45:00" to minutes. */
export const durationField = requiredText
  .pipe(z.string().regex(/^\d{1,3}:[0-5]\d(:[0-5]\d)?$/, 'notDuration'))
  .transform((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number)
    return hours * 60 + minutes
  })
  .pipe(z.number().min(DURATION.min, 'durationRange').max(DURATION.max, 'durationRange'))

/** "9:00", "09:00" or "09:00:00" to "09:00". */
export const timeField = requiredText
  .pipe(z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'notTime'))
  .transform((text) => text.padStart(text.indexOf(':') === 1 ? text.length + 1 : text.length, '0').slice(0, 5))

/** "2027-06-23", or «23.06.2027» as Russian spreadsheets write it, to "2027-06-23". */
export const dayField = requiredText
  .transform((text) => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1'))
  .pipe(z.iso.date('notDate'))

const languageNames: Record<string, string> = {
  русский: 'ru',
  russian: 'ru',
  английский: 'en',
  english: 'en',
  немецкий: 'de',
  german: 'de',
  deutsch: 'de',
  китайский: 'zh',
  chinese: 'zh',
}

/** "en", "de-formal", "pt_BR" or a language's name to its primary subtag; absent is ''. */
export const languageField = textField
  .transform((text) => {
    const lower = text.toLowerCase()
    return languageNames[lower] ?? lower.split(/[-_]/)[0] ?? ''
  })
  .pipe(z.string().regex(/^([a-z]{2,3})?$/, 'notLanguage'))

/**
 * An ISO 8601 date and time, with an offset or without one, to its wall time and instant.
 * Seconds are dropped: programmes are printed in minutes.
 */
export const momentField = requiredText.transform((text, context) => {
  const [, day, time, offset] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(text) ?? []
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' }).toString().slice(0, 16)
    const instant = offset === undefined ? null : Temporal.Instant.from(`${local}:00${offset.toUpperCase()}`)
    return { local, instant: instant && new Date(instant.epochMilliseconds).toISOString() }
  } catch {
    context.addIssue({ code: 'custom', message: 'notDate' })
    return z.NEVER
  }
})

/** Whether this machine knows a time zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The issues of zod about one record as faults; `raw` is that record, for showing what stands there. */
export function faultsOf(error: z.ZodError, place: Place, raw: unknown): Fault[] {
  return error.issues.map((issue) => ({
    place,
    field: issue.path.map(String).join('.'),
    problem: issue.message as Problem,
    value: shown(issue.path.reduce<unknown>((at, key) => property(at, key), raw)),
  }))
}

function property(of: unknown, key: PropertyKey): unknown {
  return of !== null && typeof of === 'object' && Object.hasOwn(of, key) ? (of as Record<PropertyKey, unknown>)[key] : undefined
}

/** A value of the file as it may be shown: short, in one line, nothing for lists and objects. */
export function shown(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ''
  const line = plainLine(String(value).slice(0, 200))
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
