import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useNavigate } from '@remix-run/react'
import { Search } from 'lucide-react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { facetOrder, facets, narrow, readDirectoryFilter, type DirectoryFilter, type Facet } from '~/domain/exhibitor/directory.rules'
import { listedExhibitors } from '~/domain/exhibitor/exhibitor.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { PlainSelect } from '../parts/booth-list'
import { facetNames } from '../parts/facet-names'
import { MakerList, toMaker } from '../parts/maker-list'

export const meta: MetaFunction<typeof loader> = ({ data: _, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').exhibitors
  return pageMeta(at, t.title, t.description)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const filter = readDirectoryFilter(new URL(request.url).searchParams)
  const edition = await currentEdition(context.db)
  const found = edition ? await listedExhibitors(edition.id, filter.q, context.db) : []
  const { shown, options, without } = narrow(found, filter)
  const names = facetNames(found, await allCentres(context.db), locale)
  const ordered = (facet: Facet) => (facetOrder[facet] ? options[facet] : options[facet].sort((a, b) => names(facet, a.value).localeCompare(names(facet, b.value), locale)))
  return {
    filter,
    facets: facets.map((facet) => ({ facet, options: ordered(facet).map(({ value, count }) => ({ value, label: `${names(facet, value)} (${count})` })) })),
    /** Filters that could be dropped where nothing fits, and how many would be shown then. */
    hints: shown.length > 0 ? [] : facets.filter((facet) => filter[facet] !== '' && without[facet] > 0).map((facet) => ({ facet, value: names(facet, filter[facet]), count: without[facet] })),
    exhibitors: shown.map((e) => toMaker(e, locale)),
  }
}

/** The address of the directory with these filters; empty ones are left out. */
function address(l: string, filter: Partial<DirectoryFilter>): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString()
  return query ? `${paths.exhibitors(l)}?${query}` : paths.exhibitors(l)
}

export default function Exhibitors() {
  const { filter, facets, hints, exhibitors } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const go = useNavigate()
  const t = m.exhibitors
  const filtered = Object.values(filter).some(Boolean)
  const show = (form: HTMLFormElement) => {
    const typed = new FormData(form)
    const chosen = Object.fromEntries(Object.keys(filter).map((name) => [name, String(typed.get(name) ?? '').trim()]))
    go(address(l, chosen), { preventScrollReset: true })
  }
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <Form
        method="get"
        className="filters filters--many"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          show(event.currentTarget)
        }}
        onChange={(event) => {
          // The box of words waits for Enter: every letter would be a page.
          if (event.target instanceof HTMLSelectElement) show(event.currentTarget)
        }}
      >
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={filter.q} key={filter.q} aria-label={t.search} placeholder={t.search} />
        </div>
        <div className="filters__facets">
          {facets.map(({ facet, options }) => (
            <PlainSelect key={facet} name={facet} label={t.facets[facet]} value={filter[facet]} options={[{ value: '', label: t.anyOf[facet] }, ...options]} />
          ))}
        </div>
        <button className="button button--small">{t.find}</button>
        {filtered ? <Link to={paths.exhibitors(l)}>{t.clear}</Link> : null}
        <span className="filters__reset muted small" role="status">
          {exhibitors.length > 0 ? t.count(exhibitors.length) : ''}
        </span>
      </Form>
      {exhibitors.length === 0 ? (
        <Empty title={filtered ? t.none : t.empty} text={filtered ? t.noneText : t.emptyText}>
          {hints.map(({ facet, value, count }) => (
            <ButtonLink key={facet} to={address(l, { ...filter, [facet]: '' })}>
              {t.withoutFilter(value, t.count(count))}
            </ButtonLink>
          ))}
          {filtered ? <ButtonLink to={paths.exhibitors(l)}>{t.clear}</ButtonLink> : <ButtonLink to={paths.plan(l)}>{m.plan.title}</ButtonLink>}
        </Empty>
      ) : (
        <MakerList makers={exhibitors} />
      )}
    </div>
  )
}
