import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedResponse } from '~/calendar/http.server'
import { changelogFeed } from '~/domain/release/changelog-feed.server'
import { localeOf } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { body, lastModified } = await changelogFeed(localeOf(params), context.env.baseUrl, context.db)
  return feedResponse(request, {
    body,
    contentType: 'application/atom+xml; charset=utf-8',
    ...(lastModified ? { lastModified } : {}),
    now: context.now(),
  })
}
