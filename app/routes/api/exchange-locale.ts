import { defaultLocale, isLocale, type Locale } from '~/i18n/locale'

/** The format holds one language: Russian, or the one asked for by `?l=en`. */
export function exchangeLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('l')
  return isLocale(asked) ? asked : defaultLocale
}
