import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { feedLinks } from '~/calendar/links'
import { renewFeedToken } from '~/domain/agenda/agenda.commands.server'
import { agendaOf, hasFeedToken } from '~/domain/agenda/agenda.queries.server'
import { ticketPurpose } from '~/domain/attendance/attendance.commands.server'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatDayMonth, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { signId } from '~/lib/tokens.server'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { localeOf, requireViewer } from '../guard.server'
import { SessionList } from '../parts/session-list'
import { SubscribeLinks } from '../parts/subscribe-links'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.agenda.title) }, { name: 'robots', content: 'noindex' }]
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await context.viewer()
  if (!viewer) return { signedIn: false as const }
  const programme = await publishedProgramme(context.db)
  const items = programme ? await agendaOf(viewer.id, programme, context.db) : []
  const seats = await seatsOf(
    items.map((item) => item.entry.slot.id),
    context.db,
  )
  const days = [...new Set(items.map((item) => item.entry.day))].sort()
  return {
    signedIn: true as const,
    days: days.map((day) => {
      const own = items.filter((item) => item.entry.day === day)
      return {
        day,
        items: own.map((item) => ({
          line: lineOf(item.entry, seats.get(item.entry.slot.id), locale),
          ticket: paths.ticket(locale, signId(ticketPurpose, item.attendanceId)),
          overlaps: own
            .filter((other) => other !== item && other.entry.start < item.entry.end && item.entry.start < other.entry.end)
            .map((other) => pick(other.entry.session.title, locale)),
        })),
      }
    }),
    hasFeed: await hasFeedToken(viewer.id, context.db),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const token = await renewFeedToken({ userId: viewer.id, now: context.now() }, context.db)
  return { links: feedLinks(context.env.baseUrl + paths.feed.agenda(token), dictionary(locale).agenda.title) }
}

export default function Agenda() {
  const agenda = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const t = useMessages()
  const l = useLocale()
  if (!agenda.signedIn) {
    return (
      <div className="page page-start page-end">
        <h1 className="visually-hidden">{t.agenda.title}</h1>
        <Empty title={t.agenda.signedOut} text={t.agenda.signedOutText}>
          <ButtonLink to={paths.signIn(l, paths.agenda(l))} look="primary">
            {t.agenda.signIn}
          </ButtonLink>
        </Empty>
      </div>
    )
  }
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1 className="title">{t.agenda.title}</h1>
        <p>{t.agenda.lead}</p>
      </div>
      <div className="with-side section">
        <div className="with-side__start">
          {agenda.days.length === 0 ? (
            <Empty title={t.agenda.empty} text={t.agenda.emptyText}>
              <ButtonLink to={paths.programme(l)} look="primary">
                {t.agenda.toProgramme}
              </ButtonLink>
            </Empty>
          ) : null}
          {agenda.days.map(({ day, items }) => (
            <section key={day} className="section">
              <h2 className="heading">
                {formatDayMonth(day, l)}, {formatWeekday(day, l)}
              </h2>
              {items.map(({ line, ticket, overlaps }) => (
                <div key={line.slotId} className="agenda-item">
                  <SessionList lines={[line]} withCity />
                  <p className="small">
                    <Link to={ticket}>{t.agenda.ticket}</Link>
                    {overlaps.map((title) => (
                      <span key={title} className="seats-full">
                        {' '}
                        {t.agenda.overlap(title)}
                      </span>
                    ))}
                  </p>
                </div>
              ))}
            </section>
          ))}
        </div>
        <aside className="with-side__side" id="feed">
          <h2 className="subheading subheading--ruled">{t.agenda.feedTitle}</h2>
          <p className="small">{t.agenda.feedText}</p>
          {made ? (
            <div role="status">
              <Notice small>{t.agenda.feedOnce}</Notice>
              <SubscribeLinks links={made.links} />
            </div>
          ) : (
            <Form method="post" className="stack stack--tight">
              {agenda.hasFeed ? <p className="small muted">{t.agenda.feedExists}</p> : null}
              <Button type="submit">{agenda.hasFeed ? t.agenda.feedRenew : t.agenda.feedMake}</Button>
              {agenda.hasFeed ? <p className="small muted">{t.agenda.feedRenewNote}</p> : null}
            </Form>
          )}
        </aside>
      </div>
    </div>
  )
}
