import type { LoaderFunctionArgs } from '@remix-run/node'
import { readMailbox } from '~/mail/mailbox.server'
import { found } from '../guard.server'
import { requireMailbox } from './access.server'

/** The HTML of a mail for the sandboxed frame: no scripts, nothing from elsewhere; links open the whole window. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const mail = found(await readMailbox(requireMailbox(context), params.id ?? ''))
  const html = mail.html.replace(/<head>/i, '<head><base target="_top">')
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups",
      'cache-control': 'no-store',
    },
  })
}
