import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { keepRoster } from '~/domain/roster/roster.commands.server'
import { maxRows } from '~/domain/roster/roster.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button } from '~/ui/button'
import { Field } from '~/ui/form/field'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { readRosterUpload } from './roster-upload.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  await requireEdition(context, viewer, locale)
  return null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const { read, fileName } = await readRosterUpload(request)
  if (!read.ok) return data({ code: read.code, line: read.line ?? null }, { status: read.code === 'large' ? 413 : 422 })
  const id = await keepRoster({ editionId: edition.id, organizerId: viewer.id, fileName, table: read.table, now: context.now() }, context.db)
  return redirect(paths.organizer(locale, `/applications/import/${id}`))
}

/** The first step of an import: the file. Not a ZodForm, because what is checked is in the file. */
export default function RosterNew() {
  const refused = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const m = useMessages()
  const l = useLocale()
  const t = m.roster
  const error = refused && [refused.line === null ? '' : t.atLine(refused.line), t.refused[refused.code]].filter(Boolean).join(' ')
  return (
    <>
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/applications'), label: m.applications.back }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead}</p>
      <Form method="post" encType="multipart/form-data" className="form form--single section-tight" aria-busy={busy || undefined}>
        {error ? (
          <Notice kind="bad" announce>
            {error}
          </Notice>
        ) : null}
        <Field id="roster-file" label={t.file} hint={t.fileHint(maxRows)} error={error}>
          <input
            id="roster-file"
            className="input"
            type="file"
            name="file"
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={error ? 'roster-file-hint roster-file-error' : 'roster-file-hint'}
            aria-invalid={error ? true : undefined}
          />
        </Field>
        <div className="form__send">
          <Button type="submit" look="primary" busy={busy}>
            {t.read}
          </Button>
        </div>
      </Form>
    </>
  )
}
