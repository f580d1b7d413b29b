import { redirect, type AppLoadContext } from '@remix-run/node'
import { ownApplication } from '~/domain/application/application.queries.server'
import { applicationWindow } from '~/domain/application/application.rules'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { paths } from '~/lib/paths'
import { found, localeOf, requireViewer } from '../guard.server'

type Asked = { request: Request; params: { l?: string }; context: AppLoadContext }

/**
 * What the steps after the first need: a viewer with a draft in an edition that takes applications.
 * @throws sign-in for strangers; a redirect to the first step, or to the desk of an application already sent
 */
export async function requireDraft({ request, params, context }: Asked) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const edition = found(await currentEdition(context.db))
  const now = context.now()
  const { company, application } = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, context.db)
  if (!company || !application) throw redirect(paths.apply(locale))
  if (application.state !== 'draft') throw redirect(paths.exhibitorDesk(locale))
  if (applicationWindow(edition, now) !== 'open') throw redirect(paths.apply(locale))
  return { locale, viewer, edition, company, application, now }
}

/**
 * What the step of the products needs: a draft, or an application about which organisers have a question.
 * @throws as requireDraft
 */
export async function requireEditable(asked: Asked) {
  const locale = localeOf(asked.params)
  const viewer = await requireViewer(asked.context, asked.request, locale)
  const edition = found(await currentEdition(asked.context.db))
  const now = asked.context.now()
  const { company, application } = await ownApplication({ userId: viewer.id, editionId: edition.id, now }, asked.context.db)
  if (!company || application?.state !== 'needs_information') return requireDraft(asked)
  return { locale, viewer, company, application, now }
}

/** Which of the four steps are complete, in their order; the last never is. */
export function stepsDone(application: { products: readonly unknown[]; booths: readonly unknown[]; wishes: number } | null): boolean[] {
  const { products, booths, wishes } = application ?? { products: [], booths: [], wishes: 0 }
  return [application !== null, products.length > 0, booths.length + wishes > 0, false]
}
