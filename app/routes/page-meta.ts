import type { MetaDescriptor } from '@remix-run/node'
import { dictionary } from '~/i18n/dictionary'
import { defaultLocale, isLocale, locales } from '~/i18n/locale'
import { inLanguage } from '~/lib/paths'

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
