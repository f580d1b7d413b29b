import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { boothFigures, type GroupFigures } from '~/domain/booth/booth-figures.queries.server'
import { shareOf, totalOf, type Figures } from '~/domain/booth/booth-figures.rules'
import { moneyFigures } from '~/domain/payment/money-figures.queries.server'
import { formatArea } from '~/i18n/area'
import { pick } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Empty } from '~/ui/empty'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { Figure } from '../parts/figure'
import { MoneyFigures } from './money-figures'
import { shownMoney } from './money-figures.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const of = { editionId: edition.id, now: context.now() }
  const { all, halls, categories } = await boothFigures(of, context.db)
  const named = ({ key, name, figures }: GroupFigures) => ({ key, name: pick(name, locale), figures })
  return { all, halls: halls.map(named), categories: categories.map(named), money: shownMoney(await moneyFigures(of, context.db), locale) }
}

export default function Numbers() {
  const { all, halls, categories, money } = useLoaderData<typeof loader>()
  const t = useMessages().organizer.numbers
  const l = useLocale()
  const total = totalOf(all)
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      {total.booths === 0 ? (
        <Empty small title={t.empty} text={t.emptyText} />
      ) : (
        <>
          <dl className="key-figures">
            <Figure label={t.letArea} value={formatArea(all.taken.area, l)} note={t.ofArea(formatArea(total.area, l), shareOf(all.taken.area, total.area))} />
            <Figure label={t.letBooths} value={String(all.taken.booths)} note={t.ofBooths(total.booths, all.held.booths)} />
            <Figure label={t.letPrice} value={formatRoubles(all.taken.price, l)} note={t.ofPrice(formatRoubles(total.price, l))} />
          </dl>
          <Breakdown title={t.byHall} column={t.hall} rows={halls} />
          <Breakdown title={t.byCategory} column={t.category} rows={categories} />
        </>
      )}
      <MoneyFigures {...money} />
    </>
  )
}

/** A table whose every row has its bar: let, held, free, by area. */
function Breakdown({ title, column, rows }: { title: string; column: string; rows: { key: string; name: string; figures: Figures }[] }) {
  const t = useMessages().organizer.numbers
  const l = useLocale()
  return (
    <section className="section-tight">
      <h2 className="subheading">{title}</h2>
      <div className="table-wrap">
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col" className="bar-column">
                {t.chart}
              </th>
              <th scope="col" className="number">
                {t.taken}
              </th>
              <th scope="col" className="number">
                {t.held}
              </th>
              <th scope="col" className="number">
                {t.free}
              </th>
              <th scope="col" className="number">
                {t.price}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, figures }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td data-label={t.chart}>
                  <Bar figures={figures} />
                </td>
                <td className="number" data-label={t.taken}>
                  {t.part(figures.taken.booths, formatArea(figures.taken.area, l))}
                </td>
                <td className="number" data-label={t.held}>
                  {t.part(figures.held.booths, formatArea(figures.held.area, l))}
                </td>
                <td className="number" data-label={t.free}>
                  {t.part(figures.free.booths, formatArea(figures.free.area, l))}
                </td>
                <td className="number" data-label={t.price}>
                  {formatRoubles(figures.taken.price, l)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Bar({ figures }: { figures: Figures }) {
  const t = useMessages().organizer.numbers
  const total = totalOf(figures).area
  const share = shareOf(figures.taken.area, total)
  return (
    <svg className="share" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={t.share(share)}>
      <rect className="share__free" width="100" height="8" />
      <rect className="share__held" width={total ? ((figures.taken.area + figures.held.area) / total) * 100 : 0} height="8" />
      <rect className="share__taken" width={total ? (figures.taken.area / total) * 100 : 0} height="8" />
    </svg>
  )
}
