import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { jewellersDay } from '~/calendar/jewellers-day'
import { parseCancellationFees, writeCancellationFees } from '~/domain/application/cancellation.rules'
import { updateEdition, updateTerms } from '~/domain/edition/edition.commands.server'
import { currentEdition, type Edition } from '~/domain/edition/edition.queries.server'
import { editionForm, termsForm } from '~/domain/edition/edition.schema'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { proposeEdition } from '~/domain/edition/propose-edition.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDayMonth, timeIn } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { EditionForm } from '../parts/edition-form'
import { TermsForm } from '../parts/terms-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireFestivalOrganizer(context, request, localeOf(params))
  const edition = await currentEdition(context.db)
  if (!edition) return { year: null, proposed: proposeEdition(null, dayIn(context.now(), homeZone)) }
  const terms = {
    paymentDays: edition.paymentDays === null ? '' : String(edition.paymentDays),
    boothsPerApplication: String(edition.boothsPerApplication),
    offerHours: String(edition.offerHours),
    cancellationFees: writeCancellationFees(parseCancellationFees(edition.cancellationFees)),
  }
  return { year: edition.year, rule: jewellersDay(edition.year), values: valuesOf(edition), terms }
}

function valuesOf(edition: Edition) {
  return {
    titleRu: edition.titleRu,
    titleEn: edition.titleEn,
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    jewellersDay: edition.jewellersDay ?? '',
    applicationsFrom: edition.applicationsFrom ? dayIn(edition.applicationsFrom, homeZone) : '',
    applicationsUntil: edition.applicationsUntil ? dayIn(edition.applicationsUntil, homeZone) : '',
    moveInFrom: wallTimeOf(edition.moveInFrom),
    moveInUntil: wallTimeOf(edition.moveInUntil),
    proposalsUntil: edition.proposalsUntil ? dayIn(new Date(edition.proposalsUntil.getTime() - 1), homeZone) : '',
    passesUntil: edition.passesUntil ? dayIn(new Date(edition.passesUntil.getTime() - 1), homeZone) : '',
    passesPerBooth: edition.passesPerBooth === null ? '' : String(edition.passesPerBooth),
    carsPerBooth: String(edition.carsPerBooth),
  }
}

const wallTimeOf = (at: Date | null) => (at ? `${dayIn(at, homeZone)}T${timeIn(at, homeZone)}` : '')

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const formData = await request.formData()
  const change = { id: edition.id, actorId: viewer.id, now: context.now() }
  if (formData.get('intent') === 'terms') {
    const terms = parseForm(termsForm, formData)
    if (!terms.ok) return data({ ...terms, of: 'terms' as const }, { status: 422 })
    await updateTerms({ ...change, form: terms.data }, context.db)
    return redirect(paths.organizer(locale, '/edition?saved=1'))
  }
  const form = parseForm(editionForm, formData)
  if (!form.ok) return data({ ...form, of: 'dates' as const }, { status: 422 })
  await updateEdition({ ...change, form: form.data }, context.db)
  return redirect(paths.organizer(locale, '/edition?saved=1'))
}

export default function EditionPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const t = m.organizer.edition
  const s = m.setup.edition
  const l = useLocale()
  if (page.year === null) return <FirstEdition {...page.proposed} />
  return (
    <>
      <div className="bench__head">
        <h1>
          {t.title} {page.year}
        </h1>
      </div>
      {search.has('saved') && !result ? (
        <Notice kind="good" announce>
          {search.get('saved') === 'opened' ? (
            <p>
              {s.opened} {s.centres} <ButtonLink to={paths.organizer(l, '/centres')} small>{s.toCentres}</ButtonLink>
            </p>
          ) : (
            t.saved
          )}
        </Notice>
      ) : null}
      <EditionForm key={page.year} values={page.values} dayHint={t.jewellersDayHint(formatDayMonth(page.rule, l))} result={result?.of === 'dates' ? result : undefined} />
      <TermsForm values={page.terms} result={result?.of === 'terms' ? result : undefined} />
      <section className="section">
        <h2 className="subheading">{m.prices.title}</h2>
        <p>
          <ButtonLink to={paths.organizer(l, '/prices')}>{m.prices.link}</ButtonLink>
        </p>
      </section>
      <section className="section">
        <h2 className="subheading">{s.next}</h2>
        <p className="measure">{s.nextText(page.year)}</p>
        <p>
          <ButtonLink to={paths.organizer(l, '/edition/new')}>{s.next}</ButtonLink>
        </p>
      </section>
    </>
  )
}

/** Nothing is there yet: the same form opens the first year. It posts to the page that opens years. */
function FirstEdition({ year, values }: ReturnType<typeof proposeEdition>) {
  const m = useMessages()
  const l = useLocale()
  return (
    <>
      <div className="bench__head">
        <h1>{m.setup.edition.first}</h1>
      </div>
      <Notice title={m.setup.noEdition.title}>{m.setup.noEdition.text}</Notice>
      <EditionForm
        year={year}
        values={values}
        dayHint={m.setup.edition.jewellersDayHint}
        action={paths.organizer(l, '/edition/new')}
        result={undefined}
      />
    </>
  )
}
