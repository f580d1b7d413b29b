import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { foreignCountries } from '~/domain/exhibitor/countries.rules'
import { fullProfileForm, profileForm, requisiteFields } from '~/domain/exhibitor/exhibitor.schema'
import { missingForPapers } from '~/domain/exhibitor/papers.rules'
import { saveProfile, type ProfileRefusal } from '~/domain/exhibitor/profile.commands.server'
import { requisitesLock } from '~/domain/exhibitor/profile.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm, readForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import type { FormResult } from '~/ui/form/form'
import { Notice } from '~/ui/notice'
import { companyFacts } from '../parts/company-facts.server'
import { PaperGaps } from '../parts/paper-gaps'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { companyValues } from './company-values'
import { requireOwn } from './own.server'
import { ProfileFields } from './profile-fields'
import { SavedMeanwhile } from './saved-meanwhile'

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.profile.title) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, viewer, edition, company, application } = await requireOwn(asked)
  const { db } = asked.context
  const lock = await requisitesLock({ exhibitorId: company.id, editionId: edition.id, userId: viewer.id }, db)
  const values: Record<string, unknown> = companyValues(company)
  if (lock) for (const name of requisiteFields) delete values[name]
  return {
    actingFor: company.id,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    preview: application ? company.slug : null,
    missing: application && application.state !== 'draft' && !lock ? missingForPapers(company) : [],
    form: {
      values,
      lock: lock && { why: lock, facts: companyFacts(company, locale) },
      reopened: application?.requisitesOpen ?? false,
      countries: foreignCountries(locale),
      centres: (await allCentres(db)).map((centre) => ({ id: centre.id, name: pick(centre.name, locale) })),
    },
  }
}

type Result = FormResult & { refused?: ProfileRefusal }

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, edition, now, company } = await requireOwn(asked)
  const { db, env } = asked.context
  const who = { exhibitorId: company.id, editionId: edition.id, userId: viewer.id }
  const schema = (await requisitesLock(who, db)) ? profileForm : fullProfileForm
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  const form = parseForm(schema, formData)
  if (!form.ok) return data<Result>({ errors: form.errors, values: form.values }, { status: 422 })
  const saved = await saveProfile({ ...who, form: form.data, baseUrl: env.baseUrl, now }, db)
  // The version that is there now comes with the page; what was typed stays in the form.
  if (!saved.ok) return data<Result>({ refused: saved.code, values: { ...readForm(schema, formData), version: undefined } }, { status: 409 })
  asked.context.wakeMail()
  return redirect(`${paths.exhibitorProfile(locale)}?done=saved`)
}

export default function Profile() {
  const { actingFor, brand, preview, missing, form } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.desk.profile
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
              {preview ? (
                <ButtonLink to={paths.exhibitor(l, preview)} small>
                  {m.desk.nav.preview}
                </ButtonLink>
              ) : null}
            </Notice>
          ) : null}
          {result?.refused ? <SavedMeanwhile refused={result.refused} typed={result.values ?? {}} saved={form.values} choices={form} /> : null}
          {form.reopened && !form.lock ? <Notice kind="change">{t.open}</Notice> : null}
          <PaperGaps missing={missing} />
        </>
      }
    >
      <ProfileFields form={form} result={result} />
    </DeskPage>
  )
}
