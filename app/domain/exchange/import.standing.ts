import { foldText } from '~/lib/search-text'
import { freeSlug } from '~/lib/slug'
import type { ImportedSpeaker } from './exchange.schema'

export type StandingCentre = { id: string; cityRu: string; cityEn: string }
export type StandingHall = { id: string; slug: string; nameRu: string; nameEn: string; position: number }
export type StandingPerson = { id: string; slug: string; nameRu: string; sourceKey: string | null }

export type NewHall = { id: string; slug: string; nameRu: string; position: number }
export type NewPerson = { id: string; slug: string; nameRu: string; nameEn: string; roleRu: string; roleEn: string; sourceKey: string }

/** Finds what a file means by a name, and notes what is missing as new. */
export type Register<Asked, Row> = {
  /** Id of what is there already, or noted as new; undefined when it is missing. */
  find: (asked: Asked) => string | undefined
  /** The same, noting it as new when it is missing. */
  take: (asked: Asked) => string
  added: Row[]
}

/**
 * The halls of a centre by name, in either language, with or without the city that exports put behind:
 * «Большой зал, Кострома».
 */
export function hallRegister(centre: StandingCentre, halls: StandingHall[], newId: () => string): Register<string, NewHall> {
  const byName = new Map<string, string>()
  for (const hall of halls) {
    for (const name of [hall.nameRu, hall.nameEn].filter(Boolean)) {
      for (const known of [name, `${name}, ${centre.cityRu}`, `${name}, ${centre.cityEn}`]) byName.set(foldText(known), hall.id)
    }
  }
  const slugs = new Set(halls.map((hall) => hall.slug))
  const last = halls.reduce((position, hall) => Math.max(position, hall.position), 0)
  const added: NewHall[] = []
  const find = (name: string) => byName.get(foldText(name))
  const take = (name: string) => {
    const known = find(name)
    if (known !== undefined) return known
    const hall = { id: newId(), slug: freeSlug(name, (slug) => slugs.has(slug), 'hall'), nameRu: name, position: last + added.length + 1 }
    slugs.add(hall.slug)
    byName.set(foldText(name), hall.id)
    added.push(hall)
    return hall.id
  }
  return { find, take, added }
}

/**
 * People by their key in the source. Somebody an organiser entered by hand has no key and is known by
 * name; so is everybody where the source has no keys.
 */
export function personRegister(people: StandingPerson[], newId: () => string): Register<ImportedSpeaker, NewPerson> {
  const byKey = new Map(people.flatMap((person) => (person.sourceKey ? [[person.sourceKey, person.id] as const] : [])))
  const byName = new Map(people.map((person) => [foldText(person.nameRu), person.id]))
  const byHand = new Map(people.filter((person) => !person.sourceKey).map((person) => [foldText(person.nameRu), person.id]))
  const slugs = new Set(people.map((person) => person.slug))
  const added: NewPerson[] = []
  const find = ({ key, name }: ImportedSpeaker) =>
    byKey.get(key) ?? (key.startsWith('name/') ? byName : byHand).get(foldText(name))
  const take = (speaker: ImportedSpeaker) => {
    const known = find(speaker)
    if (known !== undefined) return known
    const { key, name, nameEn, role, roleEn } = speaker
    const slug = freeSlug(nameEn || name, (candidate) => slugs.has(candidate), 'person')
    slugs.add(slug)
    const person = { id: newId(), slug, nameRu: name, nameEn, roleRu: role, roleEn, sourceKey: key }
    byKey.set(key, person.id)
    added.push(person)
    return person.id
  }
  return { find, take, added }
}
