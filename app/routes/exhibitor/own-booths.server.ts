import type { OwnApplication } from '~/domain/application/application.queries.server'
import { pick, type Locale } from '~/i18n/locale'
import { zoneName } from '~/i18n/when'
import { timeIn } from '~/lib/dates'

/** The held booths of a draft, with their common end and sum, as the steps show them; null without any. */
export function ownBooths({ booths, price }: Pick<OwnApplication, 'booths' | 'price'>, locale: Locale) {
  const [first] = booths
  if (!first?.expiresAt) return null
  const zone = first.hall.timeZone
  return {
    booths: booths.map(({ id, code, area, openSides, equipped, rate, ...booth }) => ({
      id,
      code,
      hall: pick(booth.hall.name, locale),
      category: pick(booth.category, locale),
      area,
      openSides,
      equipped,
      /** Kopecks for a square metre. */
      rate,
    })),
    price,
    /** Milliseconds of the server's clock. */
    expiresAt: first.expiresAt.getTime(),
    /** «15:47 по Москве». */
    until: `${timeIn(first.expiresAt, zone)} ${zoneName(zone, first.expiresAt, locale)}`,
  }
}

export type OwnBooths = NonNullable<ReturnType<typeof ownBooths>>
