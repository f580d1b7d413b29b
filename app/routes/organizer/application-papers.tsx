import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { isDocumentKind } from '~/domain/document/document.schema'
import { paperDesk } from '~/domain/document/paper-desk.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { pick } from '~/i18n/locale'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireFestivalOrganizer } from '../guard.server'
import { Ledger } from '../parts/ledger'
import { ApplicationServices } from './application-services'
import { enterMoney, issuePaper, letRequisitesChange, reorder, takeBack, type PapersResult } from './papers-actions.server'
import { PaperKinds } from './paper-kinds'
import { PaymentEntryForm } from './payment-entry-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const id = params.id ?? ''
  const desk = found(await paperDesk({ id, now: context.now() }, context.db))
  const day = (at: Date) => formatDay(dayIn(at, homeZone), locale)
  const head = ({ id: documentId, number, total, issuedAt, kind, replacedBy }: (typeof desk.heads)[number]) => ({ id: documentId, kind, number, total, replacedBy, day: day(issuedAt) })
  return {
    id,
    today: dayIn(context.now(), homeZone),
    brand: pick(desk.brand, locale),
    kinds: desk.kinds.map(({ kind, current, problem }) => ({
      kind,
      problem,
      current: current && head(current),
      earlier: desk.heads.filter((one) => one.kind === kind && one.replacedBy !== null).map(head),
    })),
    requisites: desk.requisites,
    version: desk.version,
    services: desk.services.map(({ name, ...service }) => ({ ...service, name: pick(name, locale) })),
    mayReorder: desk.mayReorder,
    newTotal: desk.newTotal,
    balance: desk.balance,
    entries: desk.entries.map(({ brand: _brand, ...entry }) => ({ ...entry, day: formatDay(entry.paidOn, locale) })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const applicationId = params.id ?? ''
  const formData = await request.formData()
  const place = { applicationId, viewer, context, here: paths.organizer(locale, `/applications/${applicationId}/papers`) }
  switch (formData.get('intent')) {
    case 'issue':
      return issuePaper(formData, place)
    case 'pay':
      return enterMoney(formData, place)
    case 'reverse':
      return takeBack(formData, place)
    case 'reorder':
      return reorder(formData, place)
    case 'open-requisites':
      return letRequisitesChange(place)
    default:
      return data<PapersResult>({ intent: 'issue', errors: { form: 'invalid' } }, { status: 422 })
  }
}

export default function ApplicationPapers() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as PapersResult | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.papers.application
  return (
    <>
      <Breadcrumbs
        label={m.papers.here}
        steps={[
          { to: paths.organizer(l, '/applications'), label: m.applications.back },
          { to: paths.organizer(l, `/applications/${page.id}`), label: page.brand },
        ]}
      />
      <div className="bench__head">
        <h1>{t.title}</h1>
        <p className="muted">{page.brand}</p>
      </div>
      {result?.refused ? (
        <Notice kind="bad" announce>
          {result.refused === 'not-locked' ? m.desk.unlock.refused : t.refused[result.refused]}
        </Notice>
      ) : null}
      {result?.notOrdered ? (
        <Notice kind="bad" announce>
          {result.notOrdered === 'stale' ? m.applications.refused.stale : m.prices.order.refused[result.notOrdered]}
        </Notice>
      ) : null}
      {result ? null : <Done what={search.get('done')} />}
      {page.newTotal === null ? null : <Notice kind="change">{t.newTotal(formatRoubles(page.newTotal, l))}</Notice>}
      <PaperKinds kinds={page.kinds} />
      <ApplicationServices {...page} result={result?.intent === 'reorder' ? result : undefined} />
      {page.requisites === null ? null : (
        <section className="section stack">
          <h2 className="subheading">{m.desk.unlock.title}</h2>
          <p className="measure">{page.requisites === 'open' ? m.desk.unlock.isOpen : m.desk.unlock.text}</p>
          {page.requisites === 'locked' ? (
            <Form method="post">
              <Button type="submit" name="intent" value="open-requisites">
                {m.desk.unlock.button}
              </Button>
            </Form>
          ) : null}
        </section>
      )}
      <section className="section">
        <Ledger id={page.id} balance={page.balance} entries={page.entries} result={result?.intent === 'reverse' ? result : undefined} />
      </section>
      {page.balance.invoiced > 0 ? (
        <section className="section">
          <h2 className="subheading">{t.enter}</h2>
          <PaymentEntryForm key={page.entries.length} today={page.today} result={result?.intent === 'pay' ? result : undefined} />
        </section>
      ) : null}
    </>
  )
}

function Done({ what }: { what: string | null }) {
  const { papers: t, desk, prices } = useMessages()
  const text = isDocumentKind(what)
    ? t.application.issued(t.kinds[what])
    : what === 'entered'
      ? t.application.entered
      : what === 'reversed'
        ? t.application.reversed
        : what === 'reordered'
          ? prices.order.reordered
          : what === 'requisites'
            ? desk.unlock.done
            : null
  return text ? (
    <Notice kind="good" announce>
      {text}
    </Notice>
  ) : null
}
