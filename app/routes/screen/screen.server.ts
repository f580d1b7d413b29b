import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { screenOf, type ScreenScope } from '~/domain/programme/screen.rules'
import { paths } from '~/lib/paths'
import { found, localeOf } from '../guard.server'

/** What a screen's page needs: its data, the server's time, its theme and where it asks for more. @throws 404 without such a place */
export async function screenPage({ request, params, context }: LoaderFunctionArgs, scope: ScreenScope) {
  const locale = localeOf(params)
  const now = context.now()
  const screen = found(screenOf(found(await publishedProgramme(context.db)), scope, now, locale))
  const theme = new URL(request.url).searchParams.get('theme')
  return {
    screen,
    serverTime: now.toISOString(),
    theme: theme === 'dark' || theme === 'light' ? theme : null,
    address: paths.screenData(locale, scope),
  }
}
