import { Form, Link, useNavigation } from '@remix-run/react'
import type { ApplicationRefusal } from '~/domain/application/application.rules'
import type { BulkForm } from '~/domain/application/bulk.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { stateClass } from '../parts/application-state'
import type { ShownRow } from './bulk-actions.server'

type Props = { bulkId: string; form: BulkForm; able: readonly ShownRow[]; unable: readonly (ShownRow & { code: ApplicationRefusal })[] }

/** What a decision about many will do: to whom, with how many mails, to whom not and why. Its button does it. */
export function BulkPreview({ bulkId, form, able, unable }: Props) {
  const m = useMessages()
  const t = m.bulk
  const busy = useNavigation().state === 'submitting'
  return (
    <section className="stack" aria-label={t.confirmTitle}>
      <h2 className="subheading">{able.length === 0 ? t.none : t.confirm[form.verb](able.length)}</h2>
      {able.length === 0 ? null : <Consequences form={form} able={able} />}
      {unable.length === 0 ? null : (
        <Notice kind="change" title={t.cannot(unable.length)}>
          <ul>
            {unable.map((row) => (
              <li key={row.id}>
                {row.brand} — {row.code === 'no-booth' ? t.why['no-booth'] : t.why['wrong-state'](m.applications.states[row.state])}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {able.length === 0 ? null : (
        <Form method="post">
          <input type="hidden" name="bulkId" value={bulkId} />
          <input type="hidden" name="verb" value={form.verb} />
          <input type="hidden" name="reason" value={form.reason} />
          {form.quietly ? <input type="hidden" name="quietly" value="on" /> : null}
          {able.map((row) => (
            <input key={row.id} type="hidden" name="application" value={`${row.id}:${row.version}`} />
          ))}
          <Button type="submit" name="intent" value="decide" look={form.verb === 'reject' ? 'danger' : 'primary'} busy={busy}>
            {t.confirm[form.verb](able.length)}
          </Button>
        </Form>
      )}
    </section>
  )
}

function Consequences({ form, able }: { form: BulkForm; able: readonly ShownRow[] }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.bulk
  const unreachable = able.filter((row) => !row.reachable).length
  const replaced = able.filter((row) => row.pending).length
  const freed = form.verb === 'approve' || form.quietly ? [] : able.flatMap((row) => row.booths)
  return (
    <>
      <ul className="plain-list">
        <li>{form.quietly ? t.noMails : t.mails(able.length - unreachable)}</li>
        {!form.quietly && unreachable > 0 ? <li>{t.unreachable(unreachable)}</li> : null}
        {freed.length > 0 ? <li>{t.frees(freed.join(', '))}</li> : null}
        {replaced > 0 ? <li>{t.replaces(replaced)}</li> : null}
      </ul>
      {form.reason ? <blockquote className="quoted pre-line">{form.reason}</blockquote> : null}
      <div className="table-wrap">
        <table className="table table--stack" aria-label={t.willDecide}>
          <thead>
            <tr>
              <th scope="col">{m.applications.columns.brand}</th>
              <th scope="col">{m.applications.columns.state}</th>
              <th scope="col">{m.applications.columns.booth}</th>
            </tr>
          </thead>
          <tbody>
            {able.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={paths.organizer(l, `/applications/${row.id}`)}>{row.brand}</Link>
                </th>
                <td data-label={m.applications.columns.state}>
                  <span className={stateClass(row.state)}>{m.applications.states[row.state]}</span>
                </td>
                <td data-label={m.applications.columns.booth}>{row.booths.join(', ') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
