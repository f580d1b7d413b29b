import { redirect, type AppLoadContext } from '@remix-run/node'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition, type Edition } from '~/domain/edition/edition.queries.server'
import { isOrganizer, mayOrganizeCentre, type Viewer } from '~/domain/user/viewer.rules'
import { isLocale, type Locale } from '~/i18n/locale'
import { paths } from '~/lib/paths'

/**
 * What a guard throws: a page shows it by its error boundary, a feed or the API answers it as it is. Not
 * `data`, which a route without a page would turn into a fault of the server.
 */
export function refusal(status: 403 | 404 | 429): Response {
  const words = { 403: 'Forbidden', 404: 'Not found', 429: 'Too many requests' }
  return new Response(`${words[status]}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** The language of the address. @throws 404 when the first segment is no language of ours */
export function localeOf(params: { l?: string }): Locale {
  if (isLocale(params.l)) return params.l
  throw refusal(404)
}

/** Whoever is signed in. @throws a redirect to sign-in that comes back here */
export async function requireViewer(context: AppLoadContext, request: Request, locale: Locale): Promise<Viewer> {
  const viewer = await context.viewer()
  if (viewer) return viewer
  const url = new URL(request.url)
  throw redirect(paths.signIn(locale, url.pathname + url.search))
}

/** An organiser of anything. @throws sign-in for strangers, 403 for others */
export async function requireOrganizer(context: AppLoadContext, request: Request, locale: Locale): Promise<Viewer> {
  const viewer = await requireViewer(context, request, locale)
  if (!isOrganizer(viewer)) throw refusal(403)
  return viewer
}

/** An organiser of the festival as a whole. @throws sign-in for strangers, 403 for others */
export async function requireFestivalOrganizer(context: AppLoadContext, request: Request, locale: Locale): Promise<Viewer> {
  const viewer = await requireViewer(context, request, locale)
  if (!viewer.festivalOrganizer) throw refusal(403)
  return viewer
}

/** @throws 403 unless the viewer organises this centre */
export function requireCentre(viewer: Viewer, centreId: string): void {
  if (!mayOrganizeCentre(viewer, centreId)) throw refusal(403)
}

/**
 * The year of the festival that the workbench is about.
 * @throws while there is none: a redirect to where it is opened, or to their centre for those who may not
 */
export async function requireEdition(context: AppLoadContext, viewer: Viewer, locale: Locale): Promise<Edition> {
  const edition = await currentEdition(context.db)
  if (edition) return edition
  if (viewer.festivalOrganizer) throw redirect(paths.organizer(locale, '/edition'))
  const own = found((await allCentres(context.db)).find((centre) => viewer.centreIds.includes(centre.id)))
  throw redirect(paths.organizer(locale, `/centres/${own.slug}`))
}

/** The row, or a 404 page. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw refusal(404)
  return row
}
