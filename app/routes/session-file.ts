import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { downloadName } from '~/domain/session/file.rules'
import { sessionFile, sessionFileBytes } from '~/domain/session/file.queries.server'
import { isOrganizer, mayOrganizeCentre } from '~/domain/user/viewer.rules'
import { found, refusal } from './guard.server'

/** A paper of a session, to download: for everybody once the published programme names it, before that for organisers of its centre. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const file = found(await sessionFile({ id: params.id ?? '', hash: params.hash ?? '' }, context.db))
  const programme = await publishedProgramme(context.db)
  const open = programme?.content.sessions.some((session) => session.files.some(({ id, hash }) => id === file.id && hash === file.hash)) ?? false
  const viewer = open ? null : await context.viewer()
  if (!open && !(isOrganizer(viewer) && mayOrganizeCentre(viewer, file.session.centreId))) throw refusal(404)
  const name = downloadName(file.nameRu, file.type)
  return new Response(found(await sessionFileBytes(file.id, context.db)), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.session.slug}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': open ? 'public, max-age=3600' : 'private, no-store',
    },
  })
}
