import type { LoaderFunctionArgs } from '@remix-run/node'

/** Calendars stay open to robots: Google's importer obeys this file. They say noindex themselves. */
export function loader({ context }: LoaderFunctionArgs) {
  const closed = ['/ru/organizer', '/en/organizer', '/ru/exhibitor$', '/en/exhibitor$', '/ru/ticket/', '/en/ticket/', '/mailbox']
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${context.env.baseUrl}/sitemap.xml`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
}
