import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { mayOrganizeCentre, mayOrganizeFestival } from '~/domain/user/viewer.rules'
import { found, localeOf, requireCentre, requireEdition, requireOrganizer } from '../guard.server'

/** Whose part is meant (`?centre=`): one centre of the viewer's, or all for the festival's own organisers. @throws 403, 404 */
export async function chosenScope({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const all = await allCentres(context.db)
  const centres = all.filter((centre) => mayOrganizeCentre(viewer, centre.id))
  const slug = new URL(request.url).searchParams.get('centre') ?? ''
  const festival = mayOrganizeFestival(viewer)
  const centre = slug ? found(all.find((c) => c.slug === slug)) : festival ? null : found(centres[0])
  if (centre) requireCentre(viewer, centre.id)
  return { viewer, festival, centres, centre, edition }
}
