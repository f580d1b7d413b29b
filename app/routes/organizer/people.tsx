import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import { peopleTable } from '~/domain/person/person.queries.server'
import { consentStates, listedAtMost } from '~/domain/person/person.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { Tabs } from '~/ui/tabs'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const search = new URL(request.url).searchParams
  const q = (search.get('q') ?? '').slice(0, 200)
  const consent = consentStates.find((known) => known === search.get('consent')) ?? null
  const { rows, count } = await peopleTable({ editionId: edition.id, q, consent }, context.db)
  return {
    q,
    consent,
    count,
    rows: rows.map((row) => ({
      ...row,
      name: pick(row.name, locale),
      role: pick(row.role, locale),
      sessions: row.sessions.map((session) => ({ ...session, title: pick(session.title, locale) })),
    })),
  }
}

/** Everybody who is at a session, to all organisers. */
export default function People() {
  const { q, consent, count, rows } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.people.organizer
  const address = (wanted: string | null) => {
    const query = new URLSearchParams({ ...(wanted && { consent: wanted }), ...(q && { q }) }).toString()
    return paths.organizer(l, `/people${query ? `?${query}` : ''}`)
  }
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead}</p>
      <Tabs
        label={t.consent}
        tabs={[
          { to: address(null), label: t.all, current: consent === null },
          ...consentStates.map((state) => ({ to: address(state), label: t.consentTabs[state], current: consent === state })),
        ]}
      />
      <Form method="get" className="filters" role="search">
        {consent ? <input type="hidden" name="consent" value={consent} /> : null}
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={t.search} placeholder={t.search} />
        </div>
        <button className="button button--small">{t.show}</button>
        {q ? <Link to={paths.organizer(l, `/people${consent ? `?consent=${consent}` : ''}`)}>{t.clear}</Link> : null}
        <span className="filters__reset muted" role="status">
          {t.found(count)}
        </span>
      </Form>
      {count > listedAtMost ? <p className="muted">{t.first(listedAtMost)}</p> : null}
      {rows.length === 0 ? (
        <Empty small title={t.none} text={t.noneText} />
      ) : (
        <div className="table-wrap">
          <table className="table table--stack" aria-label={t.title}>
            <thead>
              <tr>
                {[t.columns.name, t.columns.role, t.columns.sessions, t.columns.consent].map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to={paths.organizer(l, `/people/${row.id}`)}>{row.name}</Link>
                  </th>
                  <td data-label={t.columns.role}>{row.role || '—'}</td>
                  <td data-label={t.columns.sessions}>
                    {row.sessions.length === 0 ? '—' : null}
                    {row.sessions.map((session) => (
                      <div key={session.id} className="table__line">
                        <Link to={paths.organizer(l, `/programme/${session.id}`)}>{session.title}</Link>
                        {m.session.parts[session.part] ? <small className="muted"> {m.session.parts[session.part]}</small> : null}
                      </div>
                    ))}
                  </td>
                  <td data-label={t.columns.consent}>{row.consented ? t.given : <span className="muted">{t.notGiven}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
