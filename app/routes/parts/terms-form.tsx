import { termsForm } from '~/domain/edition/edition.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'

/** The terms of taking part: how long a booth waits for its payment, how many one may take, what a cancellation costs. */
export function TermsForm({ values, result }: { values: { paymentDays: string; boothsPerApplication: string; offerHours: string; cancellationFees: string }; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.setup.terms
  return (
    <section className="section">
      <h2 className="subheading">{t.title}</h2>
      <ZodForm
        id="terms"
        intent="terms"
        schema={termsForm}
        messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
        // A number comes from its field as text.
        defaultValues={values as never}
        result={result}
        className="form form--single"
      >
        <TextField name="paymentDays" label={t.paymentDays} hint={t.paymentDaysHint} optionalLabel={m.setup.optional} inputMode="numeric" maxLength={3} />
        <TextField name="boothsPerApplication" label={t.boothsPerApplication} hint={t.boothsPerApplicationHint} required inputMode="numeric" maxLength={2} />
        <TextField name="offerHours" label={t.offerHours} hint={t.offerHoursHint} required inputMode="numeric" maxLength={3} />
        <TextArea name="cancellationFees" label={t.cancellationFees} hint={t.cancellationFeesHint} required rows={4} maxLength={300} />
        <div className="form__send">
          <SubmitButton>{m.setup.save}</SubmitButton>
        </div>
      </ZodForm>
    </section>
  )
}
