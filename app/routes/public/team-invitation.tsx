import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { acceptInvitation } from '~/domain/team/team.commands.server'
import { openInvitation } from '~/domain/team/team.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { Button, ButtonLink } from '~/ui/button'
import { localeOf, refusal } from '../guard.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.team.title) }, { name: 'robots', content: 'noindex' }, { name: 'referrer', content: 'same-origin' }]
}

/** The address is a secret: no copy of the page is kept anywhere. */
export function headers() {
  return { 'cache-control': 'private, no-store' }
}

/** Opening the link changes nothing: mail scanners open links too. The button below uses it up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  if ((await countUse({ tokenIp: context.ip })) > 0) throw refusal(429)
  const invitation = await openInvitation({ token: params.token ?? '', now: context.now() }, context.db)
  const shown = invitation && { brand: pick(invitation.brand, locale), email: invitation.email, role: invitation.role }
  return data({ invitation: shown }, { status: shown ? 200 : 410 })
}

/** The address becomes a member. Signing in is another mail: a link that opens for two weeks is no key to an account. */
export async function action({ params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  if ((await countUse({ tokenIp: context.ip })) > 0) throw refusal(429)
  const accepted = await acceptInvitation({ token: params.token ?? '', locale, now: context.now() }, context.db)
  if (!accepted) return data({ accepted: null }, { status: 410 })
  const viewer = await context.viewer()
  if (viewer?.email === accepted.email) return redirect(paths.exhibitorDesk(locale))
  return data({ accepted: accepted.email })
}

export default function TeamInvitation() {
  const { invitation } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages().desk
  const l = useLocale()
  if (result?.accepted) {
    return (
      <Page title={t.invitation.accepted} text={t.invitation.acceptedText(result.accepted)}>
        <ButtonLink to={paths.signIn(l, paths.exhibitorDesk(l))} look="primary">
          {t.invitation.signIn}
        </ButtonLink>
      </Page>
    )
  }
  if (!invitation || result) return <Page title={t.invitation.used} text={t.invitation.usedText} />
  return (
    <Page title={t.invitation.title(invitation.brand)} text={`${t.invitation.text(invitation.email)} ${t.team.roles[invitation.role]}: ${t.team.roleHints[invitation.role]}.`}>
      <Form method="post">
        <Button type="submit" look="primary">
          {t.invitation.accept}
        </Button>
      </Form>
    </Page>
  )
}

function Page({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <div className="page page--narrow page-start page-end">
      <div className="stack stack--loose" role="status">
        <h1 className="title">{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </div>
  )
}
