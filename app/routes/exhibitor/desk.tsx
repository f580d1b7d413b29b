import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { applicationWindow, mayReopen, mayWish, mayWithdraw } from '~/domain/application/application.rules'
import { isParticipating, mayStep } from '~/domain/application/application.transitions'
import { nextStep, timeline } from '~/domain/application/timeline.rules'
import { timelineFacts } from '~/domain/application/timeline.queries.server'
import { cancellationNow, parseCancellationFees } from '~/domain/application/cancellation.rules'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { missingForPapers } from '~/domain/exhibitor/papers.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { Notice } from '~/ui/notice'
import { ActingFor, MadeForAnotherNotice } from './acting-for'
import { madeForAnother } from './acting-for.server'
import { actAtDesk, type DeskResult } from './desk-actions.server'
import { AnswerForm, CancelForm } from './desk-forms'
import { DeskBooths } from './desk-booths'
import { DeskNav } from './desk-nav'
import { DeskTimeline } from './desk-timeline'
import { shownTimeline, zoneOf } from './desk-timeline.server'
import { OfferAnswered, OfferPanel } from './offer-panel'
import { shownOffer } from './offer-panel.server'
import { requireOwn } from './own.server'
import { wishNames } from './wishes.server'
import { PaperGaps } from '../parts/paper-gaps'
import { shownBooth } from '../parts/shown-booth'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.apply.desk.title) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, edition, now, company, application } = await requireOwn(asked)
  const open = applicationWindow(edition, now) === 'open'
  const entries = timeline(await timelineFacts({ company, application, edition }, asked.context.db), now)
  const steps = shownTimeline(entries, { state: application?.state ?? null, latePercent: edition.latePercent, timeZone: zoneOf(application?.booths ?? []), locale })
  const ladder = parseCancellationFees(edition.cancellationFees)
  return {
    done: new URL(asked.request.url).searchParams.get('done') ?? '',
    open,
    steps,
    next: steps.find(({ step }) => step === nextStep(entries)?.step) ?? null,
    paperGaps: application?.state === 'draft' ? [] : missingForPapers(company),
    company: { id: company.id, slug: company.slug, brand: pick({ ru: company.brandRu, en: company.brandEn }, locale) },
    application: application && {
      state: application.state,
      takesPart: isParticipating(application.state),
      reason: application.decisionReason,
      booths: application.booths.map((booth) => shownBooth(booth, locale)),
      offer: shownOffer(application, locale),
      wishes: application.booths.length === 0 ? await wishNames(application.id, locale, asked.context.db) : [],
      price: application.price,
      cancellation: mayStep('cancel', application.state, 'exhibitor')
        ? { fee: cancellationNow(application.price, edition, dayIn(now, homeZone)), ladder, version: application.version }
        : null,
      feeKept: application.state === 'cancelled' ? application.cancellationFee : null,
      payBy: application.payBy && mayStep('expire', application.state, 'system') ? day(new Date(application.payBy.getTime() - 1), locale) : null,
      mayWish: application.state !== 'draft' && mayWish({ state: application.state, claims: application.booths }, edition, now).ok,
      mayWithdraw: mayWithdraw(application).ok,
      mayReopen: mayReopen(application, edition, now).ok,
    },
  }
}

const day = (at: Date | null, locale: Locale) => (at ? formatDay(dayIn(at, homeZone), locale) : null)

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, company, application } = await requireOwn(asked)
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  if (!application) return redirect(paths.apply(locale))
  const place = { applicationId: application.id, userId: viewer.id, locale, context: asked.context }
  return actAtDesk(formData, place)
}

