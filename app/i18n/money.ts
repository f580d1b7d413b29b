import type { Locale } from './locale'

const formats = new Map<string, Intl.NumberFormat>()

/** Money as the language writes it, kopecks only where there are any: «58 800 ₽», “RUB 58,800”. */
export function formatRoubles(kopecks: number, locale: Locale): string {
  const digits = kopecks % 100 === 0 ? 0 : 2
  const key = `${locale}${digits}`
  let format = formats.get(key)
  if (!format) {
    const tag = locale === 'ru' ? 'ru-RU' : 'en-GB'
    formats.set(key, (format = new Intl.NumberFormat(tag, { style: 'currency', currency: 'RUB', minimumFractionDigits: digits })))
  }
  return format.format(kopecks / 100)
}
