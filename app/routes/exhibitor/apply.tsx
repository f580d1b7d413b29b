import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { ownApplication } from '~/domain/application/application.queries.server'
import { applicationWindow } from '~/domain/application/application.rules'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { ApplyIntro } from './apply-intro'
import { CompanyFields } from './company-fields'
import { companyStep, saveCompanyStep, type CompanyResult } from './company-step.server'
import { StepFrame } from './step-frame'
import { stepsDone } from './step.server'

export const meta: MetaFunction<typeof loader> = ({ data: _, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').apply
  return pageMeta(at, t.title, t.description)
}

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
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
  return { about, signedIn: true, form: { ...(await companyStep({ company, viewer, edition, locale, request, context })), done: stepsDone(application) } }
}

export const action = (asked: ActionFunctionArgs) => saveCompanyStep(asked)

export default function Apply() {
  const { about, signedIn, form } = useLoaderData<typeof loader>()
  const result = useActionData() as CompanyResult | undefined
  const [search] = useSearchParams()
  const t = useMessages()
  const l = useLocale()
  const hasLeft = search.get('done') === 'left' && !result
  if (!form) return <ApplyIntro about={about} signedIn={signedIn} hasLeft={hasLeft} />
  return (
    <StepFrame step={1} actingFor={form.actingFor} done={form.done} title={t.apply.company.heading} lead={about.window === 'open' ? t.apply.intro.until(about.closes) : undefined}>
      {hasLeft ? (
        <Notice kind="good" announce>
          {t.desk.team.done.left}
        </Notice>
      ) : null}
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
