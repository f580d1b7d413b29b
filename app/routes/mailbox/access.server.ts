import type { AppLoadContext } from '@remix-run/node'
import { negotiateLocale, type Locale } from '~/i18n/locale'
import { languageCookie } from '~/lib/language-cookie.server'
import { refusal } from '../guard.server'

/** The demo's mailbox is there while mail goes to files, never in production. @throws 404 otherwise */
export function requireMailbox(context: AppLoadContext): string {
  const { demo, smtpUrl, production, dataDir } = context.env
  if (!demo || smtpUrl || production) throw refusal(404)
  return dataDir
}

/** The language of a page without one in its address. */
export async function mailboxLocale(request: Request): Promise<Locale> {
  const saved: unknown = await languageCookie.parse(request.headers.get('cookie'))
  return negotiateLocale(typeof saved === 'string' ? saved : undefined, request.headers.get('accept-language'))
}
