import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { dictionary } from '~/i18n/dictionary'
import { readMailbox } from '~/mail/mailbox.server'
import { found } from '../guard.server'
import { mailboxLocale, requireMailbox } from './access.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.mail.subject ?? '' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const mail = found(await readMailbox(requireMailbox(context), params.id ?? ''))
  const { html, ...rest } = mail
  return { locale: await mailboxLocale(request), mail: { ...rest, hasHtml: html !== '' } }
}

export default function Message() {
  const { locale, mail } = useLoaderData<typeof loader>()
  const { id } = useParams()
  const t = dictionary(locale).mailbox
  return (
    <main id="main" className="page page-start page-end" lang={locale}>
      <p>
        <Link to="/mailbox">{t.back}</Link>
      </p>
      <h1 className="heading">{mail.subject}</h1>
      <article className="letter section">
        <dl className="facts">
          <div>
            <dt>{t.from}</dt>
            <dd>{mail.from}</dd>
          </div>
          <div>
            <dt>{t.to}</dt>
            <dd>{mail.to}</dd>
          </div>
          {mail.attachments.length > 0 ? (
            <div>
              <dt>{t.attachments}</dt>
              <dd>{mail.attachments.join(', ')}</dd>
            </div>
          ) : null}
        </dl>
        {mail.hasHtml ? (
          <iframe title={t.body} src={`/mailbox/${id}/html`} sandbox="allow-top-navigation-by-user-activation allow-popups" />
        ) : null}
      </article>
      <section className="section">
        <h2 className="subheading">{t.text}</h2>
        <div className="letter">
          <pre>
            <LinkedText text={mail.text} />
          </pre>
        </div>
      </section>
      {mail.calendar ? (
        <section className="section">
          <h2 className="subheading">{t.calendar}</h2>
          <div className="letter">
            <pre>{mail.calendar}</pre>
          </div>
        </section>
      ) : null}
    </main>
  )
}

/** A text with its addresses as links: what a mail program would make of it. */
function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"')\]]+)/).map((part, k) =>
    k % 2 === 0 ? (
      part
    ) : (
      <a key={k} href={part}>
        {part}
      </a>
    ),
  )
}
