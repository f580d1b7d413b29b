import type { Locale } from '~/i18n/locale'

/** Whoever is signed in, with the rights read for this request. */
export type Viewer = {
  id: string
  email: string
  name: string
  locale: Locale
  /** Companies they act for. */
  exhibitorIds: string[]
  festivalOrganizer: boolean
  /** Centres they organise. */
  centreIds: string[]
}

/** May enter the organisers' workbench at all. */
export function isOrganizer(viewer: Viewer | null): viewer is Viewer {
  return viewer !== null && (viewer.festivalOrganizer || viewer.centreIds.length > 0)
}

/** May plan and publish this centre's part. */
export function mayOrganizeCentre(viewer: Viewer, centreId: string): boolean {
  return viewer.festivalOrganizer || viewer.centreIds.includes(centreId)
}

/** The centres whose part they may plan; null: all, also those still to come. */
export function organizedCentres(viewer: Viewer): string[] | null {
  return viewer.festivalOrganizer ? null : viewer.centreIds
}

/** May decide on exhibitors' applications, mail and the edition: the festival's own organisers only. */
export function mayOrganizeFestival(viewer: Viewer): boolean {
  return viewer.festivalOrganizer
}
