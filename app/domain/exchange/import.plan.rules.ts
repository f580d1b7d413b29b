import { freeSlug } from '~/lib/slug'
import { reservedSlugs } from '../session/session.rules'
import type { ImportedSpeaker, Place } from './exchange.schema'
import { fingerprint } from './fingerprint'
import type { Note, SessionDraft } from './import.rules'
import {
  hallRegister,
  personRegister,
  type NewHall,
  type NewPerson,
  type Register,
  type StandingCentre,
  type StandingHall,
  type StandingPerson,
} from './import.standing'

const slotFields = ['hall', 'start', 'duration'] as const
/** What an import writes of a session. Each is compared on its own, so that an edit saves that one only. */
export const fields = ['title', 'abstract', 'kind', 'format', 'language', ...slotFields, 'speakers'] as const
export type Field = (typeof fields)[number]

type Words = {
  titleRu: string
  titleEn: string
  abstractRu: string
  abstractEn: string
  kind: string
  format: string
  language: string
}
type SlotFacts = { hallId: string | null; startsAt: Date | null; duration: number }

export type StandingSession = Words & {
  id: string
  centreId: string
  slug: string
  sourceKey: string | null
  sourceHash: string | null
  version: number
  slots: ({ id: string } & SlotFacts)[]
  /** In order of position. */
  speakers: { personId: string }[]
}

/** What the database holds before an import. */
export type Standing = {
  centre: StandingCentre
  /** All sessions of the edition. */
  sessions: StandingSession[]
  /** Halls of the centre. */
  halls: StandingHall[]
  people: StandingPerson[]
}

export type Outcome = 'new' | 'changed' | 'unchanged' | 'kept' | 'refused'
export type Refusal = 'otherCentre' | 'ours'
/** What becomes of one event of the file. */
export type ImportRow = {
  place: Place
  title: string
  outcome: Outcome
  notes: Note[]
  refusal?: Refusal
  /** Fields that were written. */
  changed: Field[]
  /** Fields the file changed and an organiser too: the organiser's stay. */
  kept: Field[]
}

export type SessionUpdate = {
  id: string
  /** The one that was read: another one since then means somebody else was faster. */
  version: number
  /** All of them, the changed ones changed. */
  words: Words
  /** Where time or place change. */
  slot: ({ id: string } & SlotFacts) | undefined
  /** The new list of people, where it changes. */
  personIds: string[] | undefined
  sourceHash: string
}

/** Everything that is to be written, ready for the database. */
export type ImportPlan = {
  rows: ImportRow[]
  /** Sessions of this centre that an earlier version of the file had. They stay. */
  missing: { slug: string; title: string }[]
  halls: NewHall[]
  people: NewPerson[]
  sessions: (Words & { id: string; slug: string; sourceKey: string; sourceHash: string })[]
  slots: (SlotFacts & { id: string; sessionId: string })[]
  speakers: { sessionId: string; personId: string; position: number }[]
  updates: SessionUpdate[]
}

type Registers = { halls: Register<string, NewHall>; people: Register<ImportedSpeaker, NewPerson> }

/**
 * Compares the sessions of a file with what stands and decides about each.
 *
 * A session remembers, field by field, what the file last said and what the import then wrote. A field
 * that the file did not change is left alone; one it did change is written, unless an organiser changed
 * it too since: then it is kept and reported, on every import until one of both gives in.
 *
 * @param drafts with their marks: those are made beforehand because this runs while the database waits
 * @param source of the programme: part of the key under which its sessions are found again
 * @param newId gives ids for new rows
 */
