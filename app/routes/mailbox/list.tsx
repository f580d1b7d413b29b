import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { dictionary } from '~/i18n/dictionary'
import { formatDateTime } from '~/lib/dates'
import { listMailbox } from '~/mail/mailbox.server'
import { mailboxLocale, requireMailbox } from './access.server'

export const meta: MetaFunction = () => [{ title: dictionary('ru').mailbox.title }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const dataDir = requireMailbox(context)
  return { locale: await mailboxLocale(request), mails: await listMailbox(dataDir, { limit: 100 }) }
}

export default function Mailbox() {
  const { locale, mails } = useLoaderData<typeof loader>()
  const t = dictionary(locale)
  return (
    <main id="main" className="page page-start page-end" lang={locale}>
      <p>
        <Link to={`/${locale}`}>{t.common.festival}</Link>
      </p>
      <div className="page-head">
        <h1 className="title">{t.mailbox.title}</h1>
        <p>{t.mailbox.lead}</p>
      </div>
      {mails.length === 0 ? (
        <p className="section">
          <b>{t.mailbox.empty}.</b> {t.mailbox.emptyText}
        </p>
      ) : (
        <ul className="mails section">
          {mails.map((mail) => (
            <li key={mail.id}>
              <span className="mails__to">{mail.to}</span>
              <span className="mails__subject">
                <Link to={`/mailbox/${mail.id}`}>{mail.subject}</Link>
              </span>
              <time className="num">{mail.date ? formatDateTime(new Date(mail.date), 'Europe/Moscow', locale) : ''}</time>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
