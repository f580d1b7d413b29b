import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarResponse } from '~/calendar/http.server'
import { agendaOf, feedOwner } from '~/domain/agenda/agenda.queries.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { agendaCalendar, isStillTold } from '~/domain/programme/programme-feed.server'
import { dictionary } from '~/i18n/dictionary'
import { found } from '../guard.server'

/** A private calendar, by its unguessable address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const owner = found(await feedOwner(params.token ?? '', context.db))
  const programme = await publishedProgramme(context.db)
  const now = context.now()
  const items = programme ? await agendaOf(owner.userId, programme, context.db) : []
  const entries = items.map((item) => item.entry).filter((entry) => isStillTold(entry, now))
  return calendarResponse(request, {
    body: agendaCalendar(entries, owner.locale, context.env.baseUrl),
    disposition: { type: 'inline', title: dictionary(owner.locale).agenda.title },
    private: true,
    now,
  })
}
