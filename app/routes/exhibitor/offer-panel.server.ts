import type { OwnApplication } from '~/domain/application/application.queries.server'
import { offerEnd } from '~/domain/offer/offer.mail.server'
import { pick, type Locale } from '~/i18n/locale'

/** The booth that is offered to an application, as its desk shows it; null where none is. */
export function shownOffer({ offer }: OwnApplication, locale: Locale) {
  if (!offer) return null
  const { booth, price, expiresAt } = offer
  return {
    id: booth.id,
    code: booth.code,
    hall: booth.hall.slug,
    hallName: pick(booth.hall.name, locale),
    category: pick(booth.category, locale),
    area: booth.area,
    openSides: booth.openSides,
    equipped: booth.equipped,
    rate: booth.rate,
    price,
    until: offerEnd(expiresAt, booth.hall.timeZone, locale),
  }
}

export type ShownOffer = NonNullable<ReturnType<typeof shownOffer>>
