import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { cancelAttendance, ticketPurpose } from '~/domain/attendance/attendance.commands.server'
import { attendanceById } from '~/domain/attendance/attendance.queries.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { placeOf } from '~/domain/programme/programme.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { verifyId } from '~/lib/tokens.server'
import { Button, ButtonLink } from '~/ui/button'
import { accentClass, Medallion } from '~/ui/filigree/ornaments'
import { found, localeOf, refusal } from '../guard.server'

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [
    { title: t.site.title(t.ticket.title) },
    { name: 'robots', content: 'noindex' },
    { name: 'referrer', content: 'same-origin' },
  ]
}

/** The attendance a signed link names. @throws 404 for any other */
async function attendanceOf({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  if ((await countUse({ tokenIp: context.ip })) > 0) throw refusal(429)
  const id = found(verifyId(ticketPurpose, params.token ?? ''))
  const attendance = found(await attendanceById(id, context.db))
  const programme = found(await publishedProgramme(context.db))
  return { attendance, entry: found(programme.bySlot.get(attendance.slotId)) }
}

/** The address is a secret: no copy of the page is kept anywhere. */
export function headers() {
  return { 'cache-control': 'private, no-store' }
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { attendance, entry } = await attendanceOf({ params, context })
  return {
    name: attendance.name,
    code: attendance.ticketCode,
    registered: attendance.state === 'registered',
    cancelled: entry.slot.status === 'cancelled',
    over: entry.end <= context.now(),
    title: pick(entry.session.title, locale),
    slug: entry.session.slug,
    accent: entry.centre.accent,
    when: formatWhen(entry.start, entry.end, entry.centre.timeZone, locale),
    place: placeOf(entry, locale),
  }
}

export async function action({ params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const { attendance } = await attendanceOf({ params, context })
  const viewer = await context.viewer()
  await cancelAttendance({ attendanceId: attendance.id, actorId: viewer?.id ?? null, site: context.env, now: context.now() }, context.db)
  context.wakeMail()
  return redirect(paths.ticket(locale, params.token!))
}

export default function Ticket() {
  const ticket = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  return (
    <div className="page page--narrow page-start page-end">
      <article className={`ticket ${accentClass(ticket.accent)}`}>
        <Medallion accent={ticket.accent} small />
        <p className="ticket__code num">{ticket.registered ? t.ticket.number(ticket.code) : t.ticket.cancelledTitle}</p>
        <h1 className="heading">{ticket.title}</h1>
        <p>
          <b>{ticket.when}</b>
          <br />
          {ticket.place}
        </p>
        <p>{ticket.name}</p>
        {ticket.cancelled ? <p className="seats-full">{t.ticket.sessionCancelled}</p> : null}
        <p className="muted">{ticket.registered ? t.ticket.show : t.ticket.cancelledText}</p>
      </article>
      {ticket.registered && !ticket.cancelled && !ticket.over ? (
        <section className="section">
          <h2 className="subheading">{t.ticket.cancelTitle}</h2>
          <p>{t.ticket.cancelText}</p>
          <Form method="post">
            <Button type="submit">{t.ticket.cancel}</Button>
          </Form>
        </section>
      ) : null}
      <p className="section">
        <ButtonLink to={paths.session(l, ticket.slug)} look="quiet">
          {t.ticket.toSession}
        </ButtonLink>
      </p>
    </div>
  )
}
