import { countryName } from '~/domain/exhibitor/countries.rules'
import { originsOf, stones, type Metal, type StoneKind } from '~/domain/exhibitor/craft.rules'
import type { Facet } from '~/domain/exhibitor/directory.rules'
import type { ListedExhibitor } from '~/domain/exhibitor/exhibitor.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale, type LocalizedText } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'
import { stoneName } from './craft-facts'

/** What the values of the directory's filters are called; towns take their names from the exhibitors. */
export function facetNames(exhibitors: readonly ListedExhibitor[], centres: readonly { slug: string; name: LocalizedText }[], locale: Locale) {
  const t = dictionary(locale).exhibitors
  const towns = new Map(exhibitors.map((e) => [e.citySlug, pick(e.city, locale)]))
  return (facet: Facet, value: string): string => {
    switch (facet) {
      case 'centre': {
        const centre = centres.find((c) => c.slug === value)
        return centre ? pick(centre.name, locale) : value
      }
      case 'city':
        return towns.get(value) ?? value
      case 'country':
        return countryName(value, locale)
      case 'metal': {
        const [metal, fineness] = value.split('-') as [Metal, string?]
        return t.metalFinenesses(t.products[metal], fineness ? [Number(fineness)] : [])
      }
      case 'stone':
        return stoneWords(value, t)
      case 'product':
      case 'technique':
        return t.products[value as keyof typeof t.products]
      case 'trade':
        return t.trades[value as 'retail' | 'wholesale']
    }
  }
}

/** A stone however it came about, or as nature made it, or grown: which is always said. */
function stoneWords(value: string, t: Messages['exhibitors']): string {
  const stone = stones.find((known) => known === value)
  if (stone) return stoneName(stone, t)
  const kind = value as StoneKind
  const [origin, another] = originsOf[kind]
  return another ? t.anyStone(t.stones[kind]) : stoneName(`${kind}-${origin}`, t)
}