export default function Desk() {
  const { done, open, paperGaps, company, application, steps, next } = useLoaderData<typeof loader>()
  const result = useActionData() as DeskResult | undefined
  const m = useMessages()
  const l = useLocale()
  const t = m.apply.desk
  const state = application?.state ?? null
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <div>
          <p className="page-head__step">{company.brand}</p>
          <h1>{t.title}</h1>
        </div>
      </div>
      <DeskNav state={state} slug={company.slug} />
      <div className="stack desk__notices">
        <MadeForAnotherNotice />
        {done === 'sent' && state === 'submitted' ? (
          <Notice kind="good" announce>
            {t.sent}
          </Notice>
        ) : null}
        {application ? <OfferAnswered done={done} booths={application.booths.length} open={application.offer !== null} /> : null}
        {done === 'answered' && state === 'submitted' ? (
          <Notice kind="good" announce>
            {t.answered}
          </Notice>
        ) : null}
        {done === 'cancelled' && state === 'cancelled' ? (
          <Notice kind="good" announce>
            {t.cancelledNow}
          </Notice>
        ) : null}
        {done === 'saved' ? (
          <Notice kind="good" announce>
            {m.apply.company.saved}
          </Notice>
        ) : null}
        {state && !mayStep('reopen', state, 'exhibitor') ? <PaperGaps missing={paperGaps} /> : null}
        {result?.refused ? (
          <Notice kind="bad" announce>
            {t.refused}
          </Notice>
        ) : null}
      </div>
      <ActingFor company={company.id}>
        <div className="review">
          <div className="stack stack--loose">
            {application?.offer ? <OfferPanel offer={application.offer} /> : null}
            <section className="stack">
              <h2 className="desk__state">{state ? t.states[state] : t.none}</h2>
              <p>{state === 'submitted' && application?.booths.length === 0 ? m.wish.waiting : state ? t.stateTexts[state] : t.noneText}</p>
              {application?.payBy ? <Notice kind="change">{t.payBy(application.payBy)}</Notice> : null}
              {application?.feeKept ? <p>{t.feeKept(formatRoubles(application.feeKept, l))}</p> : null}
              {application?.reason && (application.takesPart || state === 'rejected' || state === 'waitlisted') ? (
                <Notice kind="change" title={t.reason}>
                  <p className="pre-line">{application.reason}</p>
                </Notice>
              ) : null}
              <div className="actions">
                {state === 'draft' && open ? (
                  <ButtonLink to={paths.applyProducts(l)} look="primary">
                    {t.continue}
                  </ButtonLink>
                ) : null}
                {state !== 'draft' && next?.to && state !== null ? (
                  <ButtonLink to={next.to} look="primary">
                    {next.label}
                  </ButtonLink>
                ) : null}
                {state === null && open ? (
                  <ButtonLink to={paths.apply(l)} look="primary">
                    {t.start}
                  </ButtonLink>
                ) : null}
                {application?.mayReopen ? <Intent name="reopen" label={t.reopen} look="primary" /> : null}
              </div>
              {next && next.when && state !== 'draft' ? <p className="muted">{next.when}</p> : null}
            </section>
            {application && state === 'needs_information' ? <AnswerForm question={application.reason} result={result} /> : null}
            <DeskTimeline steps={steps} />
            {application?.mayWithdraw ? (
              <details className="unfold">
                <summary>{t.withdraw}</summary>
                <div className="unfold__body">
                  <p>{t.withdrawText}</p>
                  <Intent name="withdraw" label={t.withdrawConfirm} look="danger" />
                </div>
              </details>
            ) : null}
            {application?.cancellation ? <CancelForm {...application.cancellation} result={result} /> : null}
            {application?.takesPart ? <p className="muted small">{t.afterApproval}</p> : null}
          </div>
          <DeskBooths booths={application?.booths ?? []} price={application?.price ?? null} wishes={application?.wishes ?? []} mayWish={application?.mayWish ?? false} />
        </div>
      </ActingFor>
    </div>
  )
}

function Intent({ name, label, look }: { name: string; label: string; look: 'primary' | 'danger' }) {
  const busy = useNavigation().formData?.get('intent') === name
  return (
    <PostForm>
      <Button type="submit" name="intent" value={name} look={look} busy={busy}>
        {label}
      </Button>
    </PostForm>
  )
}
