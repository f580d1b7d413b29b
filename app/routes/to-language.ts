import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { negotiateLocale } from '~/i18n/locale'
import { languageCookie } from '~/lib/language-cookie.server'
import { paths } from '~/lib/paths'

export async function loader({ request }: LoaderFunctionArgs) {
  const saved: unknown = await languageCookie.parse(request.headers.get('cookie'))
  const locale = negotiateLocale(typeof saved === 'string' ? saved : undefined, request.headers.get('accept-language'))
  return redirect(paths.home(locale), { headers: { vary: 'Accept-Language, Cookie', 'cache-control': 'private, no-store' } })
}
