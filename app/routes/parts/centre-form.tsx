import { accents, centreForm, type CentreForm } from '~/domain/centre/centre.schema'
import { useMessages } from '~/i18n/use-messages'
import { Medallion } from '~/ui/filigree/ornaments'
import { RadioGroup } from '~/ui/form/choices'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'

/** The form of a jewellery centre: new and existing ones alike. */
export function CentreFields({
  values,
  zones,
  isNew = false,
  result,
}: {
  values: Record<keyof CentreForm, string>
  zones: readonly Option[]
  isNew?: boolean
  result: FormResult | undefined
}) {
  const m = useMessages()
  const t = m.setup.centre
  return (
    <ZodForm
      schema={centreForm}
      messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
      // A select and radio buttons are checked when they come back.
      defaultValues={values as never}
      result={result}
      intent="save-centre"
    >
      <TextField name="nameRu" label={t.nameRu} required />
      <TextField name="nameEn" label={t.nameEn} optionalLabel={m.setup.optional} />
      <TextField name="cityRu" label={t.cityRu} required />
      <TextField name="cityEn" label={t.cityEn} hint={isNew ? t.cityEnHint : undefined} optionalLabel={m.setup.optional} />
      <TextArea name="descriptionRu" label={t.descriptionRu} optionalLabel={m.setup.optional} className="" />
      <TextArea name="descriptionEn" label={t.descriptionEn} optionalLabel={m.setup.optional} className="" />
      <TextField name="brandRu" label={t.brandRu} hint={t.brandHint} optionalLabel={m.setup.optional} />
      <TextField name="brandEn" label={t.brandEn} optionalLabel={m.setup.optional} />
      <TextArea name="behindRu" label={t.behindRu} optionalLabel={m.setup.optional} className="" />
      <TextArea name="behindEn" label={t.behindEn} optionalLabel={m.setup.optional} className="" />
      <Select
        name="timeZone"
        label={t.timeZone}
        hint={isNew ? t.timeZoneHint : t.timeZoneKept}
        options={zones}
        placeholder={t.chooseZone}
        required
        className="form__full"
      />
      <RadioGroup
        name="accent"
        label={t.accent}
        options={accents.map((accent) => ({ value: accent, label: t.accents[accent], hint: <Medallion accent={accent} small /> }))}
        required
      />
      <TextField name="position" type="number" inputMode="numeric" label={t.position} hint={t.positionHint} min={0} max={999} required />
      <div className="form__send">
        <SubmitButton>{isNew ? t.create : m.setup.save}</SubmitButton>
      </div>
    </ZodForm>
  )
}
