import type { ShownPicture } from '~/domain/picture/picture.queries.server'
import { pictureTypes } from '~/domain/picture/picture.rules'
import { altForm, firstLogoForm, firstPhotoForm, logoForm, photoForm } from '~/domain/picture/picture.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { Checkbox } from '~/ui/form/checkbox'
import { FileField } from '~/ui/form/file-field'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Picture } from '../parts/picture'

type Result = FormResult | undefined

/** The logo as it is, and a form for another one. */
export function LogoForm({ logo, consented, result }: { logo: ShownPicture | null; consented: boolean; result: Result }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.pictures
  return (
    <>
      {logo ? (
        <div className="pictures__logo">
          <Picture picture={logo} alt={t.logo} />
          <RemoveForm id={logo.id} name={t.logo} />
        </div>
      ) : (
        <p className="muted">{t.noLogo}</p>
      )}
      <ZodForm
        schema={consented ? logoForm : firstLogoForm}
        messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
        defaultValues={{}}
        result={result}
        id="logo"
        intent="logo"
        encType="multipart/form-data"
        className="form form--single"
      >
        <FileField name="file" label={t.file} hint={t.fileHint} required accept={pictureTypes.join()} />
        {consented ? null : (
          <Checkbox name="publication" label={t.publication} required>
            {t.publicationText} <a href={paths.privacy(l)}>{m.apply.company.privacy}</a>
          </Checkbox>
        )}
        <div className="form__send">
          <SubmitButton>{logo ? t.replaceLogo : t.addLogo}</SubmitButton>
        </div>
      </ZodForm>
    </>
  )
}

/** One more photo. */
export function PhotoForm({ consented, result }: { consented: boolean; result: Result }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.pictures
  return (
    <ZodForm
      schema={consented ? photoForm : firstPhotoForm}
      messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
      defaultValues={{}}
      result={result}
      id="photo"
      intent="photo"
      encType="multipart/form-data"
    >
      <FileField name="file" label={t.file} hint={t.fileHint} required accept={pictureTypes.join()} className="form__full" />
      <TextField name="altRu" label={t.altRu} hint={t.altRuHint} required maxLength={200} className="form__full" />
      <TextField name="altEn" label={t.altEn} optionalLabel={m.apply.optional} maxLength={200} className="form__full" />
      {consented ? null : (
        <Checkbox name="publication" label={t.publication} required>
          {t.publicationText} <a href={paths.privacy(l)}>{m.apply.company.privacy}</a>
        </Checkbox>
      )}
      <div className="form__send">
        <SubmitButton>{t.addPhoto}</SubmitButton>
      </div>
    </ZodForm>
  )
}

/** A photo in its place, with what can be done about it. */
export function PhotoItem({ photo, first, last, result }: { photo: ShownPicture; first: boolean; last: boolean; result: Result }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.pictures
  const alt = pick(photo.alt, l)
  return (
    <li>
      <Picture picture={photo} alt={alt} />
      <div>
        <p>{alt}</p>
        <PostForm className="row row--tight" preventScrollReset>
          <input type="hidden" name="picture" value={photo.id} />
          {first ? null : (
            <Button type="submit" name="intent" value="earlier" small aria-label={t.which(t.earlier, alt)}>
              {t.earlier}
            </Button>
          )}
          {last ? null : (
            <Button type="submit" name="intent" value="later" small aria-label={t.which(t.later, alt)}>
              {t.later}
            </Button>
          )}
          <Button type="submit" name="intent" value="remove" small aria-label={t.which(t.remove, alt)}>
            {t.remove}
          </Button>
        </PostForm>
        <details className="unfold" open={result !== undefined}>
          <summary>{t.describe}</summary>
          <div className="unfold__body">
            <ZodForm
              schema={altForm}
              messages={{ errors: m.errors, summaryTitle: m.apply.summary }}
              defaultValues={{ altRu: photo.alt.ru, altEn: photo.alt.en }}
              result={result}
              id={`alt-${photo.id}`}
              intent="describe"
              className="form form--single"
            >
              <input type="hidden" name="picture" value={photo.id} />
              <TextField name="altRu" label={t.altRu} required maxLength={200} />
              <TextField name="altEn" label={t.altEn} optionalLabel={m.apply.optional} maxLength={200} />
              <SubmitButton>{t.saveAlt}</SubmitButton>
            </ZodForm>
          </div>
        </details>
      </div>
    </li>
  )
}

function RemoveForm({ id, name }: { id: string; name: string }) {
  const t = useMessages().pictures
  return (
    <PostForm preventScrollReset>
      <input type="hidden" name="picture" value={id} />
      <Button type="submit" name="intent" value="remove" small aria-label={t.which(t.remove, name)}>
        {t.remove}
      </Button>
    </PostForm>
  )
}