export function planImport(drafts: MarkedDraft[], source: string, standing: Standing, newId: () => string): ImportPlan {
  const registers = { halls: hallRegister(standing.centre, standing.halls, newId), people: personRegister(standing.people, newId) }
  const plan: ImportPlan = {
    rows: [],
    missing: missingFrom(drafts, source, standing),
    halls: registers.halls.added,
    people: registers.people.added,
    sessions: [],
    slots: [],
    speakers: [],
    updates: [],
  }
  const known = new Map(standing.sessions.flatMap((s) => (s.sourceKey ? [[keyIn(s.sourceKey), s] as const] : [])))
  const ourSlots = new Set(standing.sessions.flatMap((session) => session.slots.map((slot) => slot.id)))
  const slugs = new Set([...reservedSlugs, ...standing.sessions.map((session) => session.slug)])

  for (const draft of drafts) {
    const row = { place: draft.place, title: draft.titleRu, notes: [], changed: [], kept: [] }
    const existing = known.get(draft.key)
    if (existing && existing.centreId !== standing.centre.id) {
      plan.rows.push({ ...row, outcome: 'refused', refusal: 'otherCentre' })
    } else if (ourSlots.has(draft.key.replace(/^csv\/id\//, ''))) {
      // Our own export comes back: the session it was made from stands here already.
      plan.rows.push({ ...row, outcome: 'refused', refusal: 'ours' })
    } else if (existing) {
      const { update, changed, kept } = comparison(draft, existing, registers)
      if (update) plan.updates.push(update)
      const outcome = changed.length > 0 ? 'changed' : kept.length > 0 ? 'kept' : 'unchanged'
      plan.rows.push({ ...row, outcome, changed, kept, notes: changed.length > 0 ? draft.notes : [] })
    } else {
      const slug = freeSlug(draft.titleEn || draft.titleRu, (candidate) => slugs.has(candidate), 'session')
      slugs.add(slug)
      addSession(plan, draft, { id: newId(), slotId: newId(), slug, sourceKey: `${source}#${draft.key}` }, registers)
      plan.rows.push({ ...row, outcome: 'new', notes: draft.notes })
    }
  }
  return plan
}

/** The part of a source key that is the event's own: a guid means the same event in whichever file. */
function keyIn(sourceKey: string): string {
  return sourceKey.slice(sourceKey.indexOf('#') + 1)
}

function missingFrom(drafts: MarkedDraft[], source: string, { sessions, centre }: Standing) {
  const inFile = new Set(drafts.map((draft) => draft.key))
  return sessions
    .filter((s) => s.centreId === centre.id && s.sourceKey?.startsWith(`${source}#`) && !inFile.has(keyIn(s.sourceKey)))
    .map((session) => ({ slug: session.slug, title: session.titleRu }))
}

type Names = { id: string; slotId: string; slug: string; sourceKey: string }

function addSession(plan: ImportPlan, draft: MarkedDraft, { id, slotId, slug, sourceKey }: Names, { halls, people }: Registers) {
  const values = valuesOf(draft, draft.hall === null ? null : halls.take(draft.hall), draft.speakers.map(people.take))
  const marks: Marks = new Map(fields.map((field) => [field, { said: draft.said[field], written: written(draft, field, values) }]))
  plan.sessions.push({ id, slug, sourceKey, sourceHash: writeMarks(marks), ...wordsOf(values) })
  plan.slots.push({ id: slotId, sessionId: id, ...values.hall, ...values.start, ...values.duration })
  plan.speakers.push(...values.speakers.map((personId, position) => ({ sessionId: id, personId, position })))
}

function comparison(draft: MarkedDraft, session: StandingSession, { halls, people }: Registers) {
  const marks = readMarks(session.sourceHash ?? '')
  const asked = fields.filter((field) => marks.get(field)?.said !== draft.said[field])
  if (asked.length === 0) return { update: undefined, changed: [], kept: [] }

  // With two slots, or none, somebody has arranged the session by hand: time and place are theirs.
  const slot = session.slots.length === 1 ? session.slots[0] : undefined
  const stands = standingValues(session, slot)
  const sought = valuesOf(draft, draft.hall === null ? null : (halls.find(draft.hall) ?? ''), draft.speakers.map((s) => people.find(s) ?? ''))
  const same = (field: Field) => fingerprint(stands[field]) === fingerprint(sought[field])
  const edited = (field: Field) => fingerprint(stands[field]) !== marks.get(field)?.written
  const free = (field: Field) => (slot !== undefined || !isOfSlot(field)) && (same(field) || !edited(field))
  const taken = asked.filter(free)
  const changed = taken.filter((field) => !same(field))
  const kept = asked.filter((field) => !free(field))
  if (taken.length === 0) return { update: undefined, changed, kept }

  const wanted = {
    ...sought,
    ...(changed.includes('hall') && draft.hall !== null && { hall: { hallId: halls.take(draft.hall) } }),
    ...(changed.includes('speakers') && { speakers: unique(draft.speakers.map(people.take)) }),
  }
  for (const field of taken) marks.set(field, { said: draft.said[field], written: written(draft, field, wanted) })
  const result = { ...stands, ...Object.fromEntries(changed.map((field) => [field, wanted[field]])) }
  const update: SessionUpdate = {
    id: session.id,
    version: session.version,
    words: wordsOf(result),
    slot: slot && changed.some(isOfSlot) ? { id: slot.id, ...result.hall, ...result.start, ...result.duration } : undefined,
    personIds: changed.includes('speakers') ? wanted.speakers : undefined,
    sourceHash: writeMarks(marks),
  }
  return { update, changed, kept }
}

function wordsOf({ title, abstract, kind, format, language }: Values): Words {
  return { ...title, ...abstract, ...kind, ...format, ...language }
}

function isOfSlot(field: Field): boolean {
  return (slotFields as readonly Field[]).includes(field)
}

/** The fields as the database has them. */
type Values = ReturnType<typeof valuesOf>

function valuesOf(draft: SessionDraft, hallId: string | null, personIds: string[]) {
  return {
    title: { titleRu: draft.titleRu, titleEn: draft.titleEn },
    abstract: { abstractRu: draft.abstractRu, abstractEn: draft.abstractEn },
    kind: { kind: draft.kind as string },
    format: { format: draft.format as string },
    language: { language: draft.language },
    hall: { hallId },
    start: { startsAt: draft.startsAt as Date | null },
    duration: { duration: draft.duration },
    speakers: unique(personIds),
  }
}

function standingValues(session: StandingSession, slot: SlotFacts | undefined): Values {
  return {
    title: { titleRu: session.titleRu, titleEn: session.titleEn },
    abstract: { abstractRu: session.abstractRu, abstractEn: session.abstractEn },
    kind: { kind: session.kind },
    format: { format: session.format },
    language: { language: session.language },
    hall: { hallId: slot?.hallId ?? null },
    start: { startsAt: slot?.startsAt ?? null },
    duration: { duration: slot?.duration ?? 0 },
    speakers: session.speakers.map((speaker) => speaker.personId),
  }
}

/** A session of a file with the fingerprints of what the file says, field by field. */
export type MarkedDraft = SessionDraft & { said: Record<Field, string> }

/** Halls and people are marked by their names in the file: ours may be renamed. */
export function marked(draft: SessionDraft): MarkedDraft {
  const says = { ...valuesOf(draft, null, []), hall: draft.hall, speakers: draft.speakers.map((speaker) => speaker.key) }
  const said = Object.fromEntries(fields.map((field) => [field, fingerprint(says[field])])) as Record<Field, string>
  return { ...draft, said }
}

/** The fingerprint of what is written; of most fields that is just what the file says. */
function written(draft: MarkedDraft, field: Field, values: Values): string {
  return field === 'hall' || field === 'speakers' ? fingerprint(values[field]) : draft.said[field]
}

type Marks = Map<string, { said: string; written: string }>

/** "title:0123456789ab/0123456789ab kind:…": Session.sourceHash. */
function writeMarks(marks: Marks): string {
  return [...marks].map(([field, mark]) => `${field}:${mark.said}/${mark.written}`).join(' ')
}

function readMarks(sourceHash: string): Marks {
  const marks = sourceHash.matchAll(/(\w+):(\w+)\/(\w+)/g)
  return new Map([...marks].map(([, field = '', said = '', written = '']) => [field, { said, written }]))
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
