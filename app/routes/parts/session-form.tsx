import { ageMarks, formats, hostFields, kinds, languages, sessionForm, type SessionForm } from '~/domain/session/session.schema'
import { useMessages } from '~/i18n/use-messages'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'

type Props = {
  values: Record<keyof SessionForm, string>
  halls: readonly { id: string; name: string }[]
  /** Exhibitors that may hold it. */
  hosts: readonly Option[]
  /** «по Москве». */
  zone: string
  /** «23–27 июня 2027 г.». */
  days: string
  result: FormResult | undefined
}

/** The form of a planned session: new and existing ones alike. */
export function SessionFormFields({ values, halls, hosts, zone, days, result }: Props) {
  const m = useMessages()
  const t = m.organizer.session
  const p = m.programme
  return (
    <ZodForm
      schema={sessionForm}
      messages={{ errors: m.errors, summaryTitle: t.summary }}
      defaultValues={values as never}
      result={result}
      intent="save"
    >
      <input type="hidden" name="version" value={values.version} />
      <TextField name="titleRu" label={t.titleRu} required />
      <TextField name="titleEn" label={t.titleEn} hint={t.titleEnHint} />
      <TextArea name="abstractRu" label={t.abstractRu} />
      <TextArea name="abstractEn" label={t.abstractEn} />
      <Select name="kind" label={t.kind} options={kinds.map((value) => ({ value, label: p.kindFilter[value] ?? value }))} required />
      <Select name="format" label={t.format} options={formats.map((value) => ({ value, label: p.formats[value] ?? value }))} required />
      <Select name="language" label={t.language} options={languages.map((value) => ({ value, label: p.languages[value] ?? value }))} required />
      <Select name="ageMark" label={t.ageMark} options={ageMarks.map((mark) => ({ value: String(mark), label: `${mark}+` }))} required />
      <TextField name="date" type="date" label={t.date} hint={t.dateHint(days)} />
      <TextField name="time" type="time" label={t.time} hint={t.timeHint(zone)} />
      <TextField name="duration" type="number" inputMode="numeric" label={t.duration} min={5} max={1440} required />
      <Select name="hallId" label={t.hall} placeholder={t.noHall} options={halls.map((hall) => ({ value: hall.id, label: hall.name }))} />
      <TextField name="capacity" type="number" inputMode="numeric" label={t.capacity} hint={t.capacityHint} min={1} />
      <TextArea name="speakers" label={t.speakers} hint={t.speakersHint} className="form__full" />
      {hostFields.map((name, at) => (
        <Select key={name} name={name} label={t[name]} hint={at === 0 ? t.hostHint : undefined} placeholder={t.noHost} options={hosts} />
      ))}
      <div className="form__send">
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ZodForm>
  )
}
