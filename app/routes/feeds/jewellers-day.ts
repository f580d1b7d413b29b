import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarResponse } from '~/calendar/http.server'
import { jewellersDayFeed } from '~/domain/edition/jewellers-day.server'
import { dictionary } from '~/i18n/dictionary'
import { localeOf } from '../guard.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const feed = await jewellersDayFeed(locale, context.env.baseUrl, context.db)
  return calendarResponse(request, { ...feed, disposition: { type: 'inline', title: dictionary(locale).jewellersDay.title }, now: context.now() })
}
