import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { consentOf } from '~/domain/application/application.queries.server'
import { addPicture, describePicture, movePicture, removePicture } from '~/domain/picture/picture.commands.server'
import { ownPictures } from '~/domain/picture/picture.queries.server'
import { maxPhotos } from '~/domain/picture/picture.rules'
import { altForm, firstLogoForm, firstPhotoForm, logoForm, photoForm } from '~/domain/picture/picture.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useMessages } from '~/i18n/use-messages'
import { parseForm, readId } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { Notice } from '~/ui/notice'
import { localeOf, requireViewer } from '../guard.server'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { LogoForm, PhotoForm, PhotoItem } from './picture-forms'
import { readPictureForm } from './picture-upload.server'

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.pictures.title) }, { name: 'robots', content: 'noindex' }]
}

async function requireOwn({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const own = await ownPictures(viewer.id, context.db)
  if (!own) throw redirect(paths.apply(locale))
  const consented = (await consentOf('publication', `pictures:${own.company.id}`, context.db)) !== null
  return { ...own, locale, viewer, consented }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, company, logo, photos, consented } = await requireOwn(asked)
  const done = new URL(asked.request.url).searchParams.get('done') ?? ''
  return { actingFor: company.id, brand: pick({ ru: company.brandRu, en: company.brandEn }, locale), logo, photos, consented, done }
}

type Result = { intent: string; pictureId?: string; errors?: Record<string, string>; values?: Record<string, unknown>; gone?: boolean }

export async function action(asked: ActionFunctionArgs) {
  const own = await requireOwn(asked)
  const { request, context } = asked
  if (/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) return receive(own, asked)
  const form = await request.formData()
  const another = madeForAnother(form, own.company, own.locale)
  if (another) return another
  const intent = readId(form, 'intent')
  const place = { pictureId: readId(form, 'picture'), exhibitorId: own.company.id, userId: own.viewer.id, now: context.now() }
  const finish = (decision: { ok: boolean }, done: string) =>
    decision.ok ? redirect(`${paths.exhibitorPictures(own.locale)}?done=${done}`) : data<Result>({ intent, gone: true }, { status: 409 })
  if (intent === 'earlier' || intent === 'later') return finish(await movePicture({ ...place, towards: intent }, context.db), 'moved')
  if (intent === 'remove') return finish(await removePicture(place, context.db), 'removed')
  const words = parseForm(altForm, form)
  if (!words.ok) return data<Result>({ intent, pictureId: place.pictureId, errors: words.errors, values: words.values }, { status: 422 })
  return finish(await describePicture({ ...place, alt: words.data }, context.db), 'described')
}

/** A logo or a photo that was sent. What is wrong with the file and with the words is said at once. */
async function receive({ company, viewer, locale, consented }: Awaited<ReturnType<typeof requireOwn>>, { request, context }: ActionFunctionArgs) {
  const often = (await countUse({ pictureUser: viewer.id })) > 0
  // Of one too many only the words are read: no picture is made of it.
  const upload = await readPictureForm(request, often ? () => Promise.resolve(null) : undefined)
  const another = madeForAnother(upload.form, company, locale)
  if (another) return another
  const kind = readId(upload.form, 'intent') === 'logo' ? 'logo' : 'photo'
  const schemas = consented ? { logo: logoForm, photo: photoForm } : { logo: firstLogoForm, photo: firstPhotoForm }
  const words = parseForm(schemas[kind], upload.form)
  const file = often ? 'often' : upload.code
  const errors = { ...(file && { file: `picture.${file}` }), ...(words.ok ? {} : words.errors) }
  if (!words.ok || file || !upload.files) {
    return data<Result>({ intent: kind, errors, values: words.ok ? words.data : words.values }, { status: often ? 429 : file === 'busy' ? 503 : 422 })
  }
  const actor = { userId: viewer.id, locale, ip: context.ip }
  const alt = { altRu: '', altEn: '', ...('altRu' in words.data ? { altRu: words.data.altRu, altEn: words.data.altEn } : {}) }
  const picture = { exhibitorId: company.id, kind, alt, files: upload.files, consented: !consented, actor, now: context.now() } as const
  const added = await addPicture(picture, context.db)
  if (!added.ok) return data<Result>({ intent: kind, errors: { file: 'picture.full' }, values: words.data }, { status: 409 })
  return redirect(`${paths.exhibitorPictures(locale)}?done=added`)
}

export default function Pictures() {
  const { actingFor, brand, logo, photos, consented, done } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const m = useMessages()
  const t = m.pictures
  const said = t.done[done as keyof typeof t.done]
  const resultOf = (intent: string) => (result?.intent === intent ? result : undefined)
  return (
    <DeskPage
      actingFor={actingFor}
      brand={brand}
      title={t.title}
      lead={t.lead}
      notices={
        <>
          {!result && said ? (
            <Notice kind="good" announce>
              {said}
            </Notice>
          ) : null}
          {result?.gone ? (
            <Notice kind="bad" announce>
              {t.gone}
            </Notice>
          ) : null}
        </>
      }
    >
      <div className="pictures">
        <section className="stack" aria-labelledby="logo-title">
          <h2 id="logo-title" className="form__section">
            {t.logo}
          </h2>
          {/* A new picture makes a new form: the old file is not sent twice. */}
          <LogoForm key={logo?.id ?? 'none'} logo={logo} consented={consented} result={resultOf('logo')} />
        </section>
        <section className="stack" aria-labelledby="photos-title">
          <h2 id="photos-title" className="form__section">
            {t.photos} <small className="muted">{t.count(photos.length, maxPhotos)}</small>
          </h2>
          {photos.length === 0 ? <p className="muted">{t.noPhotos}</p> : null}
          <ol className="pictures__photos">
            {photos.map((photo, index) => (
              <PhotoItem
                key={photo.id}
                photo={photo}
                first={index === 0}
                last={index === photos.length - 1}
                result={result?.pictureId === photo.id ? result : undefined}
              />
            ))}
          </ol>
          {photos.length < maxPhotos ? <PhotoForm key={photos.at(-1)?.id ?? 'none'} consented={consented} result={resultOf('photo')} /> : <p className="muted">{t.full}</p>}
        </section>
      </div>
    </DeskPage>
  )
}
