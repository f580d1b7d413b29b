import type { LoaderFunctionArgs } from '@remix-run/node'
import { shareFacts, shareHash } from '~/domain/programme/share/share-image.rules'
import { shareImage } from '~/domain/programme/share/share-image.server'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { medallionOf } from '../figures.server'
import { found, localeOf, refusal } from '../guard.server'

/** The picture of a session for shared links. An address of an older one shows the present state, and is not kept. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const programme = found(await publishedProgramme(context.db))
  const entry = found(programme.bySlug.get(params.slug ?? '')?.[0])
  const facts = shareFacts(entry, locale)
  const hash = shareHash(facts)
  const png = await shareImage(hash, facts, medallionOf(facts.accent))
  if (!png) throw refusal(429)
  const current = params.hash === hash
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': current ? 'public, max-age=31536000, immutable' : 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' },
  })
}
