import { z } from 'zod'
import { wallTime } from '~/lib/calendar-day'

/**
 * What a release holds: the whole programme of an edition as the public saw it, complete in itself, so
 * that every public page, feed and export is made from it and nothing else. Stored as JSON in
 * Release.content, read back through this schema. What a later version adds has a default, so that
 * older releases stay readable; any other change of form raises `form` and teaches `releaseContent` to read
 * the older one.
 */
const text = z.object({ ru: z.string(), en: z.string() })
/** What older releases do not have. */
const laterText = text.default({ ru: '', en: '' })
const instant = z.iso.datetime()

export const releasedCentre = z.object({
  id: z.string(),
  slug: z.string(),
  name: text,
  city: text,
  description: text,
  timeZone: z.string(),
  accent: z.string(),
})

export const releasedHall = z.object({
  id: z.string(),
  centreId: z.string(),
  slug: z.string(),
  name: text,
  venue: text,
  capacity: z.number().int().nullable(),
  /** Of the venue. */
  address: laterText,
})

/** Somebody at a session: with craft, bio and photo where they agreed to it, else by the name they agreed to. */
export const releasedPerson = z.object({
  id: z.string(),
  slug: z.string(),
  name: text,
  role: text,
  bio: laterText,
  /** Names the photo: beginning of the SHA-256 of its large size. */
  photo: z.string().nullable().default(null),
})

/** A paper that goes with a session. `hash` names its bytes. */
export const releasedFile = z.object({ id: z.string(), hash: z.string(), name: text, type: z.string(), size: z.number().int() })

/** An exhibitor as the host of a session: its name as it was, and what its page was called. */
export const releasedHost = z.object({ id: z.string(), slug: z.string(), name: text })

export const releasedSession = z.object({
  id: z.string(),
  slug: z.string(),
  centreId: z.string(),
  title: text,
  abstract: text,
  kind: z.string(),
  format: z.string(),
  language: z.string(),
  ageMark: z.number().int(),
  speakerIds: z.array(z.string()),
  hostIds: z.array(z.string()).default([]),
  subtitle: laterText,
  /** What to bring. */
  bring: laterText,
  alsoIn: z.array(z.string()).default([]),
  interpretation: z.array(z.string()).default([]),
  level: z.string().default(''),
  registration: z.string().default('seats'),
  /** By person, where they are not its speaker. */
  parts: z.record(z.string(), z.string()).default({}),
  files: z.array(releasedFile).default([]),
})

export const releasedSlot = z.object({
  /** Identity for ever: the calendar UID is made from it. */
  id: z.string(),
  sessionId: z.string(),
  hallId: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  /** Seats to register for; null: no registration. */
  capacity: z.number().int().nullable(),
  /** What tells it from the other slots of its session. */
  note: laterText,
  status: z.enum(['confirmed', 'cancelled']),
  /** RFC 5545 SEQUENCE: rises with time, place and status, never with words. */
  sequence: z.number().int(),
  /** When the slot first appeared in a release. */
  createdAt: instant,
  /** When a release last changed anything the public sees of it. */
  changedAt: instant,
  /** Where it stood before the last release that moved it. */
  previous: z
    .object({ startsAt: instant, endsAt: instant, hallId: z.string().nullable(), movedAt: instant })
    .nullable(),
})

export const releaseContent = z.object({
  form: z.literal(1),
  edition: z.object({ id: z.string(), year: z.number().int(), title: text, startsOn: z.string(), endsOn: z.string() }),
  centres: z.array(releasedCentre),
  halls: z.array(releasedHall),
  people: z.array(releasedPerson),
  hosts: z.array(releasedHost).default([]),
  sessions: z.array(releasedSession),
  slots: z.array(releasedSlot),
})

export type ReleaseContent = z.infer<typeof releaseContent>
export type ReleasedCentre = z.infer<typeof releasedCentre>
export type ReleasedHall = z.infer<typeof releasedHall>
export type ReleasedPerson = z.infer<typeof releasedPerson>
export type ReleasedFile = z.infer<typeof releasedFile>
export type ReleasedHost = z.infer<typeof releasedHost>
export type ReleasedSession = z.infer<typeof releasedSession>
export type ReleasedSlot = z.infer<typeof releasedSlot>

/** The form an organiser fills in to publish: at once, or from a wall time of the centre on. */
export const publishForm = z.object({
  name: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  publicFrom: z.union([z.literal(''), wallTime]).default(''),
  /** Names the comparison the organiser looked at; another one since then is a refusal. */
  seen: z.string().max(64),
})

/** What an organiser may do with a release that waits. `at` is the instant it waited for when the page was made. */
const waitingAt = { at: z.iso.datetime('invalid') }
export const publishWaitingForm = z.object({ seen: z.string().min(1, 'required').max(64, 'tooLong'), ...waitingAt })
export const withdrawWaitingForm = z.object(waitingAt)
export const moveWaitingForm = z.object({ publicFrom: z.string().min(1, 'required').pipe(wallTime), ...waitingAt })

/** The form an organiser sends to bring the plan back to a release; `seen` names what they looked at. */
export const restoreForm = z.object({ seen: z.string().min(1, 'required').max(64, 'tooLong') })
