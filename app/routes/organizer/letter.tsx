import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendLetter } from '~/domain/letter/letter.commands.server'
import { nameOfRecipients, recipientsOf } from '~/domain/letter/letter.queries.server'
import { letterIn } from '~/domain/letter/letter.rules'
import { letterForm } from '~/domain/letter/letter.schema'
import { locales, pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'
import { applicationFilter } from './application-filter.server'
import { LetterPreview } from './letter-preview'

export const shouldRevalidate = freshAfterConflict

/** The organiser and whom the letter is for. @throws 403 for others */
async function letterTo({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  return { locale, viewer, audience: { editionId: edition.id, ...applicationFilter(request), now: context.now() } }
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, audience } = await letterTo(args)
  const recipients = await recipientsOf(audience, args.context.db)
  return {
    letterId: randomUUID(),
    state: audience.state ?? null,
    q: audience.q,
    seen: nameOfRecipients(recipients),
    count: recipients.length,
    english: recipients.filter((recipient) => recipient.locale === 'en').length,
    names: recipients.slice(0, 200).map(({ brand }) => pick(brand, locale)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { locale, viewer, audience } = await letterTo(args)
  const { context } = args
  const formData = await args.request.formData()
  const form = parseForm(letterForm, formData)
  if (!form.ok) return data({ errors: form.errors, values: form.values, refused: null, preview: null }, { status: 422 })
  const values = form.data
  if (formData.get('intent') !== 'send') {
    const languages = form.data.textEn || form.data.subjectEn ? locales : (['ru'] as const)
    return data({ values, refused: null, preview: languages.map((language) => ({ language, ...letterIn(language, form.data) })) })
  }
  const outcome = await sendLetter({ form: form.data, audience, actorId: viewer.id, baseUrl: context.env.baseUrl }, context.db)
  if (!outcome.ok) return data({ values, refused: outcome.code, preview: null }, { status: 409 })
  context.wakeMail()
  const filter = new URL(args.request.url).searchParams
  filter.set('sent', String(outcome.sent))
  return redirect(paths.organizer(locale, `/applications?${filter.toString()}`))
}

export default function Letter() {
  const { letterId, seen, state, q, count, english, names } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const m = useMessages()
  const l = useLocale()
  const t = m.letter
  const values = result?.values
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <p className="muted">{t.audience(state ? m.applications.tabs[state] : m.applications.all, q)}</p>
      </div>
      {count === 0 ? (
        <Empty small title={t.nobody} text={t.nobodyText}>
          <ButtonLink to={paths.organizer(l, '/applications')}>{m.applications.back}</ButtonLink>
        </Empty>
      ) : (
        <div className="stack">
          {result?.refused ? (
            <Notice kind="bad" announce>
              {t.refused[result.refused]}
            </Notice>
          ) : null}
          <details className="unfold">
            <summary>{t.recipients(count, english)}</summary>
            <p className="unfold__body">{names.join(', ')}</p>
          </details>
          {result?.preview ? <LetterPreview letters={result.preview} values={{ ...result.values, seen }} count={count} /> : null}
          <ZodForm
            schema={letterForm}
            messages={{ errors: m.errors, summaryTitle: m.organizer.session.summary }}
            defaultValues={{}}
            result={result && { ...('errors' in result && { errors: result.errors }), values: result.values }}
            className="form"
          >
            <input type="hidden" name="letterId" value={String(values?.letterId ?? letterId)} />
            <input type="hidden" name="seen" value={seen} />
            <TextField name="subjectRu" label={t.subjectRu} required maxLength={150} />
            <TextField name="subjectEn" label={t.subjectEn} optionalLabel={m.apply.optional} maxLength={150} />
            <TextArea name="textRu" label={t.textRu} hint={t.textHint} required rows={8} maxLength={5000} />
            <TextArea name="textEn" label={t.textEn} hint={t.textEnHint} optionalLabel={m.apply.optional} rows={8} maxLength={5000} />
            <div className="form__send">
              <SubmitButton>{t.preview}</SubmitButton>
              <ButtonLink to={paths.organizer(l, '/applications')} look="quiet">
                {m.common.cancel}
              </ButtonLink>
            </div>
          </ZodForm>
        </div>
      )}
    </>
  )
}
