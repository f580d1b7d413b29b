import { Link } from '@remix-run/react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import type { WaitingLine } from './waiting-lines'

/** The releases that wait for their time; a link for whoever may decide on one. */
export function WaitingList({ waiting }: { waiting: readonly (WaitingLine & { own: boolean })[] }) {
  const m = useMessages()
  const t = m.waiting
  const l = useLocale()
  if (waiting.length === 0) return null
  return (
    <section className="section" aria-labelledby="waiting">
      <h2 className="subheading" id="waiting">
        {t.title}
      </h2>
      <p className="muted">{t.lead}</p>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.scope}</th>
            <th scope="col">{t.columns.from}</th>
            <th scope="col">{t.columns.frozen}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.own ? <Link to={paths.organizer(l, `/releases/waiting/${one.id}`)}>{one.name}</Link> : one.name}
                {one.problem ? <span className="state state--bad"> {t.problem}</span> : null}
              </th>
              <td data-label={t.columns.scope}>{one.scope ?? m.organizer.releases.whole}</td>
              <td className="num" data-label={t.columns.from}>
                {one.from}
              </td>
              <td className="num" data-label={t.columns.frozen}>
                {one.frozen}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
