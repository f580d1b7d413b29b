import { Link } from '@remix-run/react'
import type { ReportRow } from '~/domain/roster/roster.queries.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { RowErrors } from './roster-check'

const look: Record<ReportRow['outcome'], string> = { new: 'good', known: 'good', exists: 'quiet', error: 'bad', booth: 'bad' }

/** The last step: what became of each row. */
export function RosterReport({ rows }: { rows: readonly ReportRow[] }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.roster
  const of = (...outcomes: ReportRow['outcome'][]) => rows.filter((row) => outcomes.includes(row.outcome)).length
  const refused = of('error', 'booth')
  return (
    <>
      <Notice kind={refused > 0 ? 'change' : 'good'} announce>
        <p>{t.report.written(of('new'), of('known'))}</p>
        {refused > 0 ? <p>{t.report.refused(refused)}</p> : null}
      </Notice>
      <div className="table-wrap">
        <table className="table table--stack" aria-label={t.report.title}>
          <thead>
            <tr>
              <th scope="col">{t.check.company}</th>
              <th scope="col" className="number">
                {t.check.row}
              </th>
              <th scope="col">{t.check.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.applicationId ? <Link to={paths.organizer(l, `/applications/${row.applicationId}`)}>{row.name}</Link> : row.name || '—'}</th>
                <td className="number" data-label={t.check.row}>
                  {row.line}
                </td>
                <td data-label={t.check.verdict}>
                  <span className={`state state--${look[row.outcome]}`}>{t.outcomes[row.outcome]}</span>
                  {row.errors ? <RowErrors errors={row.errors} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <ButtonLink to={paths.organizer(l, '/applications')}>{t.report.toTable}</ButtonLink>
      </p>
    </>
  )
}
