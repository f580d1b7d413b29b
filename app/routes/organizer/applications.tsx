import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import { applicationTable, pendingCount } from '~/domain/application/application.queries.server'
import { applicationStates } from '~/domain/application/application.transitions'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { removeFilter, saveFilter } from '~/domain/saved-filter/saved-filter.commands.server'
import { savedFilters } from '~/domain/saved-filter/saved-filter.queries.server'
import { savedFilterForm } from '~/domain/saved-filter/saved-filter.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { parseForm, readId } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { tableFormats } from '~/lib/table-format'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { Tabs } from '~/ui/tabs'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { applicationFilter, filterQuery } from './application-filter.server'
import { filterChoices } from './filter-choices.server'
import { FilterSelects } from './filter-selects'
import { ApplicationTable } from './application-table'
import { SavedFilters, SaveFilter } from './saved-filters'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const filter = applicationFilter(request)
  const { q, state } = filter
  const sent = new URL(request.url).searchParams.get('sent')
  const { rows, counts } = await applicationTable({ editionId: edition.id, ...filter, now: context.now() }, context.db)
  return {
    q,
    query: filterQuery(filter),
    /** The same without a state: each tab puts its own in front. */
    rest: filterQuery({ ...filter, state: undefined }),
    chosen: { hall: filter.hall ?? '', category: filter.category ?? '', centre: filter.centre ?? '', money: filter.money ?? '', papers: filter.papers ?? '' },
    choices: await filterChoices(edition.id, locale, context.db),
    filters: await savedFilters(viewer.id, context.db),
    sent: sent !== null && /^\d{1,6}$/.test(sent) ? Number(sent) : null,
    state: state ?? null,
    counts,
    pending: await pendingCount(edition.id, context.db),
    rows: rows.map((row) => ({
      id: row.id,
      brand: pick(row.brand, locale),
      city: pick(row.city, locale),
      state: row.state,
      booth: row.booths.join(', '),
      hall: row.hall ? pick(row.hall, locale) : '',
      products: row.products,
      sent: row.submittedAt ? formatDateTime(row.submittedAt, homeZone, locale) : '',
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const query = filterQuery(applicationFilter(request))
  const formData = await request.formData()
  const here = paths.organizer(locale, `/applications${query ? `?${query}` : ''}`)
  if (formData.get('intent') === 'remove-filter') {
    await removeFilter({ id: readId(formData, 'filter'), organizerId: viewer.id, now: context.now() }, context.db)
    return redirect(here)
  }
  const form = parseForm(savedFilterForm, formData)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const saved = await saveFilter({ form: form.data, query, organizerId: viewer.id, now: context.now() }, context.db)
  if (!saved.ok) return data({ errors: { name: 'filter.taken' }, values: form.data }, { status: 422 })
  return redirect(here)
}

export default function Applications() {
  const { q, query, rest, chosen, choices, filters, state, sent, counts, pending, rows } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  const all = applicationStates.reduce((sum, s) => sum + counts[s], 0)
  const address = (wanted: string | null, below = '') => {
    const query = [wanted ? `state=${wanted}` : '', rest].filter(Boolean).join('&')
    return paths.organizer(l, `/applications${below}${query ? `?${query}` : ''}`)
  }
  // States in which nobody is are not offered, but for those everybody looks for.
  const order = applicationStates.filter((s) => counts[s] > 0 || s === 'submitted' || s === 'approved' || s === state)
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <Link to={paths.organizer(l, '/applications/import')}>{m.roster.link}</Link>
          {pending > 0 ? (
            <ButtonLink to={paths.organizer(l, '/applications/decisions')} small look="primary">
              {t.pending.announceLink(pending)}
            </ButtonLink>
          ) : (
            <p className="muted">{t.lead(counts.submitted)}</p>
          )}
        </div>
      </div>
      {sent === null ? null : (
        <Notice kind="good" announce>
          {m.letter.sent(sent)}
        </Notice>
      )}
      <Tabs
        label={t.stateFilter}
        tabs={[
          { to: address(null), label: t.all, count: all, current: state === null },
          ...order.map((s) => ({ to: address(s), label: t.tabs[s], count: counts[s], current: state === s })),
        ]}
      />
      <SavedFilters filters={filters} query={query} />
      <Form method="get" className="filters filters--many" role="search">
        {state ? <input type="hidden" name="state" value={state} /> : null}
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={t.search} placeholder={t.search} />
        </div>
        <FilterSelects choices={choices} chosen={chosen} />
        <button className="button button--small">{t.find}</button>
        {rest ? <Link to={paths.organizer(l, `/applications${state ? `?state=${state}` : ''}`)}>{t.clear}</Link> : null}
        <span className="filters__reset muted" role="status">
          {t.found(rows.length)}
        </span>
      </Form>
      {query ? <SaveFilter key={filters.length} result={result} /> : null}
      {rows.length === 0 ? null : (
        <p className="table-tools">
          <Link to={address(state, '/letter')}>{m.letter.write}</Link>
          {tableFormats.map((format) => (
            <a key={format} href={address(state, `/export/${format}`)}>
              {t.download} {format.toUpperCase()}
            </a>
          ))}
        </p>
      )}
      {rows.length === 0 ? (
        <Empty small title={all === 0 ? t.empty : t.none} text={all === 0 ? t.emptyText : t.noneText}>
          {all === 0 ? null : <ButtonLink to={paths.organizer(l, '/applications')}>{t.all}</ButtonLink>}
        </Empty>
      ) : (
        <ApplicationTable rows={rows} query={query} />
      )}
    </>
  )
}
