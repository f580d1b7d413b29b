import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { confirmSignIn } from '~/domain/login/login.commands.server'
import { signInLinkOwner } from '~/domain/login/login.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { safePath } from '~/lib/safe-redirect'
import { sessionCookie } from '~/lib/session-cookie.server'
import { Button, ButtonLink } from '~/ui/button'
import { localeOf, refusal } from '../guard.server'

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [
    { title: t.site.title(t.signIn.confirm) },
    { name: 'robots', content: 'noindex' },
    { name: 'referrer', content: 'same-origin' },
  ]
}

/** The address is a secret: no copy of the page is kept anywhere. */
export function headers() {
  return { 'cache-control': 'private, no-store' }
}

/** Opening the link changes nothing: mail scanners open links too. The button below uses it up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if ((await countUse({ tokenIp: context.ip })) > 0) throw refusal(429)
  const email = await signInLinkOwner(params.token ?? '', context.now(), context.db)
  return data({ email }, { status: email ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  if ((await countUse({ tokenIp: context.ip })) > 0) throw refusal(429)
  const login = await confirmSignIn(
    {
      token: params.token ?? '',
      userAgent: request.headers.get('user-agent') ?? '',
      organizers: context.env.organizers,
      now: context.now(),
    },
    context.db,
  )
  if (!login) return data({ used: true }, { status: 410 })
  return redirect(safePath(login.next, paths.home(locale)), {
    headers: { 'set-cookie': await sessionCookie(login.sessionToken, login.expiresAt) },
  })
}

export default function SignInLink() {
  const { email } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages()
  const l = useLocale()
  const usable = email && !result?.used
  return (
    <div className="page page--narrow page-start page-end">
      <div className="stack stack--loose">
        <h1 className="title">{usable ? t.signIn.confirm : t.signIn.used}</h1>
        <p>{usable ? t.signIn.confirmText(email) : t.signIn.usedText}</p>
        {usable ? (
          <Form method="post">
            <Button type="submit" look="primary">
              {t.signIn.enter}
            </Button>
          </Form>
        ) : (
          <p>
            <ButtonLink to={paths.signIn(l)} look="primary">
              {t.signIn.requestNew}
            </ButtonLink>
          </p>
        )}
      </div>
    </div>
  )
}
