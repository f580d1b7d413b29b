import { isTimeZone, russianZones } from '~/domain/centre/centre.schema'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { offsetText } from '~/i18n/when'
import { offsetMinutes } from '~/lib/dates'
import type { Option } from '~/ui/form/select'

/**
 * Time zones to choose from: Russia's by their cities from west to east, then the rest of the world by
 * name. `own` is in the list even where Intl calls it an alias.
 */
export function zoneOptions(locale: Locale, now: Date, own?: string): Option[] {
  const { time, setup } = dictionary(locale)
  const russian = new Set<string>(russianZones)
  const others = new Set(Intl.supportedValuesOf('timeZone').filter((zone) => !russian.has(zone) && isTimeZone(zone)))
  if (own && !russian.has(own)) others.add(own)
  const offset = (zone: string) => time.utc(offsetText(offsetMinutes(now, zone)))
  return [
    ...russianZones.map((zone) => ({ value: zone, label: `${setup.zones[zone]}, ${offset(zone)}` })),
    ...[...others].sort().map((zone) => ({ value: zone, label: `${zone}, ${offset(zone)}` })),
  ]
}
