import { Form, Link } from '@remix-run/react'
import { useRef, type FormEvent } from 'react'
import type { Product } from '~/domain/application/application.schema'
import type { ApplicationState } from '~/domain/application/application.transitions'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { stateClass } from '../parts/application-state'

export type TableRow = { id: string; brand: string; city: string; state: ApplicationState; booth: string; hall: string; products: Product[]; sent: string }

/**
 * The table of applications, every row with a box to tick. What is ticked goes to the page of decisions about
 * many; the box for all means all that the filter shows, with scripts or without.
 * @param query of the filter, for the address it is sent to
 */
export function ApplicationTable({ rows, query }: { rows: readonly TableRow[]; query: string }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  const form = useRef<HTMLFormElement>(null)

  // The boxes show what the box for all means, and it is no longer "all" when one of them is unticked.
  function follow({ target }: FormEvent<HTMLFormElement>) {
    const box = target as unknown as HTMLInputElement
    const boxes = [...form.current!.querySelectorAll<HTMLInputElement>('input[name="application"]')]
    if (box.name === 'all') for (const one of boxes) one.checked = box.checked
    else if (box.name === 'application') form.current!.querySelector<HTMLInputElement>('input[name="all"]')!.checked = boxes.every((one) => one.checked)
  }

  return (
    <Form ref={form} method="post" action={paths.organizer(l, `/applications/bulk${query ? `?${query}` : ''}`)} onChange={follow}>
      <div className="bulk-bar">
        <label className="check check--small">
          <input type="checkbox" name="all" />
          <span>{m.bulk.all(rows.length)}</span>
        </label>
        <Button type="submit" name="intent" value="choose" small>
          {m.bulk.decide}
        </Button>
      </div>
      <div className="table-wrap">
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.columns.brand}</th>
              <th scope="col">{t.columns.state}</th>
              <th scope="col">{t.columns.booth}</th>
              <th scope="col">{t.columns.city}</th>
              <th scope="col">{t.columns.products}</th>
              <th scope="col">{t.columns.sent}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="ticked">
                    <label className="check">
                      <input type="checkbox" name="application" value={row.id} aria-label={m.bulk.tick(row.brand)} />
                    </label>
                    <Link to={paths.organizer(l, `/applications/${row.id}`)}>{row.brand}</Link>
                  </span>
                </th>
                <td data-label={t.columns.state}>
                  <span className={stateClass(row.state)}>{t.states[row.state]}</span>
                </td>
                <td data-label={t.columns.booth} title={row.hall}>
                  {row.booth || '—'}
                </td>
                <td data-label={t.columns.city}>{row.city}</td>
                <td data-label={t.columns.products}>{row.products.map((key) => m.exhibitors.products[key]).join(', ')}</td>
                <td data-label={t.columns.sent} className="num">
                  {row.sent}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Form>
  )
}
