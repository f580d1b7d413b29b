import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { languageCookie } from '~/lib/language-cookie.server'
import { paths } from '~/lib/paths'
import { safePath } from '~/lib/safe-redirect'
import { localeOf } from './guard.server'

/** Saves the chosen language and goes on to the page in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const to = safePath(new URL(request.url).searchParams.get('to'), paths.home(locale))
  return redirect(to, { headers: { 'set-cookie': await languageCookie.serialize(locale), 'cache-control': 'no-store' } })
}
