import type { ReleaseContent, ReleasedPerson } from '../release/release.schema'

/** What is read of a person to show them in public. */
export const publicColumns = {
  id: true,
  slug: true,
  nameRu: true,
  nameEn: true,
  roleRu: true,
  roleEn: true,
  bioRu: true,
  bioEn: true,
  consentAt: true,
  agreedRu: true,
  agreedEn: true,
  photos: { where: { size: 'large' }, select: { hash: true } },
} as const

/** A person as read by publicColumns. */
export type PublicPerson = {
  id: string
  slug: string
  nameRu: string
  nameEn: string
  roleRu: string
  roleEn: string
  bioRu: string
  bioEn: string
  consentAt: Date | null
  agreedRu: string
  agreedEn: string
  photos: { hash: string }[]
}

/** A person in the words of a release: with all of it where they agreed to that, else by name alone. */
export function releasedPersonOf(p: PublicPerson): ReleasedPerson {
  const { id, slug } = p
  const bare = { id, slug, role: nothing, bio: nothing, photo: null }
  if (p.consentAt === null) return { ...bare, name: agreedName(p) }
  return {
    ...{ id, slug, name: { ru: p.nameRu, en: p.nameEn }, role: { ru: p.roleRu, en: p.roleEn }, bio: { ru: p.bioRu, en: p.bioEn } },
    photo: p.photos[0]?.hash ?? null,
  }
}
const nothing = { ru: '', en: '' }

/** The name somebody agreed to be shown by, where they agreed to no more. */
function agreedName(p: PublicPerson): ReleasedPerson['name'] {
  return p.agreedRu ? { ru: p.agreedRu, en: p.agreedEn } : { ru: p.nameRu, en: p.nameEn }
}

/**
 * A release as it may be shown now. A release never changes, a consent may be withdrawn at any time, and then it
 * counts at once: whoever does not agree any more is named only by the name they agreed to, and a photo that was
 * taken off or exchanged is not shown any more. Nothing else comes from the present.
 * @param people those of the release as they are now; who is gone from the database agrees to nothing
 */
export function withConsents(content: ReleaseContent, people: readonly PublicPerson[]): ReleaseContent {
  const now = new Map(people.map((person) => [person.id, person]))
  return {
    ...content,
    people: content.people.map((person) => {
      const is = now.get(person.id)
      if (!is?.consentAt) return { ...person, role: nothing, bio: nothing, photo: null, name: is ? agreedName(is) : person.name }
      return is.photos[0]?.hash === person.photo ? person : { ...person, photo: null }
    }),
  }
}
