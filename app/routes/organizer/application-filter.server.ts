import { applicationStates, type ApplicationState } from '~/domain/application/application.transitions'

/** What the address of the table, of its export and of a letter says of which applications are meant. */
export function applicationFilter(request: Request) {
  const query = new URL(request.url).searchParams
  return {
    q: query.get('q')?.trim().slice(0, 100) ?? '',
    state: applicationStates.find((state) => state === query.get('state')),
  }
}

/** The same as the query of an address, always in one order: two filters that show the same are the same text. */
export function filterQuery({ state, q }: { state?: ApplicationState | undefined; q: string }): string {
  return new URLSearchParams({ ...(state && { state }), ...(q && { q }) }).toString()
}
