import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { passesOf } from '~/domain/pass/pass.queries.server'
import { passLimit, passProblem } from '~/domain/pass/pass.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'
import { actOnPasses, type PassResult } from '../parts/pass-actions.server'
import { PassLists } from '../parts/pass-lists'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { untilText, zoneOf } from './desk-timeline.server'
import { requireOwn } from './own.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.passes.title) }, { name: 'robots', content: 'noindex' }]
}

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

/** The same with an application; a draft has no passes and is led to the desk. */
function requireApplication({ application, locale, ...own }: Awaited<ReturnType<typeof requireOwn>>) {
  if (!application || application.state === 'draft') throw redirect(paths.exhibitorDesk(locale))
  return { ...own, locale, application }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, edition, now, company, application } = requireApplication(await requireOwn(asked))
  const problem = passProblem({ state: application.state, passesUntil: edition.passesUntil }, now)
  const limit = (kind: 'person' | 'car') => (problem === 'wrong-state' ? 0 : passLimit(kind, application.booths, edition, application.services))
  return {
    actingFor: company.id,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    problem,
    limits: { person: limit('person'), car: limit('car') },
    until: edition.passesUntil ? untilText(edition.passesUntil, application.booths[0] ? zoneOf(application.booths) : homeZone, locale) : null,
    passes: await passesOf(application.id, asked.context.db),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const own = await requireOwn(asked)
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, own.company, own.locale)
  if (another) return another
  const { locale, viewer, now, application } = requireApplication(own)
  const acting = { applicationId: application.id, actorId: viewer.id, by: 'exhibitor', now } as const
  return actOnPasses(formData, acting, paths.exhibitorPasses(locale), asked.context.db)
}

export default function Passes() {
  const { actingFor, brand, problem, limits, until, passes } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as PassResult | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.passes
  return (
    <DeskPage
      actingFor={actingFor}
      brand={brand}
      title={t.title}
      lead={problem === 'wrong-state' ? null : `${t.lead(limits.person, limits.car)} ${until && problem === null ? t.until(until) : ''}`}
      notices={
        <>
          {search.get('done') === 'saved' && !result ? (
            <Notice kind="good" announce>
              {t.saved}
            </Notice>
          ) : null}
          {result?.refused ? (
            <Notice kind="bad" announce>
              {t.refused[result.refused]}
            </Notice>
          ) : null}
          {problem ? <Notice>{problem === 'late' ? t.late : t.notYet}</Notice> : null}
        </>
      }
    >
      <PassLists passes={passes} limits={limits} open={problem === null} editing={search.get('edit')} here={paths.exhibitorPasses(l)} result={result} />
    </DeskPage>
  )
}
