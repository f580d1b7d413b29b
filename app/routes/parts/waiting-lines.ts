import { homeZone } from '~/domain/edition/jewellers-day.server'
import type { Waiting } from '~/domain/release/release.queries.server'
import { pick, type Locale, type LocalizedText } from '~/i18n/locale'
import { zoneName } from '~/i18n/when'
import { formatDateTime } from '~/lib/dates'

type Centre = { id: string; city: LocalizedText; timeZone: string }

/** A waiting release in words; its time as the clocks of its centre show it, else by the festival's own zone. */
export function waitingLine({ id, centreId, name, publicFrom, createdAt, problem }: Waiting, centres: readonly Centre[], locale: Locale) {
  const centre = centres.find((one) => one.id === centreId)
  const timeZone = centre?.timeZone ?? homeZone
  const when = (at: Date) => `${formatDateTime(at, timeZone, locale)} ${zoneName(timeZone, at, locale)}`
  return { id, name, scope: centre ? pick(centre.city, locale) : null, from: when(publicFrom), frozen: when(createdAt), problem }
}

export type WaitingLine = ReturnType<typeof waitingLine>
