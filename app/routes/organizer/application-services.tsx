import { reorderForm } from '~/domain/service/service.schema'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
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
  result: (FormResult & { service?: string }) | undefined
}) {
  const m = useMessages()
  const t = m.prices.order
  const l = useLocale()
  const shown = services.filter((service) => mayReorder || service.ordered > 0)
  if (shown.length === 0) return null
  return (
    <section className="section">
      <h2 className="subheading">{t.title}</h2>
      <ul className="orders">
        {shown.map((service) => (
          <li key={service.id}>
            <div>
              <h3 className="small-title">{service.name}</h3>
              <p className="muted">{service.ordered > 0 ? t.ordered(service.ordered, formatRoubles(service.sum, l)) : t.notOrdered(formatRoubles(service.price, l))}</p>
            </div>
            {mayReorder ? (
              <details className="unfold" open={result?.service === service.id || undefined}>
                <summary aria-label={t.changeOf(service.name)}>{t.change}</summary>
                <div className="unfold__body">
                  <ZodForm
                    // What was ordered meanwhile is shown anew.
                    key={`${version}-${service.ordered}`}
                    id={`reorder-${service.id}`}
                    intent="reorder"
                    schema={reorderForm}
                    messages={{ errors: m.errors, summaryTitle: m.prices.summary }}
                    defaultValues={{ quantity: service.ordered, reason: '' }}
                    result={result?.service === service.id ? result : undefined}
                    className="form form--single"
                  >
                    <input type="hidden" name="service" value={service.id} />
                    <input type="hidden" name="version" value={version} />
                    <TextField name="quantity" type="number" inputMode="numeric" label={t.inAll} min={0} max={Math.max(service.maximum, service.ordered)} required />
                    <TextArea name="reason" label={t.reason} hint={t.reasonHint} maxLength={2000} rows={2} required />
                    <div className="form__send">
                      <SubmitButton look="plain">{m.prices.save}</SubmitButton>
                    </div>
                  </ZodForm>
                </div>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
