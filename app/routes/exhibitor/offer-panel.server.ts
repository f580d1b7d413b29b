import type { OwnApplication } from '~/domain/application/application.queries.server'
import { offerEnd } from '~/domain/offer/offer.mail.server'
import type { Locale } from '~/i18n/locale'
import { shownBooth } from '../parts/shown-booth'

/** The booth that is offered to an application, as its desk shows it; null where none is. */
export function shownOffer({ offer }: OwnApplication, locale: Locale) {
  if (!offer) return null
  const { booth, price, expiresAt } = offer
  return {
    id: booth.id,
    ...shownBooth(booth, locale),
    price,
    until: offerEnd(expiresAt, booth.hall.timeZone, locale),
  }
}

export type ShownOffer = NonNullable<ReturnType<typeof shownOffer>>
