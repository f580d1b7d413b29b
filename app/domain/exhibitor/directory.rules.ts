import { finenesses, metals, originsOf, splitStone, stoneKinds, techniques, type Stone } from './craft.rules'
import type { ListedExhibitor } from './exhibitor.queries.server'

/** What the directory can be narrowed by, in the order of its form. Each is a parameter of the address. */
export const facets = ['centre', 'city', 'country', 'metal', 'stone', 'product', 'technique', 'trade'] as const
export type Facet = (typeof facets)[number]

/** '' is no filter. */
export type DirectoryFilter = Record<Facet | 'q', string>

/** What is asked for under «product»: metals and techniques have filters of their own. */
export const productFacet = ['costume', 'diamonds', 'stones', 'equipment', 'packaging', 'education'] as const

/** What finds a stone and how it came about: its kind says both where there is only one way. */
export function stoneFacet(stone: Stone): string {
  const { kind } = splitStone(stone)
  return originsOf[kind].length > 1 ? stone : kind
}

/** Values in the order a list shows them; towns, centres and countries are ordered by their names. */
export const facetOrder: Partial<Record<Facet, readonly string[]>> = {
  metal: metals.flatMap((metal) => [metal, ...finenesses.filter((mark) => mark.startsWith(`${metal}-`))]),
  // A stone however it came about, then as nature made it or as it was grown, where there are both.
  stone: stoneKinds.flatMap((kind) => [kind, ...(originsOf[kind].length > 1 ? originsOf[kind].map((origin) => `${kind}-${origin}`) : [])]),
  product: productFacet,
  technique: techniques,
  trade: ['retail', 'wholesale'],
}

/**
 * Reads the address. Unknown keys are no filter; a product that has become a metal or a technique is
 * sought there, so that old addresses keep their meaning.
 */
export function readDirectoryFilter(query: URLSearchParams): DirectoryFilter {
  const read = (name: string) => (query.get(name) ?? '').trim().slice(0, 100)
  const product = read('product')
  const filter = Object.fromEntries(
    facets.map((facet) => {
      const value = read(facet) || (facetOrder[facet]?.includes(product) ? product : '')
      return [facet, facetOrder[facet]?.includes(value) === false ? '' : value]
    }),
  )
  return { ...(filter as Record<Facet, string>), q: read('q') }
}

/** The values of a facet that find an exhibitor. */
export function facetValues(e: ListedExhibitor, facet: Facet): readonly string[] {
  switch (facet) {
    case 'centre':
      return e.centre ? [e.centre.slug] : []
    case 'city':
      return e.citySlug ? [e.citySlug] : []
    case 'country':
      return [e.country]
    case 'metal':
      return e.craft.metals.flatMap(({ metal, finenesses: some }) => [metal, ...some.map((n) => `${metal}-${n}`)])
    case 'stone':
      return [...new Set(e.craft.stones.flatMap((stone) => [splitStone(stone).kind, stoneFacet(stone)]))]
    case 'product':
      return e.products
    case 'technique':
      return e.craft.techniques
    case 'trade':
      return e.craft.trade === 'both' ? ['retail', 'wholesale'] : e.craft.trade ? [e.craft.trade] : []
  }
}

export type FacetOption = { value: string; count: number }

/**
 * Narrows a list that the search has gone through already.
 * @returns who fits; for each facet the values that occur in the list, with how many would be shown if
 *   that value were chosen beside the other filters; how many would be shown without that facet
 */
export function narrow<E extends ListedExhibitor>(all: readonly E[], filter: Omit<DirectoryFilter, 'q'>) {
  const rows = all.map((exhibitor) => {
    const values = Object.fromEntries(facets.map((facet) => [facet, facetValues(exhibitor, facet)])) as Record<Facet, readonly string[]>
    return { exhibitor, values, misses: facets.filter((facet) => filter[facet] !== '' && !values[facet].includes(filter[facet])) }
  })
  const fits = (misses: readonly Facet[], but?: Facet) => misses.every((facet) => facet === but)
  const options = Object.fromEntries(
    facets.map((facet) => {
      const counts = new Map<string, number>(filter[facet] === '' ? [] : [[filter[facet], 0]])
      for (const { values, misses } of rows) {
        for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + (fits(misses, facet) ? 1 : 0))
      }
      const order = facetOrder[facet]
      const known = [...counts].filter(([value]) => !order || order.includes(value)).map(([value, count]) => ({ value, count }))
      return [facet, order ? known.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : known]
    }),
  ) as Record<Facet, FacetOption[]>
  const without = Object.fromEntries(facets.map((facet) => [facet, rows.filter(({ misses }) => fits(misses, facet)).length])) as Record<Facet, number>
  return { shown: rows.filter(({ misses }) => fits(misses)).map(({ exhibitor }) => exhibitor), options, without }
}
