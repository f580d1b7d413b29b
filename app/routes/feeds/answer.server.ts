import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarResponse } from '~/calendar/http.server'
import { allCentres, type Centre } from '~/domain/centre/centre.queries.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { programmeFeed } from '~/domain/programme/programme-feed.server'
import type { Entry } from '~/domain/programme/programme.rules'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { localeOf, refusal } from '../guard.server'

type FeedCentre = Pick<Centre, 'id' | 'slug' | 'name'>
type Scope = { key: string; title: string; path: string; includes: (entry: Entry) => boolean }

/**
 * Answers a request for a feed of the published programme. `choose` says which part, or null for one
 * that does not exist (404). Before the first release a known feed is an empty calendar.
 */
export async function answerFeed(
  { request, params, context }: LoaderFunctionArgs,
  choose: (centres: readonly FeedCentre[], locale: Locale) => Scope | null,
): Promise<Response> {
  const locale = localeOf(params)
  const now = context.now()
  const programme = await publishedProgramme(context.db)
  const scope = choose(programme?.content.centres ?? (await allCentres(context.db)), locale)
  if (!scope) throw refusal(404)
  const body = programmeFeed(programme, { scope, title: scope.title, path: scope.path, locale, baseUrl: context.env.baseUrl, now })
  return calendarResponse(request, {
    body,
    ...(programme ? { lastModified: programme.publishedAt } : {}),
    disposition: { type: 'inline', title: scope.title || dictionary(locale).programme.title },
    now,
  })
}
