import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { applicationForOrganizer } from '~/domain/application/application.queries.server'
import { approveForm, rejectForm } from '~/domain/application/application.schema'
import { approveApplication, rejectApplication } from '~/domain/application/decision.commands.server'
import { auditLog } from '~/domain/audit/audit.queries.server'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { claimKindFor } from '~/domain/booth/booth.rules'
import { planView } from '~/domain/booth/plan-view.rules'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { countryName } from '~/domain/exhibitor/countries.rules'
import { formatPhone } from '~/domain/exhibitor/phone.rules'
import { foreignIdProblem } from '~/domain/exhibitor/requisites.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { ButtonLink } from '~/ui/button'
import { MiniPlan } from '~/ui/floor-plan/mini-plan'
import { Notice } from '~/ui/notice'
import { CompanyFacts } from '../parts/company-facts'
import { found, localeOf, requireFestivalOrganizer } from '../guard.server'
import { stateClass } from '../parts/application-state'
import { boothFacts, toDrawing } from '../parts/plan-drawing'
import { PriceBill } from '../parts/price-bill'
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
  const log = await auditLog({ subject: `application:${row.id}`, limit: 100 }, db)
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    mayHaveBooth: claimKindFor(row.state) !== null,
    products: row.products,
    note: row.note,
    reason: row.decisionReason,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    company: {
      legalName: company.legalName,
      payerType: company.payerType,
      inn: company.inn,
      ogrn: company.ogrn,
      foreignId: company.foreignId,
      country: countryName(company.country, locale),
      brand: [company.brandRu, company.brandEn].filter(Boolean).join(' · '),
      city: [company.cityRu, company.cityEn].filter(Boolean).join(' · '),
      description: [company.descriptionRu, company.descriptionEn].filter(Boolean),
      website: company.website,
      contact: [company.contactName, formatPhone(company.contactPhone), company.contactEmail],
    },
    numberDoubtful: company.foreignId !== null && foreignIdProblem(company.country, company.foreignId) === 'check-digit',
    sameNumber: row.sameNumber.map((other) => ({ id: other.id, brand: pick(other.brand, locale) })),
    booths: booths.map((booth) => ({
      code: booth.code,
      hall: booth.hall.slug,
      hallName: pick(booth.hall.name, locale),
      category: pick(booth.category, locale),
      area: booth.area,
      openSides: booth.openSides,
      equipped: booth.equipped,
      rate: booth.rate,
    })),
    hall: planView(halls, { hall: booths[0]?.hall.slug }, locale)?.hall ?? null,
    price: row.price,
    history: log.map((entry) => ({
      id: entry.id,
      at: formatDateTime(entry.at, homeZone, locale),
      actor: entry.actor,
      action: entry.action,
      details: JSON.parse(entry.details) as Record<string, string>,
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const formData = await request.formData()
  const intent = formData.get('intent') === 'approve' ? ('approve' as const) : ('reject' as const)
  const form = intent === 'approve' ? parseForm(approveForm, formData) : parseForm(rejectForm, formData)
  if (!form.ok) return data({ intent, errors: form.errors, values: form.values, code: null }, { status: 422 })
  const wish = {
    ...form.data,
    applicationId: params.id ?? '',
    organizerId: viewer.id,
    baseUrl: context.env.baseUrl,
    now: context.now(),
  }
  const decided = intent === 'approve' ? await approveApplication(wish, context.db) : await rejectApplication(wish, context.db)
  if (!decided.ok) {
    const code = decided.code === 'stale' ? ('stale' as const) : ('wrong-state' as const)
    return data({ intent, values: { reason: form.data.reason }, code }, { status: 409 })
  }
  context.wakeMail()
  context.wakeBooths()
  return redirect(paths.organizer(locale, `/applications/${wish.applicationId}?done=${intent}`))
}

export default function ApplicationPage() {
  const a = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  const done = search.get('done')
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
            {t.refused[result.code]}
          </Notice>
        ) : null}
        {!result && done === 'approve' && a.state === 'approved' ? (
          <Notice kind="good" announce>
            {t.approved}
          </Notice>
        ) : null}
        {!result && done === 'reject' && a.state === 'rejected' ? (
          <Notice kind="good" announce>
            {t.rejected}
          </Notice>
        ) : null}
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
      <div className="application">
        <section>
          <h2 className="subheading">{t.company}</h2>
          <CompanyFacts company={a.company} />
          <h2 className="subheading">{t.products}</h2>
          <p>{a.products.map((key) => m.exhibitors.products[key]).join(', ') || '—'}</p>
          {a.note ? (
            <>
              <h2 className="subheading">{t.note}</h2>
              <p className="pre-line">{a.note}</p>
            </>
          ) : null}
        </section>
        <section>
          <h2 className="subheading">{codes.length > 0 ? m.plan.booth(codes.join(', ')) : t.booth}</h2>
          {a.booths.length === 0 ? <p className="muted">{t.noBooth}</p> : null}
          {a.booths.length === 0 && a.mayHaveBooth ? (
            <p>
              <ButtonLink to={paths.organizer(l, `/plan?show=free&for=${a.id}`)} small>
                {m.placing.assignOnPlan}
              </ButtonLink>
            </p>
          ) : null}
          {a.booths.map((booth) => (
            <p key={booth.code}>
              {booth.hallName}. {boothFacts(booth, m, l)}. <Link to={paths.organizer(l, `/plan?${new URLSearchParams({ hall: booth.hall, booth: booth.code }).toString()}`)}>{m.placing.toPlan}</Link>
            </p>
          ))}
          {a.hall ? (
            <MiniPlan
              drawing={toDrawing(a.hall, { found: [], to: () => '', t: m, locale: l })}
              marked={codes}
              label={`${m.plan.drawing(a.hall.name)}. ${m.plan.booth(codes.join(', '))}`}
            />
          ) : null}
          {a.price && a.booths[0] ? <PriceBill price={a.price} openSides={a.booths[0].openSides} rate={a.booths[0].rate} /> : null}
        </section>
        <section>
          <h2 className="subheading">{m.papers.application.title}</h2>
          <p>
            <ButtonLink to={paths.organizer(l, `/applications/${a.id}/papers`)}>{m.papers.application.open}</ButtonLink>
          </p>
        </section>
        <section>
          <h2 className="subheading">{t.decision}</h2>
          {a.state === 'submitted' ? (
            <DecisionForms version={a.version} result={result} />
          ) : (
            <>
              <p>{a.state === 'draft' ? t.draftNote : t.states[a.state]}</p>
              {a.reason ? <p className="pre-line">{a.reason}</p> : null}
            </>
          )}
        </section>
      </div>
      <History lines={a.history} />
    </>
  )
}
