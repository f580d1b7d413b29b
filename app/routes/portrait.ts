import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchesEtag } from '~/calendar/http.server'
import { portrait, portraitBytes } from '~/domain/person/person.queries.server'
import { isPictureSize } from '~/domain/picture/picture.rules'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { isOrganizer } from '~/domain/user/viewer.rules'
import { found, refusal } from './guard.server'

/**
 * The photo of a person: for everybody once the published programme shows it, before that for organisers only.
 * It is asked for anew each time, because a consent that is withdrawn counts at once.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug = '', hash = '', size = '' } = params
  if (!isPictureSize(size)) throw refusal(404)
  const file = found(await portrait({ slug, hash, size }, context.db))
  const programme = await publishedProgramme(context.db)
  const open = programme?.content.people.some((person) => person.id === file.personId && person.photo === hash) ?? false
  if (!open && !isOrganizer(await context.viewer())) throw refusal(404)
  const etag = `"${file.hash}"`
  const headers = { etag, 'content-type': 'image/webp', 'cache-control': open ? 'public, no-cache' : 'private, no-store' }
  const known = request.headers.get('if-none-match')
  if (known !== null && matchesEtag(known, etag)) return new Response(null, { status: 304, headers })
  return new Response(found(await portraitBytes({ personId: file.personId, size }, context.db)), { headers })
}
