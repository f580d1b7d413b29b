import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { applicationForOrganizer } from '~/domain/application/application.queries.server'
import { isParticipating } from '~/domain/application/application.transitions'
import { passesOf } from '~/domain/pass/pass.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireFestivalOrganizer } from '../guard.server'
import { actOnPasses, type PassResult } from '../parts/pass-actions.server'
import { PassLists } from '../parts/pass-lists'

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const application = found(await applicationForOrganizer({ id: params.id ?? '', now: context.now() }, context.db))
  const { brandRu, brandEn } = application.company
  return {
    id: application.id,
    brand: pick({ ru: brandRu, en: brandEn }, locale),
    open: isParticipating(application.state),
    passes: await passesOf(application.id, context.db),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const applicationId = params.id ?? ''
  const acting = { applicationId, actorId: viewer.id, by: 'organizer', now: context.now() } as const
  return actOnPasses(await request.formData(), acting, paths.organizer(locale, `/passes/${applicationId}`), context.db)
}

export default function ApplicationPasses() {
  const { id, brand, open, passes } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as PassResult | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.passes
  const here = paths.organizer(l, `/passes/${id}`)
  return (
    <>
      <Breadcrumbs
        label={m.papers.here}
        steps={[
          { to: paths.organizer(l, '/passes'), label: m.desk.organizerPasses.title },
          { to: paths.organizer(l, `/applications/${id}`), label: brand },
        ]}
      />
      <div className="bench__head">
        <h1>{m.desk.organizerPasses.one}</h1>
        <p className="muted">{brand}</p>
      </div>
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
      <p className="measure muted">{m.desk.organizerPasses.oneNote}</p>
      <PassLists passes={passes} limits={null} open={open} editing={search.get('edit')} here={here} result={result} all />
    </>
  )
}
