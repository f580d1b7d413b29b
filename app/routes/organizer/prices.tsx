import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import type { Edition } from '~/domain/edition/edition.queries.server'
import { updatePrices } from '~/domain/edition/prices.commands.server'
import { pricesForm } from '~/domain/edition/prices.schema'
import { createService, removeService, updateService } from '~/domain/service/service.commands.server'
import { servicesOf } from '~/domain/service/service.queries.server'
import { serviceForm } from '~/domain/service/service.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { addDays, dayIn } from '~/lib/dates'
import { parseForm, readId, type FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { kopecksAsTyped } from '~/lib/roubles'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { ServiceForms } from './service-forms'
import { PricesFields } from './prices-fields'

/** What came of one of the page's forms: `of` is "terms", "new" or the id of a service. */
export type PricesResult = { of: string; errors?: Record<string, string>; values?: FormValues; refused?: 'in-use' | 'gone' }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const services = await servicesOf(edition.id, context.db)
  return {
    terms: termsOf(edition),
    services: services.map(({ id, nameRu, nameEn, price, maximum, peopleEach, carsEach, position, withdrawn }) => ({
      id,
      nameRu,
      nameEn,
      price: kopecksAsTyped(price),
      maximum: String(maximum),
      peopleEach: String(peopleEach),
      carsEach: String(carsEach),
      position: String(position),
      withdrawn,
    })),
  }
}

function termsOf(edition: Edition) {
  const [, side2 = 0, side3 = 0, side4 = 0] = JSON.parse(edition.sideSurcharges) as number[]
  return {
    registrationFee: kopecksAsTyped(edition.registrationFee),
    vat: edition.vatPercent === null ? '' : String(edition.vatPercent),
    side2,
    side3,
    side4,
    earlyUntil: edition.earlyUntil ? addDays(dayIn(edition.earlyUntil, homeZone), -1) : '',
    earlyPercent: edition.earlyPercent,
    smallUpTo: edition.smallUpTo,
    smallPercent: edition.smallPercent,
    lateFrom: edition.lateFrom ? dayIn(edition.lateFrom, homeZone) : '',
    latePercent: edition.latePercent,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const { db } = context
  const author = { editionId: edition.id, actorId: viewer.id, now: context.now() }
  const formData = await request.formData()
  const saved = redirect(`${paths.organizer(locale, '/prices')}?saved=1`)
  const refuse = (result: PricesResult) => data<PricesResult>(result, { status: result.refused ? 409 : 422 })
  const intent = formData.get('intent')
  const id = readId(formData, 'serviceId')
  if (intent === 'remove-service') {
    const removed = await removeService({ id, ...author }, db)
    return removed.ok ? saved : refuse({ of: id, refused: removed.code })
  }
  if (intent === 'add-service' || intent === 'save-service') {
    const form = parseForm(serviceForm, formData)
    if (!form.ok) return refuse({ of: intent === 'add-service' ? 'new' : id, errors: form.errors, values: form.values })
    if (intent === 'add-service') await createService({ form: form.data, ...author }, db)
    else if (!(await updateService({ id, form: form.data, ...author }, db)).ok) return refuse({ of: id, refused: 'gone' })
    return saved
  }
  const form = parseForm(pricesForm, formData)
  if (!form.ok) return refuse({ of: 'terms', errors: form.errors, values: form.values })
  await updatePrices({ id: edition.id, form: form.data, actorId: viewer.id, now: author.now }, db)
  return saved
}

export default function Prices() {
  const { terms, services } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.prices
  return (
    <div className="setup">
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/edition'), label: m.organizer.edition.title }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead}</p>
      {search.has('saved') && !result ? (
        <Notice kind="good" announce>
          {t.saved}
        </Notice>
      ) : null}
      <PricesFields values={terms} result={result?.of === 'terms' ? result : undefined} />
      <section className="section">
        <h2 className="subheading">{t.services.title}</h2>
        <ServiceForms services={services} result={result} />
      </section>
    </div>
  )
}
