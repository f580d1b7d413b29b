import { redirect, type AppLoadContext } from '@remix-run/node'
import { ownApplication } from '~/domain/application/application.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { paths } from '~/lib/paths'
import { found, localeOf, requireViewer } from '../guard.server'

type Asked = { request: Request; params: { l?: string }; context: AppLoadContext }

/**
 * What the pages of the desk need: a viewer, the company they act for, and its application, if there is one.
 * @throws sign-in for strangers; a redirect to where an application begins for those without a company
 */
export async function requireOwn({ request, params, context }: Asked) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const now = context.now()
  const { company, application } = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, context.db)
  if (!company) throw redirect(paths.apply(locale))
  return { locale, viewer, edition, now, company, application }
}
