import { slugify } from 'transliteration'

/**
 * Latin words for an address: «Красносельский Ювелирпром» gives "krasnoselskiy-yuvelirprom". Never empty,
 * 60 signs at most, cut at a word.
 */
export function slugOf(text: string, fallback = 'x'): string {
  const slug = slugify(text, { lowercase: true, separator: '-' }).replace(/[^a-z0-9-]/g, '').replace(/-+/g, '-').replace(/^-|-$/g, '')
  if (slug.length <= 60) return slug || fallback
  return slug.slice(0, 60).replace(/-[^-]*$/, '')
}

/** The slug, or with the first number behind it that is not taken yet. */
export function freeSlug(text: string, isTaken: (slug: string) => boolean, fallback = 'x'): string {
  const slug = slugOf(text, fallback)
  if (!isTaken(slug)) return slug
  for (let n = 2; ; n += 1) if (!isTaken(`${slug}-${n}`)) return `${slug}-${n}`
}
