import { formatNumber } from './plural'
import type { Locale } from './locale'

const unit: Record<Locale, string> = { ru: 'м²', en: 'm²' }

/** An area given in square decimetres, in square metres: «9,7 м²», “9.7 m²”. */
export function formatArea(squareDecimetres: number, locale: Locale): string {
  return `${formatNumber(Math.round(squareDecimetres / 10) / 10, locale)}\u00a0${unit[locale]}`
}
