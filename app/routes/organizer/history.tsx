import { Link } from '@remix-run/react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import type { AuditWords } from '../parts/audit-line'

/** What happened to something, from the log, the newest first: when, what, why, who. `subject`: as the whole log is asked for it; null for who may not read that. */
export function History({ subject, lines }: { subject: string | null; lines: readonly AuditWords[] }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  return (
    <section className="section">
      <h2 className="subheading">{t.history}</h2>
      <table className="table table--stack" aria-label={t.history}>
        <thead>
          <tr>
            <th scope="col">{t.historyColumns.at}</th>
            <th scope="col">{t.historyColumns.what}</th>
            <th scope="col">{m.audit.why}</th>
            <th scope="col">{t.historyColumns.who}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="num" data-label={t.historyColumns.at}>
                {line.when}
              </td>
              <td data-label={t.historyColumns.what}>{[line.what, line.details].filter(Boolean).join(': ')}</td>
              <td data-label={m.audit.why} className="pre-line">
                {line.why || '—'}
              </td>
              <td data-label={t.historyColumns.who}>{line.actor}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {subject === null ? null : (
        <p>
          <Link to={paths.organizer(l, `/log?subject=${subject}`)}>{m.audit.whole}</Link>
        </p>
      )}
    </section>
  )
}
