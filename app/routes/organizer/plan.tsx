import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRevalidator } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useEffect } from 'react'
import { organizerPlan } from '~/domain/booth/organizer-plan.queries.server'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { isTimed } from '~/domain/booth/booth.rules'
import { listBooths, planView } from '~/domain/booth/plan-view.rules'
import { placingVerbs } from '~/domain/booth/placing.schema'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { wishersOf } from '~/domain/wish/wish.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FloorPlan } from '~/ui/floor-plan/floor-plan'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { Tabs } from '~/ui/tabs'
import { found, localeOf, requireFestivalOrganizer } from '../guard.server'
import { BoothList } from '../parts/booth-list'
import { BoothNews } from '../parts/booth-news'
import { legendOf, planTexts, toDrawing } from '../parts/plan-drawing'
import { planWish } from '../parts/plan-wish.server'
import { useFollow } from '../parts/use-follow'
import { useLiveStates } from '../parts/use-live-states'
import { BoothVerbs } from './booth-verbs'
import { placeBooth } from './placing-actions.server'
import { PlacingDone } from './placing-done'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const now = context.now()
  const { holders, candidates, blockReasons } = await organizerPlan({ editionId: edition.id, now }, context.db)
  // Organisers see who has a booth before the world does, and find it by them.
  const halls = (await plannedHalls({ edition, now }, context.db)).map((hall) => ({
    ...hall,
    booths: hall.booths.map((booth) => ({ ...booth, exhibitor: booth.exhibitor ?? namedBy(holders.get(booth.id)) })),
  }))
  const wish = planWish(request, 'all')
  const view = planView(halls, wish, locale)
  if (!view) return null
  const chosen = view.hall.booths.find((booth) => booth.code === view.chosen) ?? null
  const holder = chosen ? holders.get(chosen.id) : undefined
  const everywhere = chosen ? halls.flatMap((hall) => hall.booths.map((booth) => ({ ...booth, hall: pick(hall.name, locale) }))) : []
  const query = new URL(request.url).searchParams
  const forWhom = candidates.find(({ applicationId }) => applicationId === query.get('for'))
  return {
    ...view,
    loadedAt: now.getTime(),
    q: wish.q ?? '',
    show: wish.show,
    sort: wish.sort,
    rows: listBooths(view.hall.booths, wish),
    forWhom: forWhom ? { applicationId: forWhom.applicationId, brand: pick(forWhom.brand, locale) } : null,
    booth: chosen && {
      holder: holder ? { applicationId: holder.applicationId, brand: pick(holder.brand, locale), kind: holder.kind, booths: holder.booths, apart: holder.apart } : null,
      wishers: (await wishersOf(chosen.id, context.db)).map(({ applicationId, brand, exact, submittedAt }) => ({
        applicationId,
        brand: pick(brand, locale),
        exact,
        submitted: submittedAt ? formatDay(dayIn(submittedAt, homeZone), locale) : '',
      })),
      blockReason: blockReasons.get(chosen.id) ?? '',
      candidates: chosen.state === 'free' ? candidates.map(({ brand, ...candidate }) => ({ ...candidate, brand: pick(brand, locale) })) : [],
      free: holder ? everywhere.filter(({ state }) => state === 'free').map(({ id, code, hall }) => ({ id, code, hall })) : [],
      others: holder
        ? everywhere.flatMap(({ id, code, hall }) => {
            const theirs = holders.get(id)
            const settled = theirs && !isTimed(theirs) && theirs.applicationId !== holder.applicationId
            return settled ? [{ id, applicationId: theirs.applicationId, code, hall, brand: pick(theirs.brand, locale) }] : []
          })
        : [],
    },
    done: placingVerbs.find((verb) => verb === query.get('done')) ?? null,
    undo: undoOf(query),
  }
}

/** An exhibitor without a page of its own yet: the name alone is used. */
const namedBy = (holder: { brand: { ru: string; en: string } } | undefined) => (holder ? { slug: '', brand: holder.brand } : null)

