import type { Db } from '~/db/client.server'
import { defaultLocale, locales } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { allCentres } from '../centre/centre.queries.server'
import { currentEdition } from '../edition/edition.queries.server'
import { listedExhibitors } from '../exhibitor/exhibitor.queries.server'
import { shownPeople } from '../person/shown-people.rules'
import { publishedProgramme } from './programme.queries.server'

type Page = { path: (l: string) => string; changed?: string }

/** Everything public that a search engine should know, in both languages; times are of the release that changed it. */
export async function sitemap(baseUrl: string, db: Db): Promise<string> {
  const [programme, centres, edition] = await Promise.all([publishedProgramme(db), allCentres(db), currentEdition(db)])
  const exhibitors = edition ? await listedExhibitors(edition.id, '', db) : []
  const published = programme?.publishedAt.toISOString()
  const pages: Page[] = [
    ...[paths.home, paths.exhibitors, paths.centres, paths.people, paths.brands, (l: string) => paths.plan(l), paths.jewellersDay, paths.apply, paths.privacy].map((path) => ({ path })),
    ...[paths.programme, paths.changes].map((path) => ({ path, ...(published && { changed: published }) })),
    ...centres.map(({ slug }) => ({ path: (l: string) => paths.centre(l, slug) })),
    ...[...(programme?.bySlug ?? [])].map(([slug, entries]) => ({
      path: (l: string) => paths.session(l, slug),
      changed: entries.map((entry) => entry.slot.changedAt).sort().at(-1)!,
    })),
    ...(programme ? shownPeople(programme, defaultLocale) : []).map(({ person }) => ({ path: (l: string) => paths.person(l, person.slug) })),
    ...exhibitors.map(({ slug }) => ({ path: (l: string) => paths.exhibitor(l, slug) })),
  ]
  const urls = pages.flatMap((page) => locales.map((l) => entryOf(page, l, baseUrl)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

function entryOf({ path, changed }: Page, l: string, baseUrl: string): string {
  const address = (language: string) => escaped(baseUrl + path(language))
  const others = locales.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`).join('')
  return `<url><loc>${address(l)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${others}</url>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
