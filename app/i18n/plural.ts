import type { Locale } from './locale'

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }

/**
 * Russian wants four forms: 1 стенд, 2 стенда, 5 стендов, 1,5 стенда (the fraction, CLDR "other").
 */
export function pluralRu(n: number, one: string, few: string, many: string, fraction = few): string {
  const forms: Record<string, string> = { one, few, many, other: fraction }
  return forms[rules.ru.select(n)] ?? many
}

export function pluralEn(n: number, one: string, other: string): string {
  return rules.en.select(n) === 'one' ? one : other
}

const numbers: Record<Locale, Intl.NumberFormat> = {
  ru: new Intl.NumberFormat('ru-RU'),
  en: new Intl.NumberFormat('en-GB'),
}

/** A number as the language writes it: «1 284», “1,284”. */
export function formatNumber(n: number, locale: Locale): string {
  return numbers[locale].format(n)
}
