import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentContent } from '~/domain/document/document.queries.server'
import { paperPdf } from '~/domain/document/pdf.server'
import { found, localeOf, requireViewer } from './guard.server'

/** A paper as PDF: for organisers of the festival, and for members of the company it was issued to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireViewer(context, request, localeOf(params))
  const userId = viewer.festivalOrganizer ? null : viewer.id
  const content = found(await documentContent({ id: params.id ?? '', userId }, context.db))
  const name = encodeURIComponent(`${content.number}.pdf`)
  return new Response(new Uint8Array(await paperPdf(content)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="document.pdf"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
}
