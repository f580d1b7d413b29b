import { Form } from '@remix-run/react'
import { hallForm } from '~/domain/centre/centre.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import type { CentreResult } from '../organizer/centre-actions.server'

export type HallValues = {
  id: string
  nameRu: string
  nameEn: string
  venueId: string
  hours: string
  parallel: boolean
  capacity: string
  position: string
}

/** The halls of a centre, each opening into its form, and one more to add. */
export function HallForms({ halls, venues, result }: { halls: readonly HallValues[]; venues: readonly Option[]; result: CentreResult | undefined }) {
  const t = useMessages().setup.halls
  const l = useLocale()
  const isRefused = (id: string) => result?.of === id
  return (
    <div className="stack">
      {halls.length === 0 ? <p className="muted measure">{t.none}</p> : null}
      {result?.refused === 'gone' ? (
        <Notice kind="bad" announce>
          {t.gone}
        </Notice>
      ) : null}
      {halls.map((hall) => (
        <details className="fold" key={hall.id} open={isRefused(hall.id) || undefined}>
          <summary>
            <b>{pick({ ru: hall.nameRu, en: hall.nameEn }, l)}</b>
            <span className="muted">
              {[venues.find((venue) => venue.value === hall.venueId)?.label, hall.capacity && t.seats(Number(hall.capacity))].filter(Boolean).join(' · ')}
            </span>
          </summary>
          <HallForm hall={hall} venues={venues} result={isRefused(hall.id) ? result : undefined} />
        </details>
      ))}
      <details className="fold" open={result?.of === 'new-hall' || halls.length === 0 || undefined}>
        <summary>
          <b>{t.addTitle}</b>
        </summary>
        <HallForm
          // Empty again once its hall is in the list.
          key={halls.length}
          hall={{ id: '', nameRu: '', nameEn: '', venueId: '', hours: '', parallel: false, capacity: '', position: String(halls.length) }}
          venues={venues}
          result={result?.of === 'new-hall' ? result : undefined}
        />
      </details>
    </div>
  )
}

function HallForm({ hall, venues, result }: { hall: HallValues; venues: readonly Option[]; result: CentreResult | undefined }) {
  const m = useMessages()
  const t = m.setup.halls
  const l = useLocale()
  const isNew = hall.id === ''
  return (
    <div className="stack">
      <ZodForm
        schema={hallForm}
        messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
        // A number comes from its field as text.
        defaultValues={hall as never}
        result={result}
        intent={isNew ? 'add-hall' : 'save-hall'}
      >
        {isNew ? null : <input type="hidden" name="hallId" value={hall.id} />}
        <TextField name="nameRu" label={t.nameRu} required />
        <TextField name="nameEn" label={t.nameEn} optionalLabel={m.setup.optional} />
        <Select name="venueId" label={t.venue} placeholder={t.noVenue} options={venues} />
        <TextField name="capacity" type="number" inputMode="numeric" label={t.capacity} min={1} optionalLabel={m.setup.optional} />
        <TextField name="position" type="number" inputMode="numeric" label={t.position} min={0} max={999} required />
        <TextArea name="hours" label={t.hours} hint={t.hoursHint} rows={2} />
        <Checkbox name="parallel" label={t.parallel} hint={t.parallelHint} />
        <div className="form__send">
          <SubmitButton>{isNew ? t.add : m.setup.save}</SubmitButton>
        </div>
      </ZodForm>
      {isNew ? null : (
        <Form method="post">
          <input type="hidden" name="hallId" value={hall.id} />
          <Button
            type="submit"
            name="intent"
            value="remove-hall"
            look="danger"
            small
            aria-label={t.removeThis(pick({ ru: hall.nameRu, en: hall.nameEn }, l))}
          >
            {t.remove}
          </Button>
        </Form>
      )}
      {result?.refused === 'in-use' ? (
        <Notice kind="bad" announce>
          {t.inUse}
        </Notice>
      ) : null}
    </div>
  )
}
