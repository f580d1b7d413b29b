import { isRouteErrorResponse } from '@remix-run/react'
import type { MetaDescriptor } from '@remix-run/node'
import { dictionary } from '~/i18n/dictionary'
import { defaultLocale, isLocale, locales } from '~/i18n/locale'
import { inLanguage, paths } from '~/lib/paths'
import { errorWords } from './parts/error-page'

type At = { params: { l?: string }; location: { pathname: string }; matches?: readonly { id: string; data?: unknown }[] }

/**
 * Title, description, and the addresses of a public page: its own, whatever filters stand behind it, and those in
 * both languages.
 * @param image path of a picture of 1200 by 630 for shared links
 */
export function pageMeta(at: At, title: string, description?: string, image?: string): MetaDescriptor[] {
  const l = isLocale(at.params.l) ? at.params.l : defaultLocale
  const t = dictionary(l)
  const full = t.site.title(title)
  const root = at.matches?.find((match) => match.id === 'root')?.data as { baseUrl?: string } | undefined
  const address = (path: string) => `${root?.baseUrl ?? ''}${path}`
  const inEach = (hrefLang: string, locale: string) => ({ tagName: 'link' as const, rel: 'alternate', hrefLang, href: address(inLanguage(at.location.pathname, locale)) })
  return [
    { title: full },
    { property: 'og:title', content: full },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: t.common.festival },
    { property: 'og:locale', content: l === 'ru' ? 'ru_RU' : 'en_GB' },
    { property: 'og:url', content: address(at.location.pathname) },
    ...(description ? [{ name: 'description', content: description }, { property: 'og:description', content: description }] : []),
    ...(image ? imageMeta(address(image), title) : [{ name: 'twitter:card', content: 'summary' }]),
    { tagName: 'link', rel: 'canonical', href: address(at.location.pathname) },
    ...locales.map((locale) => inEach(locale, locale)),
    inEach('x-default', defaultLocale),
  ]
}

function imageMeta(image: string, title: string): MetaDescriptor[] {
  return [
    { property: 'og:image', content: image },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
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
