import { pick, type Locale } from '~/i18n/locale'
import { timeRange, zoneShortName } from '~/i18n/when'
import { dayIn, formatDayMonth } from '~/lib/dates'
import type { Change } from './release.rules'
import type { ReleaseContent, ReleasedHall, ReleasedSlot } from './release.schema'

/** What a change refers to: the centres, and the halls before and after. */
export type ChangeSource = { content: Pick<ReleaseContent, 'centres' | 'halls'>; previousHalls: readonly ReleasedHall[] }

/** A line of a comparison: where a slot stands in one, and where in the other. */
export function changeLine(change: Change, preview: ChangeSource, locale: Locale) {
  const centre = preview.content.centres.find((c) => c.id === change.centreId)!
  const halls = new Map([...preview.previousHalls, ...preview.content.halls].map((hall) => [hall.id, pick(hall.name, locale)]))
  const words = (slot: ReleasedSlot | null) => {
    if (!slot || slot.status === 'cancelled') return '—'
    const start = new Date(slot.startsAt)
    const day = formatDayMonth(dayIn(start, centre.timeZone), locale)
    const time = `${timeRange(start, new Date(slot.endsAt), centre.timeZone)} ${zoneShortName(centre.timeZone, start, locale)}`
    return [day, time, slot.hallId ? (halls.get(slot.hallId) ?? '') : ''].filter(Boolean).join(', ')
  }
  return {
    slotId: change.slotId,
    title: pick(change.title, locale),
    accent: centre.accent,
    kinds: change.kinds,
    before: words(change.before),
    after: words(change.after),
  }
}
