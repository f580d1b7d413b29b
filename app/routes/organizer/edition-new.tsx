import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createEdition } from '~/domain/edition/edition.commands.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { newEditionForm } from '~/domain/edition/edition.schema'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { proposeEdition } from '~/domain/edition/propose-edition.rules'
import { useMessages } from '~/i18n/use-messages'
import { dayIn } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { localeOf, requireFestivalOrganizer } from '../guard.server'
import { EditionForm } from '../parts/edition-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireFestivalOrganizer(context, request, localeOf(params))
  const last = await currentEdition(context.db)
  return { first: last === null, ...proposeEdition(last?.year ?? null, dayIn(context.now(), homeZone)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const form = parseForm(newEditionForm, await request.formData())
  if (!form.ok) return data(form, { status: 422 })
  const opened = await createEdition({ form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  if (!opened.ok) return data({ errors: { year: opened.code }, values: form.data }, { status: 422 })
  return redirect(paths.organizer(locale, '/edition?saved=opened'))
}

export default function NewEdition() {
  const { first, year, values } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages().setup.edition
  return (
    <>
      <div className="bench__head">
        <h1>{first ? t.first : t.next}</h1>
      </div>
      <EditionForm year={year} values={values} dayHint={t.jewellersDayHint} result={result} />
    </>
  )
}
