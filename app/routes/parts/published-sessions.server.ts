import type { AppLoadContext } from '@remix-run/node'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { filterEntries, hostedBy, type Entry } from '~/domain/programme/programme.rules'
import type { Locale } from '~/i18n/locale'

/** What an exhibitor holds in the current release, in order of time. */
export async function ownSessions({ exhibitor, locale }: { exhibitor: string; locale: Locale }, db: AppLoadContext['db']) {
  return shown(hostedBy(await publishedProgramme(db), exhibitor), locale, db)
}

type Region = {
  centre: string
  most: number
  /** Slug of an exhibitor whose own sessions stand elsewhere on the page. */
  without?: string
  now: Date
  locale: Locale
}

/** The next published sessions of a centre, `most` at most; once all are over, its first ones. */
export async function regionSessions({ centre, most, without, now, locale }: Region, db: AppLoadContext['db']) {
  const programme = await publishedProgramme(db)
  const here = programme ? filterEntries(programme.entries, { centres: [centre] }).filter((entry) => entry.slot.status === 'confirmed') : []
  const entries = here.filter(({ hosts }) => !hosts.some((host) => host.slug === without))
  const coming = entries.filter((entry) => entry.end > now)
  return shown((coming.length > 0 ? coming : entries).slice(0, most), locale, db)
}

async function shown(entries: readonly Entry[], locale: Locale, db: AppLoadContext['db']) {
  const seats = await seatsOf(entries.map((entry) => entry.slot.id), db)
  return entries.map((entry) => lineOf(entry, seats.get(entry.slot.id), locale))
}
