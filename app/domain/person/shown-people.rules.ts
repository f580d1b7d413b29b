import { pick, type Locale } from '~/i18n/locale'
import { foldText, matchesSearch } from '~/lib/search-text'
import type { Entry, Programme } from '../programme/programme.rules'
import type { ReleasedPerson } from '../release/release.schema'

/** Somebody the published programme names, with where. */
export type ShownPerson = {
  person: ReleasedPerson
  /** In order of time; the cancelled ones too. */
  entries: Entry[]
  /** Whether every word of a search is in their names or craft, in either language. */
  matches: (q: string) => boolean
}

/** Everybody of a programme by name in a language. */
export function shownPeople({ content, entries }: Pick<Programme, 'content' | 'entries'>, locale: Locale): ShownPerson[] {
  const entriesOf = new Map<string, Entry[]>(content.people.map(({ id }) => [id, []]))
  for (const entry of entries) for (const { id } of entry.speakers) entriesOf.get(id)?.push(entry)
  const order = new Intl.Collator(locale)
  return content.people
    .map((person) => ({
      person,
      entries: entriesOf.get(person.id) ?? [],
      matches: (q: string) => q === '' || matchesSearch(foldText([person.name.ru, person.name.en, person.role.ru, person.role.en].join(' ')), q),
    }))
    .filter((shown) => shown.entries.length > 0)
    .sort((a, b) => order.compare(pick(a.person.name, locale), pick(b.person.name, locale)) || (a.person.id < b.person.id ? -1 : 1))
}
