import type { LoaderFunctionArgs } from '@remix-run/node'
import { matchesEtag } from '~/calendar/http.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { pictureBytes, pictureFile } from '~/domain/picture/picture.queries.server'
import { isPictureSize } from '~/domain/picture/picture.rules'
import { isOrganizer } from '~/domain/user/viewer.rules'
import { found, refusal } from './guard.server'

/** A picture of an exhibitor. What everybody may see is asked for again after an hour, since it may be taken away; what only its people may see is not kept on the way. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id = '', size = '' } = params
  if (!isPictureSize(size)) throw refusal(404)
  const edition = await currentEdition(context.db)
  const viewer = async () => {
    const known = await context.viewer()
    return known && { id: known.id, organizer: isOrganizer(known) }
  }
  const file = found(await pictureFile({ id, size, editionId: edition?.id ?? null, viewer }, context.db))
  const etag = `"${file.hash}"`
  const headers = {
    etag,
    'content-type': 'image/webp',
    'cache-control': file.open ? 'public, max-age=3600' : 'private, no-store',
  }
  const known = request.headers.get('if-none-match')
  if (known !== null && matchesEtag(known, etag)) return new Response(null, { status: 304, headers })
  return new Response(found(await pictureBytes({ id, size }, context.db)), { headers })
}
