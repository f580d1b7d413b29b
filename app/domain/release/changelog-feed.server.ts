import { createHash } from 'node:crypto'
import { prepareFeed, type PreparedFeed } from '~/calendar/http.server'
import type { Db } from '~/db/client.server'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'
import { currentEdition } from '../edition/edition.queries.server'
import { element, words, xmlDocument, type Xml } from '../exchange/xml.write'
import { changelogLines } from './changelog.rules'
import { changesOf, releasesPage, type ReleaseChanges } from './changelog.queries.server'
import type { ReleaseHead } from './release.queries.server'

/** Rendered feeds by the release they end with, the language and the site. */
const prepared = new Map<string, PreparedFeed>()
const keptAtMost = 16
/** RFC 4287 wants a moment even where nothing has ever happened. */
const never = new Date(0)

/**
 * The changes of the published programme as an Atom feed (RFC 4287), an entry a release. Ids come from the
 * release and the language alone: they stay when the site moves to another address.
 */
export async function changelogFeed(locale: Locale, baseUrl: string, db: Db): Promise<{ body: PreparedFeed; lastModified: Date | null }> {
  const edition = await currentEdition(db)
  const heads = edition ? (await releasesPage(edition.id, null, db)).heads : []
  const newest = heads[0] ?? null
  const key = [newest?.id, locale, baseUrl].join(' ')
  let body = prepared.get(key)
  if (!body) {
    const entries = await Promise.all(heads.map(async (head) => entryOf(head, await changesOf(edition!.id, head, db), locale, baseUrl)))
    body = prepareFeed(render({ id: edition?.id ?? '', updated: newest?.publishedAt ?? never, entries }, locale, baseUrl))
    prepared.set(key, body)
    if (prepared.size > keptAtMost) prepared.delete(prepared.keys().next().value!)
  }
  return { body, lastModified: newest?.publishedAt ?? null }
}

function render(feed: { id: string; updated: Date; entries: Xml[] }, locale: Locale, baseUrl: string): string {
  const t = dictionary(locale)
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      element('id', {}, nameOf(`changes ${feed.id} ${locale}`)),
      element('title', {}, `${t.common.festival}: ${t.changelog.title}`),
      element('updated', {}, feed.updated.toISOString()),
      element('author', {}, [element('name', {}, t.common.festival)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: baseUrl + paths.changesFeed(locale) }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: baseUrl + paths.changes(locale) }),
      ...feed.entries,
    ]),
  )
}

function entryOf(head: ReleaseHead, changes: ReleaseChanges, locale: Locale, baseUrl: string): Xml {
  const t = dictionary(locale).changelog
  const at = head.publishedAt.toISOString()
  return element('entry', {}, [
    element('id', {}, nameOf(`release ${head.id} ${locale}`)),
    element('title', {}, `${t.release(head.number)} «${head.name}»`),
    element('published', {}, at),
    element('updated', {}, at),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: baseUrl + paths.publishedRelease(locale, head.number) }),
    // HTML as text: the element escapes it once more.
    element('content', { type: 'html' }, contentOf(changes, locale, baseUrl)),
  ])
}

function contentOf({ differences, source, sessions }: ReleaseChanges, locale: Locale, baseUrl: string): string {
  const t = dictionary(locale).changelog
  if (!differences) return element('p', {}, t.first(sessions)).xml
  if (differences.length === 0) return element('p', {}, t.onlyFacts).xml
  const groups = changelogLines(differences, source, locale).flatMap(({ city, lines }) => [
    element('h3', {}, city),
    element('ul', {}, lines.map((line) => element('li', {}, [
      element('a', { href: baseUrl + paths.session(locale, line.slug) }, line.title),
      words(`: ${line.words.join('. ')}.`),
    ]))),
  ])
  return groups.map(({ xml }) => xml).join('')
}

/** A UUID made of a name: the same for the same, version 8 (RFC 9562, section 5.8). */
function nameOf(name: string): string {
  const hex = createHash('sha256').update(`golden-ring ${name}`).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
