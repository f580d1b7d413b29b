import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { ownApplication } from '~/domain/application/application.queries.server'
import { mayOrderServices } from '~/domain/application/application.rules'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { orderService } from '~/domain/service/order.commands.server'
import { offeredServices } from '~/domain/service/service.queries.server'
import { isLate } from '~/domain/service/service.rules'
import { orderForm } from '~/domain/service/service.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireViewer } from '../guard.server'
import { PriceBill } from '../parts/price-bill'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { ServiceOrders } from './service-orders'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.prices.order.title) }, { name: 'robots', content: 'noindex' }]
}

async function requireApplication({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const now = context.now()
  const { company, application } = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, context.db)
  if (!application) throw redirect(paths.apply(locale))
  return { locale, viewer, edition, now, company, application }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, edition, now, company, application } = await requireApplication(asked)
  const late = isLate(edition.lateFrom, now)
  const services = await offeredServices({ edition, orders: application.services, now }, asked.context.db)
  return {
    actingFor: company.id,
    mayOrder: mayOrderServices(application, edition, now),
    draft: application.state === 'draft',
    latePercent: edition.latePercent,
    late: late && edition.latePercent > 0,
    lateFrom: !late && edition.lateFrom && edition.latePercent > 0 ? formatDay(dayIn(edition.lateFrom, homeZone), locale) : null,
    services: services.map(({ name, ...service }) => ({ ...service, name: pick(name, locale) })),
    price: application.price,
    booths: application.booths.map(({ code, openSides, rate }) => ({ code, openSides, rate })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, now, company, application } = await requireApplication(asked)
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  const form = parseForm(orderForm, formData)
  if (!form.ok) return data({ of: String(form.values.service ?? ''), errors: form.errors, values: form.values, code: null }, { status: 422 })
  const { db, env } = asked.context
  const ordered = await orderService({ applicationId: application.id, userId: viewer.id, form: form.data, now, baseUrl: env.baseUrl }, db)
  if (!ordered.ok) return data({ of: form.data.service, values: { ...form.data }, code: ordered.code }, { status: 409 })
  asked.context.wakeMail()
  return redirect(`${paths.exhibitorServices(locale)}?done=saved`)
}

export default function Services() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const code = result && 'code' in result ? result.code : null
  const [search] = useSearchParams()
  const l = useLocale()
  const t = useMessages().prices.order
  return (
    <DeskPage
      actingFor={page.actingFor}
      title={t.title}
      lead={t.lead}
      notices={
        <>
          {search.get('done') === 'saved' && !result ? (
            <Notice kind="good" announce>
              {t.saved}
            </Notice>
          ) : null}
          {code ? (
            <Notice kind="bad" announce>
              {t.refused[code]}
            </Notice>
          ) : null}
          {page.late ? <Notice>{t.late(page.latePercent)}</Notice> : null}
          {page.lateFrom ? <Notice>{t.lateFrom(page.lateFrom, page.latePercent)}</Notice> : null}
        </>
      }
    >
      <div className="review">
        <div className="stack">
          {page.services.length === 0 ? <Empty title={t.none} text="" /> : <ServiceOrders {...page} result={result} />}
          <p>
            <ButtonLink to={page.draft ? paths.applyReview(l) : paths.exhibitorDesk(l)}>{t.back}</ButtonLink>
          </p>
        </div>
        {page.price ? (
          <div className="card">
            <div className="card__body">
              <PriceBill price={page.price} booths={page.booths} />
            </div>
          </div>
        ) : null}
      </div>
    </DeskPage>
  )
}
