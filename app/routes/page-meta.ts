import { isRouteErrorResponse } from '@remix-run/react'
import type { MetaDescriptor } from '@remix-run/node'
import { dictionary } from '~/i18n/dictionary'
import { defaultLocale, isLocale, locales } from '~/i18n/locale'
import { inLanguage, paths } from '~/lib/paths'
import { errorWords } from './parts/error-page'

/** Title, description and the addresses of the page in both languages, of a public page. */
export function pageMeta(at: { params: { l?: string }; location: { pathname: string } }, title: string, description?: string): MetaDescriptor[] {
  const t = dictionary(isLocale(at.params.l) ? at.params.l : defaultLocale)
  const full = t.site.title(title)
  return [
    { title: full },
    { property: 'og:title', content: full },
    { property: 'og:type', content: 'website' },
    ...(description ? [{ name: 'description', content: description }, { property: 'og:description', content: description }] : []),
    ...locales.map((l) => ({ tagName: 'link' as const, rel: 'alternate', hrefLang: l, href: inLanguage(at.location.pathname, l) })),
  ]
}

/** The feed of changes of the programme, for feed readers that look for it in the head of a page. */
export function changesFeedMeta({ params }: { params: { l?: string } }): MetaDescriptor[] {
  const l = isLocale(params.l) ? params.l : defaultLocale
  return [{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title: dictionary(l).changelog.title, href: paths.changesFeed(l) }]
}

/** Title of a frame that shows an error in place of its page; the page's own wins where there is none. */
export function frameMeta({ params, error }: { params: { l?: string }; error?: unknown }): MetaDescriptor[] {
  const t = dictionary(isLocale(params.l) ? params.l : defaultLocale)
  if (error === undefined) return [{ title: t.common.festival }]
  const { title } = errorWords(isRouteErrorResponse(error) ? error.status : 500, t)
  return [{ title: t.site.title(title) }, { name: 'robots', content: 'noindex' }]
}
