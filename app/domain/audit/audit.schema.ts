import { z } from 'zod'
import { calendarDay } from '~/lib/calendar-day'

/** The nouns whose verbs stand in the log, in the order of the choice. */
export const auditNouns = [
  'application',
  'exhibitor',
  'booth',
  'service',
  'document',
  'payment',
  'statement',
  'letter',
  'bulk',
  'roster',
  'filter',
  'session',
  'person',
  'break',
  'proposal',
  'release',
  'programme',
  'attendance',
  'agenda',
  'plan',
  'category',
  'venue',
  'hall',
  'centre',
  'edition',
  'issuer',
  'organizer',
  'pass',
  'team',
  'picture',
] as const
export type AuditNoun = (typeof auditNouns)[number]

/** Who did it: the product itself, anybody who is no organiser, or one organiser by id. */
const who = z.union([z.literal('system'), z.literal('others'), z.uuid()])

/** Where a page of the log ends: the instant and the id of its last line. */
const cursor = z
  .string()
  .regex(/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\w-]{1,64}$/)
  .transform((text) => ({ at: new Date(text.slice(0, 24)), id: text.slice(25) }))
  .refine(({ at }) => !Number.isNaN(at.getTime()))

/** What the address of the log says; what makes no sense is left out. */
export type AuditFilter = {
  who?: string | undefined
  noun?: AuditNoun | undefined
  /** "YYYY-MM-DD", both within. */
  from?: string | undefined
  until?: string | undefined
  /** "application:<id>": that alone. */
  subject?: string | undefined
  /** Name of a company, or a part of it. */
  q: string
  before?: { at: Date; id: string } | undefined
}

/** Reads the filter from an address's query. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  const read = <T>(schema: z.ZodType<T>, name: string) => schema.safeParse(query.get(name) ?? undefined).data
  return {
    who: read(who, 'who'),
    noun: read(z.enum(auditNouns), 'noun'),
    from: read(calendarDay, 'from'),
    until: read(calendarDay, 'until'),
    subject: read(z.string().regex(/^[a-z]{1,20}:[\w-]{1,64}$/), 'subject'),
    q: query.get('q')?.trim().slice(0, 100) ?? '',
    before: read(cursor as unknown as z.ZodType<{ at: Date; id: string }>, 'before'),
  }
}
