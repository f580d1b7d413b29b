import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { planView } from '~/domain/booth/plan-view.rules'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { listedOfCentre } from '~/domain/exhibitor/exhibitor.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { accentClass, Medallion } from '~/ui/filigree/ornaments'
import { MiniPlan } from '~/ui/floor-plan/mini-plan'
import { Icon } from '~/ui/icon'
import { found, localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { MakerList, toMaker } from '../parts/maker-list'
import { toDrawing } from '../parts/plan-drawing'
import { regionSessions } from '../parts/published-sessions.server'
import { SessionList } from '../parts/session-list'

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) =>
  data ? pageMeta(at, data.name, data.description || undefined) : pageMeta(at, dictionary(at.params.l === 'en' ? 'en' : 'ru').site.notFound.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { db } = context
  const centre = found((await allCentres(db)).find((c) => c.slug === params.slug))
  const brand = found(centre.brand)
  const edition = await currentEdition(db)
  const now = context.now()
  const makers = edition ? await listedOfCentre({ editionId: edition.id, centreId: centre.id }, db) : []
  const halls = edition ? await plannedHalls({ edition, now }, db) : []
  const booths = makers.flatMap((maker) => maker.booths)
  return {
    slug: centre.slug,
    accent: centre.accent,
    city: pick(centre.city, locale),
    centre: pick(centre.name, locale),
    name: pick(brand.name, locale),
    description: pick(centre.description, locale),
    behind: pick(brand.behind, locale),
    makers: makers.map((maker) => toMaker(maker, locale)),
    halls: halls
      .filter((hall) => booths.some((booth) => booth.hall === hall.slug))
      .flatMap((hall) => planView(halls, { hall: hall.slug }, locale)?.hall ?? [])
      .map((hall) => ({ hall, codes: booths.filter((booth) => booth.hall === hall.slug).map((booth) => booth.code) })),
    sessions: await regionSessions({ centre: centre.slug, most: 6, now, locale }, db),
  }
}

export default function BrandPage() {
  const { slug, accent, city, centre, name, description, behind, makers, halls, sessions } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const t = m.brands
  return (
    <div className={`page page-end ${accentClass(accent)}`}>
      <Breadcrumbs label={t.here} steps={[{ to: paths.brands(l), label: t.back }]} />
      <header className="centre-head page-start">
        <Medallion accent={accent} />
        <div>
          <p className="accent">{[t.kind, city].join(' · ')}</p>
          <h1 className="title">{name}</h1>
          <p className="lead">{description}</p>
          <div className="actions">
            <ButtonLink to={paths.centre(l, slug)}>
              {t.centre}: {centre}
              <Icon of={ArrowRight} />
            </ButtonLink>
          </div>
        </div>
      </header>
      {behind ? (
        <section className="section">
          <h2 className="section-title">{t.behind}</h2>
          <p className="exhibitor__about pre-line">{behind}</p>
        </section>
      ) : null}
      <section className="section">
        <div className="section-head">
          <h2 className="section-title">{t.makers}</h2>
          {makers.length > 0 ? <Link to={`${paths.exhibitors(l)}?centre=${slug}`}>{t.allMakers}</Link> : null}
        </div>
        {makers.length > 0 ? <MakerList makers={makers} heading="h3" /> : <p className="muted">{t.noMakers}</p>}
      </section>
      {halls.length > 0 ? (
        <section className="section">
          <h2 className="section-title">{t.onPlan}</h2>
          <ul className="brand-halls">
            {halls.map(({ hall, codes }) => (
              <li key={hall.slug}>
                <MiniPlan drawing={toDrawing(hall, { found: [], to: () => '', t: m, locale: l })} marked={codes} label={`${m.plan.drawing(hall.name)}. ${m.plan.booth(codes.join(', '))}`} />
                <p>{t.where(hall.name, codes.join(', '))}</p>
                <Link to={paths.plan(l, hall.slug)} aria-label={`${t.openPlan}: ${hall.name}`}>
                  {t.openPlan}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="section">
        <div className="section-head">
          <h2 className="section-title">{t.programme}</h2>
          {sessions.length > 0 ? <Link to={`${paths.programme(l)}?day=all&centre=${slug}`}>{t.allProgramme}</Link> : null}
        </div>
        {sessions.length > 0 ? <SessionList lines={sessions} withDay /> : <p className="muted">{t.noProgramme}</p>}
      </section>
    </div>
  )
}
