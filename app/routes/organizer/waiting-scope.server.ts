import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { waitingRelease } from '~/domain/release/waiting.queries.server'
import { found, localeOf, requireCentre, requireEdition, requireFestivalOrganizer, requireOrganizer } from '../guard.server'

/** A waiting release, for whoever may publish that part of the programme. @throws 403, 404 */
export async function chosenWaiting({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs, id: string) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const waiting = found(await waitingRelease({ id, editionId: edition.id }, context.db))
  if (waiting.centreId) requireCentre(viewer, waiting.centreId)
  else await requireFestivalOrganizer(context, request, locale)
  return { locale, viewer, waiting }
}
