import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveCompany } from '~/domain/application/application.commands.server'
import { consentOf, ownApplication } from '~/domain/application/application.queries.server'
import { applicationWindow } from '~/domain/application/application.rules'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { foreignCountries } from '~/domain/exhibitor/countries.rules'
import { companyEditForm, companyForm } from '~/domain/exhibitor/exhibitor.schema'
import { dropTyped } from '~/domain/step-draft/step-draft.commands.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireViewer } from '../guard.server'
import { pageMeta } from '../page-meta'
import { ApplyIntro } from './apply-intro'
import { CompanyFields } from './company-fields'
import { companyValues } from './company-values'
import { StepFrame } from './step-frame'
import { stepsDone } from './step.server'
import { shownDraft } from './typed.server'

export const meta: MetaFunction<typeof loader> = ({ data: _, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').apply
  return pageMeta(at, t.title, t.description)
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const now = context.now()
  const [edition, viewer] = await Promise.all([currentEdition(context.db), context.viewer()])
  const about = {
    window: edition ? applicationWindow(edition, now) : ('unannounced' as const),
    opens: edition?.applicationsFrom ? formatDay(dayIn(edition.applicationsFrom, homeZone), locale) : '',
    // The end is the first instant at which they are closed; people are told the last day before it.
    closes: edition?.applicationsUntil ? formatDay(dayIn(new Date(edition.applicationsUntil.getTime() - 1), homeZone), locale) : '',
    fee: edition?.registrationFee ?? 0,
  }
  if (!viewer || !edition) return { about, signedIn: false, form: null }
  const { company, application } = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, context.db)
  // What is sent is corrected on the pages of the desk.
  if (application && application.state !== 'draft') throw redirect(paths.exhibitorDesk(locale))
  if (!company && about.window !== 'open') return { about, signedIn: true, form: null }
  const consent = company && (await consentOf('processing', `exhibitor:${company.id}`, context.db))
  return {
    about,
    signedIn: true,
    form: {
      values: company ? companyValues(company) : { contactEmail: viewer.email, contactName: viewer.name },
      consent: consent ? formatDay(dayIn(consent.givenAt, homeZone), locale) : null,
      countries: foreignCountries(locale),
      centres: (await allCentres(context.db)).map((centre) => ({ id: centre.id, name: `${pick(centre.name, locale)}` })),
      draft: await shownDraft({ userId: viewer.id, editionId: edition.id, step: 'company', now, locale }, context.db),
      done: stepsDone(application),
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const now = context.now()
  const own = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, context.db)
  if (own.application && own.application.state !== 'draft') return redirect(paths.exhibitorDesk(locale))
  const known = own.company && (await consentOf('processing', `exhibitor:${own.company.id}`, context.db))
  const form = parseForm(known ? companyEditForm : companyForm, await request.formData())
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const closed = applicationWindow(edition, now) !== 'open'
  if (!own.company && closed) return redirect(paths.apply(locale))
  await saveCompany({ company: form.data, consented: !known, edition, actor: actor(viewer.id, locale, context.ip), now }, context.db)
  await dropTyped({ userId: viewer.id, editionId: edition.id, step: 'company' }, context.db)
  return redirect(closed ? `${paths.exhibitorDesk(locale)}?done=saved` : paths.applyProducts(locale))
}

const actor = (userId: string, locale: Locale, ip: string) => ({ userId, locale, ip })

export default function Apply() {
  const { about, signedIn, form } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages()
  const l = useLocale()
  if (!form) return <ApplyIntro about={about} signedIn={signedIn} />
  return (
    <StepFrame step={1} done={form.done} title={t.apply.company.heading} lead={about.window === 'open' ? t.apply.intro.until(about.closes) : undefined}>
      {about.window === 'open' ? null : (
        <Notice title={t.apply.closed.after}>
          <ButtonLink to={paths.plan(l)} small>
            {t.apply.intro.seePlan}
          </ButtonLink>
        </Notice>
      )}
      <CompanyFields form={form} result={result} />
    </StepFrame>
  )
}
