import { Form, Link, useNavigation } from '@remix-run/react'
import type { RowError } from '~/domain/roster/roster.rules'
import type { Verdict } from '~/domain/roster/roster.queries.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Row = { line: number; name: string; verdict: Verdict; errors: RowError[]; booths: string }

const order: Record<Verdict, number> = { error: 0, new: 1, known: 2, exists: 3 }
const look: Record<Verdict, string> = { error: 'bad', new: 'good', known: 'good', exists: 'quiet' }

/** The third step: what would become of each row, those with errors first. Its button writes the others. */
export function RosterCheck({ rows, mails, seen }: { rows: readonly Row[]; mails: number; seen: string }) {
  const m = useMessages()
  const l = useLocale()
  const busy = useNavigation().state === 'submitting'
  const t = m.roster.check
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  const writable = of('new') + of('known')
  const sorted = [...rows].sort((a, b) => order[a.verdict] - order[b.verdict] || a.line - b.line)
  return (
    <>
      <Notice kind={of('error') > 0 ? 'change' : 'note'}>
        <p>{t.counts(of('new'), of('known'), of('exists'), of('error'))}</p>
        <p>{writable === 0 ? t.nothing : t.mails(mails)}</p>
      </Notice>
      <div className="actions">
        {writable === 0 ? null : (
          <Form method="post">
            <input type="hidden" name="seen" value={seen} />
            <Button type="submit" name="intent" value="write" look="primary" busy={busy}>
              {t.write(writable)}
            </Button>
          </Form>
        )}
        <Link to="?step=match">{t.back}</Link>
        <Link to={paths.organizer(l, '/applications/import')}>{t.again}</Link>
      </div>
      <div className="table-wrap">
        <table className="table table--stack" aria-label={t.title}>
          <thead>
            <tr>
              <th scope="col">{t.company}</th>
              <th scope="col" className="number">
                {t.row}
              </th>
              <th scope="col">{t.verdict}</th>
              <th scope="col">{t.details}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.name || '—'}</th>
                <td className="number" data-label={t.row}>
                  {row.line}
                </td>
                <td data-label={t.verdict}>
                  <span className={`state state--${look[row.verdict]}`}>{m.roster.verdicts[row.verdict]}</span>
                </td>
                <td data-label={t.details}>{row.errors.length > 0 ? <RowErrors errors={row.errors} /> : row.booths ? m.roster.booths(row.booths) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What is wrong with a row, column by column. */
export function RowErrors({ errors }: { errors: readonly RowError[] }) {
  const m = useMessages()
  return (
    <ul>
      {errors.map(({ field, key }) => (
        <li key={field}>{m.roster.errorIn(m.roster.fields[field], m.errors[key])}</li>
      ))}
    </ul>
  )
}
