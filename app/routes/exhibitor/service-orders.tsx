import { orderForm } from '~/domain/service/service.schema'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

type Service = { id: string; name: string; price: number; maximum: number; withdrawn: boolean; ordered: number; sum: number }

/** The services one may order, each with a form of its own: how many in all. */
export function ServiceOrders({
  services,
  mayOrder,
  result,
}: {
  services: readonly Service[]
  mayOrder: boolean
  result: (FormResult & { of: string }) | undefined
}) {
  const m = useMessages()
  const t = m.prices.order
  const l = useLocale()
  return (
    <ul className="orders">
      {services.map((service) => (
        <li key={service.id}>
          <div>
            <h2 className="orders__name">{service.name}</h2>
            <p className="muted">{t.each(formatRoubles(service.price, l))}</p>
            {service.ordered > 0 ? <p>{t.ordered(service.ordered, formatRoubles(service.sum, l))}</p> : null}
          </div>
          {mayOrder && !service.withdrawn ? (
            <ZodForm
              // What was ordered elsewhere is shown anew.
              key={service.ordered}
              id={`order-${service.id}`}
              schema={orderForm}
              messages={{ errors: m.errors, summaryTitle: m.prices.summary }}
              defaultValues={{ quantity: service.ordered }}
              result={result?.of === service.id ? result : undefined}
              className="orders__form"
            >
              <input type="hidden" name="service" value={service.id} />
              <TextField name="quantity" type="number" inputMode="numeric" label={t.quantity(service.name)} min={0} max={service.maximum} required />
              <SubmitButton look="plain">{t.order}</SubmitButton>
            </ZodForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
