import { Form } from '@remix-run/react'
import { venueForm } from '~/domain/centre/centre.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import type { CentreResult } from '../organizer/centre-actions.server'

export type VenueValues = { id: string; nameRu: string; nameEn: string; addressRu: string; addressEn: string; position: string }

/** The venues of a centre, each opening into its form, and one more to add. */
export function VenueForms({ venues, result }: { venues: readonly VenueValues[]; result: CentreResult | undefined }) {
  const t = useMessages().setup.venues
  const l = useLocale()
  const resultOf = (id: string) => (result?.of === id ? result : undefined)
  return (
    <div className="stack">
      {venues.map((venue) => (
        <details className="fold" key={venue.id} open={result?.of === venue.id || undefined}>
          <summary>
            <b>{pick({ ru: venue.nameRu, en: venue.nameEn }, l)}</b>
            <span className="muted">{pick({ ru: venue.addressRu, en: venue.addressEn }, l)}</span>
          </summary>
          <VenueForm venue={venue} result={resultOf(venue.id)} />
        </details>
      ))}
      <details className="fold" open={result?.of === 'new-venue' || venues.length === 0 || undefined}>
        <summary>
          <b>{t.addTitle}</b>
        </summary>
        <VenueForm
          // Empty again once its venue is in the list.
          key={venues.length}
          venue={{ id: '', nameRu: '', nameEn: '', addressRu: '', addressEn: '', position: String(venues.length) }}
          result={resultOf('new-venue')}
        />
      </details>
    </div>
  )
}

function VenueForm({ venue, result }: { venue: VenueValues; result: CentreResult | undefined }) {
  const m = useMessages()
  const t = m.setup.venues
  const l = useLocale()
  const isNew = venue.id === ''
  return (
    <div className="stack">
      <ZodForm schema={venueForm} messages={{ errors: m.errors, summaryTitle: m.setup.summary }} defaultValues={venue} result={result} intent={isNew ? 'add-venue' : 'save-venue'}>
        {isNew ? null : <input type="hidden" name="venueId" value={venue.id} />}
        <TextField name="nameRu" label={t.nameRu} required />
        <TextField name="nameEn" label={t.nameEn} optionalLabel={m.setup.optional} />
        <TextField name="addressRu" label={t.addressRu} optionalLabel={m.setup.optional} />
        <TextField name="addressEn" label={t.addressEn} optionalLabel={m.setup.optional} />
        <TextField name="position" type="number" inputMode="numeric" label={t.position} min={0} max={999} required />
        <div className="form__send">
          <SubmitButton>{isNew ? t.add : m.setup.save}</SubmitButton>
        </div>
      </ZodForm>
      {isNew ? null : (
        <Form method="post">
          <input type="hidden" name="venueId" value={venue.id} />
          <Button type="submit" name="intent" value="remove-venue" look="danger" small aria-label={t.removeThis(pick({ ru: venue.nameRu, en: venue.nameEn }, l))}>
            {t.remove}
          </Button>
        </Form>
      )}
      {result?.refused ? (
        <Notice kind="bad" announce>
          {result.refused === 'in-use' ? t.inUse : t.gone}
        </Notice>
      ) : null}
    </div>
  )
}
