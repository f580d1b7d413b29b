import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useLocale } from '~/i18n/use-messages'
import { frameMeta } from '~/routes/page-meta'
import { ErrorPage } from '~/routes/parts/error-page'
import styles from '~/ui/styles/app.css?url'
import golosCyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url'
import prataCyrillic from '@fontsource/prata/files/prata-cyrillic-400-normal.woff2?url'

export const meta: MetaFunction<typeof loader> = frameMeta

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: golosCyrillic, crossOrigin: 'anonymous' },
  { rel: 'preload', as: 'font', type: 'font/woff2', href: prataCyrillic, crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** Where the site is, for absolute addresses in the head. The nonce is this response's own; the browser hides it from scripts, so it is only rendered on the server. */
export function loader({ context }: LoaderFunctionArgs) {
  return { nonce: context.nonce, baseUrl: context.env.baseUrl }
}

/** The document. A route whose `handle` says `plain` has no scripts at all. */
export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const plain = useMatches().some((match) => (match.handle as { plain?: boolean } | undefined)?.plain)
  const nonce = useRouteLoaderData<typeof loader>('root')?.nonce
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {plain ? null : <script src="/theme.js" suppressHydrationWarning />}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {plain ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} main />
}
