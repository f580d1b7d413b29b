import type { ShownPicture } from '~/domain/picture/picture.queries.server'
import { takeDownForm } from '~/domain/picture/picture.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { Picture } from '../parts/picture'

type Shown = { logo: ShownPicture | null; photos: readonly ShownPicture[]; result: FormResult | undefined }

/** What a maker shows, before and after the yes; what must not be shown can be taken away, with a word to the maker. */
export function ApplicationPictures({ logo, photos, result }: Shown) {
  const t = useMessages().pictures
  const l = useLocale()
  const all = [...(logo ? [{ picture: logo, alt: t.logo }] : []), ...photos.map((photo) => ({ picture: photo, alt: pick(photo.alt, l) }))]
  if (all.length === 0) return null
  return (
    <>
      <h2 className="subheading">{t.title}</h2>
      <ul className="gallery gallery--small">
        {all.map(({ picture, alt }) => (
          <li key={picture.id}>
            <a href={paths.picture(picture.id, 'large')} aria-label={t.enlarge(alt)}>
              <Picture picture={picture} alt={alt} lazy />
            </a>
          </li>
        ))}
      </ul>
      <TakeDown options={all.map(({ picture, alt }) => ({ value: picture.id, label: alt }))} result={result} />
    </>
  )
}

function TakeDown({ options, result }: { options: { value: string; label: string }[]; result: FormResult | undefined }) {
  const m = useMessages()
  const t = m.pictures.takeDown
  return (
    <details className="unfold" open={result !== undefined}>
      <summary>{t.title}</summary>
      <div className="unfold__body">
        <ZodForm
          // Another set of pictures is another form: what was typed about one that is gone goes with it.
          key={options.map(({ value }) => value).join()}
          id="take-down"
          intent="take-down"
          schema={takeDownForm}
          messages={{ errors: m.errors, summaryTitle: m.applications.summary }}
          defaultValues={{}}
          result={result}
          className="form form--single"
        >
          <Select name="picture" label={t.which} required placeholder={t.choose} options={options} />
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} required rows={3} maxLength={500} />
          <div className="form__send">
            <SubmitButton look="danger">{t.button}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}
