import { fullProfileForm, profileForm } from '~/domain/exhibitor/exhibitor.schema'
import type { RequisitesLock } from '~/domain/exhibitor/profile.queries.server'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { Notice } from '~/ui/notice'
import { CompanyFacts, type CompanyFactsData } from '../parts/company-facts'
import { assayFields, catalogueFields, contactFields, payerFields, paperFields, type CompanyChoices } from './company-field-groups'

type ProfileFormData = CompanyChoices & {
  values: Record<string, unknown>
  /** Why the requisites are only shown, and what they are; null while they may be changed. */
  lock: { why: RequisitesLock; facts: CompanyFactsData } | null
}

/** What a company says of itself, what visitors see first; requisites last, or shown with the reason why they stay. */
export function ProfileFields({ form, result }: { form: ProfileFormData; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.desk.profile
  const { lock } = form
  const shown = lock && { ...lock.facts, brand: '', city: '', description: [], website: '', contact: [], address: lock.facts.address.slice(0, 1) }
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
        <input type="hidden" name="version" value={String(form.values.version)} />
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
      {lock && shown ? (
        <section className="section stack" id="requisites">
          <h2 className="subheading">{t.requisites}</h2>
          <Notice title={t.locked[lock.why]}>
            <p>{t.lockedText[lock.why]}</p>
          </Notice>
          <CompanyFacts company={shown} />
        </section>
      ) : null}
    </>
  )
}
