export const locales = ['ru', 'en'] as const
export type Locale = (typeof locales)[number]

/** The language when nothing else is known, and the one every text exists in. */
export const defaultLocale: Locale = 'ru'

export function isLocale(value: unknown): value is Locale {
  return value === 'ru' || value === 'en'
}

/** A text in both languages; an empty English one means "show the Russian one". */
export type LocalizedText = { ru: string; en: string }

/** The text in the given language; a missing English one falls back to the Russian, never the reverse. */
export function pick(text: LocalizedText, locale: Locale): string {
  return locale === 'en' && text.en.trim() !== '' ? text.en : text.ru
}

/**
 * The language to greet a newcomer in: the saved choice, else the first acceptable one of ours in
 * Accept-Language by weight (RFC 9110, section 12.5.4), else Russian.
 */
export function negotiateLocale(saved: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(saved)) return saved
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), index }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const wish of wishes) if (isLocale(wish.language)) return wish.language
  return defaultLocale
}
