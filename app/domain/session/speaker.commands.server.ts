import type { Transaction } from '~/db/client.server'
import { freeSlug } from '~/lib/slug'
import { parseSpeaker, writeSpeakers, type SpeakerLine } from './session.rules'
import type { PersonLine } from './session.schema'

/**
 * Sets who is at a session and as what, in the order of the lines. A line as it was stands for whom it stood; of
 * another one the name says who is meant. What a line says anew of a person is written down, unless that
 * person also speaks in a centre that the author does not organise: what is read there is not theirs to
 * change, so a namesake is made of the line.
 * @param order.centreIds the centres the author organises; null: all
 */
export async function setSpeakers(order: { sessionId: string; people: readonly PersonLine[]; centreIds: readonly string[] | null }, tx: Transaction): Promise<void> {
  const { sessionId, centreIds } = order
  const before = await tx.sessionSpeaker.findMany({ where: { sessionId }, include: { person: true }, orderBy: { position: 'asc' } })
  // By the line itself, because what a name holds (a comma, a bar) need not survive being read from it.
  const unchanged = new Map(before.map(({ person, personId }) => [writeSpeakers([person]), personId]))
  const kept = new Set(order.people.flatMap(({ line }) => unchanged.get(line) ?? []))
  const own = before.map(({ personId }) => personId)
  const partOf = new Map<string, string>()
  for (const { line, part } of order.people) {
    const id = unchanged.get(line) ?? (await personOf(parseSpeaker(line), { own, kept, centreIds }, tx))
    if (!partOf.has(id)) partOf.set(id, part)
  }
  await tx.sessionSpeaker.deleteMany({ where: { sessionId } })
  await tx.sessionSpeaker.createMany({ data: [...partOf].map(([personId, part], position) => ({ sessionId, personId, part, position })) })
}

type Known = {
  /** Who spoke at the session before: they are meant rather than a namesake. */
  own: readonly string[]
  /** Whom another line stands for, as it was. */
  kept: ReadonlySet<string>
  centreIds: readonly string[] | null
}

/** The person a line names: known by all it says, or by the name and then changed, or new. */
async function personOf(speaker: SpeakerLine, { own, kept, centreIds }: Known, tx: Transaction): Promise<string> {
  const found = await tx.person.findMany({ where: { nameRu: speaker.nameRu }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const namesakes = [...found.filter((person) => own.includes(person.id)), ...found.filter((person) => !own.includes(person.id))]
  const said = saidOf(speaker)
  const same = namesakes.find((person) => Object.entries(said).every(([column, value]) => person[column as keyof SpeakerLine] === value))
  if (same) return same.id
  const onlyHere = centreIds && { sessions: { none: { session: { centreId: { notIn: [...centreIds] } } } } }
  for (const { id } of namesakes.filter((person) => !kept.has(person.id))) {
    const { count } = await tx.person.updateMany({ where: { id, ...onlyHere }, data: { ...said, version: { increment: 1 } } })
    if (count === 1) return id
  }
  const made = await tx.person.create({ data: { ...speaker, slug: await personSlug(speaker.nameEn || speaker.nameRu, tx) } })
  return made.id
}

/** What a line says. What it leaves out is to stay as it was. */
function saidOf(speaker: SpeakerLine): Partial<SpeakerLine> {
  return Object.fromEntries(Object.entries(speaker).filter(([, value]) => value !== ''))
}

async function personSlug(name: string, tx: Transaction): Promise<string> {
  const people = await tx.person.findMany({ select: { slug: true } })
  const slugs = new Set(people.map((person) => person.slug))
  return freeSlug(name, (slug) => slugs.has(slug), 'person')
}
