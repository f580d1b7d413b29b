import { formatNumber } from './plural'
import type { Locale } from './locale'

const unit: Record<Locale, string> = { ru: 'м²', en: 'm²' }

/**
 * An area given in square decimetres, in square metres: «9,7 м²», “9.7 m²”. `exact` keeps the second
 * digit, where somebody will multiply by it: «9,69 м²».
 */
export function formatArea(squareDecimetres: number, locale: Locale, exact = false): string {
  const metres = exact ? squareDecimetres / 100 : Math.round(squareDecimetres / 10) / 10
  return `${formatNumber(metres, locale)}\u00a0${unit[locale]}`
}
