import type { LoaderFunctionArgs } from '@remix-run/node'
import { backgroundFile } from '~/domain/floor-plan/background.queries.server'
import { found, localeOf, requireEdition, requireFestivalOrganizer } from '../guard.server'

/** The picture under the drawing of a hall: for those who draw. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const file = found(await backgroundFile({ planId: params.id ?? '', editionId: edition.id, hash: params.hash ?? '' }, context.db))
  return new Response(new Uint8Array(file.bytes), {
    headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=86400', 'x-content-type-options': 'nosniff' },
  })
}
