import type { AppLoadContext } from '@remix-run/node'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { listedBooths } from '~/domain/exhibitor/listed-booths.queries.server'
import type { Entry } from '~/domain/programme/programme.rules'
import { pick, type Locale } from '~/i18n/locale'

/** Who holds a session, named as in its release; those who take part now have a page and booths. */
export async function shownHosts(entry: Entry, locale: Locale, db: AppLoadContext['db']) {
  const edition = entry.hosts.length > 0 ? await currentEdition(db) : null
  if (!edition) return []
  const booths = await listedBooths({ slugs: entry.hosts.map((host) => host.slug), editionId: edition.id }, db)
  return entry.hosts.map(({ slug, name }) => ({ slug, name: pick(name, locale), hasPage: booths.has(slug), booths: booths.get(slug) ?? [] }))
}
export type ShownHost = Awaited<ReturnType<typeof shownHosts>>[number]
