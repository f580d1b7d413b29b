import type { AppLoadContext } from '@remix-run/node'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { filterEntries } from '~/domain/programme/programme.rules'
import type { Locale } from '~/i18n/locale'

/** The next published sessions of a centre, `most` at most; once all are over, its first ones. */
export async function regionSessions({ centre, most, now, locale }: { centre: string; most: number; now: Date; locale: Locale }, db: AppLoadContext['db']) {
  const programme = await publishedProgramme(db)
  const entries = programme ? filterEntries(programme.entries, { centres: [centre] }).filter((entry) => entry.slot.status === 'confirmed') : []
  const coming = entries.filter((entry) => entry.end > now)
  const some = (coming.length > 0 ? coming : entries).slice(0, most)
  const seats = await seatsOf(some.map((entry) => entry.slot.id), db)
  return some.map((entry) => lineOf(entry, seats.get(entry.slot.id), locale))
}
