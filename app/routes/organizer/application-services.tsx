import { reorderForm } from '~/domain/service/service.schema'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'

type Service = { id: string; name: string; price: number; maximum: number; ordered: number; sum: number }

/** What an exhibitor has ordered besides the booth; organisers put down another number, with words that go into the mail. */
export function ApplicationServices({
  services,
  version,
  mayReorder,
  result,
}: {
  services: readonly Service[]
  version: number
  mayReorder: boolean
  result: FormResult | undefined
}) {
  const m = useMessages()
  const t = m.prices.order
  const l = useLocale()
  const ordered = services.filter((service) => service.ordered > 0)
  if (services.length === 0 || (ordered.length === 0 && !mayReorder)) return null
  return (
    <section className="section stack measure">
      <h2 className="subheading">{t.title}</h2>
      {ordered.length === 0 ? (
        <p className="muted">{t.nothing}</p>
      ) : (
        <dl className="bill">
          {ordered.map((service) => (
            <div key={service.id}>
              <dt>
                {service.name}, {service.ordered}
              </dt>
              <dd>{formatRoubles(service.sum, l)}</dd>
            </div>
          ))}
        </dl>
      )}
      {mayReorder ? (
        <details className="unfold" open={result !== undefined || undefined}>
          <summary>{t.change}</summary>
          <div className="unfold__body">
            <ZodForm
              // What was ordered meanwhile is shown anew.
              key={version}
              id="reorder"
              intent="reorder"
              schema={reorderForm}
              messages={{ errors: m.errors, summaryTitle: m.prices.summary }}
              defaultValues={{}}
              result={result}
              className="form form--single"
            >
              <input type="hidden" name="version" value={version} />
              <Select
                name="service"
                label={t.columns.service}
                placeholder={t.choose}
                options={services.map(({ id, name, price, ordered: n }) => ({ value: id, label: t.option(name, formatRoubles(price, l), n) }))}
                required
              />
              <TextField name="quantity" type="number" inputMode="numeric" label={t.inAll} min={0} max={99} required />
              <TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={2000} rows={2} required />
              <div className="form__send">
                <SubmitButton look="plain">{m.prices.save}</SubmitButton>
              </div>
            </ZodForm>
          </div>
        </details>
      ) : null}
    </section>
  )
}
