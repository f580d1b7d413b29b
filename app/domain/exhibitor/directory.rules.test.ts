import { describe, expect, it } from 'vitest'
import { craftOf } from './craft.rules'
import { narrow, readDirectoryFilter } from './directory.rules'
import type { ListedExhibitor } from './exhibitor.queries.server'

const text = (ru: string) => ({ ru, en: '' })

function maker(slug: string, changes: Partial<ListedExhibitor> & { marks?: string[]; stones?: string[]; trade?: string } = {}): ListedExhibitor {
  const { marks = [], stones = [], trade = '', ...rest } = changes
  const products = rest.products ?? []
  const craft = craftOf({ finenesses: JSON.stringify(marks), stones: JSON.stringify(stones), techniques: '[]', trade }, products)
  return { logo: null, slug, brand: text(slug), city: text('Кострома'), citySlug: 'kostroma', country: 'RU', description: text(''), centre: null, products, booths: [], craft, ...rest }
}

const all = [
  maker('a', { marks: ['gold-585', 'silver-925'], stones: ['ruby-natural', 'ruby-grown', 'amber-natural'], trade: 'both' }),
  maker('b', { marks: ['silver-925'], stones: ['ruby-grown'], trade: 'retail', citySlug: 'abakan', products: ['filigree'] }),
  maker('c', { products: ['gold', 'stones'], country: 'BY', citySlug: 'minsk', trade: 'wholesale' }),
  maker('d'),
]
const none = readDirectoryFilter(new URLSearchParams())
const found = (filter: Partial<typeof none>) => narrow(all, { ...none, ...filter }).shown.map((e) => e.slug)
const counts = (facet: 'metal' | 'stone' | 'trade' | 'city', filter: Partial<typeof none> = {}) =>
  Object.fromEntries(narrow(all, { ...none, ...filter }).options[facet].map(({ value, count }) => [value, count]))

describe('narrowing the directory', () => {
  it('shows everybody without a filter', () => {
    expect(found({})).toEqual(['a', 'b', 'c', 'd'])
  })

  it('finds a metal whether its fineness is said or not, and a fineness only where it is', () => {
    expect(found({ metal: 'gold' })).toEqual(['a', 'c'])
    expect(found({ metal: 'gold-585' })).toEqual(['a'])
  })

  it('finds a stone however it came about, and as it came about where it can be both', () => {
    expect(found({ stone: 'ruby' })).toEqual(['a', 'b'])
    expect(found({ stone: 'ruby-natural' })).toEqual(['a'])
    expect(found({ stone: 'amber' })).toEqual(['a'])
    expect(counts('stone')).toEqual({ ruby: 2, 'ruby-natural': 1, 'ruby-grown': 2, amber: 1 })
    expect(counts('stone', { trade: 'retail', city: 'abakan' })).toEqual({ ruby: 1, 'ruby-natural': 0, 'ruby-grown': 1, amber: 0 })
  })

  it('counts who sells both ways on either side', () => {
    expect(found({ trade: 'wholesale' })).toEqual(['a', 'c'])
    expect(counts('trade')).toEqual({ retail: 2, wholesale: 2 })
  })

  it('says beside each value how many there would be with the other filters kept', () => {
    expect(counts('metal')).toEqual({ gold: 2, 'gold-585': 1, silver: 2, 'silver-925': 2 })
    expect(counts('metal', { metal: 'gold' })).toEqual({ gold: 2, 'gold-585': 1, silver: 2, 'silver-925': 2 })
    expect(counts('metal', { city: 'abakan' })).toEqual({ gold: 0, 'gold-585': 0, silver: 1, 'silver-925': 1 })
    expect(counts('city', { trade: 'wholesale', city: 'abakan' })).toEqual({ kostroma: 1, abakan: 0, minsk: 1 })
  })

  it('says what would be shown without a filter where nothing fits', () => {
    const { shown, without } = narrow(all, { ...none, metal: 'silver', country: 'BY' })
    expect(shown).toEqual([])
    expect(without).toMatchObject({ metal: 1, country: 2, city: 0 })
  })
})

describe('the address of the directory', () => {
  const read = (query: string) => readDirectoryFilter(new URLSearchParams(query))

  it('reads every filter', () => {
    expect(read('q=скань&centre=kostroma&city=krasnoe-na-volge&country=RU&metal=silver-925&stone=ruby-grown&product=stones&technique=enamel&trade=retail')).toEqual({
      q: 'скань', centre: 'kostroma', city: 'krasnoe-na-volge', country: 'RU', metal: 'silver-925', stone: 'ruby-grown', product: 'stones', technique: 'enamel', trade: 'retail',
    })
  })

  it('takes unknown keys for no filter', () => {
    expect(read('metal=tin&stone=glass&product=__proto__&technique=%00&trade=both')).toEqual(none)
  })

  it('seeks metals and techniques where they are now, in old addresses too', () => {
    expect(read('product=silver')).toMatchObject({ product: '', metal: 'silver' })
    expect(read('product=filigree')).toMatchObject({ product: '', technique: 'filigree' })
  })
})
