import { Link } from '@remix-run/react'
import { shareOf } from '~/domain/booth/booth-figures.rules'
import type { Money } from '~/domain/payment/money-figures.rules'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Bars, Columns, type ChartPart } from '~/ui/charts/bars'
import { ExportLinks } from '../parts/export-links'
import { Figure } from '../parts/figure'
import type { ShownMoney } from './money-figures.server'

/** What was contracted, billed and paid, and what is left: in all, by hall, by category, by week. */
export function MoneyFigures({ all, halls, categories, weeks }: ShownMoney) {
  const t = useMessages().moneyFigures
  const l = useLocale()
  const roubles = (kopecks: number) => formatRoubles(kopecks, l)
  return (
    <section className="section-tight" aria-labelledby="money">
      <h2 className="subheading" id="money">
        {t.title}
      </h2>
      {all.contracted === 0 && all.invoiced === 0 ? (
        <p className="muted">{t.empty}</p>
      ) : (
        <>
          <p className="muted measure">
            {t.lead} <Link to={paths.organizer(l, '/payments')}>{t.toPayments}</Link>
          </p>
          <dl className="key-figures">
            <Figure label={t.contracted} value={roubles(all.contracted)} />
            <Figure label={t.invoiced} value={roubles(all.invoiced)} />
            <Figure label={t.paid} value={roubles(all.paid)} note={t.ofInvoiced(shareOf(Math.max(0, all.paid), all.invoiced))} />
            <Figure label={t.due} value={roubles(all.due)} />
            <Figure label={t.overdue} value={roubles(all.overdue)} />
          </dl>
          <MoneyBreakdown title={t.byHall} column={t.hall} rows={halls} all={all} />
          <MoneyBreakdown title={t.byCategory} column={t.category} rows={categories} all={all} />
          {weeks.length > 0 ? <MoneyWeeks weeks={weeks} /> : null}
          <ExportLinks base={paths.organizer(l, '/numbers/export')} />
        </>
      )}
    </section>
  )
}

type Group = ShownMoney['halls'][number]

/** What came, what is awaited, what is late, and what was promised beyond the invoices. */
function partsOf({ contracted, invoiced, paid, due, overdue }: Money): ChartPart[] {
  return [
    { kind: 'first', value: paid },
    { kind: 'second', value: Math.max(0, due - overdue) },
    { kind: 'third', value: overdue },
    { kind: 'rest', value: Math.max(0, contracted - Math.max(invoiced, paid)) },
  ]
}

const columns = ['contracted', 'invoiced', 'paid', 'due', 'overdue'] as const

function MoneyBreakdown({ title, column, rows, all }: { title: string; column: string; rows: readonly Group[]; all: Money }) {
  const t = useMessages().moneyFigures
  const l = useLocale()
  const roubles = (kopecks: number) => formatRoubles(kopecks, l)
  return (
    <section className="section-tight">
      <h3 className="small-title">{title}</h3>
      <Bars
        rows={rows.map(({ key, name, money }) => ({ key, name, total: roubles(money.invoiced), parts: partsOf(money) }))}
        label={t.chart(title, roubles(all.paid), roubles(all.due), roubles(all.overdue))}
        legend={[
          { kind: 'first', label: t.paid },
          { kind: 'second', label: t.dueInTime },
          { kind: 'third', label: t.overdue },
          { kind: 'rest', label: t.notYet },
        ]}
      />
      <div className="table-wrap">
        <table className="table table--stack" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {columns.map((name) => (
                <th key={name} scope="col" className="number">
                  {t[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, money }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <Sums money={money} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.total}</th>
              <Sums money={all} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Sums({ money }: { money: Money }) {
  const t = useMessages().moneyFigures
  const l = useLocale()
  return columns.map((name) => (
    <td key={name} className="number" data-label={t[name]}>
      {formatRoubles(money[name], l)}
    </td>
  ))
}

function MoneyWeeks({ weeks }: { weeks: ShownMoney['weeks'] }) {
  const t = useMessages().moneyFigures
  const l = useLocale()
  const roubles = (kopecks: number) => formatRoubles(kopecks, l)
  const [first, last] = [weeks[0]!, weeks.at(-1)!]
  const cells = ['invoiced', 'paid', 'invoicedSoFar', 'paidSoFar'] as const
  return (
    <section className="section-tight">
      <h3 className="small-title">{t.byWeek}</h3>
      <Columns
        columns={weeks.map(({ from, invoiced, paid }) => ({ key: from, parts: [{ kind: 'second', value: invoiced }, { kind: 'first', value: paid }] }))}
        from={first.name}
        to={last.name}
        label={t.weekChart(first.name, last.name, roubles(last.invoicedSoFar), roubles(last.paidSoFar))}
        legend={[
          { kind: 'second', label: t.invoiced },
          { kind: 'first', label: t.paid },
        ]}
      />
      <div className="table-wrap">
        <table className="table table--stack" aria-label={t.byWeek}>
          <thead>
            <tr>
              <th scope="col">{t.week}</th>
              {cells.map((name) => (
                <th key={name} scope="col" className="number">
                  {t[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.from}>
                <th scope="row">{week.name}</th>
                {cells.map((name) => (
                  <td key={name} className="number" data-label={t[name]}>
                    {roubles(week[name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
