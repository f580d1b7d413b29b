import type { LocalizedText, Locale } from '~/i18n/locale'
import { pick } from '~/i18n/locale'

type Booth = { code: string; hall: { slug: string; name: LocalizedText }; category: LocalizedText; area: number; openSides: number; equipped: boolean; rate: number }

/** A booth as a page names it to its reader; area in square decimetres, rate in kopecks for a square metre. */
export function shownBooth({ code, hall, category, area, openSides, equipped, rate }: Booth, locale: Locale) {
  return { code, hall: hall.slug, hallName: pick(hall.name, locale), category: pick(category, locale), area, openSides, equipped, rate }
}
