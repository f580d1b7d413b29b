import { Link } from '@remix-run/react'
import type { Product } from '~/domain/application/application.schema'
import type { Craft } from '~/domain/exhibitor/craft.rules'
import { stoneFacet } from '~/domain/exhibitor/directory.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { stoneName } from './craft-facts'

/** What a maker works with, each chip a way to the others who do too. */
export function CraftChips({ craft, products }: { craft: Craft; products: readonly Product[] }) {
  const t = useMessages().exhibitors
  const l = useLocale()
  const to = (facet: string, value: string) => `${paths.exhibitors(l)}?${new URLSearchParams({ [facet]: value }).toString()}`
  const groups = [
    { title: t.craft.metals, chips: craft.metals.map(({ metal, finenesses }) => ({ text: t.metalFinenesses(t.products[metal], finenesses), to: to('metal', metal) })) },
    { title: t.craft.stones, chips: craft.stones.map((stone) => ({ text: stoneName(stone, t), to: to('stone', stoneFacet(stone)) })) },
    { title: t.craft.techniques, chips: craft.techniques.map((key) => ({ text: t.products[key], to: to('technique', key) })) },
    // The groups of stones say less than the stones themselves.
    { title: t.makes, chips: products.filter((key) => craft.stones.length === 0 || (key !== 'diamonds' && key !== 'stones')).map((key) => ({ text: t.products[key], to: to('product', key) })) },
  ]
  return groups
    .filter(({ chips }) => chips.length > 0)
    .map(({ title, chips }) => (
      <section key={title}>
        <h2 className="small-title">{title}</h2>
        <ul className="row row--tight">
          {chips.map((chip) => (
            <li key={chip.text}>
              <Link className="chip" to={chip.to}>
                {chip.text}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ))
}
