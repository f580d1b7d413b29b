import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createCentre } from '~/domain/centre/centre.commands.server'
import { nextPosition } from '~/domain/centre/centre.queries.server'
import { centreForm } from '~/domain/centre/centre.schema'
import { useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { localeOf, requireFestivalOrganizer } from '../guard.server'
import { CentreFields } from '../parts/centre-form'
import { zoneOptions } from '../parts/zone-options.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  return { zones: zoneOptions(locale, context.now()), position: String(await nextPosition(context.db)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const form = parseForm(centreForm, await request.formData())
  if (!form.ok) return data(form, { status: 422 })
  const { slug } = await createCentre({ form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return redirect(paths.organizer(locale, `/centres/${slug}?saved=created`))
}

export default function NewCentre() {
  const { zones, position } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages().setup.centre
  const empty = { nameRu: '', nameEn: '', cityRu: '', cityEn: '', descriptionRu: '', descriptionEn: '', brandRu: '', brandEn: '', behindRu: '', behindEn: '' }
  return (
    <>
      <div className="bench__head">
        <h1>{t.newTitle}</h1>
      </div>
      <CentreFields values={{ ...empty, timeZone: '', accent: '', position }} zones={zones} isNew result={result} />
    </>
  )
}
