import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useNavigation, useSubmit } from '@remix-run/react'
import { ownApplicationHead } from '~/domain/application/application.queries.server'
import { addableBooths } from '~/domain/booth/adjacency.rules'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { listBooths, planView, type BoothView, type HallTab } from '~/domain/booth/plan-view.rules'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { FloorPlan } from '~/ui/floor-plan/floor-plan'
import { PostForm } from '~/ui/form/carried'
import { Notice } from '~/ui/notice'
import { Tabs } from '~/ui/tabs'
import { found, localeOf, requireViewer } from '../guard.server'
import { useKeptAnswer } from '../kept-answer'
import { BoothNews } from '../parts/booth-news'
import { BoothList } from '../parts/booth-list'
import { legendOf, planTexts, stateWord, toDrawing } from '../parts/plan-drawing'
import { useLivePlan } from '../parts/use-live-plan'
import { planWish } from '../parts/plan-wish.server'
import { madeForAnother } from './acting-for.server'
import { actOnHold } from './booth-actions.server'
import { ChosenBooth } from './chosen-booth'
import { HoldRefused } from './hold-refused'
import { ownBooths } from './own-booths.server'
import { StepFrame } from './step-frame'
import { requireDraft, stepsDone } from './step.server'
import { useFreshOwn } from './use-fresh-own'
import { WishList } from './wish-list'
import { shownWishes } from './wishes.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.apply.booth.heading) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, edition, company, application, now } = await requireDraft(asked)
  const wish = planWish(asked.request, 'free')
  const halls = await plannedHalls({ edition, applicationId: application.id, now }, asked.context.db)
  const own = ownBooths(application, locale)
  const limit = edition.boothsPerApplication
  const { wishes, categories } = await shownWishes({ applicationId: application.id, editionId: edition.id, halls, locale }, asked.context.db)
  return {
    actingFor: company.id,
    view: planView(halls, wish, locale),
    show: wish.show,
    sort: wish.sort,
    own: own && { ...own, addable: addableBooths(halls, limit), limit },
    limit,
    wishes,
    categories,
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
  const own = await ownApplicationHead({ userId: viewer.id, editionId: edition.id }, context.db)
  if (!own) return redirect(paths.apply(locale))
  const formData = await request.formData()
  const another = madeForAnother(formData, own.company, locale)
  if (another) return another
  // Hall, filter and order stay as they were; what was chosen has been dealt with.
  const { booth: _, done: __, ...view } = Object.fromEntries(new URL(request.url).searchParams)
  return actOnHold(formData, { applicationId: own.applicationId, userId: viewer.id, locale, context, view })
}

export default function ApplyBooth() {
  const { actingFor, view, show, sort, own, limit, wishes, categories, holdOver, released, now, done } = useLoaderData<typeof loader>()
  const answer = useKeptAnswer<typeof action>()
  const refused = answer && 'code' in answer ? answer : undefined
  const m = useMessages()
  const l = useLocale()
  const submit = useSubmit()
  const busy = useNavigation().state !== 'idle'
  const { hall, tabs } = useLivePlan(view?.hall ?? null, view?.tabs ?? none, now)
  const codes = own?.booths.map((booth) => booth.code) ?? []
  useFreshOwn(codes, hall, busy)
  const t = m.apply.booth
  if (!view || !hall) {
    return (
      <StepFrame step={3} actingFor={actingFor} done={done} title={t.heading}>
        <Notice title={m.plan.none}>{m.plan.noneText}</Notice>
      </StepFrame>
    )
  }
  const address = (booth: string) => `${paths.applyBooth(l, { hall: hall.slug, booth })}${show === 'free' ? '' : `&show=${show}`}`
  const pick = (id: string) => submit({ actingFor, booth: id }, { method: 'post', preventScrollReset: true })
  const chosen = hall.booths.find((booth) => booth.code === view.chosen) ?? hall.booths.find((booth) => booth.mine)
  const isWished = (id: string | undefined) => wishes.some(({ target }) => target === `booth:${id ?? ''}`)
  const listed = listBooths(hall.booths, { show, sort })
  return (
    <StepFrame step={3} actingFor={actingFor} done={done} title={t.heading} lead={`${m.plan.venue(hall.venue, hall.city)} ${t.lead}`}>
      {refused ? <HoldRefused refused={refused} kept={codes} limit={limit} /> : null}
      {holdOver && !own && !refused ? (
        <Notice kind="bad" announce title={t.over}>
          {t.holdOver}
        </Notice>
      ) : null}
      {released && !refused ? <Notice announce>{t.released}</Notice> : null}
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
              // Where it can be meant in two ways, or more than one booth would go back, the buttons beside the plan ask.
              if (own && (own.booths.length > 1 || own.addable.includes(id))) return false
              pick(id)
              return true
            }}
          />
          <p className="plan-hint muted small">{m.plan.drawingHint}</p>
        </section>
        <div className="plan-layout__side">
          <BoothNews booth={chosen} />
          <ChosenBooth own={own} chosen={chosen ?? null} wished={isWished(chosen?.id)} now={now} busy={busy} />
          <PostForm preventScrollReset id="pick" />
          <PostForm preventScrollReset id="wish">
            <input type="hidden" name="intent" value="wish" />
          </PostForm>
          <PostForm preventScrollReset id="add">
            <input type="hidden" name="how" value="add" />
          </PostForm>
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
              ) : booth.state !== 'free' ? (
                <WishCell booth={booth} wished={isWished(booth.id)} />
              ) : own?.addable.includes(booth.id) ? (
                <span className="row row--tight">
                  <button className="button button--small" name="booth" value={booth.id} form="add" aria-label={t.addInWords(booth.code, codes)}>
                    {t.addShort}
                  </button>
                  <button className="button button--small button--quiet" name="booth" value={booth.id} form="pick" aria-label={t.insteadInWords(booth.code, codes)}>
                    {t.insteadShort}
                  </button>
                </span>
              ) : (
                <button className="button button--small" name="booth" value={booth.id} form="pick" aria-label={t.hold(booth.code)}>
                  {t.holdShort}
                </button>
              )
            }
          />
          <WishList wishes={wishes} categories={categories} lead={m.wish.lead} boothTo={(code) => paths.applyBooth(l, { booth: code })} busy={busy}>
            {wishes.length > 0 && !own ? (
              <p>
                <ButtonLink to={paths.applyReview(l)}>{m.wish.continue}</ButtonLink>
              </p>
            ) : null}
          </WishList>
        </div>
      </div>
    </StepFrame>
  )
}

const none: HallTab[] = []

/** Who has a booth that is not to be had, and the button to wish for it. */
function WishCell({ booth, wished }: { booth: BoothView; wished: boolean }) {
  const m = useMessages()
  return (
    <span className="row row--tight">
      <span className="muted">{wished ? m.wish.wished : (booth.exhibitor?.brand ?? stateWord(booth, m))}</span>
      {wished || booth.state === 'blocked' ? null : (
        <button className="button button--small button--quiet" name="wish" value={`booth:${booth.id}`} form="wish" aria-label={m.wish.inWords(booth.code)}>
          {m.wish.short}
        </button>
      )}
    </span>
  )
}
