import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useSubmit } from '@remix-run/react'
import { Search } from 'lucide-react'
import { products } from '~/domain/application/application.schema'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { listedExhibitors } from '~/domain/exhibitor/exhibitor.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { PlainSelect } from '../parts/booth-list'

export const meta: MetaFunction<typeof loader> = ({ data: _, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').exhibitors
  return pageMeta(at, t.title, t.description)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const query = new URL(request.url).searchParams
  const q = query.get('q')?.trim().slice(0, 100) ?? ''
  const centres = await allCentres(context.db)
  const centre = centres.find((c) => c.slug === query.get('centre'))?.slug ?? ''
  const product = products.find((key) => key === query.get('product')) ?? ''
  const edition = await currentEdition(context.db)
  const exhibitors = edition ? await listedExhibitors(edition.id, { q, centre, product }, context.db) : []
  return {
    q,
    centre,
    product,
    centres: centres.map((c) => ({ value: c.slug, label: pick(c.name, locale) })),
    exhibitors: exhibitors.map((e) => ({
      slug: e.slug,
      brand: pick(e.brand, locale),
      city: pick(e.city, locale),
      products: e.products,
      booths: e.booths.map((booth) => booth.code),
    })),
  }
}

export default function Exhibitors() {
  const { q, centre, product, centres, exhibitors } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const submit = useSubmit()
  const t = m.exhibitors
  const filtered = q !== '' || centre !== '' || product !== ''
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <Form
        method="get"
        className="filters"
        role="search"
        onChange={(event) => {
          // The box of words waits for Enter: every letter would be a page.
          if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true, replace: true })
        }}
      >
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={t.search} placeholder={t.search} />
        </div>
        <PlainSelect name="centre" label={t.region} value={centre} options={[{ value: '', label: t.allRegions }, ...centres]} />
        <PlainSelect
          name="product"
          label={t.product}
          value={product}
          options={[{ value: '', label: t.allProducts }, ...products.map((key) => ({ value: key, label: t.products[key] }))]}
        />
        <button className="button button--small">{t.find}</button>
        {filtered ? <Link to={paths.exhibitors(l)}>{t.clear}</Link> : null}
        <span className="filters__reset muted small" role="status">
          {exhibitors.length > 0 ? t.count(exhibitors.length) : ''}
        </span>
      </Form>
      {exhibitors.length === 0 ? (
        <Empty title={filtered ? t.none : t.empty} text={filtered ? t.noneText : t.emptyText}>
          {filtered ? <ButtonLink to={paths.exhibitors(l)}>{t.clear}</ButtonLink> : <ButtonLink to={paths.plan(l)}>{m.plan.title}</ButtonLink>}
        </Empty>
      ) : (
        <ul className="directory directory--exhibitors">
          {exhibitors.map((exhibitor) => (
            <li key={exhibitor.slug}>
              <h2>
                <Link to={paths.exhibitor(l, exhibitor.slug)}>{exhibitor.brand}</Link>
              </h2>
              <p className="directory__booth">
                {[exhibitor.city, exhibitor.booths.length > 0 ? t.booth(exhibitor.booths.join(', ')) : ''].filter(Boolean).join(', ')}
              </p>
              <p>{exhibitor.products.map((key) => t.products[key]).join(', ')}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
