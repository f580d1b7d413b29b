import type { ImportReport as Report } from '~/domain/payment/statement.commands.server'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

/** Lines left alone that are shown; a year's statement of a firm may have thousands. */
const shown = 50

/** What an import did, and what it left alone with the reason. */
export function ImportReport({ report: { booked, doubtful, known, ignored } }: { report: Report }) {
  const { import: t } = useMessages().papers
  const l = useLocale()
  const c = t.columns
  const counts: [string, number][] = [
    [t.booked, booked],
    [t.doubtful, doubtful],
    [t.known, known],
    [t.ignored, ignored.length],
  ]
  return (
    <>
      <Notice kind="good" title={t.done} announce>
        <dl className="facts facts--small">
          {counts.map(([term, count]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="num">{count}</dd>
            </div>
          ))}
        </dl>
        <ButtonLink to={paths.organizer(l, `/payments${doubtful > 0 ? '#doubtful' : ''}`)} small>
          {doubtful > 0 ? t.toDoubtful : t.toPayments}
        </ButtonLink>
      </Notice>
      {ignored.length > 0 ? (
        <section className="section-tight">
          <h2 className="subheading">{t.ignored}</h2>
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col">{c.day}</th>
                <th scope="col">{c.number}</th>
                <th scope="col" className="number">
                  {c.sum}
                </th>
                <th scope="col">{c.payer}</th>
                <th scope="col">{c.reason}</th>
              </tr>
            </thead>
            <tbody>
              {ignored.slice(0, shown).map((line, index) => (
                <tr key={index}>
                  <td data-label={c.day}>{line.day ? formatDay(line.day, l) : '—'}</td>
                  <td data-label={c.number}>{line.number}</td>
                  <td data-label={c.sum} className="number">
                    {formatRoubles(line.amount, l)}
                  </td>
                  <td data-label={c.payer}>{line.payer || '—'}</td>
                  <td data-label={c.reason}>{t.reasons[line.reason]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {ignored.length > shown ? <p className="muted">{t.ignoredMore(ignored.length - shown)}</p> : null}
        </section>
      ) : null}
    </>
  )
}
