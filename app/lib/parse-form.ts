import type { z } from 'zod'

/** A form's values as they were sent: texts cleaned, repeated fields as arrays, ticked boxes as booleans. */
export type FormValues = Record<string, string | string[] | boolean>

export type ParsedForm<T> =
  | { ok: true; data: T }
  /** errors: message key by field name; what concerns the form as a whole stands under "form". */
  | { ok: false; errors: Record<string, string>; values: FormValues }

/**
 * A submitted form, read through its zod schema.
 *
 * Only fields that the schema names are read; a strict schema refuses any other. Messages are what the
 * schema says, else the general keys `required`, `tooLong` and `invalid`. The first message of a field wins.
 */
export function parseForm<S extends z.ZodObject>(schema: S, formData: FormData): ParsedForm<z.output<S>> {
  const values = readForm(schema, formData)
  const result = schema.safeParse(values, { error: generalMessage })
  if (result.success) return { ok: true, data: result.data }
  const errors = new Map<string, string>()
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    if (!errors.has(field)) errors.set(field, messageFor(values[field], issue.code, issue.message))
  }
  return { ok: false, errors: Object.fromEntries(errors), values }
}

/**
 * What the schema will be given. Array fields collect every value of their name (an untouched group of
 * checkboxes is []), boolean fields say whether their box was ticked, all others take the first value.
 * Files are not read.
 */
export function readForm(schema: z.ZodObject, formData: FormData): FormValues {
  const entries: [string, string | string[] | boolean][] = []
  for (const [name, field] of Object.entries(schema.shape)) {
    const texts = formData.getAll(name).filter((value) => typeof value === 'string').map(cleanText)
    const kind = fieldKind(field as z.ZodType)
    if (kind === 'array') entries.push([name, texts])
    else if (kind === 'boolean') entries.push([name, texts.some((text) => !['', 'false', '0', 'off'].includes(text))])
    else if (texts[0] !== undefined) entries.push([name, texts[0]])
  }
  if (schema.def.catchall?._zod.def.type === 'never') {
    for (const name of new Set(formData.keys())) {
      if (!Object.hasOwn(schema.shape, name)) entries.push([name, ''])
    }
  }
  // fromEntries defines own properties, so that a field called __proto__ is only a field.
  return Object.fromEntries(entries)
}

/** A form's texts as they were sent, with no schema to name them: to show them again and for nothing else. */
export function formValues(formData: FormData): FormValues {
  const texts = (name: string) => formData.getAll(name).filter((value) => typeof value === 'string').map(cleanText)
  return Object.fromEntries([...new Set(formData.keys())].map((name) => [name, texts(name)] as const).map(([name, [first = '', ...more]]) => [name, more.length > 0 ? [first, ...more] : first]))
}

/**
 * A text as we keep it: Unicode NFC, line ends as \n, no control characters but \n and \t, no white
 * space around it.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')
    .trim()
}

/** The id that a button or a hidden field names; '' where there is none. What is too long for one is cut. */
export function readId(formData: FormData, name: string): string {
  const value = formData.get(name)
  return typeof value === 'string' ? cleanText(value).slice(0, 64) : ''
}

/** The ids of a group of boxes, each once, 2,000 at most. */
export function readIds(formData: FormData, name: string): string[] {
  const texts = formData.getAll(name).filter((value) => typeof value === 'string')
  return [...new Set(texts.map((text) => cleanText(text).slice(0, 64)))].filter(Boolean).slice(0, 2_000)
}

type Issue = { code?: string | undefined; input?: unknown; origin?: string | undefined }

/** The message key for an issue about which the schema itself says nothing. */
export function generalMessage(issue: Issue): string {
  if (issue.input === undefined || issue.input === '') return 'required'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'tooLong'
  return 'invalid'
}

/** A text left empty is always "required", whatever its format would have to say about the empty text. */
export function messageFor(value: unknown, code: string | undefined, message: string): string {
  const format = code === 'invalid_format' || code === 'too_small' || code === 'invalid_type'
  return format && (value === undefined || value === '') ? 'required' : message
}

/** How a field travels in a form: through optional, default, transform and their like to its core. */
function fieldKind(field: z.ZodType): 'array' | 'boolean' | 'text' {
  const def = field.def as { type: string; innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType; values?: unknown[] }
  if (def.innerType) return fieldKind(def.innerType)
  if (def.type === 'pipe' && def.in && def.out) return fieldKind(def.in.def.type === 'transform' ? def.out : def.in)
  if (def.type === 'array' || def.type === 'set') return 'array'
  if (def.type === 'boolean' || (def.type === 'literal' && def.values?.[0] === true)) return 'boolean'
  return 'text'
}
