import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { jewellersDay } from '~/calendar/jewellers-day'
import { updateEdition } from '~/domain/edition/edition.commands.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { editionForm } from '~/domain/edition/edition.schema'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDayMonth } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { found, localeOf, requireFestivalOrganizer } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireFestivalOrganizer(context, request, localeOf(params))
  const edition = found(await currentEdition(context.db))
  return {
    year: edition.year,
    rule: jewellersDay(edition.year),
    values: {
      titleRu: edition.titleRu,
      titleEn: edition.titleEn,
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
      jewellersDay: edition.jewellersDay ?? '',
      applicationsFrom: edition.applicationsFrom ? dayIn(edition.applicationsFrom, homeZone) : '',
      applicationsUntil: edition.applicationsUntil ? dayIn(edition.applicationsUntil, homeZone) : '',
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const form = parseForm(editionForm, await request.formData())
  if (!form.ok) return data(form, { status: 422 })
  await updateEdition({ id: edition.id, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return redirect(paths.organizer(locale, '/edition?saved=1'))
}

export default function EditionPage() {
  const { year, rule, values } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const t = m.organizer.edition
  const l = useLocale()
  return (
    <>
      <div className="bench__head">
        <h1>
          {t.title} {year}
        </h1>
      </div>
      {search.has('saved') && !result ? (
        <Notice kind="good" announce>
          {t.saved}
        </Notice>
      ) : null}
      <ZodForm schema={editionForm} messages={{ errors: m.errors, summaryTitle: t.summary }} defaultValues={values} result={result}>
        <TextField name="titleRu" label={t.titleRu} required />
        <TextField name="titleEn" label={t.titleEn} />
        <TextField name="startsOn" type="date" label={t.startsOn} required />
        <TextField name="endsOn" type="date" label={t.endsOn} required />
        <TextField name="jewellersDay" type="date" label={t.jewellersDay} hint={t.jewellersDayHint(formatDayMonth(rule, l))} className="form__full" />
        <TextField name="applicationsFrom" type="date" label={t.applicationsFrom} />
        <TextField name="applicationsUntil" type="date" label={t.applicationsUntil} />
        <div className="form__send">
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </ZodForm>
    </>
  )
}