/** How the last change is undone, as the address says; the command checks it like any other. */
function undoOf(query: URLSearchParams) {
  const verb = placingVerbs.find((one) => one === query.get('undo'))
  const fields = ['boothId', 'applicationId', 'to', 'other'].flatMap((name) => {
    const value = query.get(name)?.slice(0, 130)
    return value ? [{ name, value }] : []
  })
  return verb ? { verb, fields } : null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const query = new URL(request.url).searchParams
  const kept = Object.fromEntries(['hall', 'booth', 'show', 'sort'].flatMap((name) => (query.get(name) ? [[name, query.get(name)!.slice(0, 100)]] : [])))
  const here = (done: Record<string, string>) => paths.organizer(locale, `/plan?${new URLSearchParams({ ...kept, ...done }).toString()}`)
  return placeBooth(await request.formData(), { viewer, context, here })
}

export default function OrganizerPlan() {
  const data = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.placing
  const follow = useFollow()
  useFreshPlan(data?.loadedAt ?? 0)
  if (!data) {
    return (
      <>
        <h1>{t.title}</h1>
        <Empty title={m.plan.none} text={m.plan.noneText} />
      </>
    )
  }
  const { hall, tabs, found: foundCodes, q, show, sort, rows, forWhom } = data
  const forApplication = forWhom?.applicationId ?? null
  const address = (code: string) =>
    paths.organizer(l, `/plan?${new URLSearchParams({ hall: hall.slug, booth: code, ...(show === 'all' ? {} : { show }), ...(forApplication ? { for: forApplication } : {}) }).toString()}`)
  const chosen = hall.booths.find((booth) => booth.code === data.chosen) ?? null
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, '/plans')} small look="quiet">
            {m.plans.nav}
          </ButtonLink>
        </div>
      </div>
      <PlacingDone done={result ? null : data.done} undo={data.undo} />
      {result?.code ? (
        <Notice kind="bad" announce>
          {t.refused[result.code]}
        </Notice>
      ) : null}
      <Tabs
        label={m.plan.halls}
        tabs={tabs.map((tab) => ({ to: paths.organizer(l, `/plan?hall=${tab.slug}`), label: tab.name, count: tab.free, current: tab.slug === hall.slug }))}
      />
      <Form method="get" className="filters plan-search" role="search">
        <input type="hidden" name="hall" value={hall.slug} />
        {forApplication ? <input type="hidden" name="for" value={forApplication} /> : null}
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={m.plan.search} placeholder={m.plan.searchShort} />
        </div>
        <button className="button button--small">{m.plan.searchAction}</button>
        {q ? <span role="status">{foundCodes.length > 0 ? m.plan.searchFound(foundCodes.length) : m.plan.searchNone(q)}</span> : null}
      </Form>
      <div className="plan-layout plan-layout--bench">
        <section aria-label={m.plan.drawing(hall.name)}>
          <FloorPlan
            drawing={toDrawing(hall, { found: foundCodes, to: address, t: m, locale: l, organizer: true })}
            chosen={data.chosen}
            legend={legendOf(hall, m)}
            texts={planTexts(hall, m)}
          />
          <p className="plan-hint muted small">{m.plan.drawingHint}</p>
        </section>
        <div className="plan-layout__side">
          <BoothNews booth={chosen} />
          {chosen && data.booth ? (
            <BoothVerbs key={`${chosen.id} ${data.booth.holder?.applicationId ?? chosen.state}`} booth={chosen} facts={data.booth} forApplication={forApplication} result={result} />
          ) : (
            <p className="choose-hint">{forWhom ? t.choosing(forWhom.brand) : t.choose}</p>
          )}
          <BoothList
            rows={rows}
            hall={hall.slug}
            shows={['all', 'free', 'exhibitors']}
            show={show}
            sort={sort}
            chosen={data.chosen}
            lastColumn={m.plan.columns.who}
            action={(booth) => (
              <a href={address(booth.code)} onClick={follow}>
                {booth.exhibitor?.brand ?? m.plan.looks[booth.state]}
              </a>
            )}
          />
        </div>
      </div>
    </>
  )
}

/** Loads the page's data anew whenever a booth has changed since; what is being typed stays. */
function useFreshPlan(loadedAt: number) {
  const states = useLiveStates()
  const { revalidate, state } = useRevalidator()
  const busy = useNavigation().state !== 'idle' || state !== 'idle'
  const old = states !== null && states.since !== states.at && states.at > loadedAt
  useEffect(() => {
    if (old && !busy) revalidate()
  }, [old, busy, revalidate])
}
