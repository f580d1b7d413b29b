import { pricesForm, vatRates } from '~/domain/edition/prices.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

/** The terms of an edition: fee, VAT, surcharges and discounts. */
export function PricesFields({ values, result }: { values: Record<string, string | number>; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.prices
  const number = { type: 'number', inputMode: 'numeric', min: 0, required: true } as const
  return (
    <ZodForm
      id="terms"
      intent="save-terms"
      schema={pricesForm}
      messages={{ errors: m.errors, summaryTitle: t.summary }}
      // A number comes from its field as text.
      defaultValues={values as never}
      result={result}
    >
      <h2 className="form__section">{t.terms}</h2>
      <TextField name="registrationFee" label={t.fee} inputMode="decimal" required maxLength={40} />
      <Select name="vat" label={t.vat} hint={t.vatHint} options={vatRates.map((rate) => ({ value: rate, label: t.vatRate(rate) }))} />
      <h2 className="form__section">{t.sides}</h2>
      <TextField name="side2" label={t.side2} max={100} {...number} />
      <TextField name="side3" label={t.side3} max={100} {...number} />
      <TextField name="side4" label={t.side4} max={100} {...number} />
      <h2 className="form__section">{t.discounts}</h2>
      <TextField name="earlyUntil" type="date" label={t.earlyUntil} optionalLabel={m.apply.optional} />
      <TextField name="earlyPercent" label={t.earlyPercent} max={100} {...number} />
      <TextField name="smallUpTo" label={t.smallUpTo} hint={t.smallHint} max={999} {...number} />
      <TextField name="smallPercent" label={t.smallPercent} max={100} {...number} />
      <h2 className="form__section">{t.late}</h2>
      <TextField name="lateFrom" type="date" label={t.lateFrom} optionalLabel={m.apply.optional} />
      <TextField name="latePercent" label={t.latePercent} max={100} {...number} />
      <div className="form__send">
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ZodForm>
  )
}
