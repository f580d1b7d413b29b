import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { applicationForOrganizer } from '~/domain/application/application.queries.server'
import { decisions, laterSteps } from '~/domain/application/application.rules'
import { mayStep } from '~/domain/application/application.transitions'
import { cancellationNow } from '~/domain/application/cancellation.rules'
import { auditLog } from '~/domain/audit/audit.queries.server'
import { freeBoothsOf, plannedHalls } from '~/domain/booth/booth.queries.server'
import { claimKindFor } from '~/domain/booth/booth.rules'
import { planView } from '~/domain/booth/plan-view.rules'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { assayDoubts } from '~/domain/exhibitor/assay.rules'
import { missingForPapers } from '~/domain/exhibitor/papers.rules'
import { foreignIdProblem, isDoubtfulAccount } from '~/domain/exhibitor/requisites.rules'
import { picturesOf } from '~/domain/picture/picture.queries.server'
import { offerEnd } from '~/domain/offer/offer.mail.server'
import { wishesOf } from '~/domain/wish/wish.queries.server'
import { formatArea } from '~/i18n/area'
import { dictionary } from '~/i18n/dictionary'
import { formatRoubles } from '~/i18n/money'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDateTime, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { CompanyFacts } from '../parts/company-facts'
import { companyFacts } from '../parts/company-facts.server'
import { CraftFacts } from '../parts/craft-facts'
import { PaperGaps } from '../parts/paper-gaps'
import { found, localeOf, requireFestivalOrganizer } from '../guard.server'
import { auditWords } from '../parts/audit-line'
import { stateClass } from '../parts/application-state'
import { shownBooth } from '../parts/shown-booth'
import { actOnApplication } from './application-actions.server'
import { ApplicationPictures } from './application-pictures'
import { ApplicationBooths } from './application-booths'
import { ApplicationSteps } from './application-steps'
import { AssayCheck } from './assay-check'
import { DecisionForms } from './decision-forms'
import { History } from './history'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const { db } = context
  const now = context.now()
  const row = found(await applicationForOrganizer({ id: params.id ?? '', now }, db))
  const { company, booths } = row
  const halls = booths.length > 0 ? await plannedHalls({ edition: row.edition, applicationId: row.id, now }, db) : []
  // Nobody is approved without a booth: where there is none, organisers choose one.
  const freeBooths = booths.length === 0 && mayStep('approve', row.state, 'organizer') ? await freeBoothsOf({ edition: row.edition, now }, db) : []
  const m = dictionary(locale)
  const log = await auditLog({ subject: `application:${row.id}`, limit: 100 }, db)
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    mayHaveBooth: claimKindFor(row.state) !== null,
    products: row.products,
    craft: row.craft,
    pictures: await picturesOf(company.id, db),
    note: row.note,
    reason: row.decisionReason,
    answer: row.answer,
    pending: row.pendingVerb === null ? null : { verb: row.pendingVerb, reason: row.pendingReason },
    allowed: decisions.filter((verb) => mayStep(verb, row.state, 'organizer')),
    free: freeBooths.map((booth) => ({
      value: booth.id,
      label: m.applications.boothOption(booth.code, pick(booth.hall, locale), formatArea(booth.area, locale), formatRoubles(booth.price, locale)),
    })),
    steps: laterSteps(row.state),
    cancellation: mayStep('cancel', row.state, 'organizer')
      ? cancellationNow(row.price, row.edition, dayIn(now, homeZone))
      : null,
    feeKept: row.state === 'cancelled' ? row.cancellationFee : null,
    payBy: row.payBy && mayStep('expire', row.state, 'system') ? formatDay(dayIn(new Date(row.payBy.getTime() - 1), homeZone), locale) : null,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    company: companyFacts(company, locale),
    paperGaps: missingForPapers(company),
    accountDoubtful: isDoubtfulAccount(company.account),
    assay: company.precious ? assayFacts(company, row.edition.year, row.assayCheckedBy, locale) : null,
    numberDoubtful: company.foreignId !== null && foreignIdProblem(company.country, company.foreignId) === 'check-digit',
    sameNumber: row.sameNumber.map((other) => ({ id: other.id, brand: pick(other.brand, locale) })),
    booths: booths.map((booth) => shownBooth(booth, locale)),
    hall: planView(halls, { hall: booths[0]?.hall.slug }, locale)?.hall ?? null,
    apart: row.apart,
    offer: row.offer && { code: row.offer.booth.code, until: offerEnd(row.offer.expiresAt, row.offer.booth.hall.timeZone, locale) },
    wishes: (await wishesOf(row.id, db)).map(({ booth, category }) => ({
      code: booth?.code ?? null,
      name: booth ? `${booth.code}, ${pick(booth.hall, locale)}` : m.wish.any(category ? pick(category, locale) : ''),
    })),
    price: row.price,
    history: log.map((entry) => auditWords(entry, locale, ['brand'])),
  }
}

type Assay = { payerType: string; assayNumber: string; makersMark: string; makersMarkYear: number | null; precious: boolean; assayNote: string; assayCheckedAt: Date | null }

