import type { Price } from '~/domain/booth/price.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { boothFacts } from '../parts/plan-drawing'
import { PriceBill } from '../parts/price-bill'

type Booth = { code: string; hall: string; hallName: string; category: string; area: number; openSides: number; equipped: boolean; rate: number }

/** The booths somebody has, with their price, and what they take if it becomes free. */
export function DeskBooths({ booths, price, wishes, mayWish }: { booths: readonly Booth[]; price: Price | null; wishes: readonly string[]; mayWish: boolean }) {
  const m = useMessages()
  const l = useLocale()
  const [first] = booths
  return (
    <section className="card" aria-labelledby="desk-booth">
      <div className="card__body">
        <h2 id="desk-booth" className="card__title">
          {first ? m.plan.booths(booths.map((booth) => booth.code)) : m.apply.desk.noBooth}
        </h2>
        {booths.map((booth) => (
          <p className="card__note" key={booth.code}>
            {booths.length > 1 ? `${booth.code}. ` : ''}
            {booth.hallName}. {boothFacts(booth, m, l)}
          </p>
        ))}
        {price ? <PriceBill price={price} booths={booths} /> : null}
      </div>
      {wishes.length > 0 ? (
        <div className="card__body">
          <h3 className="small-title">{m.wish.title}</h3>
          <ol>
            {wishes.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {mayWish ? (
        <div className="card__actions">
          <ButtonLink to={paths.exhibitorWishes(l)}>{m.wish.change}</ButtonLink>
        </div>
      ) : null}
      {first ? (
        <div className="card__actions">
          <ButtonLink to={`${paths.plan(l, first.hall)}&booth=${encodeURIComponent(first.code)}`}>{m.apply.desk.plan}</ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
