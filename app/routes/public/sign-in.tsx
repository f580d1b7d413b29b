import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { linkMinutes, requestSignIn } from '~/domain/login/login.commands.server'
import { signInForm } from '~/domain/login/login.schema'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { parseForm } from '~/lib/parse-form'
import { countUse } from '~/lib/rate-limit.server'
import { safePath } from '~/lib/safe-redirect'
import { ButtonLink } from '~/ui/button'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Notice } from '~/ui/notice'
import { localeOf } from '../guard.server'

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.signIn.title) }, { name: 'robots', content: 'noindex' }]
}

/** Retry-After of a refusal. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  return {
    email: viewer?.email ?? null,
    next: safePath(new URL(request.url).searchParams.get('next'), ''),
    mailbox: context.env.demo && !context.env.smtpUrl && !context.env.production,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = parseForm(signInForm, await request.formData())
  if (!form.ok) return data({ ...form, sent: null, wait: 0 }, { status: 422 })
  const { email, next } = form.data
  const wait = await countUse({ signInEmail: email, signInIp: context.ip })
  if (wait > 0) return data({ sent: null, wait, values: { email, next } }, { status: 429, headers: { 'retry-after': String(wait) } })
  await requestSignIn({ email, locale, next: safePath(next, ''), baseUrl: context.env.baseUrl, now: context.now() }, context.db)
  context.wakeMail()
  return data({ sent: { email, minutes: linkMinutes }, wait: 0 })
}

export default function SignIn() {
  const { email, next, mailbox } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages()
  const l = useLocale()
  return (
    <div className="page page--narrow page-start page-end">
      <div className="stack stack--loose">
        {result?.sent ? (
          <>
            <div role="status" className="stack stack--loose">
              <h1 className="title">{t.signIn.sent}</h1>
              <p>{t.signIn.sentText(result.sent.email, result.sent.minutes)}</p>
            </div>
            {mailbox ? (
              <>
                <p className="muted">{t.signIn.demoMailbox}</p>
                <p>
                  <ButtonLink to="/mailbox" look="primary" native>
                    {t.signIn.openMailbox}
                  </ButtonLink>
                </p>
              </>
            ) : null}
            <p>
              <a href={paths.signIn(l, next || undefined)}>{t.signIn.again}</a>
            </p>
          </>
        ) : (
          <>
            <h1 className="title">{t.signIn.title}</h1>
            {email ? <Notice small>{t.signIn.already(email)}</Notice> : null}
            <p>{t.signIn.lead}</p>
            {result?.wait ? (
              <Notice kind="bad" announce>
                {t.signIn.tooMany}
              </Notice>
            ) : null}
            <ZodForm
              schema={signInForm}
              messages={{ errors: t.errors, summaryTitle: t.signIn.summary }}
              defaultValues={{ next }}
              result={result}
            >
              <input type="hidden" name="next" value={next} />
              <TextField name="email" label={t.signIn.email} type="email" autoComplete="email" inputMode="email" required className="form__full" />
              <div className="form__send">
                <SubmitButton>{t.signIn.send}</SubmitButton>
              </div>
            </ZodForm>
            <p className="muted small">
              {t.signIn.consent} <a href={paths.privacy(l)}>{t.signIn.privacy}</a>
            </p>
          </>
        )}
      </div>
    </div>
  )
}
