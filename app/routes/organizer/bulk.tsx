import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { quietDecisions } from '~/domain/application/application.rules'
import { bulkForm } from '~/domain/application/bulk.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Checkbox } from '~/ui/form/checkbox'
import { RadioGroup } from '~/ui/form/choices'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { actOnMany, type ShownRow } from './bulk-actions.server'
import { BulkPreview } from './bulk-preview'

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
  return actOnMany(request, { editionId: edition.id, organizerId: viewer.id, locale, context })
}

/** One decision about the applications that were ticked in the table: chosen, looked at, confirmed. */
export default function Bulk() {
  const at = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.bulk
  const table = paths.organizer(l, '/applications')
  return (
    <>
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: table, label: m.applications.back }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
        {at?.step === 'choose' ? <p className="muted">{t.chosen(at.rows.length)}</p> : null}
      </div>
      {at?.step === 'choose' ? (
        <div className="stack stack--loose">
          {'preview' in at ? <BulkPreview {...at.preview} /> : null}
          <ChooseForm rows={at.rows} result={at.result as FormResult | undefined} again={'preview' in at} />
        </div>
      ) : (
        <Empty small title={at?.step === 'too-many' ? t.tooMany(at.most) : t.nothing} text={at?.step === 'too-many' ? t.tooManyText : t.nothingText}>
          <ButtonLink to={table}>{t.toTable}</ButtonLink>
        </Empty>
      )}
    </>
  )
}

function ChooseForm({ rows, result, again }: { rows: readonly ShownRow[]; result: FormResult | undefined; again: boolean }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.bulk
  return (
    <section className="stack">
      {again ? <h2 className="subheading">{t.change}</h2> : null}
      <details className="unfold">
        <summary>{t.chosen(rows.length)}</summary>
        <p className="unfold__body">{rows.map((row) => `${row.brand} (${m.applications.states[row.state]})`).join(', ')}</p>
      </details>
      <ZodForm
        id="bulk"
        intent="preview"
        schema={bulkForm}
        messages={{ errors: m.errors, summaryTitle: m.applications.summary }}
        defaultValues={{}}
        result={result}
        className="form"
      >
        {rows.map((row) => (
          <input key={row.id} type="hidden" name="application" value={row.id} />
        ))}
        <RadioGroup name="verb" label={t.verb} required options={quietDecisions.map((verb) => ({ value: verb, label: t.verbs[verb], hint: t.verbHints[verb] }))} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={4} maxLength={2000} className="form__full" />
        <Checkbox name="quietly" label={m.applications.quietly} hint={m.applications.quietlyHint} small />
        <div className="form__send">
          <SubmitButton look={again ? 'plain' : 'primary'}>{t.preview}</SubmitButton>
          <ButtonLink to={paths.organizer(l, '/applications')} look="quiet">
            {m.common.cancel}
          </ButtonLink>
        </div>
      </ZodForm>
    </section>
  )
}
