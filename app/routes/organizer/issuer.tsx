import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { saveIssuer } from '~/domain/issuer/issuer.commands.server'
import { issuerOf, type Issuer } from '~/domain/issuer/issuer.queries.server'
import { issuerForm } from '~/domain/issuer/issuer.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const issuer = await issuerOf(edition.id, context.db)
  return { values: issuer ? valuesOf(issuer) : null }
}

function valuesOf(issuer: Issuer) {
  const { editionId: _edition, updatedAt: _updated, ...values } = issuer
  return { ...values, kpp: issuer.kpp ?? '', corrAccount: issuer.corrAccount ?? '' }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const form = parseForm(issuerForm, await request.formData())
  if (!form.ok) return data(form, { status: 422 })
  await saveIssuer({ editionId: edition.id, form: form.data, actorId: viewer.id, now: context.now() }, context.db)
  return redirect(paths.organizer(locale, '/issuer?saved=1'))
}

export default function IssuerPage() {
  const { values } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const { issuer: t, title, here, summary } = m.papers
  return (
    <>
      <Breadcrumbs label={here} steps={[{ to: paths.organizer(l, '/documents'), label: title }]} />
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted measure">{t.lead}</p>
      {search.has('saved') && !result ? (
        <Notice kind="good" announce>
          {t.saved}
        </Notice>
      ) : null}
      <ZodForm
        schema={issuerForm}
        messages={{ errors: m.errors, summaryTitle: summary }}
        defaultValues={values ?? { payDays: 5 }}
        result={result}
      >
        <h2 className="form__section">{t.who}</h2>
        <TextField name="name" label={t.name} required maxLength={300} className="form__full" />
        <TextField name="shortName" label={t.shortName} hint={t.shortNameHint} required maxLength={100} className="form__full" />
        <TextField name="inn" label={t.inn} inputMode="numeric" required spellCheck={false} />
        <TextField name="kpp" label={t.kpp} hint={t.kppHint} inputMode="numeric" spellCheck={false} />
        <TextField name="ogrn" label={t.ogrn} inputMode="numeric" required spellCheck={false} />
        <TextField name="address" label={t.address} required maxLength={300} className="form__full" />
        <TextField name="phone" label={t.phone} optionalLabel={t.optional} type="tel" maxLength={40} />
        <TextField name="email" label={t.email} optionalLabel={t.optional} type="email" maxLength={254} />
        <h2 className="form__section">{t.bank}</h2>
        <TextField name="bankName" label={t.bankName} required maxLength={160} className="form__full" />
        <TextField name="bic" label={t.bic} inputMode="numeric" required spellCheck={false} />
        <TextField name="account" label={t.account} inputMode="numeric" required spellCheck={false} />
        <TextField name="corrAccount" label={t.corrAccount} inputMode="numeric" optionalLabel={t.optional} spellCheck={false} />
        <h2 className="form__section">{t.signing}</h2>
        <TextField name="signatoryPost" label={t.signatoryPost} required maxLength={120} />
        <TextField name="signatoryName" label={t.signatoryName} required maxLength={120} />
        <TextField name="basis" label={t.basis} hint={t.basisHint} required maxLength={200} />
        <TextField name="accountant" label={t.accountant} optionalLabel={t.optional} maxLength={120} />
        <h2 className="form__section">{t.terms}</h2>
        <TextField name="payDays" label={t.payDays} type="number" inputMode="numeric" min={1} max={90} required />
        <TextField name="vatGround" label={t.vatGround} hint={t.vatGroundHint} optionalLabel={t.optional} maxLength={200} />
        <div className="form__send">
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </ZodForm>
    </>
  )
}
