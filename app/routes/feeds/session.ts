import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarResponse } from '~/calendar/http.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { sessionCalendar } from '~/domain/programme/programme-feed.server'
import { pick } from '~/i18n/locale'
import { found, localeOf } from '../guard.server'

/** One session to download: no feed, no message. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const programme = found(await publishedProgramme(context.db))
  const entries = found(programme.bySlug.get(params.slug ?? ''))
  return calendarResponse(request, {
    body: sessionCalendar(entries, locale, context.env.baseUrl),
    lastModified: programme.publishedAt,
    disposition: { type: 'attachment', title: pick(entries[0]!.session.title, locale) },
    now: context.now(),
  })
}
