import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useCallback } from 'react'
import { applicationWindow } from '~/domain/application/application.rules'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { listBooths, planView, type BoothView } from '~/domain/booth/plan-view.rules'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { daysUntil } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FloorPlan } from '~/ui/floor-plan/floor-plan'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { Tabs } from '~/ui/tabs'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { BoothList } from '../parts/booth-list'
import { BoothNews } from '../parts/booth-news'
import { boothFacts, boothWord, legendOf, planTexts, toDrawing } from '../parts/plan-drawing'
import { useFollow } from '../parts/use-follow'
import { useLivePlan } from '../parts/use-live-plan'
import { planWish } from '../parts/plan-wish.server'

export const meta: MetaFunction<typeof loader> = ({ data: _, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').plan
  return pageMeta(at, t.title, t.description)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const edition = await currentEdition(context.db)
  if (!edition) return null
  const now = context.now()
  const wish = planWish(request, 'exhibitors')
  const view = planView(await plannedHalls({ edition, now }, context.db), wish, locale)
  if (!view) return null
  return {
    ...view,
    loadedAt: now.getTime(),
    q: wish.q ?? '',
    show: wish.show,
    sort: wish.sort,
    days: daysUntil(edition.startsOn, edition.endsOn) + 1,
    vat: edition.vatPercent !== null,
    open: applicationWindow(edition, now) === 'open',
  }
}

type Data = NonNullable<Awaited<ReturnType<typeof loader>>>

export default function PlanPage() {
  const data = useLoaderData<typeof loader>()
  return data ? <Plan data={data} /> : <NoPlan />
}

function NoPlan() {
  const t = useMessages()
  const l = useLocale()
    return (
      <div className="page page-start page-end">
        <h1 className="visually-hidden">{t.plan.title}</h1>
        <Empty title={t.plan.none} text={t.plan.noneText}>
          <ButtonLink to={paths.programme(l)}>{t.plan.noneAction}</ButtonLink>
        </Empty>
      </div>
    )
}

function Plan({ data }: { data: Data }) {
  const t = useMessages()
  const l = useLocale()
  const { found, q, show, sort } = data
  const { hall, tabs } = useLivePlan(data.hall, data.tabs, data.loadedAt)
  const follow = useFollow()
  const inList = useCallback(
    (booth: BoothView) => (
      <a href={planAddress(l, hall.slug, show, { booth: booth.code })} onClick={follow}>
        {booth.exhibitor?.brand ?? t.plan.looks[booth.state]}
      </a>
    ),
    [hall.slug, l, show, t, follow],
  )
  const chosen = hall.booths.find((booth) => booth.code === data.chosen)
  const rows = listBooths(hall.booths, { show, sort })
  const free = hall.booths.filter((booth) => booth.state === 'free')
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1>{t.plan.title}</h1>
        <p>
          {t.plan.venue(hall.venue, hall.city)} {t.plan.terms(t.time.days(data.days), data.vat)}
        </p>
      </div>
      <Tabs
        label={t.plan.halls}
        tabs={tabs.map((tab) => ({ to: paths.plan(l, tab.slug), label: tab.name, count: tab.free, current: tab.slug === hall.slug }))}
      />
      <Form method="get" className="filters plan-search" role="search">
        <input type="hidden" name="hall" value={hall.slug} />
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={t.plan.search} placeholder={t.plan.searchShort} />
        </div>
        <button className="button button--small">{t.plan.searchAction}</button>
        {q ? <Link to={paths.plan(l, hall.slug)}>{t.plan.searchClear}</Link> : null}
        {q && found.length > 0 ? <span role="status">{t.plan.searchFound(found.length)}</span> : null}
      </Form>
      {q && found.length === 0 ? <Notice announce>{t.plan.searchNone(q)}</Notice> : null}
      <div className="plan-layout">
        <section aria-label={t.plan.drawing(hall.name)}>
          <FloorPlan
            drawing={toDrawing(hall, { found, to: (code) => planAddress(l, hall.slug, show, { booth: code }), t, locale: l })}
            chosen={data.chosen}
            legend={legendOf(hall, t)}
            texts={planTexts(hall, t)}
          />
          <p className="plan-hint muted small">{t.plan.drawingHint}</p>
        </section>
        <div className="plan-layout__side">
          <BoothNews booth={chosen} />
          {chosen ? <BoothCard booth={chosen} hall={hall.slug} open={data.open} /> : <CallCard open={data.open} free={free.length} cheapest={Math.min(...free.map((booth) => booth.price))} />}
          <BoothList
            rows={rows}
            hall={hall.slug}
            shows={['exhibitors', 'free', 'all']}
            show={show}
            sort={sort}
            chosen={data.chosen}
            lastColumn={t.plan.columns.who}
            action={inList}
          />
        </div>
      </div>
    </div>
  )
}

function planAddress(l: string, hall: string, show: string, changes: Record<string, string>): string {
  return `${paths.plan(l)}?${new URLSearchParams({ hall, ...(show === 'exhibitors' ? {} : { show }), ...changes }).toString()}`
}

/** The booth somebody pressed: who is there, or what it costs. */
function BoothCard({ booth, hall, open }: { booth: BoothView; hall: string; open: boolean }) {
  const t = useMessages()
  const l = useLocale()
  return (
    <section className="card" aria-labelledby="booth-title">
      <div className="card__body">
        <h2 id="booth-title" className="card__title">
          {t.plan.booth(booth.code)}
        </h2>
        <p className="card__note">{boothFacts(booth, t, l)}</p>
        <p className="card__big">{boothWord(booth, t, l)}</p>
        {booth.state === 'held' ? <p className="card__note">{booth.offered ? t.plan.offeredNote : t.plan.heldNote}</p> : null}
        {booth.state === 'taken' && !booth.exhibitor ? <p className="card__note">{t.plan.takenNote}</p> : null}
      </div>
      <div className="card__actions">
        {booth.exhibitor ? (
          <ButtonLink to={paths.exhibitor(l, booth.exhibitor.slug)} look="primary">
            {t.plan.toExhibitor}
          </ButtonLink>
        ) : null}
        {booth.state === 'free' && open ? (
          <ButtonLink to={paths.applyBooth(l, { hall, booth: booth.code })} look="primary">
            {t.plan.callBooth(booth.code)}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  )
}

function CallCard({ open, free, cheapest }: { open: boolean; free: number; cheapest: number }) {
  const t = useMessages().plan
  const l = useLocale()
  if (!open) return null
  return (
    <section className="card">
      <div className="card__body">
        <h2 className="card__title">{t.callTitle}</h2>
        <p className="card__note">{free > 0 ? t.callText(free, formatRoubles(cheapest, l)) : t.callFull}</p>
      </div>
      <div className="card__actions">
        <ButtonLink to={paths.apply(l)} look="primary">
          {t.callAction}
        </ButtonLink>
      </div>
    </section>
  )
}
