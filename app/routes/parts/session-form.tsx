import { useEffect, useId, useMemo } from 'react'
import { ageMarks, formats, hostFields, kinds, languages, levels, registrations, sessionFormOf, type Rows } from '~/domain/session/session.schema'
import { useMessages } from '~/i18n/use-messages'
import { CheckboxGroup } from '~/ui/form/choices'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'
import { addPerson, addSlot, personRow, slotRow, type RowChoices } from './session-form-rows'

type Props = RowChoices & {
  values: Record<string, unknown>
  /** Exhibitors that may hold it. */
  hosts: readonly Option[]
  /** People we know, as lines of the form. */
  known: readonly string[]
  result: (FormResult & { rowsMoved?: { stamp: string; focus: string } | null }) | undefined
}

/** The form of a planned session: new and existing ones alike. */
export function SessionFormFields({ values, hosts, known, result, ...choices }: Props) {
  const m = useMessages()
  const t = m.organizer.session
  const p = m.programme
  const listId = useId()
  const rows = rowsOf(result?.values ?? values)
  const schema = useMemo(() => sessionFormOf({ slots: rows.slots, people: rows.people }), [rows.slots, rows.people])
  const stamp = result?.rowsMoved?.stamp ?? ''
  const focus = result?.rowsMoved?.focus
  useEffect(() => {
    if (focus) document.getElementsByName(focus)[0]?.focus()
  }, [focus, stamp])
  const inLanguages = languages.map((value) => ({ value, label: p.languages[value] ?? value }))
  return (
    <ZodForm schema={schema} messages={{ errors: m.errors, summaryTitle: t.summary }} defaultValues={values} result={result} intent="save">
      <input type="hidden" name="version" value={String(values.version)} />
      <input type="hidden" name="slots" value={rows.slots} />
      <input type="hidden" name="people" value={rows.people} />
      {/* The first button of a form is the one that the Enter key presses. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <TextField name="titleRu" label={t.titleRu} required />
      <TextField name="titleEn" label={t.titleEn} hint={t.titleEnHint} />
      <TextField name="subtitleRu" label={t.subtitleRu} />
      <TextField name="subtitleEn" label={t.subtitleEn} />
      <TextArea name="abstractRu" label={t.abstractRu} maxLength={4000} />
      <TextArea name="abstractEn" label={t.abstractEn} maxLength={4000} />
      <Select name="kind" label={t.kind} options={kinds.map((value) => ({ value, label: p.kindFilter[value] ?? value }))} required />
      <Select name="format" label={t.format} options={formats.map((value) => ({ value, label: p.formats[value] ?? value }))} required />
      <Select name="ageMark" label={t.ageMark} options={ageMarks.map((mark) => ({ value: String(mark), label: `${mark}+` }))} required />
      <Select name="level" label={t.level} placeholder={t.anyLevel} options={levels.map((value) => ({ value, label: p.levels[value] ?? value }))} />
      <Select name="language" label={t.language} options={inLanguages} required />
      <Select name="registration" label={t.registration} options={registrations.map((value) => ({ value, label: t.registrations[value] }))} required />
      <CheckboxGroup name="alsoIn" label={t.alsoIn} options={inLanguages} look="lines" className="form__half" />
      <CheckboxGroup name="interpretation" label={t.interpretation} options={inLanguages} look="lines" className="form__half" />
      <TextArea name="bringRu" label={t.bringRu} hint={t.bringHint} rows={2} />
      <TextArea name="bringEn" label={t.bringEn} rows={2} />
      <h2 className="form__section">{t.times}</h2>
      {count(rows.slots).map((n) => slotRow(n, rows, choices, stamp, m))}
      {addSlot(rows, m)}
      <h2 className="form__section">{t.people}</h2>
      <p className="form__full small muted">{t.personHint}</p>
      <datalist id={listId}>
        {known.map((line) => (
          <option key={line} value={line} />
        ))}
      </datalist>
      {count(rows.people).map((n) => personRow(n, listId, stamp, m))}
      {addPerson(rows, m)}
      <h2 className="form__section">{t.hosts}</h2>
      {hostFields.map((name, at) => (
        <Select key={name} name={name} label={t[name]} hint={at === 0 ? t.hostHint : undefined} placeholder={t.noHost} options={hosts} />
      ))}
      <div className="form__send">
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </ZodForm>
  )
}

function rowsOf(values: Record<string, unknown>): Rows {
  return { slots: Number(values.slots) || 1, people: Number(values.people) || 0 }
}

function count(n: number): number[] {
  return Array.from({ length: n }, (_, at) => at + 1)
}
