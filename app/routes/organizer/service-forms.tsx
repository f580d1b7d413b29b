import { Form } from '@remix-run/react'
import { serviceForm } from '~/domain/service/service.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatRoubles } from '~/i18n/money'
import { parseKopecks } from '~/lib/roubles'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import type { PricesResult } from './prices'

type Values = { id: string; nameRu: string; nameEn: string; price: string; maximum: string; peopleEach: string; carsEach: string; position: string; withdrawn: boolean }

/** The services of an edition, each opening into its form, and one more to add. */
export function ServiceForms({ services, result }: { services: readonly Values[]; result: PricesResult | undefined }) {
  const t = useMessages().prices.services
  const l = useLocale()
  const resultOf = (of: string) => (result?.of === of ? result : undefined)
  const isNew: Values = { id: '', nameRu: '', nameEn: '', price: '', maximum: '1', peopleEach: '0', carsEach: '0', position: String(services.length), withdrawn: false }
  return (
    <div className="stack">
      {services.length === 0 ? <p className="muted measure">{t.none}</p> : null}
      {services.map((service) => (
        <details className="fold" key={service.id} open={resultOf(service.id) !== undefined || undefined}>
          <summary>
            <b>{pick({ ru: service.nameRu, en: service.nameEn }, l)}</b>
            <span className="muted">
              {formatRoubles(parseKopecks(service.price) ?? 0, l)}{service.withdrawn ? `, ${t.isWithdrawn}` : ''}
            </span>
          </summary>
          <OneService service={service} result={resultOf(service.id)} />
        </details>
      ))}
      <details className="fold" open={resultOf('new') !== undefined || services.length === 0 || undefined}>
        <summary>
          <b>{t.add}</b>
        </summary>
        {/* Empty again once its service is in the list. */}
        <OneService key={services.length} service={isNew} result={resultOf('new')} />
      </details>
    </div>
  )
}

function OneService({ service, result }: { service: Values; result: PricesResult | undefined }) {
  const m = useMessages()
  const t = m.prices.services
  const l = useLocale()
  const isNew = service.id === ''
  return (
    <div className="stack">
      {result?.refused ? (
        <Notice kind="bad" announce>
          {result.refused === 'in-use' ? t.inUse : t.gone}
        </Notice>
      ) : null}
      <ZodForm
        schema={serviceForm}
        messages={{ errors: m.errors, summaryTitle: m.prices.summary }}
        // A number comes from its field as text.
        defaultValues={service as never}
        result={result}
        intent={isNew ? 'add-service' : 'save-service'}
      >
        {isNew ? null : <input type="hidden" name="serviceId" value={service.id} />}
        <TextField name="nameRu" label={t.nameRu} required maxLength={160} />
        <TextField name="nameEn" label={t.nameEn} optionalLabel={m.apply.optional} maxLength={160} />
        <TextField name="price" label={t.price} inputMode="decimal" required maxLength={40} />
        <TextField name="maximum" type="number" inputMode="numeric" label={t.maximum} min={1} max={99} required />
        <TextField name="peopleEach" type="number" inputMode="numeric" label={t.peopleEach} hint={t.eachHint} min={0} max={20} required />
        <TextField name="carsEach" type="number" inputMode="numeric" label={t.carsEach} min={0} max={20} required />
        <TextField name="position" type="number" inputMode="numeric" label={t.position} min={0} max={999} required />
        {isNew ? null : <Checkbox name="withdrawn" label={t.withdrawn} />}
        <div className="form__send">
          <SubmitButton look="plain">{isNew ? t.add : m.prices.save}</SubmitButton>
        </div>
      </ZodForm>
      {isNew ? null : (
        <Form method="post">
          <input type="hidden" name="serviceId" value={service.id} />
          <Button
            type="submit"
            name="intent"
            value="remove-service"
            look="danger"
            small
            aria-label={t.removeThis(pick({ ru: service.nameRu, en: service.nameEn }, l))}
          >
            {t.remove}
          </Button>
        </Form>
      )}
    </div>
  )
}
