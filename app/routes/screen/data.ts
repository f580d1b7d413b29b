import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { screenOf, type ScreenScope } from '~/domain/programme/screen.rules'
import { answerJson } from '../api/answer.server'
import { found, localeOf } from '../guard.server'

/** What a screen shows, for the page that stands open: ?centre and ?hall say which, neither is the festival. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const now = context.now()
  const programme = found(await publishedProgramme(context.db))
  const answer = answerJson(request, found(screenOf(programme, scopeOf(query.get('centre'), query.get('hall')), now, localeOf(params))))
  answer.headers.set('x-server-time', now.toISOString())
  answer.headers.set('cache-control', 'no-cache')
  return answer
}

function scopeOf(centre: string | null, hall: string | null): ScreenScope {
  if (!centre) return { of: 'festival' }
  return hall ? { of: 'hall', centre, hall } : { of: 'centre', centre }
}
