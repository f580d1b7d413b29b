import { editionForm, newEditionForm, type NewEditionForm } from '~/domain/edition/edition.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

type Values = Record<Exclude<keyof NewEditionForm, 'year'>, string>

/** The form of a year of the festival: its dates, and, for one to be opened, the year itself. */
export function EditionForm({
  year,
  values,
  dayHint,
  action,
  result,
}: {
  /** The year proposed; left out where it is settled. */
  year?: string
  values: Values
  /** What an empty Jeweller's Day means. */
  dayHint: string
  action?: string
  result: FormResult | undefined
}) {
  const m = useMessages()
  const t = m.organizer.edition
  const isNew = year !== undefined
  return (
    <ZodForm
      schema={isNew ? newEditionForm : editionForm}
      messages={{ errors: m.errors, summaryTitle: t.summary }}
      defaultValues={{ ...values, ...(isNew && { year }) }}
      result={result}
      action={action}
    >
      {isNew ? (
        <TextField name="year" type="number" inputMode="numeric" label={m.setup.edition.year} min={2000} max={2100} required className="form__full" />
      ) : null}
      <TextField name="titleRu" label={t.titleRu} required />
      <TextField name="titleEn" label={t.titleEn} />
      <TextField name="startsOn" type="date" label={t.startsOn} hint={isNew ? m.setup.edition.datesHint : undefined} required />
      <TextField name="endsOn" type="date" label={t.endsOn} required />
      <TextField name="jewellersDay" type="date" label={t.jewellersDay} hint={dayHint} className="form__full" />
      <TextField name="applicationsFrom" type="date" label={t.applicationsFrom} />
      <TextField name="applicationsUntil" type="date" label={t.applicationsUntil} />
      <TextField name="moveInFrom" type="datetime-local" label={t.moveInFrom} hint={t.moveInHint} />
      <TextField name="moveInUntil" type="datetime-local" label={t.moveInUntil} hint={t.moveInUntilHint} />
      <TextField name="proposalsUntil" type="date" label={t.proposalsUntil} hint={t.proposalsUntilHint} className="form__full" />
      <TextField name="passesUntil" type="date" label={t.passesUntil} hint={t.passesUntilHint} className="form__full" />
      <TextField name="passesPerBooth" type="number" inputMode="numeric" min={1} max={50} label={t.passesPerBooth} hint={t.passesPerBoothHint} />
      <TextField name="carsPerBooth" type="number" inputMode="numeric" min={0} max={50} label={t.carsPerBooth} required />
      <div className="form__send">
        <SubmitButton>{isNew ? m.setup.edition.open : t.save}</SubmitButton>
      </div>
    </ZodForm>
  )
}
