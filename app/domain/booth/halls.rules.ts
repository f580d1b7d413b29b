import type { LocalizedText } from '~/i18n/locale'

/** The halls where some booths stand, each named once; null where there are none. */
export function hallNames(halls: readonly { nameRu: string; nameEn: string }[]): LocalizedText | null {
  if (halls.length === 0) return null
  const once = (names: string[]) => [...new Set(names)].join(', ')
  return { ru: once(halls.map((hall) => hall.nameRu)), en: once(halls.map((hall) => hall.nameEn || hall.nameRu)) }
}
