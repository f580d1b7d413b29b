import { travelForm } from '~/domain/centre/centre.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import type { CentreResult } from '../organizer/centre-actions.server'

type Way = { fromId: string; toId: string; minutes: number }

/** How long it takes between places, as far as it is known, and a form to say it of two. */
export function TravelPart({ places, ways, result }: { places: readonly Option[]; ways: readonly Way[]; result: CentreResult | undefined }) {
  const m = useMessages()
  const t = m.setup.travel
  const nameOf = (id: string) => places.find((place) => place.value === id)?.label ?? ''
  return (
    <>
      <p className="muted measure">{t.lead}</p>
      {ways.length === 0 ? <p>{t.none}</p> : null}
      <ul>
        {ways.map((way) => (
          <li key={`${way.fromId} ${way.toId}`}>{t.way(nameOf(way.fromId), nameOf(way.toId), way.minutes)}</li>
        ))}
      </ul>
      {result?.refused ? (
        <Notice kind="bad" announce>
          {t.gone}
        </Notice>
      ) : null}
      <ZodForm schema={travelForm} messages={{ errors: m.errors, summaryTitle: m.setup.summary }} defaultValues={{ fromId: places[0]?.value ?? '', toId: places[1]?.value ?? '' }} result={result} intent="travel">
        <Select name="fromId" label={t.from} options={places} required />
        <Select name="toId" label={t.to} options={places} required />
        <TextField name="minutes" type="number" inputMode="numeric" label={t.minutes} hint={t.minutesHint} min={0} />
        <div className="form__send">
          <SubmitButton look="plain">{t.save}</SubmitButton>
        </div>
      </ZodForm>
    </>
  )
}
