import { stepForm } from '~/domain/exhibitor/exhibitor.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { assayFields, catalogueFields, contactFields, payerFields, paperFields, type CompanyChoices } from './company-field-groups'
import type { CompanyResult } from './company-step.server'
import { LockedRequisites, type ShownLock } from './locked-requisites'
import { SavedMeanwhile } from './saved-meanwhile'
import { StepAutosave, type ShownDraft } from './step-autosave'

type CompanyFormData = CompanyChoices & {
  values: Record<string, unknown>
  /** Why the requisites are only shown; null while they may be changed. */
  lock: ShownLock | null
  /** The day consent was given; null asks for it. */
  consent: string | null
  /** What was typed and not saved. */
  draft: ShownDraft
}

/** Step 1: the company. */
export function CompanyFields({ form, result }: { form: CompanyFormData; result: CompanyResult | undefined }) {
  const messages = useMessages()
  const l = useLocale()
  const t = messages.apply.company
  const { lock } = form
  // What they have just sent stands in the form: it is not offered to them once more.
  const draft = result?.refused ? { ...form.draft, offered: false } : form.draft
  // After a refusal the version is the one that was compared with.
  const version = result?.refused ? form.values.version : (result?.values?.version ?? form.values.version)
  const values: Record<string, unknown> = { payerType: 'company', ...form.values, ...draft.values }
  return (
    <>
      {result?.refused ? <SavedMeanwhile refused={result.refused} typed={result.values ?? {}} saved={form.values} choices={form} /> : null}
      <StepAutosave formId="company" draft={draft} />
      <ZodForm
        schema={stepForm({ consented: form.consent !== null, locked: lock !== null })}
        messages={{ errors: messages.errors, summaryTitle: messages.apply.summary }}
        defaultValues={values}
        result={result}
        className="form form--company"
        id="company"
      >
        <input type="hidden" name="version" value={String(version)} />
        {lock ? null : payerFields(messages, form)}
        {catalogueFields(messages, form)}
        {contactFields(messages)}
        {assayFields(messages)}
        {lock ? null : paperFields(messages)}

        {form.consent === null ? (
          <Checkbox name="processing" label={t.processing} required>
            {t.processingText} <a href={paths.privacy(l)}>{t.privacy}</a>
          </Checkbox>
        ) : (
          <p className="form__full muted small">{t.consentGiven(form.consent)}</p>
        )}
        <div className="form__send">
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </ZodForm>
      <p className="muted small measure only-scripts">{messages.desk.autosave.note}</p>
      {lock ? <LockedRequisites lock={lock} /> : null}
    </>
  )
}
