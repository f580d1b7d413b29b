import { Link } from '@remix-run/react'
import type { Balance } from '~/domain/payment/payment.rules'
import type { PaymentKind } from '~/domain/payment/payment.schema'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Empty } from '~/ui/empty'

type BalanceRow = { id: string; brand: string; number: string; balance: Balance }

/** Who was billed how much, paid how much, owes how much, with the sums of all. */
export function Balances({ rows }: { rows: readonly BalanceRow[] }) {
  const t = useMessages().papers.list
  const l = useLocale()
  if (rows.length === 0) return <Empty small title={t.none} text={t.noneText} />
  const sum = (of: (balance: Balance) => number) => formatRoubles(rows.reduce((total, row) => total + of(row.balance), 0), l)
  return (
    <section className="section-tight">
      <h2 className="subheading">{t.balances}</h2>
      <div className="table-wrap">
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.columns.exhibitor}</th>
              <th scope="col">{t.columns.invoice}</th>
              <th scope="col" className="number">
                {t.columns.invoiced}
              </th>
              <th scope="col" className="number">
                {t.columns.paid}
              </th>
              <th scope="col" className="number">
                {t.columns.due}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, brand, number, balance }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={paths.organizer(l, `/applications/${id}/papers`)}>{brand}</Link>
                </th>
                <td data-label={t.columns.invoice} className="num">
                  {number}
                </td>
                <td data-label={t.columns.invoiced} className="number">
                  {formatRoubles(balance.invoiced, l)}
                </td>
                <td data-label={t.columns.paid} className="number">
                  {formatRoubles(balance.paid, l)}
                </td>
                <td data-label={t.columns.due} className="number">
                  {formatRoubles(balance.due, l)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t.total}
              </th>
              <td data-label={t.columns.invoiced} className="number">
                {sum((balance) => balance.invoiced)}
              </td>
              <td data-label={t.columns.paid} className="number">
                {sum((balance) => balance.paid)}
              </td>
              <td data-label={t.columns.due} className="number">
                {sum((balance) => balance.due)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

type Entry = { id: string; applicationId: string; brand: string; kind: PaymentKind; amount: number; day: string; bankNumber: string; note: string }

/** The ledger of the edition. */
export function Movements({ rows }: { rows: readonly Entry[] }) {
  const { list: t, application } = useMessages().papers
  const l = useLocale()
  const c = t.ledgerColumns
  return (
    <section className="section-tight">
      <h2 className="subheading">{t.ledger}</h2>
      <div className="table-wrap">
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{c.day}</th>
              <th scope="col">{c.exhibitor}</th>
              <th scope="col">{c.kind}</th>
              <th scope="col" className="number">
                {c.sum}
              </th>
              <th scope="col">{c.number}</th>
              <th scope="col">{c.note}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => (
              <tr key={entry.id}>
                <td data-label={c.day}>{entry.day}</td>
                <td data-label={c.exhibitor}>
                  <Link to={paths.organizer(l, `/applications/${entry.applicationId}/papers`)}>{entry.brand}</Link>
                </td>
                <td data-label={c.kind}>{application.kinds[entry.kind]}</td>
                <td data-label={c.sum} className="number">
                  {formatRoubles(entry.amount, l)}
                </td>
                <td data-label={c.number}>{entry.bankNumber || '—'}</td>
                <td data-label={c.note}>{entry.note || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
