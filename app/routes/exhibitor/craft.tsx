import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { mayChangeCraft } from '~/domain/application/application.rules'
import { craftForm } from '~/domain/application/application.schema'
import { changeCraft } from '~/domain/application/craft.commands.server'
import { finenessKeys } from '~/domain/exhibitor/craft.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm, readForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { ZodForm, type FormResult } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { Notice } from '~/ui/notice'
import { madeForAnother } from './acting-for.server'
import { CraftFields } from './craft-boxes'
import { DeskPage } from './desk-page'
import { requireOwn } from './own.server'

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.craft.title) }, { name: 'robots', content: 'noindex' }]
}

/** Who takes part; before the yes it is a step of the application, after the festival it stays as it was. */
async function requireParticipant(asked: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await requireOwn(asked)
  const { application } = own
  if (!application || !mayChangeCraft(application)) throw redirect(paths.exhibitorDesk(own.locale))
  return { ...own, application }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, company, application } = await requireParticipant(asked)
  const { products, craft } = application
  return {
    actingFor: company.id,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    slug: company.slug,
    version: company.version,
    values: { products, finenesses: finenessKeys(craft), stones: craft.stones, techniques: craft.techniques, ...(craft.trade ? { trade: craft.trade } : {}) },
  }
}

type Result = FormResult & { stale?: true }

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, now, company, application } = await requireParticipant(asked)
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  const form = parseForm(craftForm, formData)
  if (!form.ok) return data<Result>({ errors: form.errors, values: form.values }, { status: 422 })
  const changed = await changeCraft({ applicationId: application.id, userId: viewer.id, form: form.data, now }, asked.context.db)
  if (changed.ok) return redirect(`${paths.exhibitorCraft(locale)}?done=saved`)
  if (changed.code === 'wrong-state') return redirect(paths.exhibitorDesk(locale))
  // The version that is there now comes with the page; what was ticked stays in the form.
  return data<Result>({ stale: true, values: { ...readForm(craftForm, formData), version: undefined } }, { status: 409 })
}

export default function Craft() {
  const { actingFor, brand, slug, version, values } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.craft
  return (
    <DeskPage
      actingFor={actingFor}
      brand={brand}
      title={t.title}
      lead={t.lead}
      notices={
        <>
          {search.get('done') === 'saved' && !result ? (
            <Notice kind="good" announce>
              <p>{t.saved}</p>
              <ButtonLink to={paths.exhibitor(l, slug)} small>
                {m.desk.nav.preview}
              </ButtonLink>
            </Notice>
          ) : null}
          {result?.stale ? (
            <Notice kind="bad" announce>
              {m.desk.profile.stale}
            </Notice>
          ) : null}
        </>
      }
    >
      <ZodForm key={version} id="craft" schema={craftForm} messages={{ errors: m.errors, summaryTitle: m.apply.summary }} defaultValues={values} result={result}>
        <input type="hidden" name="version" value={version} />
        <CraftFields />
        <div className="form__send">
          <SubmitButton>{m.desk.profile.save}</SubmitButton>
        </div>
      </ZodForm>
    </DeskPage>
  )
}
