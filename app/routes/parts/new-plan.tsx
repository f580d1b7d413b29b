import { newPlanForm } from '~/domain/floor-plan/plan-form.schema'
import { pick, type LocalizedText } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import type { FormValues } from '~/lib/parse-form'
import { ZodForm } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'

/** What came of a form of the page of plans: `of` is "plan", "new-category" or the id of a category. */
export type PlansResult = {
  of: string
  errors?: Record<string, string>
  values?: FormValues
  refused?: 'exists' | 'gone' | 'in-use'
}

type Place = { id: string; hall: LocalizedText; city: LocalizedText }

/** The form that begins a plan, folded. */
export function NewPlan({ free, models, result }: { free: readonly Place[]; models: readonly (Place & { year: number })[]; result: PlansResult | undefined }) {
  const m = useMessages()
  const t = m.plans.newPlan
  const l = useLocale()
  if (free.length === 0) return <p className="muted measure">{t.noHalls}</p>
  return (
    <details className="fold" open={result !== undefined || undefined}>
      <summary>
        <b>{t.title}</b>
      </summary>
      <div className="stack">
        {result?.refused === 'exists' || result?.refused === 'gone' ? (
          <Notice kind="bad" announce>
            {t[result.refused]}
          </Notice>
        ) : null}
        <ZodForm
          schema={newPlanForm}
          messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
          defaultValues={{ hall: '', copyOf: '', width: '40', height: '25' }}
          result={result}
          intent="add-plan"
        >
          <Select
            name="hall"
            label={t.hall}
            placeholder={t.chooseHall}
            required
            options={free.map((hall) => ({ value: hall.id, label: `${pick(hall.hall, l)}, ${pick(hall.city, l)}` }))}
          />
          <Select
            name="copyOf"
            label={t.copyOf}
            hint={t.copyHint}
            placeholder={t.empty}
            options={models.map((model) => ({ value: model.id, label: t.model(pick(model.hall, l), model.year) }))}
          />
          <TextField name="width" label={t.width} hint={t.sizeHint} inputMode="decimal" required />
          <TextField name="height" label={t.height} hint={t.sizeHint} inputMode="decimal" required />
          <div className="form__send">
            <SubmitButton>{t.create}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}
