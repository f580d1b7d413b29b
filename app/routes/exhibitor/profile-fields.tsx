import { fullProfileForm, profileForm } from '~/domain/exhibitor/exhibitor.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { assayFields, catalogueFields, contactFields, payerFields, paperFields, type CompanyChoices } from './company-field-groups'
import { LockedRequisites, type ShownLock } from './locked-requisites'

type ProfileFormData = CompanyChoices & {
  values: Record<string, unknown>
  /** Null while the requisites may be changed. */
  lock: ShownLock | null
}

/** What a company says of itself, what visitors see first; requisites last, or shown with the reason why they stay. */
export function ProfileFields({ form, result }: { form: ProfileFormData; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.desk.profile
  const { lock } = form
  return (
    <>
      <ZodForm
        // Another version of the company is another form; what was typed comes back with the result.
        key={String(form.values.version)}
        schema={lock ? profileForm : fullProfileForm}
        messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
        defaultValues={form.values}
        result={result}
        className="form form--company"
        id="profile"
      >
        <input type="hidden" name="version" value={String(result?.values?.version ?? form.values.version)} />
        {catalogueFields(m, form)}
        {contactFields(m)}
        {assayFields(m)}
        {lock ? null : (
          <>
            <h2 className="form__section" id="requisites">
              {t.requisites}
            </h2>
            {payerFields(m, form)}
            {paperFields(m)}
          </>
        )}
        <div className="form__send">
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </ZodForm>
      {lock ? <LockedRequisites lock={lock} /> : null}
    </>
  )
}
