import type { LoaderFunctionArgs } from '@remix-run/node'
import { paperFile } from '~/domain/document/paper-file.server'
import { found, localeOf, requireViewer } from './guard.server'

/** A paper as PDF: for organisers of the festival, and for members of the company it was issued to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request, localeOf(params))
  const userId = viewer.festivalOrganizer ? null : viewer.id
  const { name, contentType, content } = found(await paperFile({ id: params.id ?? '', userId }, context.db))
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': contentType,
      'content-disposition': `inline; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}
