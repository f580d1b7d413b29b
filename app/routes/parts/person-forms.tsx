import { availabilityForm, personForm, photoForm } from '~/domain/person/person.schema'
import { pictureTypes } from '~/domain/picture/picture.rules'
import { useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { FileField } from '~/ui/form/file-field'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select, type Option } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'
import { Portrait } from './portrait'

type Result = FormResult | undefined

/** Whether they agreed to be shown with more than a name, and a button for the other. */
export function ConsentPart({ consent, version }: { consent: { when: string; by: string } | null; version: string }) {
  const t = useMessages().people.organizer
  return (
    <section className="section stack" id="consent">
      <h2 className="subheading">{t.consent}</h2>
      <p className="measure">{consent ? t.consentGiven(consent.when, consent.by) : t.consentMissing}</p>
      <p className="measure small muted">{consent ? t.withdrawText : t.giveText}</p>
      <PostForm>
        <input type="hidden" name="intent" value="consent" />
        <input type="hidden" name="version" value={version} />
        <Button type="submit" name="consent" value={consent ? 'withdraw' : 'give'} look={consent ? 'danger' : 'plain'}>
          {consent ? t.withdraw : t.give}
        </Button>
      </PostForm>
    </section>
  )
}

/** Names, craft, biography. */
export function PersonWords({ values, result }: { values: Record<keyof (typeof personForm)['shape'], string>; result: Result }) {
  const m = useMessages()
  const t = m.people.organizer
  // A refused form keeps the version it was opened with: sent again it must not undo the other's change.
  const version = String(result?.values?.version ?? values.version)
  return (
    <section className="section stack">
      <h2 className="subheading">{t.words}</h2>
      <ZodForm schema={personForm} messages={{ errors: m.errors, summaryTitle: m.setup.summary }} defaultValues={values as never} result={result} intent="words" id="words">
        <input type="hidden" name="version" value={version} />
        <TextField name="nameRu" label={t.nameRu} required />
        <TextField name="nameEn" label={t.nameEn} optionalLabel={m.setup.optional} />
        <TextField name="roleRu" label={t.roleRu} hint={t.roleHint} optionalLabel={m.setup.optional} />
        <TextField name="roleEn" label={t.roleEn} optionalLabel={m.setup.optional} />
        <TextArea name="bioRu" label={t.bioRu} maxLength={3000} rows={6} />
        <TextArea name="bioEn" label={t.bioEn} maxLength={3000} rows={6} />
        <TextField name="agreedRu" label={t.agreedRu} hint={t.agreedHint} optionalLabel={m.setup.optional} />
        <TextField name="agreedEn" label={t.agreedEn} optionalLabel={m.setup.optional} />
        <div className="form__send">
          <SubmitButton>{m.setup.save}</SubmitButton>
        </div>
      </ZodForm>
    </section>
  )
}

type Photo = { hash: string; width: number; height: number }

/** The photo as it is, and a form for another one. */
export function PhotoPart({ slug, photo, name, version, result }: { slug: string; photo: Photo | null; name: string; version: string; result: Result }) {
  const m = useMessages()
  const t = m.people.organizer
  return (
    <section className="section stack" id="photo">
      <h2 className="subheading">{t.photo}</h2>
      {photo ? (
        <PostForm className="actions">
          <Portrait src={paths.portrait(slug, photo.hash, 'small')} name={name} />
          <input type="hidden" name="intent" value="remove-photo" />
          <input type="hidden" name="version" value={version} />
          <Button type="submit" small look="danger">
            {t.removePhoto}
          </Button>
        </PostForm>
      ) : null}
      <ZodForm schema={photoForm} messages={{ errors: m.errors, summaryTitle: m.setup.summary }} defaultValues={{}} result={result} id="photo-form" encType="multipart/form-data" className="form form--single">
        <input type="hidden" name="version" value={version} />
        <FileField name="file" label={t.photoFile} hint={m.pictures.fileHint} required accept={pictureTypes.join()} />
        <div className="form__send">
          <SubmitButton look="plain">{photo ? t.replacePhoto : t.addPhoto}</SubmitButton>
        </div>
      </ZodForm>
    </section>
  )
}

type Availability = {
  availability: readonly { id: string; when: string }[]
  centres: readonly Option[]
  days: { from: string; until: string }
  version: string
  result: Result
}

/** When they can be there, and a form for one more time. */
export function AvailabilityPart({ availability, centres, days, version, result }: Availability) {
  const m = useMessages()
  const t = m.people.organizer
  return (
    <section className="section stack" id="availability">
      <h2 className="subheading">{t.availability}</h2>
      <p className="measure">{availability.length === 0 ? t.always : t.onlyThen}</p>
      {availability.map(({ id, when }) => (
        <PostForm key={id} className="actions">
          <input type="hidden" name="intent" value="unavailable" />
          <input type="hidden" name="availabilityId" value={id} />
          <input type="hidden" name="version" value={version} />
          <span>{when}</span>
          <Button type="submit" small look="quiet" aria-label={t.removeTime(when)}>
            {t.remove}
          </Button>
        </PostForm>
      ))}
      <ZodForm
        key={availability.length}
        schema={availabilityForm}
        messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
        defaultValues={{ day: days.from, centre: centres[0]?.value ?? '' }}
        result={result}
        intent="available"
        id="availability-form"
      >
        <input type="hidden" name="version" value={version} />
        <TextField name="day" type="date" label={t.day} min={days.from} max={days.until} required />
        <Select name="centre" label={t.clock} options={centres} required />
        <TextField name="from" type="time" label={t.from} required />
        <TextField name="until" type="time" label={t.until} required />
        <div className="form__send">
          <SubmitButton look="plain">{t.addTime}</SubmitButton>
        </div>
      </ZodForm>
    </section>
  )
}
