import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Gem, Globe, MapPin, ShoppingBag, Store } from 'lucide-react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { countryName } from '~/domain/exhibitor/countries.rules'
import { productFacet } from '~/domain/exhibitor/directory.rules'
import { listedExhibitor, previewedExhibitor } from '~/domain/exhibitor/exhibitor.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Fact } from '~/ui/fact'
import { accentClass } from '~/ui/filigree/ornaments'
import { Notice } from '~/ui/notice'
import { found, localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { CraftChips } from '../parts/craft-chips'
import { Gallery, Picture } from '../parts/picture'
import { ownSessions, regionSessions } from '../parts/published-sessions.server'
import { SessionList } from '../parts/session-list'

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) =>
  data?.preview
    ? [{ title: data.brand }, { name: 'robots', content: 'noindex' }]
    : data
      ? pageMeta(at, data.brand, data.description || undefined) : pageMeta(at, dictionary(at.params.l === 'en' ? 'en' : 'ru').site.notFound.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const edition = found(await currentEdition(context.db))
  const slug = params.slug ?? ''
  const listed = await listedExhibitor(slug, edition.id, context.db)
  const viewer = listed ? null : await context.viewer()
  const exhibitor = listed ?? found(viewer && (await previewedExhibitor({ slug, userId: viewer.id, editionId: edition.id }, context.db)))
  return {
    /** Not public yet: its own people alone see it. */
    preview: !listed,
    brand: pick(exhibitor.brand, locale),
    city: [pick(exhibitor.city, locale), exhibitor.country === 'RU' ? '' : countryName(exhibitor.country, locale)].filter(Boolean).join(', '),
    description: pick(exhibitor.description, locale),
    brandPage: exhibitor.centre ? await brandOf(exhibitor.centre.slug, locale, context) : null,
    own: await ownSessions({ exhibitor: exhibitor.slug, locale }, context.db),
    sessions: exhibitor.centre ? await regionSessions({ centre: exhibitor.centre.slug, most: 3, without: exhibitor.slug, now: context.now(), locale }, context.db) : [],
    centre: exhibitor.centre && { slug: exhibitor.centre.slug, name: pick(exhibitor.centre.name, locale), accent: exhibitor.centre.accent },
    products: exhibitor.products.filter((key) => productFacet.some((known) => known === key)),
    craft: exhibitor.craft,
    logo: exhibitor.logo,
    photos: exhibitor.photos,
    website: exhibitor.website,
    booths: exhibitor.booths.map((booth) => ({ code: booth.code, hall: booth.hall, hallName: pick(booth.hallName, locale) })),
    neighbours: exhibitor.neighbours.map((n) => ({ code: n.code, slug: n.slug, brand: pick(n.brand, locale), city: pick(n.city, locale) })),
  }
}

/** The regional brand a maker stands under; null where there is none. */
async function brandOf(slug: string, locale: Locale, context: LoaderFunctionArgs['context']) {
  const brand = (await allCentres(context.db)).find((centre) => centre.slug === slug)?.brand
  return brand ? pick(brand.name, locale) : null
}

export default function ExhibitorPage() {
  const { preview, brand, brandPage, own, sessions, city, description, centre, products, craft, logo, photos, website, booths, neighbours } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.exhibitors
  const [booth] = booths
  const codes = booths.map((b) => b.code).join(', ')
  const halls = [...new Set(booths.map((b) => b.hallName))].join(', ')
  return (
    <div className={`page page-end ${centre ? accentClass(centre.accent) : ''}`}>
      <Breadcrumbs label={t.here} steps={[{ to: paths.exhibitors(l), label: t.back }]} />
      {preview ? (
        <Notice kind="change">
          <p>{m.desk.preview}</p>
          <ButtonLink to={paths.exhibitorProfile(l)} small>
            {m.desk.previewEdit}
          </ButtonLink>
        </Notice>
      ) : null}
      <div className="with-side page-start">
        <div className="with-side__start stack">
          <div className="exhibitor__head">
            {logo ? <Picture picture={logo} alt="" /> : null}
            <h1>{brand}</h1>
          </div>
          {description ? <p className="exhibitor__about pre-line">{description}</p> : null}
          <CraftChips craft={craft} products={products} />
        </div>
        <aside className="with-side__side card">
          <dl>
            {booth ? (
              <Fact icon={Store} term={t.where}>
                <b>{t.whereText(codes, halls)}</b>
              </Fact>
            ) : null}
            <Fact icon={MapPin} term={t.from} note={centre ? <Link to={paths.centre(l, centre.slug)}>{centre.name}</Link> : undefined}>
              {city}
            </Fact>
            {craft.trade ? (
              <Fact icon={ShoppingBag} term={t.craft.trade}>
                {t.trades[craft.trade]}
              </Fact>
            ) : null}
            {website ? (
              <Fact icon={Globe} term={t.website}>
                <a href={website} rel="noopener nofollow ugc" target="_blank">
                  {new URL(website).hostname.replace(/^www\./, '')}
                </a>
              </Fact>
            ) : null}
            {centre && brandPage ? (
              <Fact icon={Gem} term={m.brands.kind}>
                <Link to={paths.brand(l, centre.slug)}>{brandPage}</Link>
              </Fact>
            ) : null}
          </dl>
          {booth ? (
            <div className="card__actions">
              <ButtonLink to={`${paths.plan(l, booth.hall)}&booth=${encodeURIComponent(booth.code)}`} look="primary">
                {t.onPlan}
              </ButtonLink>
            </div>
          ) : null}
        </aside>
        {photos.length > 0 ? (
          <section className="with-side__rest section">
            <h2>{m.pictures.gallery}</h2>
            <Gallery photos={photos} />
          </section>
        ) : null}
        {own.length > 0 ? (
          <section className="with-side__rest section">
            <h2>{t.sessions}</h2>
            <SessionList lines={own} withDay withCity />
          </section>
        ) : null}
        {centre && sessions.length > 0 ? (
          <section className="with-side__rest section">
            <div className="section-head">
              <h2>{m.brands.programme}</h2>
              <Link to={`${paths.programme(l)}?day=all&centre=${centre.slug}`}>{m.brands.allProgramme}</Link>
            </div>
            <SessionList lines={sessions} withDay />
          </section>
        ) : null}
        {neighbours.length > 0 ? (
          <section className="with-side__rest section">
            <h2>{t.nearby}</h2>
            <ul className="links">
              {neighbours.map((n) => (
                <li key={n.code}>
                  <span className="links__key">{n.code}</span>
                  <span>
                    <Link to={paths.exhibitor(l, n.slug)}>{n.brand}</Link>
                    <small>{n.city}</small>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </div>
  )
}
