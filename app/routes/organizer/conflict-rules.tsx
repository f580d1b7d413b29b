import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { setConflictRules } from '~/domain/schedule/conflict-rules.commands.server'
import { conflictRulesForm, readConflictRules } from '~/domain/schedule/conflict-rules.schema'
import { conflictKinds, ruleLevels } from '~/domain/schedule/schedule.rules'
import { ageMarks, formats } from '~/domain/session/session.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ZodForm } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const { rules, ages } = readConflictRules(edition.conflictRules)
  const levels = conflictKinds.map((kind) => [`level-${kind}`, rules[kind]])
  return { values: Object.fromEntries([...levels, ...formats.map((format) => [`age-${format}`, String(ages[format] ?? 0)])]) as Record<string, string> }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const form = parseForm(conflictRulesForm, await request.formData())
  if (!form.ok) return data(form, { status: 422 })
  await setConflictRules({ editionId: edition.id, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  context.wakeSchedule()
  return redirect(paths.organizer(locale, '/programme/rules?saved=1'))
}

export default function ConflictRules() {
  const { values } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.conflicts.rules
  const levels = ruleLevels.map((value) => ({ value, label: t.levels[value] }))
  const marks = ageMarks.map((mark) => ({ value: String(mark), label: `${mark}+` }))
  return (
    <div className="setup">
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/programme'), label: m.organizer.programme.title }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead}</p>
      {search.has('saved') && !result ? (
        <Notice kind="good" announce>
          {t.saved}
        </Notice>
      ) : null}
      <ZodForm
        schema={conflictRulesForm}
        messages={{ errors: m.errors, summaryTitle: t.summary }}
        // A number comes from its field as text.
        defaultValues={values as never}
        result={result}
      >
        {conflictKinds.map((kind) => (
          <Select key={kind} name={`level-${kind}`} label={t.kinds[kind][0]} hint={t.kinds[kind][1]} options={levels} required />
        ))}
        <h2 className="form__section">{t.agesTitle}</h2>
        <p className="muted form__full">{t.agesLead}</p>
        {formats.map((format) => (
          <Select key={format} name={`age-${format}`} label={m.programme.formats[format] ?? format} options={marks} required />
        ))}
        <div className="form__send">
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </ZodForm>
    </div>
  )
}
