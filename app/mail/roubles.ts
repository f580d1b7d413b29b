import type { Locale } from '~/i18n/locale'

/** Money as the language writes it, kopecks only where there are any: «58 800 ₽», “RUB 58,800”. */
export function formatRoubles(kopecks: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency: 'RUB',
    minimumFractionDigits: kopecks % 100 === 0 ? 0 : 2,
  }).format(kopecks / 100)
}
