import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { proposalCounts, proposalTable } from '~/domain/proposal/proposal.queries.server'
import { sentStates } from '~/domain/proposal/proposal.rules'
import { mayOrganizeCentre, organizedCentres } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { Tabs } from '~/ui/tabs'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { CentreSelect } from '../parts/centre-select'
import { proposalStateClass } from '../parts/proposal-state'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const search = new URL(request.url).searchParams
  const q = (search.get('q') ?? '').slice(0, 200)
  const state = sentStates.find((known) => known === search.get('state')) ?? null
  const centres = (await allCentres(context.db)).filter((centre) => mayOrganizeCentre(viewer, centre.id))
  const chosen = centres.find((centre) => centre.slug === search.get('centre')) ?? null
  const seen = { editionId: edition.id, centreIds: organizedCentres(viewer) }
  const { lines, counts } = await proposalTable({ ...seen, state: state ?? undefined, centreId: chosen?.id, q }, context.db)
  return {
    q,
    state,
    centre: chosen?.slug ?? '',
    centres: centres.map((centre) => ({ slug: centre.slug, city: pick(centre.city, locale) })),
    counts,
    ...(await proposalCounts(seen, context.db)),
    rows: lines.map((line) => ({
      ...line,
      title: pick(line.title, locale),
      brand: pick(line.brand, locale),
      centre: pick(line.centre, locale),
      quiet: line.pendingVerb !== null,
      sent: line.submittedAt ? formatDateTime(line.submittedAt, homeZone, locale) : '',
    })),
  }
}

/** What exhibitors propose, to the organisers of its centre and of the festival. */
export default function Proposals() {
  const { q, state, centre, centres, counts, waiting, pending, rows } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.proposals.organizer
  const all = sentStates.reduce((sum, s) => sum + counts[s], 0)
  const address = (wanted: string | null) => {
    const query = new URLSearchParams({ ...(wanted && { state: wanted }), ...(centre && { centre }), ...(q && { q }) }).toString()
    return paths.organizer(l, `/proposals${query ? `?${query}` : ''}`)
  }
  const order = sentStates.filter((s) => counts[s] > 0 || s === 'submitted' || s === state)
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          {pending > 0 ? (
            <ButtonLink to={paths.organizer(l, '/proposals/decisions')} small look="primary">
              {t.announceLink(pending)}
            </ButtonLink>
          ) : (
            <p className="muted">{t.lead(waiting)}</p>
          )}
        </div>
      </div>
      <Tabs
        label={t.stateFilter}
        tabs={[
          { to: address(null), label: t.all, count: all, current: state === null },
          ...order.map((s) => ({ to: address(s), label: t.tabs[s] ?? s, count: counts[s], current: state === s })),
        ]}
      />
      <Form method="get" className="filters" role="search">
        {state ? <input type="hidden" name="state" value={state} /> : null}
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={t.search} placeholder={t.search} />
        </div>
        {centres.length > 1 ? (
          <CentreSelect centres={centres} chosen={centre} label={t.centre} all={t.allCentres} />
        ) : null}
        <button className="button button--small">{t.show}</button>
        {q || centre ? <Link to={paths.organizer(l, `/proposals${state ? `?state=${state}` : ''}`)}>{t.clear}</Link> : null}
        <span className="filters__reset muted" role="status">
          {t.found(rows.length)}
        </span>
      </Form>
      {rows.length === 0 ? (
        <Empty small title={t.none} text={t.noneText} />
      ) : (
        <div className="table-wrap">
          <table className="table table--stack" aria-label={t.title}>
            <thead>
              <tr>
                {[t.columns.title, t.columns.who, t.columns.centre, t.columns.format, t.columns.sent, t.columns.state].map((column) => (
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
                    <Link to={paths.organizer(l, `/proposals/${row.id}`)}>{row.title}</Link>
                  </th>
                  <td data-label={t.columns.who}>{row.brand || '—'}</td>
                  <td data-label={t.columns.centre}>{row.centre}</td>
                  <td data-label={t.columns.format}>{m.programme.formats[row.format] ?? row.format}</td>
                  <td className="num" data-label={t.columns.sent}>
                    {row.sent}
                  </td>
                  <td data-label={t.columns.state}>
                    <span className={proposalStateClass(row.state)}>{row.quiet ? t.quiet : t.states[row.state]}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
