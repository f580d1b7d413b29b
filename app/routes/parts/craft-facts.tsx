import { finenesses, metalOf, splitStone, stones, type Craft, type Stone } from '~/domain/exhibitor/craft.rules'
import type { Messages } from '~/i18n/messages/messages'
import { useMessages } from '~/i18n/use-messages'

/** «выращенный рубин» */
export function stoneName(stone: Stone, t: Messages['exhibitors']): string {
  const { kind, origin } = splitStone(stone)
  return t.stone(t.stones[kind], origin)
}

/** A key of what is shown or worked with, in words: a product, a technique, a fineness, a stone. */
export function craftKeyWords(key: string, t: Messages['exhibitors']): string {
  if (Object.hasOwn(t.products, key)) return t.products[key as keyof typeof t.products]
  const stone = stones.find((known) => known === key)
  if (stone) return stoneName(stone, t)
  const mark = finenesses.find((known) => known === key)
  return mark ? t.metalFinenesses(t.products[metalOf(mark)], [Number(mark.split('-')[1])]) : key
}

/** What a maker works with, each part in words; '' where they have not said. */
export function craftWords(craft: Craft, t: Messages['exhibitors']) {
  return {
    metals: craft.metals.map(({ metal, finenesses }) => t.metalFinenesses(t.products[metal], finenesses)).join('; '),
    stones: craft.stones.map((stone) => stoneName(stone, t)).join(', '),
    techniques: craft.techniques.map((key) => t.products[key]).join(', '),
    trade: craft.trade ? t.trades[craft.trade] : '',
  }
}

/** What a maker works with, as a list of facts. */
export function CraftFacts({ craft }: { craft: Craft }) {
  const t = useMessages().exhibitors
  const words = craftWords(craft, t)
  const rows = (Object.keys(words) as (keyof typeof words)[]).filter((key) => words[key])
  if (rows.length === 0) return null
  return (
    <dl className="facts facts--small">
      {rows.map((key) => (
        <div key={key}>
          <dt>{t.craft[key]}</dt>
          <dd>{words[key]}</dd>
        </div>
      ))}
    </dl>
  )
}
