import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { doubtfulLines, invoicedApplications, linesAside, paymentEntries } from '~/domain/payment/payment.queries.server'
import { asideForm, lineForm } from '~/domain/payment/payment.schema'
import { bookLine, setLineAside } from '~/domain/payment/statement.commands.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDay } from '~/lib/dates'
import { parseForm, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { ExportLinks } from '../parts/export-links'
import { Balances, Movements } from './payment-tables'
import { StatementLines } from './statement-lines'

type Result = { intent: 'book' | 'aside'; line: string; errors?: Record<string, string>; values?: FormValues; refused?: 'settled' | 'no-invoice' }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const { id } = await requireEdition(context, viewer, locale)
  const { db } = context
  const line = (row: Awaited<ReturnType<typeof doubtfulLines>>[number]) => ({
    id: row.id,
    reason: row.reason,
    amount: row.amount,
    day: formatDay(row.paidOn, locale),
    number: row.bankNumber,
    payer: row.payerName,
    inn: row.payerInn,
    purpose: row.purpose,
    guess: row.guessId ?? '',
  })
  return {
    doubtful: (await doubtfulLines(id, db)).map(line),
    aside: (await linesAside(id, db)).map(line),
    invoiced: (await invoicedApplications(id, db)).map(({ applicationId, brand, number, balance }) => ({ id: applicationId, brand: pick(brand, locale), number, balance })),
    entries: (await paymentEntries({ editionId: id }, db)).map(({ brand, paidOn, ...entry }) => ({ ...entry, brand: pick(brand, locale), day: formatDay(paidOn, locale) })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const formData = await request.formData()
  const intent = formData.get('intent') === 'aside' ? ('aside' as const) : ('book' as const)
  const line = String(formData.get('line') ?? '').slice(0, 64)
  const form = intent === 'aside' ? parseForm(asideForm, formData) : parseForm(lineForm, formData)
  if (!form.ok) return data<Result>({ intent, line, errors: form.errors, values: form.values }, { status: 422 })
  const settling = { editionId: edition.id, lineId: form.data.line, organizerId: viewer.id, now: context.now() }
  const outcome =
    'reason' in form.data
      ? await setLineAside({ ...settling, reason: form.data.reason }, context.db)
      : await bookLine({ ...settling, applicationId: form.data.application, baseUrl: context.env.baseUrl }, context.db)
  if (!outcome.ok) return data<Result>({ intent, line, refused: outcome.code === 'no-invoice' ? 'no-invoice' : 'settled' }, { status: 409 })
  context.wakeMail()
  return redirect(paths.organizer(locale, `/payments?done=${intent}`))
}

export default function Payments() {
  const { doubtful, aside, invoiced, entries } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.papers.list
  const done = search.get('done')
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <ButtonLink to={paths.organizer(l, '/payments/import')} look="primary" small>
          {t.import}
        </ButtonLink>
      </div>
      {result?.refused ? (
        <Notice kind="bad" announce>
          {result.refused === 'settled' ? t.settled : m.papers.application.refused['no-invoice']}
        </Notice>
      ) : null}
      {!result && (done === 'book' || done === 'aside') ? (
        <Notice kind="good" announce>
          {done === 'book' ? t.booked : t.setAside}
        </Notice>
      ) : null}
      {doubtful.length > 0 ? (
        <section className="section-tight" id="doubtful">
          <h2 className="subheading">{t.doubtful}</h2>
          <p className="muted">{t.doubtfulText(doubtful.length)}</p>
          <StatementLines lines={doubtful} invoiced={invoiced} result={result} />
        </section>
      ) : null}
      <Balances rows={invoiced} />
      {entries.length > 0 ? <Movements rows={entries} /> : null}
      {aside.length > 0 ? (
        <section className="section-tight">
          <h2 className="subheading">{t.asideTitle}</h2>
          <p className="muted">{t.asideText}</p>
          <StatementLines lines={aside} invoiced={invoiced} result={result} aside />
        </section>
      ) : null}
      {invoiced.length > 0 ? <ExportLinks base={paths.organizer(l, '/payments/export')} /> : null}
    </>
  )
}
