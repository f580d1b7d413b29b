import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useNavigation, useRevalidator, useSubmit } from '@remix-run/react'
import { useEffect } from 'react'
import { ownApplicationId } from '~/domain/application/application.queries.server'
import { pickForm } from '~/domain/application/application.schema'
import { holdBooth, releaseHold } from '~/domain/booth/booth.commands.server'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { listBooths, planView, type HallTab, type HallView } from '~/domain/booth/plan-view.rules'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { timeIn } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { FloorPlan } from '~/ui/floor-plan/floor-plan'
import { Notice } from '~/ui/notice'
import { Tabs } from '~/ui/tabs'
import { found, localeOf, requireViewer } from '../guard.server'
import { useKeptAnswer } from '../kept-answer'
import { BoothNews } from '../parts/booth-news'
import { BoothList } from '../parts/booth-list'
import { legendOf, planTexts, toDrawing } from '../parts/plan-drawing'
import { useLivePlan } from '../parts/use-live-plan'
import { planWish } from '../parts/plan-wish.server'
import { ChosenBooth } from './chosen-booth'
import { HoldRefused } from './hold-refused'
import { StepFrame } from './step-frame'
import { requireDraft, stepsDone } from './step.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.apply.booth.heading) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, edition, application, now } = await requireDraft(asked)
  const wish = planWish(asked.request, 'free')
  const view = planView(await plannedHalls({ edition, applicationId: application.id, now }, asked.context.db), wish, locale)
  const [own] = application.booths
  return {
    view,
    show: wish.show,
    sort: wish.sort,
    own: own?.expiresAt
      ? {
          id: own.id,
          code: own.code,
          openSides: own.openSides,
          rate: own.rate,
          price: application.price,
          expiresAt: own.expiresAt.getTime(),
          until: `${timeIn(own.expiresAt, own.hall.timeZone)} ${zoneName(own.hall.timeZone, own.expiresAt, locale)}`,
        }
      : null,
    holdOver: application.holdOver,
    released: new URL(asked.request.url).searchParams.get('done') === 'released',
    now: now.getTime(),
    done: stepsDone(application),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { request, context } = asked
  const locale = localeOf(asked.params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  // When a sale opens hundreds press at once: what the command itself checks is not read here first.
  const applicationId = await ownApplicationId({ userId: viewer.id, editionId: edition.id }, context.db)
  if (!applicationId) return redirect(paths.apply(locale))
  const whose = { applicationId, userId: viewer.id, now: context.now() }
  const form = await request.formData()
  // Hall, filter and order stay as they were; what was chosen has been dealt with.
  const { booth: _, done: __, ...view } = Object.fromEntries(new URL(request.url).searchParams)
  if (form.get('intent') === 'release') {
    await releaseHold(whose, context.db)
    context.wakeBooths()
    return redirect(`${paths.applyBooth(locale, { ...view, done: 'released' })}#chosen`)
  }
  const pick = parseForm(pickForm, form)
  if (!pick.ok) return data({ code: 'unknown' as const, booth: null, nearest: [] }, { status: 422 })
  const held = await holdBooth({ ...whose, boothId: pick.data.booth }, context.db)
  if (held.ok) {
    context.wakeBooths()
    return redirect(`${paths.applyBooth(locale, view)}#chosen`)
  }
  if (held.code === 'wrong-state' || held.code === 'closed') return redirect(paths.exhibitorDesk(locale))
  return data({ code: held.code, booth: held.booth, nearest: held.nearest }, { status: 409 })
}

export default function ApplyBooth() {
  const { view, show, sort, own, holdOver, released, now, done } = useLoaderData<typeof loader>()
  const refused = useKeptAnswer<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const submit = useSubmit()
  const busy = useNavigation().state !== 'idle'
  const { hall, tabs } = useLivePlan(view?.hall ?? null, view?.tabs ?? none, now)
  useFreshOwn(own?.code, hall, busy)
  const t = m.apply.booth
  if (!view || !hall) {
    return (
      <StepFrame step={3} done={done} title={t.heading}>
        <Notice title={m.plan.none}>{m.plan.noneText}</Notice>
      </StepFrame>
    )
  }
  const address = (booth: string) => `${paths.applyBooth(l, { hall: hall.slug, booth })}${show === 'free' ? '' : `&show=${show}`}`
  const pick = (id: string) => submit({ booth: id }, { method: 'post', preventScrollReset: true })
  const chosen = hall.booths.find((booth) => booth.code === view.chosen) ?? hall.booths.find((booth) => booth.mine)
  const listed = listBooths(hall.booths, { show, sort })
  return (
    <StepFrame step={3} done={done} title={t.heading} lead={`${m.plan.venue(hall.venue, hall.city)} ${t.lead}`}>
      {refused ? <HoldRefused refused={refused} kept={own?.code ?? null} /> : null}
      {holdOver && !own && !refused ? (
        <Notice kind="bad" announce title={t.over}>
          {t.holdOver}
        </Notice>
      ) : null}
      {released && !own && !refused ? <Notice announce>{t.released}</Notice> : null}
      <Tabs
        label={m.plan.halls}
        tabs={tabs.map((tab) => ({ to: paths.applyBooth(l, { hall: tab.slug }), label: tab.name, count: tab.free, current: tab.slug === hall.slug }))}
      />
      <a className="skip-inline" href="#list">
        {t.skip}
      </a>
      <div className="plan-layout">
        <section aria-label={m.plan.drawing(hall.name)} aria-busy={busy || undefined}>
          <FloorPlan
            drawing={toDrawing(hall, { found: [], to: address, t: m, locale: l })}
            chosen={chosen?.code ?? null}
            legend={legendOf(hall, m)}
            texts={planTexts(hall, m)}
            onPick={({ id, code, look }, touch) => {
              // A finger cannot hover: its first press shows what the booth costs, its second takes it.
              if (look !== 'free' || busy || (touch && code !== chosen?.code)) return false
              pick(id)
              return true
            }}
          />
          <p className="plan-hint muted small">{m.plan.drawingHint}</p>
        </section>
        <div className="plan-layout__side">
          <BoothNews booth={chosen} />
          <ChosenBooth own={own} chosen={chosen ?? null} now={now} busy={busy} />
          <Form method="post" preventScrollReset id="pick" />
          <BoothList
            rows={listed}
            hall={hall.slug}
            shows={['free', 'all']}
            show={show}
            sort={sort}
            chosen={chosen?.code ?? null}
            lastColumn={m.plan.columns.pick}
            action={(booth) =>
              booth.mine ? (
                <b>{t.yours}</b>
              ) : booth.state === 'free' ? (
                <button className="button button--small" name="booth" value={booth.id} form="pick" aria-label={t.hold(booth.code)}>
                  {t.holdShort}
                </button>
              ) : (
                <span className="muted">{booth.exhibitor?.brand ?? m.plan.looks[booth.state]}</span>
              )
            }
          />
        </div>
      </div>
    </StepFrame>
  )
}

const none: HallTab[] = []

/** One's own booth is no longer one's own: its time is over, or an organiser moved it. The page is loaded anew. */
function useFreshOwn(own: string | undefined, hall: HallView | null, busy: boolean) {
  const { revalidate, state } = useRevalidator()
  const booth = hall?.booths.find(({ code }) => code === own)
  // Where the page is about to bring news itself, they are waited for.
  const lost = booth !== undefined && !booth.mine && !busy && state === 'idle'
  useEffect(() => {
    if (lost) revalidate()
  }, [lost, revalidate])
}
