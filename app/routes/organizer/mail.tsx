import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { useMessages } from '~/i18n/use-messages'
import { formatDateTime } from '~/lib/dates'
import { readId } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { failedMails, mailCounts, retryMail } from '~/mail/outbox.server'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { localeOf, requireFestivalOrganizer } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const mails = await failedMails(locale, context.db)
  return {
    counts: await mailCounts(context.db),
    mails: mails.map(({ createdAt, ...mail }) => ({ ...mail, when: formatDateTime(createdAt, homeZone, locale) })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  await requireFestivalOrganizer(context, request, locale)
  const id = readId(await request.formData(), 'id')
  if (await retryMail(id, context.now(), context.db)) context.wakeMail()
  return redirect(paths.organizer(locale, '/mail'))
}

export default function MailPage() {
  const { counts, mails } = useLoaderData<typeof loader>()
  const t = useMessages().organizer.mail
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
      </div>
      <p className="muted">{t.lead}</p>
      <p className="row row--tight num">
        <span>{t.waiting(counts.pending)}</span>
        <span>{t.sent(counts.sent)}</span>
        <span>{t.failed(counts.failed)}</span>
      </p>
      {mails.length === 0 ? (
        <Empty title={t.none} text={t.noneText} small />
      ) : (
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.columns.to}</th>
              <th scope="col">{t.columns.what}</th>
              <th scope="col">{t.columns.when}</th>
              <th scope="col">{t.columns.error}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <th scope="row">{mail.recipient}</th>
                <td data-label={t.columns.what}>{t.names[mail.template] ?? mail.template}</td>
                <td className="num" data-label={t.columns.when}>
                  {mail.when}
                </td>
                <td data-label={t.columns.error}>{mail.problem}</td>
                <td>
                  {mail.canRetry ? (
                    <Form method="post">
                      <input type="hidden" name="id" value={mail.id} />
                      <Button type="submit" small>
                        {t.retry}
                      </Button>
                    </Form>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