function assayFacts(company: Assay, year: number, checkedBy: string, locale: Locale) {
  return {
    number: company.assayNumber,
    mark: company.makersMark,
    markYear: company.makersMarkYear,
    doubts: assayDoubts(company, year),
    note: company.assayNote,
    checked: company.assayCheckedAt ? { when: formatDateTime(company.assayCheckedAt, homeZone, locale), who: checkedBy } : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const place = { applicationId: params.id ?? '', organizerId: viewer.id, context, locale }
  return actOnApplication(await request.formData(), place)
}

/** What was done, for the words that say so. */
const dones = {
  approve: 'approved',
  reject: 'rejected',
  ask: 'asked',
  waitlist: 'waitlisted',
  quiet: 'quiet',
  drop: 'dropped',
  cancel: 'cancelled',
} as const

export default function ApplicationPage() {
  const a = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  const done = search.get('done') ?? ''
  const said = done in dones ? t[dones[done as keyof typeof dones]] : a.history.some((line) => line.action === `application.${done}`) ? t.steps.done : null
  const codes = a.booths.map((booth) => booth.code)
  return (
    <>
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/applications'), label: t.back }]} />
      <div className="bench__head">
        <h1>{a.brand}</h1>
        <span className={stateClass(a.state)}>{t.states[a.state]}</span>
      </div>
      <div className="stack">
        {result?.code ? (
          <Notice kind="bad" announce>
            {result.code === 'assay' ? t.assay.stale : t.refused[result.code]}
          </Notice>
        ) : null}
        {!result && said ? (
          <Notice kind="good" announce>
            {said}
          </Notice>
        ) : null}
        {!result && done === 'take-down' ? (
          <Notice kind="good" announce>
            {m.pictures.takeDown.done}
          </Notice>
        ) : null}
        {!result && done === 'check-assay' && a.assay?.checked ? (
          <Notice kind="good" announce>
            {t.assay.saved}
          </Notice>
        ) : null}
        <PaperGaps missing={a.paperGaps} />
        {a.accountDoubtful ? <Notice kind="bad">{t.accountDoubtful}</Notice> : null}
        {a.numberDoubtful ? <Notice kind="bad">{t.foreignIdCheck}</Notice> : null}
        {a.sameNumber.length > 0 ? (
          <Notice kind="bad" title={t.sameNumber}>
            <ul>
              {a.sameNumber.map((other) => (
                <li key={other.id}>
                  <Link to={paths.organizer(l, `/applications/${other.id}`)}>{other.brand}</Link>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      {/* Of another application nothing typed here is kept. */}
      <div className="application" key={a.id}>
        <section>
          <h2 className="subheading">{t.company}</h2>
          <CompanyFacts company={a.company} />
          {a.assay ? <AssayCheck facts={a.assay} result={result?.intent === 'check-assay' ? result : undefined} /> : null}
          <h2 className="subheading">{t.products}</h2>
          <p>{a.products.map((key) => m.exhibitors.products[key]).join(', ') || '—'}</p>
          <CraftFacts craft={a.craft} />
          <ApplicationPictures {...a.pictures} result={result?.intent === 'take-down' ? result : undefined} />
          {a.note ? (
            <>
              <h2 className="subheading">{t.note}</h2>
              <p className="pre-line">{a.note}</p>
            </>
          ) : null}
        </section>
        <ApplicationBooths {...a} />
        <section>
          <h2 className="subheading">{m.papers.application.title}</h2>
          <p>
            <ButtonLink to={paths.organizer(l, `/applications/${a.id}/papers`)}>{m.papers.application.open}</ButtonLink>
          </p>
        </section>
        <section>
          <h2 className="subheading">{a.steps.length > 0 || a.cancellation ? t.steps.title : t.decision}</h2>
          {a.pending ? (
            <Notice kind="change" title={`${t.pending.title}: ${t.pending[a.pending.verb as 'approve']}`}>
              <p>{t.pending.text}</p>
              {a.pending.reason ? <p className="pre-line">{a.pending.reason}</p> : null}
              <Form method="post">
                <input type="hidden" name="version" value={a.version} />
                <Button type="submit" name="intent" value="drop" small>
                  {t.pending.drop}
                </Button>
              </Form>
            </Notice>
          ) : null}
          {a.answer && a.state === 'submitted' ? (
            <>
              <h3 className="small-title">{t.answer}</h3>
              <p className="pre-line">{a.answer}</p>
            </>
          ) : null}
          {a.allowed.length > 0 ? (
            <DecisionForms version={a.version} allowed={a.allowed} booths={codes.length > 0 ? null : a.free} result={result} />
          ) : (
            <div className="stack">
              <p>{a.state === 'draft' ? t.draftNote : t.states[a.state]}</p>
              {a.reason ? <p className="pre-line">{a.reason}</p> : null}
              {a.feeKept === null ? null : <p>{t.feeKept(formatRoubles(a.feeKept, l))}</p>}
              <ApplicationSteps version={a.version} steps={a.steps} cancellation={a.cancellation} payBy={a.payBy} result={result} />
            </div>
          )}
        </section>
      </div>
      <History subject={`application:${a.id}`} lines={a.history} />
    </>
  )
}
