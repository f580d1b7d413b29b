import { Form, useSubmit } from '@remix-run/react'
import { memo, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { BoothShow, BoothSort, BoothView } from '~/domain/booth/plan-view.rules'
import { boothSorts } from '~/domain/booth/plan-view.rules'
import { formatArea } from '~/i18n/area'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Swatch } from '~/ui/plan'
import { lookOf } from './plan-drawing'

/**
 * The booths of a hall as a list with the same power as the drawing: filter and order by a GET form, which
 * sends itself once scripts have loaded. `action` is the last cell: a button, a link (use-follow), a name.
 */
export function BoothList({
  rows,
  hall,
  shows,
  show,
  sort,
  chosen,
  lastColumn,
  action,
}: {
  rows: readonly BoothView[]
  hall: string
  shows: readonly BoothShow[]
  show: BoothShow
  sort: BoothSort
  chosen: string | null
  lastColumn: string
  action: (booth: BoothView) => ReactNode
}) {
  const t = useMessages().plan
  const submit = useSubmit()
  // Nobody needs the price of what is taken.
  const priced = rows.some((booth) => booth.mine || booth.state !== 'taken')
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (
    <div id="list">
      <div className="booth-list__head">
        <h2 id="list-title">{t.list}</h2>
        <span className="muted small">{t.listCount(rows.length)}</span>
      </div>
      <Form method="get" className="booth-list__filter" preventScrollReset onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}>
        <input type="hidden" name="hall" value={hall} />
        <PlainSelect name="show" label={t.show} value={show} options={shows.map((value) => ({ value, label: t.shows[value] }))} />
        <PlainSelect name="sort" label={t.sort} value={sort} options={boothSorts.map((value) => ({ value, label: t.sorts[value] }))} />
        {scripted ? null : <button className="button button--small">{t.apply}</button>}
      </Form>
      {rows.length === 0 ? (
        <p className="muted">{t.listEmpty}</p>
      ) : (
        <div className="booth-list__scroll">
          <table className="table booth-list">
            <thead>
              <tr>
                <th scope="col">{t.columns.booth}</th>
                <th scope="col" className="number">
                  {t.columns.area}
                </th>
                {priced ? (
                  <th scope="col" className="number">
                    {t.columns.price}
                  </th>
                ) : null}
                <th scope="col">{lastColumn}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((booth) => (
                <Row key={booth.id} booth={booth} isChosen={booth.code === chosen} priced={priced} action={action} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

type RowProps = { booth: BoothView; isChosen: boolean; priced: boolean; action: (booth: BoothView) => ReactNode }

/** Drawn anew only when its booth changes, as long as `action` stays the same function. */
const Row = memo(function Row({ booth, isChosen, priced, action }: RowProps) {
  const l = useLocale()
  return (
    <tr className={isChosen ? 'is-chosen' : undefined}>
      <th scope="row">
        <span className="booth-list__code">
          <Swatch look={lookOf(booth)} small />
          <span>
            {booth.code}
            <small>{booth.category}</small>
          </span>
        </span>
      </th>
      <td className="number">{formatArea(booth.area, l)}</td>
      {priced ? <td className="number">{booth.state === 'taken' && !booth.mine ? '' : formatRoubles(booth.price, l)}</td> : null}
      <td>{action(booth)}</td>
    </tr>
  )
})

/** A select outside a validated form: filters of a GET form. */
export function PlainSelect({ name, label, value, options }: { name: string; label: string; value: string; options: readonly { value: string; label: string }[] }) {
  return (
    <label className="filter-select">
      <span>{label}</span>
      <select className="input input--small" name={name} defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
