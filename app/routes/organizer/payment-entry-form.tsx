import { paymentForm } from '~/domain/payment/payment.schema'
import { useMessages } from '~/i18n/use-messages'
import { RadioGroup } from '~/ui/form/choices'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

/** Money entered by hand: what came, or what went back. */
export function PaymentEntryForm({ today, result }: { today: string; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.papers.application
  const optional = m.papers.issuer.optional
  return (
    <ZodForm
      id="pay"
      intent="pay"
      schema={paymentForm}
      messages={{ errors: m.errors, summaryTitle: m.papers.summary }}
      defaultValues={{ kind: 'payment', paidOn: today }}
      result={result}
    >
      <RadioGroup
        name="kind"
        label={t.kind}
        required
        options={[
          { value: 'payment', label: t.kinds.payment },
          { value: 'refund', label: t.kinds.refund },
        ]}
      />
      <TextField name="sum" label={t.sum} hint={t.sumHint} inputMode="decimal" required maxLength={40} />
      <TextField name="paidOn" type="date" label={t.paidOn} required />
      <TextField name="bankNumber" label={t.bankNumber} optionalLabel={optional} maxLength={40} />
      <TextField name="note" label={t.note} optionalLabel={optional} maxLength={300} className="form__full" />
      <div className="form__send">
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ZodForm>
  )
}
