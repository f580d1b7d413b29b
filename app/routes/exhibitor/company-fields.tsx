import { companyEditForm, companyForm } from '~/domain/exhibitor/exhibitor.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { StepAutosave, type ShownDraft } from './step-autosave'
import { assayFields, catalogueFields, contactFields, payerFields, paperFields, type CompanyChoices } from './company-field-groups'

type CompanyFormData = CompanyChoices & {
  values: Record<string, unknown>
  /** The day consent was given; null asks for it. */
  consent: string | null
  /** What was typed and not saved. */
  draft: ShownDraft
}

/** Step 1: the company. */
export function CompanyFields({ form, result }: { form: CompanyFormData; result: FormResult | undefined }) {
  const messages = useMessages()
  const l = useLocale()
  const t = messages.apply.company
  return (
    <>
      <StepAutosave formId="company" draft={form.draft} />
      <ZodForm
        schema={form.consent === null ? companyForm : companyEditForm}
        messages={{ errors: messages.errors, summaryTitle: messages.apply.summary }}
        defaultValues={{ payerType: 'company', ...form.values, ...form.draft.values }}
        result={result}
        className="form form--company"
        id="company"
      >
        {payerFields(messages, form)}
        {catalogueFields(messages, form)}
        {contactFields(messages)}
        {assayFields(messages)}
        {paperFields(messages)}

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
    </>
  )
}
